// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "kernel/context.hpp"
#include "protocol/description.hpp"

namespace ssmock {

/// An operation that ssmock implements: the API's name, and the function that answers it.
struct operation {
  std::string_view name;

  const protocol::type_description& (*request)() = nullptr;   ///< the struct of its input
  const protocol::type_description& (*response)() = nullptr;  ///< the struct of its output

  template <class Context>
  using runner = result<void> (*)(Context& ctx, const json::value& input, std::string& out);

  // Exactly one of the two is set. It decodes an input that has passed the checks, runs the
  // handler and appends the encoded output.
  runner<operations::context> read = nullptr;
  runner<operations::change_context> change = nullptr;
};

}  // namespace ssmock
