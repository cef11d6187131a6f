// SPDX-License-Identifier: Apache-2.0
#include "families/settings/operations/update_service_setting.hpp"

#include "families/settings/operations/service_setting.hpp"

namespace ssmock::operations::settings::update_service_setting {

/// The new value counts at once; AWS says PendingUpdate for a while [D]. Which values AWS refuses
/// was not recorded, so any is good.
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_setting(input.setting_id);
  if (!found) return found.error();
  const std::string id{(*found)->setting_id};
  ctx.writable.edit<store::customized_settings>().insert_or_assign(
      id, store::customized_setting{id, input.setting_value, ctx.now, {}});
  return response{};
}

}  // namespace ssmock::operations::settings::update_service_setting
