// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/parameter_requests.hpp"

/// Requests at the bounds of what parameters may be and just beyond them, each with AWS's verdict.
/// They are made from tables: a row of a table stands for a request of each operation or tier that
/// it concerns.
namespace ssmock::bounds {

/// What AWS answers: the whole body, or its beginning where the rest is not AWS's.
struct verdict {
  int status;
  std::string body;
  bool whole = true;
};

struct row {
  std::string operation;
  nlohmann::json input;
  verdict expected;
};
using rows = std::vector<row>;

inline verdict answers(std::string body) { return {200, std::move(body)}; }
inline verdict fails(std::string body) { return {400, std::move(body)}; }
inline verdict fails(std::string_view body) { return {400, std::string(body)}; }
inline verdict fails_as(const std::string& type) {
  return {400, R"({"__type":")" + type + "\"", false};
}

inline verdict invalid(const std::string& text) { return fails(testing::validation_error(text)); }

inline verdict breaks(const std::string& place, const std::string& value,
                      const std::string& constraint) {
  return invalid("1 validation error detected: Value '" + value + "' at '" + place +
                 "' failed to satisfy constraint: " + constraint);
}

inline std::string at_most(std::size_t bound) {
  return "Member must have length less than or equal to " + std::to_string(bound);
}
inline std::string at_least(std::size_t bound) {
  return "Member must have length greater than or equal to " + std::to_string(bound);
}

/// How AWS words that the elements of a list have such lengths.
inline std::string each_of(std::size_t least, std::size_t most, const std::string& more = "") {
  return "Member must satisfy constraint: [" + at_most(most) + ", " + at_least(least) + more + "]";
}

inline verdict put_answer(const std::string& tier, int version = 1) {
  return answers(R"({"Tier":")" + tier + R"(","Version":)" + std::to_string(version) + "}");
}

/// The character as often as asked for.
inline std::string repeated(std::string_view character, std::size_t count) {
  std::string out;
  for (std::size_t number = 0; number < count; ++number) out += character;
  return out;
}

// Characters of one to four bytes.
inline constexpr std::array<std::string_view, 4> characters{"x", "\u00e9", "\u20ac", "\U0001f600"};

inline const std::string short_key = "k";
inline const std::string long_key(256, 'k');

/// A list of one text, in JSON.
inline std::string list_of(const std::string& text) { return nlohmann::json::array({text}).dump(); }

// The tables. Those of names, labels and versions:
rows rows_of_names();
rows rows_of_lengths_of_names();
rows rows_of_labels();
rows rows_of_lists();
rows rows_of_versions();
rows rows_of_selectors();
// Those of what PutParameter is given, and of tags:
rows rows_of_values();
rows rows_of_overwritten_values();
rows rows_of_forms_of_values();
rows rows_of_texts();
rows rows_of_patterns();
rows rows_of_keys();
rows rows_of_tags();
rows rows_of_numbers_of_tags();

}  // namespace ssmock::bounds
