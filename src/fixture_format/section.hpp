// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "json/value.hpp"
#include "kernel/state.hpp"

/// Fixtures are what aws-cli prints: JSON objects whose keys are the API's result keys.
namespace ssmock::fixtures {

class merger;
class section_writer;

/// A top-level key of fixtures, whose value is a list of elements. The loader, the exporter and the
/// schema's generator walk over these rows.
struct section {
  std::string_view key;
  /// Its rank among the sections of all families. A section is merged after those that its elements
  /// refer to, and the export has the same order.
  int place;
  std::string_view shape;                 ///< of one element, in the model
  std::span<const std::string_view> ids;  ///< members that an element must have

  /// Puts one checked element into the merger's state.
  void (*merge)(merger& into, const json::value& element);
  /// Writes all elements that a state has.
  void (*write)(section_writer& out, const store::state& state);
  /// Finds faults that the model cannot express, in an element that has passed its checks.
  std::optional<std::string> (*fault_of)(const json::value& element) = nullptr;
  /// Called after this section's last element, of all files.
  void (*end)(merger& into) = nullptr;
};

/// Functions that a family has once for all its sections.
struct section_hooks {
  /// Called after the last element of all sections.
  void (*finish)(merger& into) = nullptr;
  /// Removes the runs that contradict the entity they belong to: either the file contains them so,
  /// or a later file changed the entity. Such an entity then stays as it is.
  void (*drop_misfits)(store::state& state) = nullptr;
};

}  // namespace ssmock::fixtures
