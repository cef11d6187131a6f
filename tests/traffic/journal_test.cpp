// SPDX-License-Identifier: Apache-2.0
#include "traffic/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

json read(const service::reply& reply) {
  EXPECT_EQ(reply.status, 200) << reply.body;
  return json::parse(reply.body);
}

json requests_of(in_process& server, const std::string& query = {}) {
  return read(server.control("GET", "/_ssmock/requests" + query));
}

int count_of(in_process& server, const json& pattern) {
  return read(server.control("POST", "/_ssmock/requests/count", pattern.dump()))["Count"];
}

TEST(Journal, ShowsWhatWasAskedAndAnswered) {
  in_process server{two_nodes()};
  service::request request;
  const auto body = sending().dump();
  const auto signature = authorization("210987654321", "eu-west-1");
  request.method = "POST";
  request.path = "/";
  request.amz_target = "AmazonSSM.SendCommand";
  request.has_amz_target = true;
  request.content_type = service::amz_json;
  request.authorization = signature;
  request.body = body;
  request.user_agent = "Boto3/1.40";
  request.sdk_request = "ttl=20261128T200000Z; attempt=2; max=3";
  const auto reply = server.send(request);
  const auto listed = requests_of(server);
  EXPECT_EQ(listed["Dropped"], 0);
  EXPECT_EQ(listed["NextId"], 2);
  ASSERT_EQ(listed["Requests"].size(), 1U);
  auto entry = listed["Requests"][0];
  EXPECT_GE(entry["Milliseconds"], 0);
  EXPECT_TRUE(parse_iso_8601(entry["Time"].get<std::string>()));
  entry.erase("Milliseconds");
  entry.erase("Time");
  EXPECT_EQ(entry, json({{"Id", 1},
                         {"ClockTime", "2026-01-10T02:00:00.000Z"},
                         {"Operation", "SendCommand"},
                         {"Account", "210987654321"},
                         {"Region", "eu-west-1"},
                         {"Client", "Boto3/1.40"},
                         {"Attempt", 2},
                         {"Status", 200},
                         {"Request", sending()},
                         {"Reply", json::parse(reply.body)}}));
}

TEST(Journal, ShowsErrorsWithTheirCodes) {
  in_process server;
  server.call("GetParameter", R"({"Name":"/nothing"})");
  server.call("ListCommands", "{");
  const auto listed = requests_of(server, "?status=400");
  ASSERT_EQ(listed["Requests"].size(), 2U);
  EXPECT_EQ(listed["Requests"][0]["ErrorCode"], "ParameterNotFound");
  EXPECT_EQ(listed["Requests"][1]["ErrorCode"], "SerializationException");
  EXPECT_EQ(listed["Requests"][1]["Request"], "{");
  EXPECT_EQ(read(server.control("GET", "/_ssmock/requests/unmatched"))["Requests"],
            listed["Requests"]);
}

TEST(Journal, AnUnmatchedCommandMetNoRule) {
  in_process server{two_nodes()};
  script(server, {{"InstanceId", other_node}, {"ResponseCode", 1}});
  const auto unmatched = [&] {
    return read(server.control("GET", "/_ssmock/requests/unmatched"))["Requests"].size();
  };
  const auto command = send_command(server, {{"InstanceIds", {node, other_node}}});
  invocation_of(server, command);
  EXPECT_EQ(unmatched(), 0U);
  const auto other = send_command(server);
  invocation_of(server, other);
  EXPECT_EQ(unmatched(), 1U);
}

TEST(Journal, HasNothingOfTheControlApi) {
  in_process server;
  server.control("GET", "/_ssmock/clock");
  EXPECT_EQ(requests_of(server)["Requests"], json::array());
}

TEST(Journal, IsAskedForAPartOfIt) {
  in_process server;
  for (const auto* const name :
       {"ListCommands", "ListDocuments", "ListCommands", "ListDocuments"}) {
    server.call(name, "{}");
  }
  const auto ids = [&](const std::string& query) {
    std::vector<int> out;
    const auto listed = requests_of(server, query);
    for (const auto& each : listed["Requests"]) out.push_back(each["Id"]);
    return out;
  };
  EXPECT_EQ(ids(""), (std::vector{1, 2, 3, 4}));
  EXPECT_EQ(ids("?since=3"), (std::vector{3, 4}));
  EXPECT_EQ(ids("?limit=1"), (std::vector{4}));
  EXPECT_EQ(ids("?operation=ListCommands"), (std::vector{1, 3}));
  EXPECT_EQ(ids("?operation=ListCommands&limit=1&status=200"), (std::vector{3}));
  EXPECT_EQ(ids("?status=404"), std::vector<int>{});
  const auto wrong = server.control("GET", "/_ssmock/requests?since=x");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_EQ(wrong.body, R"({"error":"query parameter since: expected a whole number"})");
}

