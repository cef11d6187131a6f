// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/time.hpp"
#include "kernel/state.hpp"

namespace ssmock::store {

/// A setting that the service knows, and its value as long as nobody has changed it.
struct known_setting {
  std::string_view setting_id;
  std::string_view value;
};

/// The settings that AWS's model names [D]. Only the value of high-throughput-enabled was recorded
/// [R], and that of default-parameter-tier is documented [D]; the others are inferred [I].
std::span<const known_setting> known_settings();
/// Null when the service has no such setting.
const known_setting* find_setting(std::string_view setting_id);

inline constexpr std::string_view default_parameter_tier =
    "/ssm/parameter-store/default-parameter-tier";

/// A setting that was changed.
struct customized_setting {
  std::string setting_id;
  std::string setting_value;
  std::optional<instant> last_modified_date;
  std::optional<std::string> last_modified_user;
};
BOOST_DESCRIBE_STRUCT(customized_setting, (),
                      (setting_id, setting_value, last_modified_date, last_modified_user))

/// By SettingId.
using customized_settings = std::map<std::string, customized_setting, std::less<>>;

/// The value that counts: that of the tenant, or the service's own.
std::string_view setting_value(const state& in, std::string_view setting_id);

}  // namespace ssmock::store
