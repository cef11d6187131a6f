// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/public_parameters.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/parameters/store/public_parameter_data.hpp"

namespace ssmock::store {
namespace {

using public_data::region;

constexpr std::string_view infrastructure = "global-infrastructure/";

/// The text with the names in braces replaced. `value_of` gives a name's value; what it does not
/// know stays as it is.
template <class ValueOf>
std::string filled(std::string_view text, ValueOf value_of) {
  std::string out;
  while (!text.empty()) {
    const auto open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    text.remove_prefix(open);
    const auto close = text.find('}');
    std::optional<std::string> value;
    if (close != std::string_view::npos) value = value_of(text.substr(1, close - 1));
    if (value) {
      out += *value;
      text.remove_prefix(close + 1);
    } else if (!text.empty()) {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

constexpr auto region_facts = std::to_array<std::string_view>(
    {"domain", "geolocationCountry", "geolocationRegion", "longName", "partition"});

/// One of region_facts, or the region's id.
std::optional<std::string> fact_of(const region& of, std::string_view what) {
  const auto text = [&]() -> std::string_view {
    if (what == "region") return of.id;
    if (what == "longName") return of.long_name;
    if (what == "geolocationCountry") return of.geolocation.substr(0, of.geolocation.find('-'));
    if (what == "geolocationRegion") return of.geolocation;
    if (what == "partition") return of.partition;
    if (what != "domain") return {};
    if (of.partition == "aws-cn") return "amazonaws.com.cn";
    return of.partition == "aws-eusc" ? "amazonaws.eu" : "amazonaws.com";
  }();
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

/// A region that AWS does not have is like us-east-1 but for its names.
region region_named(std::string_view id) {
  const auto all = public_data::regions();
  const auto found = std::ranges::find(all, id, &region::id);
  if (found != all.end()) return *found;
  auto other = *std::ranges::find(all, "us-east-1", &region::id);
  other.id = other.long_name = id;
  return other;
}

/// The parameters that tell of one image share its id.
std::string_view image_of(std::string_view name) {
  constexpr std::string_view leaf = "/image_id";
  return name.ends_with(leaf) ? name.substr(0, name.size() - leaf.size()) : name;
}

std::string image_id(std::string_view image, std::string_view region) {
  constexpr std::size_t digits = 16;
  const auto digest = sha256_hex(std::string(region).append(":").append(image));
  return "ami-0" + digest.substr(0, digits);  // all that AWS gives today begin with a zero
}

/// A number that this text has in all versions of ssmock: its FNV-1a hash.
std::uint64_t number_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char each : text) {
    hash ^= static_cast<unsigned char>(each);
    hash *= 0x100000001B3U;
  }
  return hash;
}

/// A name of a pattern, and what was chosen for it.
struct expansion {
  struct choice {
    std::string_view written;
    std::string_view note;
  };
  std::string name;
  std::string first_name;  ///< the name that stands first of all names for the same
  std::vector<choice> choices;
};

void append_alternative(std::vector<expansion>& longer, const expansion& shorter,
                        std::string_view alternative) {
  auto note = alternative;
  auto names = take_until(note, ':');
  const auto first = take_until(names, '=');
  const auto append = [&](std::string_view written) {
    auto& added = longer.emplace_back(shorter);
    added.name += written;
    added.first_name += first;
    added.choices.push_back({written, note});
  };
  append(first);
  while (!names.empty()) append(take_until(names, '='));
}

std::vector<expansion> expanded(std::string_view names) {
  std::vector<expansion> out(1);
  while (!names.empty()) {
    const auto plain = take_until(names, '[');
    for (auto& each : out) {
      each.name += plain;
      each.first_name += plain;
    }
    auto alternatives = take_until(names, ']');
    std::vector<expansion> longer;
    while (!alternatives.empty()) {
      const auto alternative = take_until(alternatives, ',');
      for (const auto& each : out) append_alternative(longer, each, alternative);
    }
    if (!longer.empty()) out = std::move(longer);
  }
  return out;
}

/// The value of a pattern with what was chosen for a name.
std::string value_for(const expansion& name, std::string_view value) {
  return filled(value, [&](std::string_view what) -> std::optional<std::string> {
    if (what == "ami" && name.name != name.first_name) {
      return std::string("{ami:").append(image_of(name.first_name)).append("}");
    }
    const bool note = what.starts_with('=');
    const auto number = parse_whole<std::size_t>(what.substr(note ? 1 : 0));
    if (!number || *number == 0 || *number > name.choices.size()) return std::nullopt;
    const auto& choice = name.choices[*number - 1];
    return std::string(note ? choice.note : choice.written);
  });
}

/// Makes the list of public parameters. All paths are below public_prefix.
class list_maker {
 public:
  /// Adds a parameter. Those with the same source change together.
  void add(std::string_view path, std::string value, std::string_view source) {
    const auto number = number_of(source);
    const bool of_image = !path.starts_with(infrastructure) && !path.starts_with("list/");
    // What tells of images is younger than the days in all their names.
    const auto first = std::chrono::year{2025} / (of_image ? 12 : 1) / 1;
    const std::chrono::seconds range = std::chrono::days{of_image ? 25 : 330};
    const auto seconds = number / 1000 % static_cast<std::uint64_t>(range.count());
    parameter_version version;
    version.number = static_cast<std::int64_t>(of_image ? 20 + number % 180 : 2 + number % 4);
    version.last_modified_date = std::chrono::sys_days{first} + std::chrono::seconds{seconds} +
                                 milliseconds{number_of(path) % 1000};
    version.value = std::move(value);
    list_.add(std::string(public_prefix).append(path), std::move(version));
  }
  void add(std::string_view path, std::string value) { add(path, std::move(value), path); }
  void add(std::string_view path, std::string_view value) { add(path, std::string(value)); }

  /// Adds an item of a list: its value is its name.
  void add_item(std::string_view list, std::string_view item) {
    add(std::string(list).append("/").append(item), item);
  }

  const parameter_list& list() const { return list_; }
  parameter_list take() && { return std::move(list_); }

 private:
  parameter_list list_;
};

void add_patterns(list_maker& list) {
  for (const auto& each : public_data::patterns()) {
    for (const auto& name : expanded(each.names)) list.add(name.name, value_for(name, each.value));
  }
}

/// Adds a JSON object and its members.
void add_record(list_maker& list, const std::string& path, std::string_view members) {
  std::string object;
  std::string_view image_name;
  while (!members.empty()) {
    auto text = take_until(members, '|');
    const auto key = take_until(text, '=');
    const std::string_view quote = text.starts_with('#') ? "" : "\"";
    if (quote.empty()) text.remove_prefix(1);
    object.append(object.empty() ? "{\"" : ",\"").append(key).append("\":");
    object.append(quote).append(text).append(quote);
    list.add(path + "/" + std::string(key), std::string(text), path);
    if (key == "image_name") image_name = text;
  }
  object += '}';
  constexpr std::string_view newest = "recommended";
  if (path.ends_with(newest)) {
    const auto image = "{ami:" + path + "}";
    const auto twin = path.substr(0, path.size() - newest.size()).append(image_name);
    list.add(twin, filled(object, [&](std::string_view what) {
               return what == "ami" ? std::optional{image} : std::nullopt;
             }));
    list.add(twin + "/image_id", image, twin);
  }
  list.add(path, std::move(object));
}

void add_records(list_maker& list) {
  for (const auto& each : public_data::records()) {
    for (const auto& name : expanded(each.names)) {
      add_record(list, name.name, value_for(name, each.value));
    }
  }
}

std::string infrastructure_path(std::string_view kind, std::string_view item = {}) {
  auto out = std::string(infrastructure).append(kind);
  return item.empty() ? out : out.append("/").append(item);
}

void add_regions(list_maker& list) {
  for (const auto& each : public_data::regions()) {
    list.add_item(infrastructure_path("regions"), each.id);
    const auto path = infrastructure_path("regions", each.id);
    for (const auto what : region_facts) {
      list.add(path + "/" + std::string(what), fact_of(each, what).value_or(""));
    }
    for (const char digit : each.zones) {
      const auto zone = std::string(each.zone_prefix).append("-az").append(1, digit);
      list.add_item(path + "/availability-zones", zone);
      list.add_item(infrastructure_path("availability-zones"), zone);
      list.add(infrastructure_path("availability-zones", zone) + "/parent-region", each.id);
    }
  }
}

/// The region that a zone outside of it belongs to.
const region& parent_of(const public_data::edge_zone& zone) {
  return *std::ranges::find(public_data::regions(), zone.id.substr(0, zone.id.find('-')),
                            &region::zone_prefix);
}

void add_zone(list_maker& list, std::string_view kind, const public_data::edge_zone& zone) {
  const auto& parent = parent_of(zone);
  list.add_item(infrastructure_path("regions", parent.id).append("/").append(kind), zone.id);
  list.add_item(infrastructure_path(kind), zone.id);
  const auto path = infrastructure_path(kind, zone.id);
  const auto country = zone.geolocation.substr(0, zone.geolocation.find('-'));
  list.add(path + "/geolocationCountry", country);
  list.add(path + "/geolocationRegion", zone.geolocation);
  list.add(path + "/location", zone.location);
  list.add(path + "/parent-region", parent.id);
}

void add_zones(list_maker& list) {
  for (const auto& each : public_data::wavelength_zones()) add_zone(list, "wavelength-zones", each);
  for (const auto& each : public_data::local_zones()) {
    add_zone(list, "local-zones", each);
    // The group of use1-bos1-az1 is us-east-1-bos-1.
    constexpr std::size_t letters = 3;
    const auto& parent = parent_of(each);
    auto place = each.id.substr(parent.zone_prefix.size() + 1);
    place = place.substr(0, place.find('-'));
    auto group = std::string(parent.id).append("-").append(place.substr(0, letters));
    group.append("-").append(place.substr(letters));
    const auto path = infrastructure_path("local-zones", each.id);
    list.add(path + "/network-border-group", group);
    list.add(path + "/zone-group", group);
  }
}

bool is_in(const public_data::service& service, const region& where) {
  auto prefixes = service.regions;
  const bool all_but = prefixes.starts_with('!');
  if (all_but) prefixes.remove_prefix(1);
  const auto listed = split(prefixes, " ");
  return (std::ranges::find(listed, where.zone_prefix) != listed.end()) != all_but;
}

std::string endpoint_in(const public_data::service& service, const region& where) {
  auto rest = service.endpoint;
  auto endpoint = take_until(rest, '|');
  while (!rest.empty()) {
    auto other = take_until(rest, '|');
    if (take_until(other, '=') == where.partition) endpoint = other;
  }
  return filled(endpoint, [&](std::string_view what) {
    return what == "code" ? std::optional<std::string>(service.code) : fact_of(where, what);
  });
}

void add_services(list_maker& list) {
  for (const auto& each : public_data::services()) {
    list.add_item(infrastructure_path("services"), each.code);
    const auto path = infrastructure_path("services", each.code);
    list.add(path + "/longName", each.long_name);
    if (!each.home.empty()) {
      const auto* const site = each.home.starts_with("https:") ? "" : "https://aws.amazon.com/";
      list.add(path + "/marketingHomeURL", site + std::string(each.home));
    }
    for (const auto& where : public_data::regions()) {
      if (!is_in(each, where)) continue;
      const auto of_service = path + "/regions";
      const auto of_region = infrastructure_path("regions", where.id) + "/services";
      list.add_item(of_service, where.id);
      list.add_item(of_region, each.code);
      if (each.endpoint.empty()) continue;
      const auto endpoint = endpoint_in(each, where);
      const std::string_view protocols = each.plain_http ? "HTTPS, HTTP" : "HTTPS";
      for (const auto& entry :
           {of_service + "/" + std::string(where.id), of_region + "/" + std::string(each.code)}) {
        list.add(entry + "/endpoint", endpoint);
        list.add(entry + "/protocols", protocols);
      }
    }
  }
}

/// AWS lists the paths right below public_prefix.
void add_lists(list_maker& list) {
  std::set<std::string, std::less<>> paths;
  for (const auto& [name, content] : list.list().all()) {
    auto rest = std::string_view(name).substr(public_prefix.size());
    paths.emplace(take_until(rest, '/'));
  }
  for (const auto& each : paths) list.add("list/" + each, std::string(public_prefix) + each + "/");
}

parameter_list make_list() {
  list_maker list;
  add_patterns(list);
  add_records(list);
  add_regions(list);
  add_zones(list);
  add_services(list);
  add_lists(list);
  return std::move(list).take();
}

}  // namespace

const parameter_list& public_parameters() {
  static const parameter_list list = make_list();
  return list;
}

std::string public_value(std::string_view name, const parameter_version& version,
                         std::string_view region) {
  return filled(version.value, [&](std::string_view what) -> std::optional<std::string> {
    constexpr std::string_view of_image = "ami:";
    if (what == "ami") return image_id(image_of(name.substr(public_prefix.size())), region);
    if (what.starts_with(of_image)) return image_id(what.substr(of_image.size()), region);
    return fact_of(region_named(region), what);
  });
}

}  // namespace ssmock::store
