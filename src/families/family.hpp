// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "kernel/operation.hpp"
#include "kernel/taggable.hpp"

/// A family is a part of the API that has a folder of its own. Everything that enumerates families
/// walks the list of all.cpp.
namespace ssmock::families {

struct family {
  std::string_view name;
  std::span<const operation> operations;
  std::span<const taggable> taggables;  ///< what can have tags
};

std::span<const family* const> all();

/// Null for an operation that the API lacks or that ssmock lacks.
const operation* find_operation(std::string_view name);

/// Null for a type whose resources ssmock does not hold.
const taggable* find_taggable(std::string_view type);

}  // namespace ssmock::families
