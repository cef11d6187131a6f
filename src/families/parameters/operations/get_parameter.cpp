// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/get_parameter.hpp"

namespace ssmock::operations::parameters::get_parameter {

result<response> handle(context& ctx, const request& input) {
  auto read = parameters::read(ctx, input.name, input.with_decryption.value_or(false));
  if (!read.found) return std::move(read.error);
  return response{*std::move(read.found)};
}

}  // namespace ssmock::operations::parameters::get_parameter
