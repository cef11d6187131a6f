// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "families/settings/store/settings.hpp"
#include "kernel/context.hpp"

/// What the operations on settings share.
namespace ssmock::operations::settings {

/// ServiceSetting
struct service_setting {
  using arn_as_acronym = void;
  std::string setting_id;
  std::string setting_value;
  std::optional<instant> last_modified_date;
  std::optional<std::string> last_modified_user;
  std::string arn;
  std::string status;
};
BOOST_DESCRIBE_STRUCT(service_setting, (),
                      (setting_id, setting_value, last_modified_date, last_modified_user, arn,
                       status))

/// The setting that a request names by its path or its ARN. The error's text is ours.
result<const store::known_setting*> find_setting(std::string_view id);

/// The setting as the tenant has it.
service_setting describe(const context& ctx, const store::known_setting& setting);

}  // namespace ssmock::operations::settings
