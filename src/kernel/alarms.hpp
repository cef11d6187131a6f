// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "kernel/state.hpp"

namespace ssmock {
namespace store {

/// ExternalAlarmState
enum class alarm_state : std::uint8_t { unknown, alarm };

/// CloudWatch's StateValue; `unknown` is ours, for an alarm that was deleted.
enum class alarm_value : std::uint8_t { ok, insufficient_data, alarm, unknown };

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

/// The values by alarm name. An alarm without an entry counts as OK.
using alarm_values = std::map<std::string, alarm_value, std::less<>>;

/// The alarms of a command or an execution that are in the state ALARM, and, unless
/// IgnorePollAlarmFailure is true, those that cannot be read.
std::vector<alarm_state_information> triggered_by(const state& in,
                                                  const alarm_configuration& asked);

}  // namespace store

namespace engine {

/// The interval at which AWS reads the alarms of a command, from SendCommand on [R 2026-10]. For
/// executions of Automation it is a guess.
inline constexpr std::chrono::minutes alarm_poll{1};

}  // namespace engine

template <>
inline constexpr auto enum_texts<store::alarm_state> = std::to_array<std::string_view>({"UNKNOWN",
                                                                                        "ALARM"});
template <>
inline constexpr auto enum_texts<store::alarm_value> =
    std::to_array<std::string_view>({"OK", "INSUFFICIENT_DATA", "ALARM", "UNKNOWN"});

}  // namespace ssmock
