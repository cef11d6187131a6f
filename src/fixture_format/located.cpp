// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/located.hpp"

#include "fixture_format/locator.hpp"

namespace ssmock::fixtures {

std::vector<fault> located(const std::string& file, std::string_view text,
                           std::vector<finding>& findings) {
  std::vector<fault> out;
  if (findings.empty()) return out;
  std::vector<path> wanted;
  wanted.reserve(findings.size());
  for (const auto& found : findings) wanted.push_back(found.where);
  const auto places = locate(text, wanted);
  for (std::size_t index = 0; index < places.size(); ++index) {
    const auto at = places[index];
    auto& found = findings[index];
    out.push_back({file, at.line, at.column, path_text(found.where), std::move(found.what)});
  }
  return out;
}

fault not_json(const std::string& file, std::string_view text, const json::parse_error& error) {
  constexpr std::size_t longest = 240;
  const auto at = position_of(text, error.offset == 0 ? 0 : error.offset - 1);
  return {file, at.line, at.column, {}, "not JSON: " + legible(error.message, longest)};
}

}  // namespace ssmock::fixtures
