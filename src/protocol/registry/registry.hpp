// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "operations/context.hpp"

/// The operations that ssmock implements, family by family.
namespace ssmock::protocol {

struct operation {
  std::string_view name;
  template <class Context>
  using runner = result<void> (*)(Context& ctx, const json::value& input, std::string& out);

  // One of the two is set: it decodes a checked input, runs the handler, appends the encoded
  // output.
  runner<operations::context> read = nullptr;
  runner<operations::change_context> change = nullptr;
};

std::span<const operation> document_operations();
std::span<const operation> maintenance_window_operations();
std::span<const operation> node_operations();
std::span<const operation> run_command_operations();
std::span<const operation> tag_operations();

/// Null for an operation that the API lacks or that ssmock lacks.
const operation* find_implemented(std::string_view name);

}  // namespace ssmock::protocol
