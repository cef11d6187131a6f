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

/// A key of fixtures, with a list of elements. Loader, export, schema.json and the page of the
/// format walk these rows.
struct section {
  std::string_view key;
  std::string_view holds;  ///< for schema and page, in Markdown: "what `list-commands` prints"
  /// Where it stands among those of all families: what others refer to is merged first, and the
  /// export has the same order.
  int place;
  std::string_view shape;                 ///< of one element, in the model
  std::span<const std::string_view> ids;  ///< members that an element must have

  /// Puts one checked element into the merger's state.
  void (*merge)(merger& into, const json::value& element);
  /// Writes all elements that a state has.
  void (*write)(section_writer& out, const store::state& state);
  /// What is wrong with an element that its shape allows.
  std::optional<std::string> (*fault_of)(const json::value& element) = nullptr;
  /// After the last element of all files.
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

/// What a family's sections have in common.
struct section_hooks {
  /// After the last element of all sections.
  void (*finish)(merger& into) = nullptr;
  /// Takes out what runs but does not fit what it is of, be it that a file made it so or that it
  /// changed what runs: nothing goes on there.
  void (*drop_misfits)(store::state& state) = nullptr;
};

}  // namespace ssmock::fixtures
