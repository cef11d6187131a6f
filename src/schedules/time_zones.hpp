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

/// What a zone's clocks do with one local time.
struct local_meaning {
  enum class kinds : unsigned char { unique, skipped, repeated };
  kinds kind = kinds::unique;
  /// The instant; the first of two. For a skipped time: read with the offset before the change, so
  /// as far past the change as the time is past the gap's begin (as java.time resolves it).
  sys_seconds earlier;
  sys_seconds later;   ///< the second of two, else as `earlier`
  sys_seconds change;  ///< when the clocks are changed; as `earlier` for a unique time
};

struct zone_record;

/// A time zone, as cheap to copy as a pointer. UTC by default.
class time_zone {
 public:
  time_zone() = default;

  /// As find_time_zone() was given it.
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

/// A name of the IANA data base in its own case, a link among them ("US/Eastern"), or a fixed
/// offset: "+09:00", "-03:30", "Z" [P]. Its rules come from the binary alone.
std::optional<time_zone> find_time_zone(std::string_view name);

/// How NextExecutionTime prints an instant: java.time's OffsetDateTime.toString, in the zone,
/// without seconds when they are zero: `2024-03-12T09:00-05:00`, `2020-02-12T23:19:20.596Z` [R].
std::string next_execution_text(instant time, const time_zone& zone);

}  // namespace ssmock::engine
