// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "kernel/context.hpp"
#include "protocol/description.hpp"

namespace ssmock {

/// An operation that ssmock implements: the API's name, and what answers it.
struct operation {
  std::string_view name;

  const protocol::type_description& (*request)() = nullptr;   ///< what its input is read into
  const protocol::type_description& (*response)() = nullptr;  ///< what its output is written from

  template <class Context>
  using runner = result<void> (*)(Context& ctx, const json::value& input, std::string& out);

  // One of the two is set: it decodes a checked input, runs the handler, appends the encoded
  // output.
  runner<operations::context> read = nullptr;
  runner<operations::change_context> change = nullptr;
};

}  // namespace ssmock