TEST(Journal, CountsFindsAndRemovesByPatterns) {
  in_process server{two_nodes()};
  send_command(server);
  send_command(server, {{"Comment", "second"}});
  server.call("ListCommands", "{}");
  EXPECT_EQ(count_of(server, {{"Operation", "SendCommand"}}), 2);
  EXPECT_EQ(count_of(server, json::object()), 3);
  EXPECT_EQ(count_of(server, {{"Request", {{"Comment", {{{"exists", true}}}}}}}), 1);
  EXPECT_EQ(count_of(server, {{"Operation", {{{"prefix", "Send"}}}}, {"Status", {200}}}), 2);
  EXPECT_EQ(count_of(server, {{"Request", {{"InstanceIds", {node}}}}}), 2);
  const auto pattern = R"({"Request":{"Comment":["second"]}})";
  const auto found = read(server.control("POST", "/_ssmock/requests/find", pattern));
  ASSERT_EQ(found["Requests"].size(), 1U);
  EXPECT_EQ(found["Requests"][0]["Id"], 2);
  EXPECT_EQ(read(server.control("POST", "/_ssmock/requests/remove", pattern)),
            json({{"Removed", 1}, {"Dropped", 0}}));
  EXPECT_EQ(count_of(server, {{"Operation", "SendCommand"}}), 1);
  server.control("DELETE", "/_ssmock/requests");
  EXPECT_EQ(count_of(server, json::object()), 0);
  EXPECT_EQ(requests_of(server)["NextId"], 4);
}

TEST(Journal, SaysWhatIsWrongWithAPattern) {
  in_process server;
  for (const auto* const route : {"count", "find", "remove", "wait"}) {
    const auto path = "/_ssmock/requests/" + std::string(route);
    EXPECT_EQ(server.control("POST", path, "[]").status, 400) << route;
    const auto reply = server.control("POST", path, R"({"Status":[{"numeric":["about",3]}]})");
    EXPECT_EQ(reply.status, 400) << route;
    EXPECT_THAT(reply.body, HasSubstr("Status")) << route;
  }
}

TEST(Journal, AWaitInProcessAnswersWithWhatThereIs) {
  in_process server;
  server.call("ListCommands", "{}");
  const auto wait = [&](const std::string& body) {
    return server.control("POST", "/_ssmock/requests/wait", body).body;
  };
  EXPECT_EQ(wait(R"({"Operation":"ListCommands"})"), R"({"Count":1,"Dropped":0,"Met":true})");
  EXPECT_EQ(wait(R"({"Operation":"ListCommands","Count":2})"),
            R"({"Count":1,"Dropped":0,"Met":false})");
  EXPECT_EQ(wait(R"({"Count":0,"Operation":"SendCommand"})"),
            R"({"Count":0,"Dropped":0,"Met":true})");
  EXPECT_THAT(wait(R"({"Count":"2"})"), HasSubstr("Count: expected a whole number"));
  EXPECT_THAT(wait(R"({"TimeoutSeconds":301})"), HasSubstr("from 0 to 300"));
}

TEST(Journal, MasksSecrets) {
  in_process server;
  const std::string secret = R"(pass\"word)";
  const auto put = R"({"Name":"/s","Type":"SecureString","Value":")" + secret + R"("})";
  server.call("PutParameter", put);
  server.call("GetParameter", R"({"Name":"/s","WithDecryption":true})");
  server.call("GetParameters", R"({"Names":["/s"],"WithDecryption":true})");
  server.call("GetParameterHistory", R"({"Name":"/s","WithDecryption":true})");
  server.call("GetParametersByPath", R"({"Path":"/","WithDecryption":true})");
  server.call("PutParameter", R"({"Name":"/s","Overwrite":true,"Value":")" + secret + R"("})");
  server.call("PutParameter", put.substr(0, put.size() - 1));
  const auto code = answer(server, "CreateActivation", {{"IamRole", "role"}})["ActivationCode"];
  const auto text = server.control("GET", "/_ssmock/requests").body;
  EXPECT_THAT(text, Not(HasSubstr("word")));
  EXPECT_THAT(text, Not(HasSubstr(code.get<std::string>())));
  EXPECT_THAT(text, HasSubstr(R"("Value":"****")"));
  EXPECT_THAT(text, HasSubstr(R"("ActivationCode":"****")"));
  EXPECT_THAT(server.call("GetParameter", R"({"Name":"/s","WithDecryption":true})").body,
              HasSubstr("word"));
}

