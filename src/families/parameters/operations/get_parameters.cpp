// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/get_parameters.hpp"

#include <algorithm>

#include "lists/java_order.hpp"

namespace ssmock::operations::parameters::get_parameters {

/// AWS sorts the parameters by name. Of equal names, such as those of several versions, the order
/// is that of Java's HashSet over the texts of the request; names that give nothing are sorted, too
/// [R 2026-09].
result<response> handle(context& ctx, const request& input) {
  response output;
  for (const auto& name : in_java_order(input.names)) {
    auto read = parameters::read(ctx, name, input.with_decryption.value_or(false));
    if (read.found) {
      output.parameters.push_back(*std::move(read.found));
    } else if (read.fails_all) {
      return std::move(read.error);
    } else {
      output.invalid_parameters.push_back(name);
    }
  }
  std::ranges::stable_sort(output.parameters, {}, &shown_parameter::name);
  std::ranges::sort(output.invalid_parameters);
  return output;
}

}  // namespace ssmock::operations::parameters::get_parameters
