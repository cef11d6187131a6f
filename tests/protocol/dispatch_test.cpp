// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "families/family.hpp"
#include "protocol/errors.hpp"
#include "protocol/model.hpp"
#include "support/differences.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using service::amz_json;
using service::plain_json;
using testing::in_process;

constexpr std::string_view unknown_operation = R"({"__type":"UnknownOperationException"})";
constexpr std::string_view not_json = R"({"__type":"SerializationException"})";

service::reply post(in_process& server, std::string_view target, std::string_view body,
                    std::string_view content_type = amz_json) {
  return server.send({"POST", "/", target, !target.empty(), content_type, {}, body});
}

TEST(Dispatch, UnknownTargetsAreUnknownOperations) {
  in_process server;
  for (const std::string_view target :
       {"AmazonSSM.Nothing", "GetCommandInvocation", "amazonssm.getcommandinvocation",
        "AmazonSSM.getCommandInvocation", "AmazonSSM.", "AmazonSSM.GetCommandInvocation ", ""}) {
    const auto reply = post(server, target, "{}");
    EXPECT_EQ(reply.status, 400) << target;
    EXPECT_EQ(reply.body, unknown_operation) << target;
    EXPECT_EQ(reply.content_type, amz_json);
  }
}

TEST(Dispatch, AMalformedBodyBeatsAnUnknownTarget) {
  in_process server;
  EXPECT_EQ(post(server, "AmazonSSM.Nothing", "{").body, not_json);
  EXPECT_EQ(post(server, "", "").body, not_json);
}

TEST(Dispatch, ContentTypesAreAwsJsonWithAnyParameters) {
  in_process server;
  const auto accepted = post(server, "AmazonSSM.GetCommandInvocation", "{}",
                             "application/x-amz-json-1.1; charset=utf-8");
  EXPECT_EQ(accepted.status, 400);
  EXPECT_NE(accepted.body.find("ValidationException"), std::string::npos);
}

TEST(Dispatch, OtherContentTypesGetTheFrontEndsAnswers) {
  testing::difference("http.content-types");
  in_process server;
  constexpr std::string_view target = "AmazonSSM.GetCommandInvocation";
  const auto form = post(server, target, "{}", "application/x-www-form-urlencoded");
  EXPECT_EQ(form.status, 404);
  EXPECT_EQ(form.body, "<UnknownOperationException/>\n");
  EXPECT_EQ(post(server, "", "{}", "text/plain").status, 403);
  const auto plain = post(server, target, "{}", plain_json);
  EXPECT_EQ(plain.status, 404);
  EXPECT_EQ(
      plain.body,
      R"({"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"})");
  EXPECT_EQ(post(server, target, "{", plain_json).status, 400);
}

TEST(Dispatch, OtherMethodsAreForbidden) {
  testing::difference("http.other-methods");
  in_process server;
  for (const std::string_view method : {"GET", "PUT", "DELETE", "OPTIONS", "HEAD"}) {
    const auto reply =
        server.send({method, "/", "AmazonSSM.GetCommandInvocation", true, amz_json, {}, "{}"});
    EXPECT_EQ(reply.status, 403) << method;
    EXPECT_NE(reply.body.find("Unable to determine service/operation name"), std::string::npos);
  }
}

TEST(Dispatch, OperationsThatSsmockLacksSayTheirName) {
  in_process server;
  for (const auto& operation : protocol::all_operations()) {
    if (families::find_operation(operation.name) != nullptr) continue;
    const auto reply = server.call(operation.name, "{}");
    EXPECT_EQ(reply.status, 400) << operation.name;
    const bool invalid = reply.body.starts_with(R"({"__type":"ValidationException")");
    const bool lacking = reply.body.find("does not implement the operation " +
                                         std::string(operation.name)) != std::string::npos;
    EXPECT_TRUE(invalid || lacking) << reply.body;
  }
}

TEST(Dispatch, EveryRegisteredOperationIsTheApis) {
  std::set<std::string_view> names;
  for (const auto* family : families::all()) {
    for (const auto& operation : family->operations) {
      EXPECT_NE(protocol::find_operation(operation.name), nullptr) << operation.name;
      EXPECT_TRUE(names.insert(operation.name).second) << operation.name << " is there twice";
    }
  }
  EXPECT_FALSE(names.empty());
}

TEST(Errors, HaveTheirTextUnderTheKeyThatAwsSendsForTheType) {
  // Recorded in 2026 for these types; the model has `Message` for the first, none for the second.
  EXPECT_EQ(protocol::error_body({"ValidationException", "text"}),
            R"({"__type":"ValidationException","message":"text"})");
  EXPECT_EQ(protocol::error_body({"InvalidFilterKey", "text"}),
            R"({"__type":"InvalidFilterKey","Message":"text"})");
  // As the model has them, and without a member in the model.
  EXPECT_EQ(protocol::error_body({"InvalidDocument", "text"}),
            R"({"__type":"InvalidDocument","Message":"text"})");
  EXPECT_EQ(protocol::error_body({"InvalidInstanceInformationFilterValue", "text"}),
            R"({"__type":"InvalidInstanceInformationFilterValue","message":"text"})");
  EXPECT_EQ(protocol::error_body({"InvocationDoesNotExist", "text"}),
            R"({"__type":"InvocationDoesNotExist","message":"text"})");
  EXPECT_EQ(protocol::error_body({"InvalidDocument", ""}), R"({"__type":"InvalidDocument"})");
}

TEST(Dispatch, EachReplyHasARequestIdOfItsOwn) {
  in_process server;
  const auto first = server.call("GetCommandInvocation", "{}");
  const auto second = server.call("GetCommandInvocation", "{}");
  EXPECT_EQ(first.request_id.size(), 36U);
  EXPECT_EQ(first.request_id[14], '4');
  EXPECT_NE(first.request_id, second.request_id);
}

TEST(Dispatch, TheSameSeedGivesTheSameBytes) {
  in_process one;
  in_process other;
  EXPECT_EQ(one.call("GetCommandInvocation", "{}").request_id,
            other.call("GetCommandInvocation", "{}").request_id);
}

}  // namespace
}  // namespace ssmock
