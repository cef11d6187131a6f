// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::settings::update_service_setting {

struct request {
  std::string setting_id;
  std::string setting_value;
};
BOOST_DESCRIBE_STRUCT(request, (), (setting_id, setting_value))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::settings::update_service_setting
