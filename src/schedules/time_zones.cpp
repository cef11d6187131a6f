// SPDX-License-Identifier: Apache-2.0
#include "schedules/time_zones.hpp"

#include <absl/time/internal/cctz/include/cctz/time_zone.h>
#include <absl/time/internal/cctz/include/cctz/zone_info_source.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "schedules/zone_data.hpp"

namespace ssmock::engine {

namespace cctz = absl::time_internal::cctz;

/// A time zone's rules, made once for each name that is looked up, and never freed.
struct zone_record {
  std::string name;
  std::optional<std::chrono::seconds> fixed;  // the offset of a zone that is only an offset
  cctz::time_zone rules;
};

namespace {

using namespace std::chrono;

const zone_entry* find_entry(std::string_view name) {
  const auto zones = all_zones();
  const auto found = std::ranges::lower_bound(zones, name, {}, &zone_entry::name);
  return found != zones.end() && found->name == name ? &*found : nullptr;
}

class embedded_source : public cctz::ZoneInfoSource {
 public:
  explicit embedded_source(std::string_view data) : rest_(data) {}

  std::size_t Read(void* out, std::size_t size) override {  // NOLINT: CCTZ's name
    const auto part = rest_.substr(0, size);
    std::memcpy(out, part.data(), part.size());
    rest_.remove_prefix(part.size());
    return part.size();
  }

  int Skip(std::size_t size) override {  // NOLINT: CCTZ's name
    if (size > rest_.size()) return -1;
    rest_.remove_prefix(size);
    return 0;
  }

 private:
  std::string_view rest_;
};

/// The prefix of our zones' names, so that other users of Abseil in this process keep their own
/// zones.
constexpr std::string_view own = "ssmock:";

using zone_reader = std::function<std::unique_ptr<cctz::ZoneInfoSource>(const std::string&)>;
std::unique_ptr<cctz::ZoneInfoSource> embedded_zone(const std::string& name,
                                                    const zone_reader& files);

/// The previous factory, which reads zones from files. CCTZ provides this variable so that it can
/// be replaced. We do so during static initialization, before any thread can read it.
const auto others =
    std::exchange(absl::time_internal::cctz_extension::zone_info_source_factory, &embedded_zone);

std::unique_ptr<cctz::ZoneInfoSource> embedded_zone(const std::string& name,
                                                    const zone_reader& files) {
  if (!name.starts_with(own)) return others(name, files);
  const auto* entry = find_entry(std::string_view(name).substr(own.size()));
  if (entry == nullptr) return nullptr;
  return std::make_unique<embedded_source>(entry->data);
}

bool two_digits(std::string_view text, int& value) {
  const auto is_digit = [](char character) { return character >= '0' && character <= '9'; };
  if (!is_digit(text[0]) || !is_digit(text[1])) return false;
  value = (text[0] - '0') * 10 + (text[1] - '0');
  return true;
}

/// Reads "+HH:MM" or "-HH:MM", up to 18 hours, which is ZoneOffset's limit in java.time [I].
std::optional<seconds> fixed_offset(std::string_view name) {
  int hour_count = 0;
  int minute_count = 0;
  if (name.size() != 6 || (name[0] != '+' && name[0] != '-') || name[3] != ':' ||
      !two_digits(name.substr(1, 2), hour_count) || !two_digits(name.substr(4, 2), minute_count)) {
    return std::nullopt;
  }
  const seconds offset = hours{hour_count} + minutes{minute_count};
  if (minute_count > 59 || offset > hours{18}) return std::nullopt;
  return name[0] == '-' ? -offset : offset;
}

std::optional<zone_record> make_record(std::string_view name) {
  if (name == "Z") return zone_record{std::string{name}, seconds{0}, {}};
  if (const auto offset = fixed_offset(name)) return zone_record{std::string{name}, offset, {}};
  const auto* entry = find_entry(name);
  if (entry == nullptr) return std::nullopt;
  zone_record record{std::string{name}, std::nullopt, {}};
  if (!cctz::load_time_zone(std::string(own) + record.name, &record.rules)) return std::nullopt;
  return record;
}

sys_seconds to_sys(const cctz::time_point<cctz::seconds>& time) {
  return sys_seconds{seconds{time.time_since_epoch().count()}};
}

constexpr cctz::civil_second civil_epoch{};  // 1970-01-01

}  // namespace

std::string_view time_zone::name() const {
  return record_ == nullptr ? std::string_view{"UTC"} : std::string_view{record_->name};
}

seconds time_zone::offset_at(instant time) const {
  if (record_ == nullptr) return seconds{0};
  if (record_->fixed) return *record_->fixed;
  return seconds{record_->rules.lookup(floor<seconds>(time)).offset};
}

local_time<milliseconds> time_zone::to_local(instant time) const {
  return local_time<milliseconds>{time.time_since_epoch() + offset_at(time)};
}

local_meaning time_zone::meaning_of(local_seconds time) const {
  const auto count = time.time_since_epoch();
  if (record_ == nullptr || record_->fixed) {
    const sys_seconds only{count - (record_ == nullptr ? seconds{0} : *record_->fixed)};
    return {.earlier = only, .later = only, .change = only};
  }
  const auto found = record_->rules.lookup(civil_epoch + count.count());
  const auto earlier = to_sys(found.pre);
  using lookup = cctz::time_zone::civil_lookup;
  switch (found.kind) {
    case lookup::SKIPPED:
      return {local_meaning::kinds::skipped, earlier, earlier, to_sys(found.trans)};
    case lookup::REPEATED:
      return {local_meaning::kinds::repeated, earlier, to_sys(found.post), to_sys(found.trans)};
    case lookup::UNIQUE:
      break;
  }
  return {.earlier = earlier, .later = earlier, .change = earlier};
}

std::optional<time_zone> find_time_zone(std::string_view name) {
  if (name == "UTC") return time_zone{};
  // The lock is needed since each embedded server runs on a thread of its own. Neither object is
  // ever destroyed, since zones are used until the process ends.
  static auto& guard = *new std::mutex;
  static auto& known = *new std::map<std::string, zone_record, std::less<>>;
  const std::scoped_lock lock{guard};
  if (const auto found = known.find(name); found != known.end()) return time_zone{&found->second};
  auto made = make_record(name);
  if (!made) return std::nullopt;
  return time_zone{&known.emplace(std::string{name}, std::move(*made)).first->second};
}

std::string next_execution_text(instant time, const time_zone& zone) {
  const auto local = zone.to_local(time);
  const auto day = floor<days>(local);
  const year_month_day date{day};
  const hh_mm_ss clock{local - day};
  std::array<char, 64> text;
  int size = std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()));
  std::string out(text.data(), static_cast<std::size_t>(size));
  const auto append = [&](const char* format, auto value) {
    size = std::snprintf(text.data(), text.size(), format, static_cast<int>(value.count()));
    out.append(text.data(), static_cast<std::size_t>(size));
  };
  const bool thousandths = clock.subseconds().count() != 0;
  if (thousandths || clock.seconds().count() != 0) append(":%02d", clock.seconds());
  if (thousandths) append(".%03d", clock.subseconds());
  const auto offset = zone.offset_at(time);
  if (offset == seconds{0}) return out + "Z";
  out += offset < seconds{0} ? '-' : '+';
  const hh_mm_ss distance{abs(offset)};
  append("%02d", distance.hours());
  append(":%02d", distance.minutes());
  if (distance.seconds().count() != 0) append(":%02d", distance.seconds());
  return out;
}

}  // namespace ssmock::engine
