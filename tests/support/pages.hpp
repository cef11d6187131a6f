// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/in_process.hpp"

/// Lists that are answered page by page.
namespace ssmock::testing {

/// The replies of all pages, in order; `input` asks for the first.
std::vector<nlohmann::json> all_pages(in_process& server, std::string_view operation,
                                      nlohmann::json input = nlohmann::json::object());

/// Where a reply holds its items, and the member that tells an item from the others.
struct item_place {
  std::string_view list;
  std::string_view id;
};

/// The ids of a reply's items.
std::vector<std::string> ids_of(const nlohmann::json& reply, const item_place& place);

/// What walking all pages gives: the ids of each page, in order.
struct walked {
  std::vector<std::vector<std::string>> pages;
  std::vector<std::string> ids() const;
  std::vector<std::size_t> sizes() const;
};

walked walk_pages(in_process& server, std::string_view operation, const item_place& place,
                  const nlohmann::json& input = nlohmann::json::object());

}  // namespace ssmock::testing
