// SPDX-License-Identifier: Apache-2.0
#include "saving/state_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "core/text.hpp"
#include "fixture_format/located.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "loading/exporter.hpp"

namespace ssmock::saving {
namespace {

using fixtures::fault;
using fixtures::path;

constexpr std::int64_t current_version = 1;

void append_clock(std::string& out, const engine::clock& time) {
  const auto reading = time.read();
  out += R"({"time":")" + iso_8601(reading.shown);
  out += R"(","system_time":")" + iso_8601(reading.system);
  out += R"(","frozen":)";
  out += time.frozen() ? "true" : "false";
  out += R"(,"speed":)";
  json::append_value(out, json::value(time.speed()));
  out += R"(,"latency":")" + std::string(to_text(time.latency()));
  out += R"(","skip":")" + std::string(to_text(time.skips())) + "\"}";
}

void append_state(std::string& out, const store::state& state) {
  out += fixtures::export_state(state);
  out.pop_back();  // its line's end
}

class state_reader {
 public:
  state_reader(const fixtures::source& file, saved_states& into) : file_(file), into_(into) {}

  std::vector<fault> read() {
    auto parsed = json::parse(file_.text, json::comments::ignored);
    if (const auto* error = std::get_if<json::parse_error>(&parsed)) {
      return {fixtures::not_json(file_.name, file_.text, *error)};
    }
    auto& root = std::get<json::value>(parsed);
    constexpr std::array<std::string_view, 4> known{"Version", "Clock", "Fixtures", "Tenants"};
    if (check_object(root, known, {"Version"}, {})) read_members(root);
    auto faults = fixtures::located(file_.name, file_.text, findings_);
    faults.insert(faults.end(), faults_.begin(), faults_.end());
    return faults;
  }

 private:
  using names = std::span<const std::string_view>;

  void add(const path& where, std::string what) { findings_.push_back({where, std::move(what)}); }

  static path below(path where, std::string member) {
    where.push_back({std::move(member)});
    return where;
  }

  /// Whether the value is an object with these members and no others.
  bool check_object(const json::value& content, names known,
                    const std::vector<std::string>& required, const path& where) {
    const auto findings_before = findings_.size();
    const auto* members = content.get_if<json::object>();
    if (members == nullptr) {
      add(where, "expected an object");
      return false;
    }
    std::set<std::string_view> seen;
    for (const auto& [name, ignored] : *members) {
      if (!seen.insert(name).second) add(below(where, name), "is given twice");
      if (std::ranges::find(known, name) != known.end()) continue;
      add(below(where, name), fixtures::unknown_name("key", name, known));
    }
    for (const auto& name : required) {
      if (!seen.contains(name)) add(where, "member \"" + name + "\" is missing");
    }
    return findings_.size() == findings_before;
  }

  void read_members(json::value& root) {
    const auto* version = root.find("Version")->get_if<std::int64_t>();
    if (version == nullptr || *version != current_version) {
      return add({{"Version"}}, "expected " + std::to_string(current_version) +
                                    ", the version that this ssmock reads and writes");
    }
    if (const auto* clock = root.find("Clock")) read_clock(*clock);
    now_ = into_.time.now();
    const auto empty = into_.states.fixtures;
    for (auto& [name, content] : *root.get_if<json::object>()) {
      if (name == "Fixtures") read_state(content, {{name}}, into_.states.fixtures);
      if (name == "Tenants") read_tenants(content, empty);
    }
  }

  void read_clock(const json::value& content) {
    constexpr std::array<std::string_view, 6> known{"time",  "system_time", "frozen",
                                                    "speed", "latency",     "skip"};
    const path where{{"Clock"}};
    if (!check_object(content, known, {"time"}, where)) return;
    auto& clock = into_.time;
    if (const auto* given = content.find("frozen")) {
      const auto* frozen = given->get_if<bool>();
      if (frozen == nullptr) return add(below(where, "frozen"), "expected true or false");
      clock.freeze(*frozen);
    }
    if (const auto* given = content.find("speed")) {
      const auto* whole = given->get_if<std::int64_t>();
      const auto* decimal = given->get_if<double>();
      const double speed = whole != nullptr     ? static_cast<double>(*whole)
                           : decimal != nullptr ? *decimal
                                                : 0;
      if (!engine::clock::is_speed(speed)) {
        return add(below(where, "speed"), "expected a number above 0, at most 100000");
      }
      clock.set_speed(speed);
    }
    if (const auto* given = content.find("latency")) {
      const auto* text = given->get_if<std::string>();
      const auto latency = text != nullptr ? from_text<engine::latency>(*text) : std::nullopt;
      if (!latency) return add(below(where, "latency"), R"(expected "none" or "recorded")");
      clock.set_latency(*latency);
    }
    if (const auto* given = content.find("skip")) {
      const auto* text = given->get_if<std::string>();
      const auto skips = text != nullptr ? from_text<engine::skipping>(*text) : std::nullopt;
      if (!skips) return add(below(where, "skip"), R"(expected "never" or "when-polled")");
      clock.set_skips(*skips);
    }
    read_times(content, where);
  }

