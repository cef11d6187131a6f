// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock {

/// A time of the API: UTC, in whole milliseconds.
using instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;

/// The limits of times: the years 1 to 9999, which ISO 8601 writes with four digits.
inline constexpr instant earliest_instant = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
inline constexpr instant latest_instant = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} +
                                          std::chrono::hours{24} - milliseconds{1};

/// `2019-01-30T14:16:03.478Z`: three digits of milliseconds, as GetCommandInvocation prints it
/// [R].
std::string iso_8601(instant time);

/// `2019-01-30T14:16:03Z`: the same in whole seconds.
std::string iso_8601_seconds(instant time);

/// Reads `2021-08-04` or `2021-08-04T11:35[:35[.145]]`, then `Z`, an offset such as `-07:00`, or
/// nothing, which means UTC. Digits after the third of the fraction are ignored.
std::optional<instant> parse_iso_8601(std::string_view text);

/// `PT1H0.271S`: the text of java.time.Duration, without trailing zeros [R].
std::string java_duration(milliseconds elapsed);

/// Reads the texts that java_duration() writes, and all other ISO 8601 durations in days, hours,
/// minutes and seconds (`P1DT2H`), up to 10,000 years.
std::optional<milliseconds> parse_duration(std::string_view text);

/// Seconds since the epoch in the form of Java's Double.toString, `1.748181331171E9` [R].
void append_epoch_seconds(std::string& out, instant time);

}  // namespace ssmock
