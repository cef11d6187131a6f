// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "control/replies.hpp"

namespace ssmock::control {

/// What a route has to find when it is called.
enum class needs : std::uint8_t {
  nothing,  ///< it looks at no tenant
  present,  ///< what is due by `call::now` has happened
};

/// A row of the control API; routing and the OpenAPI document walk these.
struct route {
  std::string_view method;
  std::string_view path;  ///< a part in braces stands for any text without a slash
  service::reply (*handle)(const control_parts&, const call&);
  control::needs needs;
  std::string_view summary;  ///< a sentence
  std::string_view body;     ///< what a request's body holds; empty: it has none
  bool of_tenant;            ///< takes ?account= and ?region=
};

}  // namespace ssmock::control
