// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/time.hpp"

namespace ssmock::engine {

using std::chrono::local_seconds;
using std::chrono::sys_seconds;

/// The instants that one local time stands for in a zone: one, none or two.
struct local_meaning {
  enum class kinds : unsigned char { unique, skipped, repeated };
  kinds kind = kinds::unique;
  /// The instant, or the first of two. A skipped time is converted with the offset before the
  /// change, as java.time does, so the instant is as far behind the change as the local time is
  /// behind the gap's beginning.
  sys_seconds earlier;
  sys_seconds later;   ///< the second of two instants, else equal to `earlier`
  sys_seconds change;  ///< when the clocks change; equal to `earlier` for a unique time
};

struct zone_record;

/// A time zone: UTC by default. Copying it costs no more than copying a pointer.
class time_zone {
 public:
  time_zone() = default;

  /// The name that was passed to find_time_zone().
  std::string_view name() const;
  std::chrono::seconds offset_at(instant time) const;
  std::chrono::local_time<milliseconds> to_local(instant time) const;
  local_meaning meaning_of(local_seconds time) const;

  friend bool operator==(const time_zone&, const time_zone&) = default;

 private:
  friend std::optional<time_zone> find_time_zone(std::string_view name);
  explicit time_zone(const zone_record* record) : record_(record) {}

  const zone_record* record_ = nullptr;  // lives as long as the process; null for UTC
};

/// Finds a zone by its name in the IANA data base, which is case-sensitive and may be a link
/// ("US/Eastern"), or by a fixed offset: "+09:00", "-03:30", "Z" [P]. The rules are part of the
/// binary; no file is read.
std::optional<time_zone> find_time_zone(std::string_view name);

/// An instant in the form of NextExecutionTime, which is that of java.time's OffsetDateTime: local
/// time and offset, without seconds when they are zero: `2024-03-12T09:00-05:00`,
/// `2020-02-12T23:19:20.596Z` [R].
std::string next_execution_text(instant time, const time_zone& zone);

}  // namespace ssmock::engine
