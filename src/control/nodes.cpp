// SPDX-License-Identifier: Apache-2.0
#include "control/nodes.hpp"

#include "control/elements.hpp"
#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/unused_id.hpp"
#include "families/nodes/sections.hpp"
#include "families/nodes/store/activations.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/nodes/store/registration.hpp"
#include "json/writer.hpp"
#include "kernel/irregular_ids.hpp"
#include "loading/exporter.hpp"
#include "protocol/constraints.hpp"
#include "protocol/model.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// Accepts ids as AWS's documentation prints them, such as i-02573cafcfEXAMPLE, as fixtures do. Any
/// other id that breaks the pattern is taken for a mistake.
bool is_node_id(std::string_view id) {
  if (printable(id) != id) return false;
  if (id.find("EXAMPLE") != std::string_view::npos) return true;
  protocol::pattern_cache patterns;
  const auto& shape = *protocol::find_shape("RecordedInstanceId");
  return protocol::broken_constraints(patterns, shape, std::string(id)).empty();
}

reply bad_node_id(std::string_view id) {
  return error_reply(400, printable(fixtures::legible(id)) +
                              " is no node id: expected i- and 8 or 17 letters and digits, or mi- "
                              "and 17");
}

fixtures::element node_of(std::string id) {
  return {fixtures::node_key, "InstanceId", std::move(id)};
}

constexpr std::string_view kind = "node";

}  // namespace

reply get_node(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const std::string id{asked.id};
  const auto& state = parts.states.read(tenant_of(parts, asked));
  const auto* known = state.get<store::node_list>().find(id);
  if (known == nullptr) return unknown(kind, id);
  store::state alone;
  fixtures::put_node(alone, *known, state.get<store::node_tags>().of(id));
  return json_reply(200, fixtures::export_state(alone));
}

reply put_node(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  if (!is_node_id(asked.id)) return bad_node_id(asked.id);
  return put_element<store::node_list, store::node_tags, store::irregular_ids>(
      parts, asked, node_of(std::string(asked.id)), kind);
}

reply delete_node(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const std::string id{asked.id};
  bool known = false;
  change_tenants<store::node_list, store::node_tags>(parts, asked, [&](store::state& changed) {
    if (changed.get<store::node_list>().find(id) == nullptr) return;
    changed.edit<store::node_list>().remove(id);
    changed.edit<store::node_tags>().remove_all(id);
    known = true;
  });
  if (known) return done();
  return error_reply(404, "there is no node " + printable(fixtures::legible(id)));
}

reply register_node(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto tenant = tenant_of(parts, asked);
  const auto* known = parts.states.read(tenant).get<store::activation_list>().find(asked.id);
  if (known == nullptr) {
    return error_reply(404, "account " + printable(tenant.account) + " has no activation " +
                                printable(fixtures::legible(asked.id)) + " in " +
                                printable(tenant.region));
  }
  if (store::has_expired(*known, asked.now)) return error_reply(400, "the activation has expired");
  if (known->registrations_count >= known->registration_limit) {
    return error_reply(400, "the activation has reached its registration limit of " +
                                std::to_string(known->registration_limit));
  }
  constexpr std::size_t digits = 17;
  const auto& nodes = parts.states.read(tenant).get<store::node_list>();
  const auto id = unused_id([&] { return "mi-" + parts.ids.text_of(hexadecimal_digits, digits); },
                            [&](const std::string& taken) { return nodes.find(taken) != nullptr; });
  if (auto bad = element_fault(asked, node_of(id), kind)) return *std::move(bad);
  const auto activation = *known;
  auto& state = parts.states.write(tenant);
  load_body(asked, node_of(id), state);
  store::register_node(state, activation, id);
  return json_reply(200, R"({"InstanceId":")" + id + "\"}");
}

}  // namespace ssmock::control
