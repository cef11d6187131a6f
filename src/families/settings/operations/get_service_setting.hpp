// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "families/settings/operations/service_setting.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::settings::get_service_setting {

struct request {
  std::string setting_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (setting_id))

/// GetServiceSettingResult
struct response {
  settings::service_setting service_setting;
};
BOOST_DESCRIBE_STRUCT(response, (), (service_setting))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::settings::get_service_setting
