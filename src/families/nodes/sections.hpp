// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "families/nodes/store/activations.hpp"
#include "families/nodes/store/nodes.hpp"
#include "fixture_format/section.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"

namespace ssmock::fixtures {

inline constexpr std::string_view node_key = "InstanceInformationList";
inline constexpr std::string_view activation_key = "ActivationList";

/// FixtureNode: InstanceInformation and the node's tags, which no operation prints together.
struct fixture_node : store::node {
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(fixture_node, (store::node), (tags))

/// FixtureActivation: Activation and the activation code.
struct fixture_activation : store::activation {};
BOOST_DESCRIBE_STRUCT(fixture_activation, (store::activation), (activation_code))

/// Sets the missing members that every recorded node has. A node without AgentVersion is no
/// recording, so it also gets the members that only newer recordings have.
store::node with_defaults(store::node given, instant now);

/// Adds a node, or replaces the one with the same id. Afterwards it has exactly these tags.
void put_node(store::state& state, store::node added, const std::vector<store::tag>& tags);

std::span<const section> node_sections();

extern const printed_forms nodes_printed;

}  // namespace ssmock::fixtures
