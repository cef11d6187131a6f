// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/service.hpp"
#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// A server whose streams a test reads part by part.
class event_source {
 public:
  explicit event_source(std::size_t events = 1'000) : service_(options(events), {}) {}

  void put(const std::string& name) {
    service::request call;
    const auto body = json{{"Name", name}, {"Type", "String"}, {"Value", "x"}}.dump();
    call.method = "POST";
    call.path = "/";
    call.amz_target = "AmazonSSM.PutParameter";
    call.has_amz_target = true;
    call.content_type = service::amz_json;
    call.body = body;
    EXPECT_EQ(service_.answer_whole(call).status, 200);
  }

  service::reply listen(std::string_view query = {}, std::string_view last = {}) {
    path_ = "/_ssmock/events" + std::string(query);
    service::request call;
    call.method = "GET";
    call.path = path_;
    call.accept = "text/event-stream";
    call.last_event_id = last;
    return service_.answer(call);
  }

  service::reply go_on(const service::reply& from, bool may_wait = true) {
    service::request call;
    call.method = "GET";
    call.path = path_;
    call.accept = "text/event-stream";
    call.ticket = from.pending;
    call.cursor = from.cursor;
    call.may_wait = may_wait;
    return service_.answer(call);
  }

 private:
  static service::service_options options(std::size_t events) {
    service::service_options out;
    out.seed = 1;
    out.time = engine::clock{test_now()};
    out.events = events;
    return out;
  }

  service::service service_;
  std::string path_;
};

TEST(EventStream, BeginsWithWhatComesNext) {
  event_source source;
  source.put("/early");
  const auto first = source.listen();
  EXPECT_TRUE(first.streams);
  EXPECT_EQ(first.content_type, "text/event-stream");
  EXPECT_EQ(first.body, "retry: 1000\n\n");
  source.put("/late");
  const auto next = source.go_on(first);
  EXPECT_THAT(next.body,
              StartsWith("id: 2\nevent: Parameter Store Change\ndata: {\"version\":\"0\""));
  EXPECT_THAT(next.body, HasSubstr("/late"));
  EXPECT_TRUE(next.body.ends_with("}\n\n"));
  EXPECT_NE(next.pending, 0U);
}

TEST(EventStream, GoesOnWhereTheClientWas) {
  event_source source;
  for (const auto* const name : {"/one", "/two", "/three"}) source.put(name);
  const auto after_break = source.listen("", "1").body;
  EXPECT_THAT(after_break, Not(HasSubstr("/one")));
  EXPECT_THAT(after_break, HasSubstr("id: 2\n"));
  EXPECT_THAT(after_break, HasSubstr("id: 3\n"));
  EXPECT_THAT(source.listen("?since=3").body, HasSubstr("/three"));
}

TEST(EventStream, ShowsOnlyWhatTheQueryWants) {
  event_source source;
  const auto first = source.listen("?detail-type=EC2+Command+Status-change+Notification");
  source.put("/one");
  const auto next = source.go_on(first);
  EXPECT_EQ(next.body, "");
  EXPECT_EQ(next.cursor, 2U);
}

TEST(EventStream, SaysWhatASlowListenerHasMissed) {
  event_source source{2};
  const auto first = source.listen();
  for (const auto* const name : {"/one", "/two", "/three", "/four"}) source.put(name);
  const auto next = source.go_on(first);
  EXPECT_THAT(next.body, StartsWith("event: dropped\ndata: {\"Dropped\":2}\n\nid: 3\n"));
}

TEST(EventStream, SendsAWordWhenNothingHappens) {
  event_source source;
  const auto first = source.listen();
  EXPECT_EQ(source.go_on(first).body, "");
  EXPECT_EQ(source.go_on(first, false).body, ": ping\n\n");
}

TEST(EventStream, ComesInPartsOfABoundedSize) {
  event_source source;
  const auto first = source.listen();
  for (int number = 0; number < 200; ++number) source.put("/p" + std::to_string(number));
  auto part = source.go_on(first);
  std::string all;
  while (!part.body.empty()) {
    EXPECT_LT(part.body.size(), 20'000U);
    all += part.body;
    part = source.go_on(part);
  }
  EXPECT_THAT(all, HasSubstr("id: 200\n"));
}

TEST(EventWait, AnswersAtOnceWhileTheClockStands) {
  in_process server;
  server.call("PutParameter", R"({"Name":"/a","Type":"String","Value":"x"})");
  const auto wait = [&](const std::string& body) {
    return server.control("POST", "/_ssmock/events/wait", body).body;
  };
  EXPECT_EQ(wait(R"({"EventPattern":{"detail":{"operation":["Create"]}}})"),
            R"({"Count":1,"Dropped":0,"Met":true})");
  EXPECT_EQ(wait(R"({"EventPattern":{"detail":{"operation":["Delete"]}}})"),
            R"({"Count":0,"Dropped":0,"Met":false})");
  EXPECT_THAT(wait(R"({"Pattern":{}})"), HasSubstr("expected any of Count"));
  EXPECT_THAT(wait(R"({"EventPattern":{"source":[{"prefixx":"a"}]}})"), HasSubstr("source"));
}

}  // namespace
}  // namespace ssmock
