// SPDX-License-Identifier: Apache-2.0
#include "families/settings/operations/get_service_setting.hpp"

namespace ssmock::operations::settings::get_service_setting {

result<response> handle(context& ctx, const request& input) {
  const auto found = find_setting(input.setting_id);
  if (!found) return found.error();
  return response{describe(ctx, **found)};
}

}  // namespace ssmock::operations::settings::get_service_setting
