// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "store/statuses.hpp"

namespace ssmock::store {

struct alarm {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(alarm, (), (name))

struct alarm_configuration {
  std::vector<alarm> alarms;
  std::optional<bool> ignore_poll_alarm_failure;
};
BOOST_DESCRIBE_STRUCT(alarm_configuration, (), (alarms, ignore_poll_alarm_failure))

struct alarm_state_information {
  std::string name;
  alarm_state state = alarm_state::unknown;
};
BOOST_DESCRIBE_STRUCT(alarm_state_information, (), (name, state))

}  // namespace ssmock::store
