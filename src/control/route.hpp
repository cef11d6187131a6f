// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "control/replies.hpp"

namespace ssmock::control {

/// The condition that must hold when a route is called.
enum class needs : std::uint8_t {
  nothing,  ///< none: the route reads no tenant, what is due in them does not matter to it, or it
            ///< lets time pass itself
  present,  ///< all events that are due by `call::now` have happened
};

/// A row of the control API. Routing and the OpenAPI document use the same table.
struct route {
  std::string_view method;
  std::string_view
      path;  ///< a part in braces matches any text without a slash, {id...} all that is left
  service::reply (*handle)(const control_parts&, const call&);
  control::needs needs;
  std::string_view summary;       ///< a sentence
  std::string_view body;          ///< describes the request's body; empty: it has none
  bool of_tenant;                 ///< whether it takes ?account= and ?region=
  std::string_view queries = {};  ///< the names of its other query parameters, between blanks
  bool is_uncounted = false;      ///< a call is no change by itself: it reads, or states count it
};

}  // namespace ssmock::control
