// SPDX-License-Identifier: Apache-2.0
// Sends what each client was recorded to send, header for header.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "ssmock/server.hpp"
#include "support/gunzip.hpp"
#include "support/paths.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using nlohmann::json;

std::string hexadecimal(std::size_t number) {
  std::ostringstream out;
  out << std::hex << number;
  return out.str();
}

std::string bytes_of(const json& recorded, std::string& body) {
  body = recorded["body"];
  std::string out = recorded["request_line"].get<std::string>() + "\r\n";
  for (const auto& header : recorded["headers"]) out += header.get<std::string>() + "\r\n";
  out += "\r\n";
  if (!recorded["chunked"].get<bool>()) return out + body;
  return out + hexadecimal(body.size()) + "\r\n" + body + "\r\n0\r\n\r\n";
}

TEST(RecordedRequests, AreAnsweredForEachClient) {
  const auto recordings = json::parse(testing::source_text("tests/http/recorded_requests.json"));
  ASSERT_GE(recordings.size(), 15U);
  const server running;
  for (const auto& recorded : recordings) {
    SCOPED_TRACE(recorded["client"].get<std::string>());
    std::string body;
    const auto bytes = bytes_of(recorded, body);
    testing::raw_client client{running.port()};
    client.send(bytes);
    auto reply = client.read_reply();
    // Each asks an empty server for something, which is an error for all operations but one.
    const bool lists_what_is_missing = bytes.find("AmazonSSM.GetParameters") != std::string::npos;
    EXPECT_EQ(reply.status, lists_what_is_missing ? 200 : 400) << reply.body;
    if (reply.headers.contains("content-encoding")) reply.body = testing::gunzip(reply.body);
    const auto* const begin =
        lists_what_is_missing ? R"({"InvalidParameters":["/a"])" : R"({"__type":")";
    EXPECT_TRUE(reply.body.starts_with(begin)) << reply.body;
    const bool closes = bytes.find("Connection: close") != std::string::npos;
    EXPECT_EQ(reply.headers.at("connection"), closes ? "close" : "keep-alive");
  }
}

}  // namespace
}  // namespace ssmock
