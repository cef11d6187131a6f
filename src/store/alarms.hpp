// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <functional>
#include <map>
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

/// An alarm of CloudWatch's, as describe-alarms prints it.
struct metric_alarm {
  std::string alarm_name;
  alarm_value state_value = alarm_value::ok;
};
BOOST_DESCRIBE_STRUCT(metric_alarm, (), (alarm_name, state_value))

/// By name. An alarm that is not here is taken to be OK.
using alarm_values = std::map<std::string, alarm_value, std::less<>>;

}  // namespace ssmock::store
