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

namespace ssmock::store {
struct outcome_subject;
}

/// A family is a part of the API that has a folder of its own. Everything that enumerates families
/// walks the list of all.cpp.
namespace ssmock::families {

/// How things happen in a family's part of a state. Null functions: nothing happens there.
struct engine_hooks {
  /// Whether what the event is for still names the event's time.
  bool (*is_current)(const store::state& state, const store::event& due) = nullptr;
  /// Lets an event happen that is current.
  void (*happen)(engine::world& in, const store::event& due) = nullptr;
  /// Puts into the agenda what a loaded state has to do.
  void (*restore)(store::state& state, instant now) = nullptr;
  /// The clock was set to `now`: what was due in between is passed over.
  void (*pass_over)(store::state& state, instant now) = nullptr;

  // Of a family that has commands sent.
  /// What outcomes may match of such a command.
  void (*describe_owned)(const store::state& state, const store::owner_reference& owner,
                         store::outcome_subject& subject) = nullptr;
  /// Such a command has ended.
  void (*owned_ended)(engine::world& in, const store::owner_reference& owner,
                      instant now) = nullptr;
};

struct family {
  std::string_view name;
  std::span<const operation> operations;
  std::span<const taggable> taggables;  ///< what can have tags
  engine_hooks engine;
  std::span<const fixtures::section> (*sections)() = nullptr;  ///< of fixtures; null: it has none
  fixtures::section_hooks section_hooks = {};
  const fixtures::printed_forms* printed = nullptr;
};

std::span<const family* const> all();

/// By its name, which must be one of the list.
const family& find(std::string_view name);

/// Null for an operation that the API lacks or that ssmock lacks.
const operation* find_operation(std::string_view name);

/// Null for a type whose resources ssmock does not hold.
const taggable* find_taggable(std::string_view type);

}  // namespace ssmock::families
