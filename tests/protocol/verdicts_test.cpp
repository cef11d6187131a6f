// SPDX-License-Identifier: Apache-2.0
// Runs verdicts.json: requests made from the API's model by scripts/make-verdicts, which holds
// AWS's rules a second time, in another language.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/text.hpp"
#include "support/in_process.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using nlohmann::json;

json read_table(const std::string& name) {
  return json::parse(testing::source_text("tests/protocol/" + name));
}

std::string body_of(const json& row) {
  if (row.contains("body_base64")) return *base64_decode(row["body_base64"].get<std::string>());
  return row["body"];
}

TEST(Verdicts, AreAwssForEachRequestOfTheTable) {
  const auto table = read_table("verdicts.json");
  ASSERT_GE(table.size(), 200U);
  testing::in_process server;
  for (const auto& row : table) {
    SCOPED_TRACE(row["name"].get<std::string>());
    const auto reply = server.call(row["operation"].get<std::string>(), body_of(row));
    EXPECT_EQ(reply.status, row["status"].get<int>());
    if (row.contains("reply")) {
      EXPECT_EQ(reply.body, row["reply"].get<std::string>());
    } else {
      EXPECT_EQ(json::parse(reply.body)["__type"], row["type"]);
    }
  }
}

TEST(Verdicts, AreAwssAtTheBoundsOfEachInput) {
  const auto table = read_table("bound_verdicts.json");
  ASSERT_GE(table.size(), 300U);
  testing::in_process server;
  for (const auto& row : table) {
    SCOPED_TRACE(row["name"].get<std::string>());
    const auto reply =
        server.call(row["operation"].get<std::string>(), row["body"].get<std::string>());
    if (row.contains("reply")) {
      EXPECT_EQ(reply.status, row["status"].get<int>());
      EXPECT_EQ(reply.body, row["reply"].get<std::string>());
    } else {
      EXPECT_EQ(reply.body.find("detected: "), std::string::npos) << reply.body;
      EXPECT_EQ(reply.body.find("SerializationException"), std::string::npos) << reply.body;
      EXPECT_LT(reply.status, 500);
    }
  }
}

}  // namespace
}  // namespace ssmock
