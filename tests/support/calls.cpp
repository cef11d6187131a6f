// SPDX-License-Identifier: Apache-2.0
#include "support/calls.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

namespace ssmock::testing {

nlohmann::json answer(in_process& server, std::string_view operation, const nlohmann::json& input) {
  const auto reply = server.call(operation, input.dump());
  EXPECT_EQ(reply.status, 200) << operation << input << reply.body;
  return nlohmann::json::parse(reply.body);
}

std::string refusal(in_process& server, std::string_view operation, const nlohmann::json& input) {
  const auto reply = server.call(operation, input.dump());
  EXPECT_EQ(reply.status, 400) << operation << input << reply.body;
  return reply.body;
}

std::string refusal_without_change(in_process& server, std::string_view operation,
                                   const nlohmann::json& input) {
  const auto before = server.state();
  const auto body = refusal(server, operation, input);
  EXPECT_EQ(server.state(), before) << body;
  return body;
}

nlohmann::json by(std::string_view key, const nlohmann::json& values) {
  return {{"Key", key}, {"Values", values}};
}

std::string node_id(std::size_t number) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "i-%017zx", number);
  return text.data();
}

std::vector<std::string> node_ids(std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t number = 0; number < count; ++number) out.push_back(node_id(number));
  return out;
}

std::string nodes_fixture(std::size_t count) {
  auto nodes = nlohmann::json::array();
  for (const auto& id : node_ids(count)) nodes.push_back({{"InstanceId", id}});
  return nlohmann::json{{"InstanceInformationList", nodes}}.dump();
}

}  // namespace ssmock::testing