TEST(Journal, ShowsValuesThatAreNoSecret) {
  in_process server;
  server.call("PutParameter", R"({"Name":"/s","Type":"String","Value":"plain"})");
  server.call("GetParameter", R"({"Name":"/s"})");
  EXPECT_EQ(count_of(server, {{"Request", {{"Value", "plain"}}}}), 1);
  EXPECT_EQ(count_of(server, {{"Reply", {{"Parameter", {{"Value", "plain"}}}}}}), 1);
}

TEST(Journal, IsAnHttpArchiveWhenAClientWantsOne) {
  in_process server;
  server.call("ListCommands", "{}");
  service::request request;
  request.method = "GET";
  request.path = "/_ssmock/requests";
  request.host = "localhost:4583";
  request.accept = "application/har+json";
  const auto reply = server.send(request);
  EXPECT_EQ(reply.content_type, "application/har+json");
  const auto log = json::parse(reply.body)["log"];
  EXPECT_EQ(log["version"], "1.2");
  ASSERT_EQ(log["entries"].size(), 1U);
  const auto& entry = log["entries"][0];
  EXPECT_EQ(entry["request"]["url"], "http://localhost:4583/");
  EXPECT_EQ(entry["request"]["postData"]["text"], "{}");
  EXPECT_EQ(entry["response"]["status"], 200);
  EXPECT_EQ(entry["response"]["content"]["text"], R"({"Commands":[]})");
}

service::request call_of(std::string_view body) {
  service::request out;
  out.amz_target = "AmazonSSM.SendCommand";
  out.body = body;
  return out;
}

TEST(JournalRing, DropsTheOldestAndCountsThem) {
  traffic::journal journal{3};
  for (int number = 1; number <= 5; ++number) {
    journal.add(call_of(std::to_string(number)), {}, {"123456789012", "us-east-1"}, test_now(), 0);
  }
  EXPECT_EQ(journal.dropped(), 2U);
  ASSERT_EQ(journal.size(), 3U);
  for (std::size_t index = 0; index < 3; ++index) {
    EXPECT_EQ(journal.at(index).id, index + 3);
    EXPECT_EQ(journal.at(index).request, std::to_string(index + 3));
  }
  EXPECT_EQ(journal.remove_if([](const auto& entry) { return entry.id == 4; }), 1U);
  journal.add(call_of("6"), {}, {"123456789012", "us-east-1"}, test_now(), 0);
  journal.add(call_of("7"), {}, {"123456789012", "us-east-1"}, test_now(), 0);
  ASSERT_EQ(journal.size(), 3U);
  EXPECT_EQ(journal.at(0).id, 5U);
  EXPECT_EQ(journal.at(2).request, "7");
}

TEST(JournalRing, KeepsOnlySoMuchText) {
  traffic::journal journal{100'000};
  const std::string long_text(2 * traffic::journal::longest_text, 'x');
  const auto most = traffic::journal::most_text / traffic::journal::longest_text;
  for (std::size_t number = 0; number < most + 10; ++number) {
    journal.add(call_of(long_text), {}, {"123456789012", "us-east-1"}, test_now(), 0);
  }
  EXPECT_EQ(journal.size(), most);
  EXPECT_EQ(journal.dropped(), 10U);
  EXPECT_EQ(journal.at(0).request.size(), traffic::journal::longest_text);
  const auto shown = traffic::view_of(journal.at(0));
  EXPECT_EQ(*shown.find("RequestSize")->get_if<std::int64_t>(), 131'072);
}

TEST(JournalRing, KeepsTheLatestLargeReplies) {
  traffic::journal journal{1'000};
  const auto most = traffic::journal::most_large_replies;
  service::reply large;
  large.body = std::string(2'000, 'x');
  for (std::size_t number = 0; number < most + 3; ++number) {
    journal.add(call_of("1"), large, {"123456789012", "us-east-1"}, test_now(), 0);
    journal.add(call_of("2"), {}, {"123456789012", "us-east-1"}, test_now(), 0);
  }
  for (std::size_t index = 0; index < journal.size(); ++index) {
    const auto& entry = journal.at(index);
    const bool is_large = index % 2 == 0;
    EXPECT_EQ(entry.reply_size, is_large ? 2'000U : 0U);
    EXPECT_EQ(entry.reply.size(), is_large && index >= 6 ? 2'000U : 0U) << index;
  }
  EXPECT_EQ(traffic::view_of(journal.at(0)).find("Reply"), nullptr);
  EXPECT_EQ(*traffic::view_of(journal.at(0)).find("ReplySize")->get_if<std::int64_t>(), 2'000);
}

}  // namespace
}  // namespace ssmock
