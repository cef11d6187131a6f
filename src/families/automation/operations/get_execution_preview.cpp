// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/get_execution_preview.hpp"

#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation::get_execution_preview {

result<response> handle(context& ctx, const request& input) {
  const auto& all = ctx.state.get<store::execution_previews>();
  const auto found = all.find(input.execution_preview_id);
  if (found == all.end()) return errors::preview_not_found(input.execution_preview_id);
  return found->second;
}

}  // namespace ssmock::operations::automation::get_execution_preview
