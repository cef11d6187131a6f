// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

/// The facts of the SSM API, version 2014-11-06, as constant tables made at build time from
/// model/ssm-2014-11-06.json, and the shapes of ours that fixtures have beside them, from the
/// shapes.json of each family. Immutable, so any thread may read them.
namespace ssmock::protocol {

enum class shape_type : std::uint8_t {
  structure,
  list,
  map,
  string,
  integer,
  long_integer,
  boolean,
  timestamp,
  blob,
  // No operation has these two, only fixtures.
  decimal,
  free_json
};

/// What a text of a fixture has to be; requests know no such rule.
enum class text_rule : std::uint8_t { none, time, duration };

struct shape;

struct member {
  std::string_view name;
  const shape* target;
  bool required;
};

struct shape {
  static constexpr std::int64_t no_min = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t no_max = std::numeric_limits<std::int64_t>::max();

  std::string_view name;
  shape_type type;
  bool fault;   ///< an exception that is the server's fault (HTTP 500)
  bool silent;  ///< constraint texts do not print its values, nor those of its members
  bool loose;   ///< the bounds apply to requests only, not to fixtures
  std::int64_t min;
  std::int64_t max;
  std::string_view pattern;                   ///< empty: none
  std::span<const std::string_view> allowed;  ///< the values of an enum
  std::span<const member> members;            ///< in the model's order
  const shape* key;                           ///< of a map's keys
  const shape* element;                       ///< of a list's elements or a map's values
  std::span<const std::string_view> also;     ///< in fixtures, beside the values of the enum
  text_rule rule;
};

struct operation_model {
  std::string_view name;
  const shape* input;
  const shape* output;
  std::span<const shape* const> errors;
};

/// All operations, sorted by name.
std::span<const operation_model> all_operations();
/// All shapes, sorted by name.
std::span<const shape> all_shapes();

/// Each returns null when the model has no entry of this name. Names are case-sensitive.
const operation_model* find_operation(std::string_view name);
const shape* find_shape(std::string_view name);
const member* find_member(const shape& structure, std::string_view name);

}  // namespace ssmock::protocol
