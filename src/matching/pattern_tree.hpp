// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "matching/conditions.hpp"

/// An event pattern as a tree, in the form and the order of its text.
namespace ssmock::matching {

struct item;

/// An object of the pattern: all its items must fit.
struct branch {
  std::vector<item> items;
};

/// The value of a field must meet one of the conditions, or be an object that fits the branch.
struct field {
  std::string name;
  std::variant<std::vector<condition>, branch> wanted;
};

/// $or: one of the branches must fit, as if its items stood in the place of the choice.
struct choice {
  std::vector<branch> alternatives;
};

struct item : std::variant<field, choice> {
  using variant::variant;
};

}  // namespace ssmock::matching
