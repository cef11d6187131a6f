// SPDX-License-Identifier: Apache-2.0
#include "protocol/model.hpp"

#include <algorithm>

namespace ssmock::protocol {
namespace {

template <class Row>
const Row* find_sorted(std::span<const Row> rows, std::string_view name) {
  const auto found = std::ranges::lower_bound(rows, name, {}, &Row::name);
  return found != rows.end() && found->name == name ? &*found : nullptr;
}

}  // namespace

const operation_model* find_operation(std::string_view name) {
  return find_sorted(all_operations(), name);
}

const shape* find_shape(std::string_view name) { return find_sorted(all_shapes(), name); }

const member* find_member(const shape& structure, std::string_view name) {
  const auto found = std::ranges::find(structure.members, name, &member::name);
  return found != structure.members.end() ? &*found : nullptr;
}

}  // namespace ssmock::protocol
