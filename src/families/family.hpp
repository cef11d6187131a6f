// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "core/time.hpp"
#include "fixture_format/section.hpp"
#include "kernel/agenda.hpp"
#include "kernel/operation.hpp"
#include "kernel/owner.hpp"
#include "kernel/taggable.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {
struct outside_answer;
}
namespace ssmock::store {
struct outcome_subject;
}

/// A family is a part of the API that has a folder of its own, such as Run Command. all.cpp has the
/// list of all families.
namespace ssmock::families {

/// The functions by which events happen in a family's parts of a state. They are null in a family
/// without events.
struct engine_hooks {
  /// Whether the event still counts: the entity that it is for still names the event's time.
  bool (*is_current)(const store::state& state, const store::event& due) = nullptr;
  /// Lets an event happen that is current.
  void (*happen)(engine::world& in, const store::event& due) = nullptr;
  /// Adds the events of a loaded state to its agenda.
  void (*restore)(store::state& state, instant now) = nullptr;
  /// Called after the clock was set to `now`: skips windows that would have been due in between.
  void (*pass_over)(store::state& state, instant now) = nullptr;

  // The following are set in a family whose runs send commands.
  /// Adds to `subject` the owner's facts, such as a window's id, that outcome rules may match.
  void (*describe_owned)(const store::state& state, const store::owner_reference& owner,
                         store::outcome_subject& subject) = nullptr;
  /// Called when a command that the owner sent has ended.
  void (*owned_ended)(engine::world& in, const store::owner_reference& owner,
                      instant now) = nullptr;

  /// Called when work outside is done that the owner waits for.
  void (*answered)(engine::world& in, const store::owner_reference& owner,
                   const engine::outside_answer& answer, instant now) = nullptr;
};

struct family {
  std::string_view name;
  std::span<const operation> operations;
  std::span<const taggable> taggables;  ///< its kinds of resources that can have tags
  engine_hooks engine;
  std::span<const fixtures::section> (*sections)() = nullptr;  ///< its keys of fixtures; null: none
  fixtures::section_hooks section_hooks = {};
  const fixtures::printed_forms* printed = nullptr;
};

std::span<const family* const> all();

/// The family with this name, which must be in the list.
const family& find(std::string_view name);

/// Null for an operation that the API or ssmock does not have.
const operation* find_operation(std::string_view name);

/// Null for a type whose resources ssmock does not have.
const taggable* find_taggable(std::string_view type);

}  // namespace ssmock::families
