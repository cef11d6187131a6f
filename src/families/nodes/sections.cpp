// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/sections.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"
#include "kernel/irregular_ids.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::string_view current_agent = "3.3.1345.0";
constexpr std::chrono::hours activation_life{24};  // CreateActivation's default [D]

struct platform {
  std::string_view name;
  std::string_view version;
};

platform platform_of(store::platform_type type) {
  switch (type) {
    case store::platform_type::windows:
      return {"Microsoft Windows Server 2022 Datacenter", "10.0.20348"};
    case store::platform_type::mac_os:
      return {"macOS", "14.5"};
    default:
      return {"Amazon Linux", "2023"};
  }
}

template <class T, class Value>
void set_default(std::optional<T>& member, const Value& value) {
  if (!member) member = T(value);
}

/// An address in 10.0.0.0/8, derived from the id, so that a node has the same one in every run.
std::string address_of(std::string_view id, char separator) {
  constexpr std::uint32_t prime = 16'777'619;
  std::uint32_t hash = 2'166'136'261;  // FNV-1a
  for (const char letter : id) hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
  std::string out = "10";
  for (const auto shift : {16U, 8U, 0U}) {
    out += separator;
    out += std::to_string((hash >> shift) & 0xFFU);
  }
  return out;
}

bool is_of_ec2(const store::node& given) { return given.instance_id.starts_with("i-"); }

/// Sets members that are missing in recordings before 2022, or for some kinds of nodes.
void describe_further(store::node& given, instant now) {
  const bool ec2 = is_of_ec2(given);
  set_default(given.ip_address, address_of(given.instance_id, '.'));
  set_default(given.computer_name, "ip-" + address_of(given.instance_id, '-') + ".ec2.internal");
  set_default(given.source_id, given.instance_id);
  set_default(given.source_type,
              ec2 ? store::source_type::ec2_instance : store::source_type::managed_instance);
  if (!ec2) set_default(given.registration_date, now);
}

}  // namespace

store::node with_defaults(store::node given, instant now) {
  using store::node_type;
  if (!given.agent_version) describe_further(given, now);
  set_default(given.ping_status, store::ping_status::online);
  set_default(given.last_ping_date_time, now);
  set_default(given.agent_version, current_agent);
  set_default(given.is_latest_version, true);
  set_default(given.platform_type, store::platform_type::linux_os);
  const auto platform = platform_of(*given.platform_type);
  if (!given.platform_name) set_default(given.platform_version, platform.version);
  set_default(given.platform_name, platform.name);
  set_default(given.resource_type,
              is_of_ec2(given) ? node_type::ec2_instance : node_type::managed_instance);
  return given;
}

void put_node(store::state& state, store::node added, const std::vector<store::tag>& tags) {
  const auto& id = added.instance_id;
  // The documentation's mi-08ab247cdfEXAMPLE matches the pattern of InstanceId, but not that of
  // ManagedInstanceId, which the operations for such nodes have.
  if (id.starts_with("mi-") && !store::is_managed_instance_id(id))
    state.edit<store::irregular_ids>().ids.insert(id);
  state.edit<store::node_tags>().remove_all(id);
  for (const auto& tag : tags) state.edit<store::node_tags>().put(id, tag);
  state.edit<store::node_list>().put(std::move(added));
}

namespace {

void add_node(merger& into, const json::value& element) {
  auto content = read<fixture_node>(element);
  const auto tags = std::exchange(content.tags, std::nullopt);
  put_node(into.state(), with_defaults(std::move(content), into.now()),
           tags.value_or(std::vector<store::tag>{}));
}

void add_activation(merger& into, const json::value& element) {
  auto content = read<fixture_activation>(element);
  const auto now = into.now();
  set_default(content.created_date, now);
  if (!content.expiration_date && !content.expired)
    content.expiration_date = std::min<instant>(now + activation_life, latest_instant);
  into.state().edit<store::activation_list>().put(std::move(content));
}

void write_nodes(section_writer& out, const store::state& state) {
  for (const auto& [id, node] : state.get<store::node_list>().all()) {
    fixture_node element{node, {}};
    if (const auto& tags = state.get<store::node_tags>().of(id); !tags.empty()) element.tags = tags;
    out.element(element);
  }
}

void write_activations(section_writer& out, const store::state& state) {
  for (const auto& [key, activation] : state.get<store::activation_list>().all()) {
    out.element(fixture_activation{activation});
  }
}

constexpr std::array<std::string_view, 1> node_ids{"InstanceId"};
constexpr std::array<std::string_view, 1> activation_ids{"ActivationId"};

constexpr std::array rows{
    section{node_key,
            "what `describe-instance-information` prints; the member `Tags` of an element is ours",
            100, "FixtureNode", node_ids, &add_node, &write_nodes},
    section{activation_key,
            "what `describe-activations` prints; the member `ActivationCode` of an element is ours",
            110, "FixtureActivation", activation_ids, &add_activation, &write_activations},
};

constexpr std::array flat{
    flat_form{100, "PingStatus", node_key, "an element of `InstanceInformationList`"}};

}  // namespace

std::span<const section> node_sections() { return rows; }

constinit const printed_forms nodes_printed{flat, {}, {}};

}  // namespace ssmock::fixtures
