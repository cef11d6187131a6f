// SPDX-License-Identifier: Apache-2.0
#include "random/page_walks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace ssmock::testing {
namespace {

using nlohmann::json;

/// The lists of a reply, each as long as all pages together.
struct walked_lists {
  json lists = json::object();
  std::size_t pages = 0;
};

/// A page with a value whose key is disabled cannot be decrypted, and so is refused.
bool is_of_a_disabled_key(const service::reply& reply) {
  return reply.status == 400 && reply.body.find("InvalidKeyId") != std::string::npos;
}

/// Nullopt when a page is refused: the first one, since what was accepted before may be gone, or
/// one that holds what cannot be read.
std::optional<walked_lists> walk_by(in_process& server, std::string_view operation, json input,
                                    std::int64_t size) {
  constexpr std::size_t enough = 2'000;
  walked_lists out;
  input["MaxResults"] = size;
  while (out.pages < enough) {
    const auto reply = server.call(operation, input.dump());
    if (reply.status != 200) {
      EXPECT_TRUE(out.pages == 0 || is_of_a_disabled_key(reply))
          << operation << input << reply.body;
      return std::nullopt;
    }
    ++out.pages;
    const auto page = json::parse(reply.body);
    for (const auto& [name, content] : page.items()) {
      if (!content.is_array()) continue;
      EXPECT_LE(static_cast<std::int64_t>(content.size()), size) << operation << input;
      auto& list = out.lists.emplace(name, json::array()).first.value();
      list.insert(list.end(), content.begin(), content.end());
    }
    if (!page.contains("NextToken") || page["NextToken"] == "") return out;
    input["NextToken"] = page["NextToken"];
  }
  ADD_FAILURE() << operation << input << " does not come to an end";
  return out;
}

/// AWS cuts some lists in another order than that in which it shows a page's items [R].
bool is_cut_in_another_order(std::string_view operation) {
  return operation == "DescribeParameters" || operation == "GetParametersByPath";
}

json in_any_order(json lists) {
  for (auto& list : lists) std::sort(list.begin(), list.end());
  return lists;
}

}  // namespace

void page_walks::remember(const protocol::operation_model& operation, const json& input) {
  const auto* const size = protocol::find_member(*operation.input, "MaxResults");
  if (size == nullptr || protocol::find_member(*operation.input, "NextToken") == nullptr) return;
  auto& kept = inputs_[&operation] = input;
  kept.erase("NextToken");
  kept.erase("MaxResults");
}

std::size_t page_walks::check(in_process& server) const {
  std::size_t of_several_pages = 0;
  for (const auto& [operation, input] : inputs_) {
    const auto& size = *protocol::find_member(*operation->input, "MaxResults")->target;
    const auto least = std::max<std::int64_t>(size.min, 1);
    const auto most = std::min<std::int64_t>(size.max, 50);
    const auto small = walk_by(server, operation->name, input, least);
    const auto large = walk_by(server, operation->name, input, most);
    EXPECT_EQ(small.has_value(), large.has_value()) << operation->name << input;
    if (!small || !large) continue;
    if (is_cut_in_another_order(operation->name)) {
      EXPECT_EQ(in_any_order(small->lists), in_any_order(large->lists)) << operation->name << input;
    } else {
      EXPECT_EQ(small->lists, large->lists) << operation->name << input;
    }
    if (small->pages > 1) ++of_several_pages;
  }
  return of_several_pages;
}

}  // namespace ssmock::testing
