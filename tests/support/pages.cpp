// SPDX-License-Identifier: Apache-2.0
#include "support/pages.hpp"

#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock::testing {

std::vector<nlohmann::json> all_pages(in_process& server, std::string_view operation,
                                      nlohmann::json input) {
  constexpr std::size_t enough = 1'000;
  std::vector<nlohmann::json> out;
  do {
    out.push_back(answer(server, operation, input));
    if (!out.back().contains("NextToken")) return out;
    input["NextToken"] = out.back()["NextToken"];
  } while (out.size() < enough);
  ADD_FAILURE() << operation << " does not come to an end";
  return out;
}

std::vector<std::string> ids_of(const nlohmann::json& reply, const item_place& place) {
  std::vector<std::string> out;
  for (const auto& item : reply.at(place.list)) out.push_back(item.at(place.id));
  return out;
}

std::vector<std::string> walked::ids() const {
  std::vector<std::string> all;
  for (const auto& page : pages) all.insert(all.end(), page.begin(), page.end());
  return all;
}

std::vector<std::size_t> walked::sizes() const {
  std::vector<std::size_t> out;
  for (const auto& page : pages) out.push_back(page.size());
  return out;
}

walked walk_pages(in_process& server, std::string_view operation, const item_place& place,
                  const nlohmann::json& input) {
  walked out;
  for (const auto& reply : all_pages(server, operation, input)) {
    out.pages.push_back(ids_of(reply, place));
  }
  return out;
}

}  // namespace ssmock::testing
