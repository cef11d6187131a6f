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

/// A key of fixtures, with a list of elements. Loader, export and schema walk these rows.
struct section {
  std::string_view key;
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
