// SPDX-License-Identifier: Apache-2.0
#include "families/settings/operations/reset_service_setting.hpp"

namespace ssmock::operations::settings::reset_service_setting {

/// Answers with the setting as it is afterwards [R].
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_setting(input.setting_id);
  if (!found) return found.error();
  if (ctx.state.get<store::customized_settings>().contains((*found)->setting_id)) {
    ctx.writable.edit<store::customized_settings>().erase(std::string((*found)->setting_id));
  }
  return response{describe(ctx, **found)};
}

}  // namespace ssmock::operations::settings::reset_service_setting
