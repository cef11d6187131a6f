// SPDX-License-Identifier: Apache-2.0
#include "families/settings/operations/service_setting.hpp"

#include "core/tenant.hpp"

namespace ssmock::operations::settings {

result<const store::known_setting*> find_setting(std::string_view id) {
  constexpr std::string_view kind = ":servicesetting";
  const auto at = id.starts_with("arn:") ? id.find(kind) : std::string_view::npos;
  const auto* found =
      store::find_setting(at == std::string_view::npos ? id : id.substr(at + kind.size()));
  if (found != nullptr) return found;
  return api_error{"ServiceSettingNotFound", "The setting " + std::string(id) + " does not exist."};
}

service_setting describe(const context& ctx, const store::known_setting& setting) {
  service_setting out;
  out.setting_id = setting.setting_id;
  out.arn = "arn:aws:ssm:" + std::string(ctx.tenant.region) + ":" +
            std::string(ctx.tenant.account) + ":servicesetting" + out.setting_id;
  const auto& changed = ctx.state.get<store::customized_settings>();
  const auto found = changed.find(setting.setting_id);
  if (found == changed.end()) {
    // AWS gives the date at which it made the setting [R]; here that is one for all.
    constexpr instant made{milliseconds{1'555'532'818'578}};
    out.setting_value = setting.value;
    out.last_modified_date = made;
    out.last_modified_user = "System";  // [R]
    out.status = "Default";             // [R]
    return out;
  }
  out.setting_value = found->second.setting_value;
  out.last_modified_date = found->second.last_modified_date;
  out.last_modified_user =
      found->second.last_modified_user.value_or(root_user_arn(ctx.tenant.account));
  out.status = "Customized";  // [D]
  return out;
}

}  // namespace ssmock::operations::settings
