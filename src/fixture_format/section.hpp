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

/// A top-level key of fixtures, whose value is a list of elements. The loader, the exporter,
/// schema.json and the page of the format walk over these rows.
struct section {
  std::string_view key;
  std::string_view holds;  ///< for schema and page, in Markdown: "what `list-commands` prints"
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
  /// Each element is a whole reply, which may have beside it what clients print with every reply.
  /// An object of a list that has no form of its own counts as an element of this section; one
  /// section at most is so.
  bool whole_replies = false;
};

/// An object that aws-cli prints without a list around it. It is told by a member that no fixture
/// has as a key.
struct flat_form {
  /// Forms are tried in this order, over all families: an object may have the members of several.
  int place;
  std::string_view member;
  std::string_view section;     ///< the key of the section that it is an element of
  std::string_view printed_by;  ///< for the page, in Markdown
};

/// A key under which a client prints one element.
struct single_form {
  std::string_view key;
  std::string_view section;
  std::string_view printed_by;  ///< for the page: an operation of aws-cli
};

/// A key that a client prints and from which nothing can be loaded.
struct unloaded_key {
  std::string_view key;
  std::string_view printed_by;  ///< for the page: an operation of aws-cli
  std::string_view why;         ///< goes on from "it": "has no content"
};

/// The forms, other than lists under the keys of sections, in which clients print what a family
/// holds.
struct printed_forms {
  std::span<const flat_form> flat;
  std::span<const single_form> single;
  std::span<const unloaded_key> unloaded;
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
