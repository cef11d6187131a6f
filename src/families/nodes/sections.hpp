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

/// FixtureNode: InstanceInformation and the node's tags, which no operation prints beside it.
struct fixture_node : store::node {
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(fixture_node, (store::node), (tags))

/// FixtureActivation: Activation and its code.
struct fixture_activation : store::activation {};
BOOST_DESCRIBE_STRUCT(fixture_activation, (store::activation), (activation_code))

/// The node with what every recorded node has and this one was given without. One without an
/// AgentVersion was not recorded, so that it also gets what only newer recordings have.
store::node with_defaults(store::node given, instant now);

/// Adds a node with these tags and no others, or replaces the one that has its id.
void put_node(store::state& state, store::node added, const std::vector<store::tag>& tags);

std::span<const section> node_sections();

extern const printed_forms nodes_printed;

}  // namespace ssmock::fixtures
