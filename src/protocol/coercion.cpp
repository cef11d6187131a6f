// SPDX-License-Identifier: Apache-2.0
#include "protocol/coercion.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/text.hpp"
#include "core/time.hpp"
#include "protocol/errors.hpp"

namespace ssmock::protocol {
namespace {

// These texts were measured on another AWS JSON 1.1 service in September 2026 [P]; that SSM uses
// the same texts is inferred [I]. "an Boolean" is AWS's own grammar.
constexpr std::string_view object_found = "Start of structure or map found where not expected.";

std::string_view token_name(const json::value& found) {
  if (const auto* truth = found.get_if<bool>()) return *truth ? "TRUE_VALUE" : "FALSE_VALUE";
  if (found.get_if<std::string>() != nullptr) return "STRING_VALUE";
  if (found.get_if<double>() != nullptr) return "DECIMAL_VALUE";
  return "NUMBER_VALUE";
}

api_error misfit(const json::value& found, std::string_view wanted) {
  if (found.get_if<json::list>() != nullptr) return errors::list_found();
  if (found.get_if<json::object>() != nullptr) return errors::serialization(object_found);
  return errors::serialization(std::string(token_name(found)) + " can not be converted to " +
                               std::string(wanted));
}

/// The error for a value where the shape is a list, structure or map. A container of the wrong kind
/// has a text of its own, a scalar has the text `expected`.
api_error container_misfit(const json::value& found, std::string_view expected) {
  if (found.get_if<json::list>() != nullptr) return errors::list_found();
  if (found.get_if<json::object>() != nullptr) return errors::serialization(object_found);
  return errors::serialization(expected);
}

std::int64_t clamp_decimal(double decimal, std::int64_t least, std::int64_t most) {
  if (decimal <= static_cast<double>(least)) return least;
  if (decimal >= static_cast<double>(most)) return most;
  return static_cast<std::int64_t>(std::trunc(decimal));
}

result<void> coerce_integer(json::value& input, std::int64_t least, std::int64_t most,
                            std::string_view wanted) {
  if (const auto* decimal = input.get_if<double>()) {
    input = clamp_decimal(*decimal, least, most);
    return {};
  }
  auto* number = input.get_if<std::int64_t>();
  if (number == nullptr) return misfit(input, wanted);
  *number = std::clamp(*number, least, most);
  return {};
}

result<void> coerce_boolean(json::value& input) {
  if (input.get_if<bool>() != nullptr) return {};
  const auto* text = input.get_if<std::string>();
  if (text == nullptr) return misfit(input, "a Boolean");
  const auto word = lower_case(*text);
  constexpr std::array<std::string_view, 5> yes{"true", "yes", "y", "t", "1"};
  constexpr std::array<std::string_view, 5> no{"false", "no", "n", "f", "0"};
  if (std::ranges::find(yes, word) != yes.end()) {
    input = true;
  } else if (std::ranges::find(no, word) != no.end()) {
    input = false;
  } else {
    return misfit(input, "an Boolean");
  }
  return {};
}

/// Seconds become whole milliseconds, clamped to the years 1 to 9999, as ISO 8601 has four digits.
result<void> coerce_timestamp(json::value& input) {
  constexpr auto least = earliest_instant.time_since_epoch().count();
  constexpr auto most = latest_instant.time_since_epoch().count();
  if (const auto* decimal = input.get_if<double>()) {
    input = clamp_decimal(std::round(*decimal * 1000.0), least, most);
    return {};
  }
  auto* number = input.get_if<std::int64_t>();
  if (number == nullptr) return misfit(input, "milliseconds since epoch");
  *number = std::clamp(*number, least / 1000, most / 1000) * 1000;
  return {};
}

result<void> coerce_blob(json::value& input) {
  const auto* text = input.get_if<std::string>();
  if (text == nullptr) return misfit(input, "a Blob");
  auto bytes = base64_decode(*text);
  if (bytes) {
    input = std::move(*bytes);
    return {};
  }
  const std::string start = "'" + *text + "' can not be converted to a Blob: ";
  if (text->size() % 4 != 0) {
    return errors::serialization(
        start + "Base64 encoded length is expected a multiple of 4 bytes but found: " +
        std::to_string(text->size()));
  }
  return errors::serialization(start + "Invalid Base64 character");
}

result<void> coerce_structure(json::value& input, const shape& target) {
  auto* members = input.get_if<json::object>();
  if (members == nullptr) return container_misfit(input, "Expected null");
  std::erase_if(*members, [](const auto& entry) { return entry.second.is_null(); });
  for (auto& [name, content] : *members) {
    const auto* known = find_member(target, name);
    if (known == nullptr) continue;
    if (auto done = coerce(content, *known->target); !done) return done;
  }
  return {};
}

result<void> coerce_list(json::value& input, const shape& target) {
  auto* items = input.get_if<json::list>();
  if (items == nullptr) return container_misfit(input, "Expected list or null");
  std::erase_if(*items, [](const json::value& item) { return item.is_null(); });
  for (auto& item : *items) {
    if (auto done = coerce(item, *target.element); !done) return done;
  }
  return {};
}

result<void> coerce_map(json::value& input, const shape& target) {
  auto* entries = input.get_if<json::object>();
  if (entries == nullptr) return container_misfit(input, "Expected map or null");
  std::erase_if(*entries, [](const auto& entry) { return entry.second.is_null(); });
  for (auto& entry : *entries) {
    if (auto done = coerce(entry.second, *target.element); !done) return done;
  }
  return {};
}

}  // namespace

result<void> coerce(json::value& input, const shape& target) {
  switch (target.type) {
    case shape_type::structure:
      return coerce_structure(input, target);
    case shape_type::list:
      return coerce_list(input, target);
    case shape_type::map:
      return coerce_map(input, target);
    case shape_type::integer:
      return coerce_integer(input, std::numeric_limits<std::int32_t>::min(),
                            std::numeric_limits<std::int32_t>::max(), "an Integer");
    case shape_type::long_integer:
      return coerce_integer(input, std::numeric_limits<std::int64_t>::min(),
                            std::numeric_limits<std::int64_t>::max(), "a Long");
    case shape_type::boolean:
      return coerce_boolean(input);
    case shape_type::blob:
      return coerce_blob(input);
    case shape_type::string:
      if (input.get_if<std::string>() == nullptr) return misfit(input, "a String");
      return {};
    case shape_type::timestamp:
      return coerce_timestamp(input);
    case shape_type::decimal:
    case shape_type::free_json:
      break;
  }
  return {};
}

}  // namespace ssmock::protocol
