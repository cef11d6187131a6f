// SPDX-License-Identifier: Apache-2.0
#include "families/settings/sections.hpp"

#include <array>

#include "families/settings/store/settings.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// ServiceSetting
struct fixture_setting : store::customized_setting {
  std::optional<std::string> status;
};
BOOST_DESCRIBE_STRUCT(fixture_setting, (store::customized_setting), (status))

/// A setting with the status Default was not changed.
void add_setting(merger& into, const json::value& element) {
  auto content = read<fixture_setting>(element);
  auto& changed = into.state().edit<store::customized_settings>();
  if (content.status == "Default") {
    changed.erase(content.setting_id);
  } else {
    changed.insert_or_assign(content.setting_id, content);
  }
}

void write_settings(section_writer& out, const store::state& state) {
  for (const auto& [id, setting] : state.get<store::customized_settings>()) out.element(setting);
}

std::optional<std::string> setting_fault(const json::value& element) {
  const auto content = read<store::customized_setting>(element);
  if (store::find_setting(content.setting_id) != nullptr) return std::nullopt;
  return "SettingId is none that the service has";
}

constexpr std::array<std::string_view, 2> ids{"SettingId", "SettingValue"};

constexpr std::array rows{
    section{"ServiceSettings", "a list of what `get-service-setting` prints; this key is ours", 50,
            "ServiceSetting", ids, &add_setting, &write_settings, &setting_fault}};

constexpr std::array single{
    single_form{"ServiceSetting", "ServiceSettings", "get-service-setting"}};

}  // namespace

std::span<const section> setting_sections() { return rows; }

constinit const printed_forms settings_printed{{}, single, {}};

}  // namespace ssmock::fixtures
