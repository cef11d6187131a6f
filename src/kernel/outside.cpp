// SPDX-License-Identifier: Apache-2.0
#include "kernel/outside.hpp"

#include <utility>
#include <variant>

#include "core/text.hpp"
#include "json/parse.hpp"

namespace ssmock::engine {

outside_answer read_answer(std::string_view text) {
  auto read = json::parse(text);
  auto* content = std::get_if<json::value>(&read);
  auto* members = content != nullptr ? content->get_if<json::object>() : nullptr;
  constexpr std::size_t most_shown = 200;
  outside_answer out;
  out.error = "ssmock: this answer cannot be read: " + std::string(utf8_prefix(text, most_shown));
  if (members == nullptr) return out;
  for (auto& [name, value] : *members) {
    if (name == "Reply") return {std::move(value)};
    const auto* error = value.get_if<std::string>();
    if (name == "Error" && error != nullptr) out.error = *error;
  }
  return out;
}

}  // namespace ssmock::engine
