// SPDX-License-Identifier: Apache-2.0
#include "families/settings/family.hpp"

#include "families/settings/operations/get_service_setting.hpp"
#include "families/settings/operations/reset_service_setting.hpp"
#include "families/settings/operations/update_service_setting.hpp"
#include "families/settings/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

using namespace operations::settings;

constexpr operation table[] = {
    bind<get_service_setting::handle>("GetServiceSetting"),
    bind<reset_service_setting::handle>("ResetServiceSetting"),
    bind<update_service_setting::handle>("UpdateServiceSetting"),
};

}  // namespace

const family settings{
    "settings", table, {}, {}, &fixtures::setting_sections, {}, &fixtures::settings_printed};

}  // namespace ssmock::families