  void read_times(const json::value& content, const path& where) {
    const auto shown = read_time(content, "time", where);
    if (!shown) return;
    auto reading = into_.time.read();
    reading.shown = *shown;
    if (content.find("system_time") != nullptr) {
      const auto system = read_time(content, "system_time", where);
      if (!system) return;
      reading.system = *system;
    }
    into_.time.resume(reading);
  }

  std::optional<instant> read_time(const json::value& content, const std::string& member,
                                   const path& where) {
    const auto* text = content.find(member)->get_if<std::string>();
    const auto time = text != nullptr ? parse_iso_8601(*text) : std::nullopt;
    if (time && *time >= earliest_instant && *time <= latest_instant) return time;
    add(below(where, member), "expected a time such as 2026-01-31T02:00:00Z");
    return std::nullopt;
  }

  void read_state(json::value& content, path where, store::state& state) {
    if (faults_.size() >= fixtures::most_faults) return;
    auto faults = fixtures::load_part({file_, std::move(where), content}, now_, state);
    faults_.insert(faults_.end(), faults.begin(), faults.end());
  }

  void read_tenants(json::value& content, const store::state& empty) {
    auto* items = content.get_if<json::list>();
    if (items == nullptr) return add({{"Tenants"}}, "expected a list");
    std::set<std::string> seen;
    for (std::size_t at = 0; at < items->size(); ++at) {
      auto& item = (*items)[at];
      const path where{{"Tenants"}, {{}, at}};
      const auto tenant = read_tenant(item, where);
      if (!tenant) continue;
      if (!seen.insert(tenant->account + "/" + tenant->region).second) {
        add(where, "this account and region are given twice");
        continue;
      }
      auto& [name, state] = into_.states.own.emplace_back(*tenant, empty);
      for (auto& [member, of_tenant] : *item.get_if<json::object>()) {
        if (member == "State") read_state(of_tenant, below(where, member), state);
      }
    }
  }

  std::optional<owned_tenant_name> read_tenant(const json::value& item, const path& where) {
    constexpr std::array<std::string_view, 3> known{"Account", "Region", "State"};
    if (!check_object(item, known, {"Account", "Region", "State"}, where)) return std::nullopt;
    const auto* account = item.find("Account")->get_if<std::string>();
    const auto* region = item.find("Region")->get_if<std::string>();
    if (account == nullptr || !is_account(*account)) {
      add(below(where, "Account"), "expected 12 digits");
    } else if (region == nullptr || !is_region(*region)) {
      add(below(where, "Region"), "expected a name such as us-east-1");
    } else {
      return owned_tenant_name{*account, *region};
    }
    return std::nullopt;
  }

  const fixtures::source& file_;
  saved_states& into_;
  instant now_;
  std::vector<fixtures::finding> findings_;
  std::vector<fault> faults_;  ///< of the states, with their places
};

}  // namespace

std::string text_of(const saved_states& kept) {
  std::string out = "{\n\"Version\":" + std::to_string(current_version) + ",\n\"Clock\":";
  append_clock(out, kept.time);
  out += ",\n\"Fixtures\":";
  append_state(out, kept.states.fixtures);
  out += ",\n\"Tenants\":[";
  for (const auto& [tenant, state] : kept.states.own) {
    out += out.back() == '[' ? "\n" : ",\n";
    out += R"({"Account":")" + tenant.account + R"(","Region":")" + tenant.region;
    out += R"(","State":)";
    append_state(out, state);
    out += '}';
  }
  return out + "\n]\n}\n";
}

std::vector<fault> read_states(const fixtures::source& file, saved_states& into) {
  return state_reader{file, into}.read();
}

}  // namespace ssmock::saving
