// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock {

/// Times of the API: UTC, whole milliseconds.
using instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;

/// Years 0001..9999: what ISO 8601's four digits can say.
inline constexpr instant earliest_instant = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
inline constexpr instant latest_instant = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} +
                                          std::chrono::hours{24} - milliseconds{1};

/// `2019-01-30T14:16:03.478Z`: three digits of milliseconds, as GetCommandInvocation prints it
/// [R].
std::string iso_8601(instant time);

/// Reads `2021-08-04`, `2021-08-04T11:35[:35[.145]]` with `Z`, an offset such as `-07:00`, or
/// none (UTC). Digits after the third of the fraction are dropped.
std::optional<instant> parse_iso_8601(std::string_view text);

/// `PT1H0.271S`: java.time.Duration's text, trailing zeros dropped, as recorded [R].
std::string java_duration(milliseconds elapsed);

/// Reads what java_duration() writes, and ISO 8601 durations of days or less in general
/// (`P1DT2H`), up to 10,000 years.
std::optional<milliseconds> parse_duration(std::string_view text);

/// Seconds since the epoch in the form of Java's Double.toString, `1.748181331171E9` [R].
void append_epoch_seconds(std::string& out, instant time);

}  // namespace ssmock
