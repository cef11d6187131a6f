// SPDX-License-Identifier: Apache-2.0
// UpdateDocumentMetadata, ListDocumentMetadataHistory and GetCalendarState.
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

json history(in_process& server) {
  return answer(server, "ListDocumentMetadataHistory",
                {{"Name", "Mine"}, {"Metadata", "DocumentReviews"}});
}

void review(in_process& server, const std::string& action, const std::string& comment = {}) {
  json input{{"Name", "Mine"}, {"DocumentReviews", {{"Action", action}}}};
  if (!comment.empty()) {
    input["DocumentReviews"]["Comment"] =
        json::array({{{"Type", "Comment"}, {"Content", comment}}});
  }
  EXPECT_EQ(answer(server, "UpdateDocumentMetadata", input), json::object());
}

TEST(DocumentReviews, AReviewIsSentAndApproved) {
  difference("documents.reviews");
  in_process server;
  create(server, "Mine");
  review(server, "SendForReview", "please");
  EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Mine"}})["ReviewStatus"], "PENDING");
  review(server, "UpdateReview", "soon");
  review(server, "Approve");
  EXPECT_EQ(
      history(server),
      json({{"Author", "123456789012"},
            {"DocumentVersion", "1"},
            {"Metadata",
             {{"ReviewerResponse",
               json::array({{{"Comment", json::array({{{"Type", "Comment"}, {"Content", "soon"}}})},
                             {"CreateTime", 1768010400.0},
                             {"ReviewStatus", "APPROVED"},
                             {"Reviewer", "root"},
                             {"UpdatedTime", 1768010400.0}}})}}},
            {"Name", "Mine"}}));
}

TEST(DocumentReviews, WrongRequestsAreErrors) {
  in_process server;
  create(server, "Mine");
  const auto type = [&](const json& input) {
    return json::parse(refusal_without_change(server, "UpdateDocumentMetadata", input))["__type"];
  };
  EXPECT_EQ(type({{"Name", "Mine"}, {"DocumentReviews", {{"Action", "Approve"}}}}),
            "InvalidDocumentOperation");
  EXPECT_EQ(type({{"Name", "Nobodys"}, {"DocumentReviews", {{"Action", "SendForReview"}}}}),
            "InvalidDocument");
  EXPECT_EQ(type({{"Name", "Mine"},
                  {"DocumentVersion", "7"},
                  {"DocumentReviews", {{"Action", "SendForReview"}}}}),
            "InvalidDocumentVersion");
  EXPECT_EQ(json::parse(refusal(server, "ListDocumentMetadataHistory",
                                {{"Name", "Nobodys"}, {"Metadata", "DocumentReviews"}}))["__type"],
            "InvalidDocument");
}

TEST(GetCalendarStateBehaviour, TheReplyIsAsRecorded) {
  in_process server;
  create(
      server, "Calendar",
      {{"DocumentType", "ChangeCalendar"},
       {"DocumentFormat", "TEXT"},
       {"Content",
        "BEGIN:VCALENDAR\r\nX-CALENDAR-TYPE:DEFAULT_OPEN\r\nBEGIN:VEVENT\r\n"
        "DTSTART:20260110T040000Z\r\nDTEND:20260110T050000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"}});
  // [R] aws-cli, the user guide
  EXPECT_EQ(server.call("GetCalendarState", R"({"CalendarNames":["Calendar"]})").body,
            R"({"AtTime":"2026-01-10T02:00:00Z","NextTransitionTime":"2026-01-10T04:00:00Z",)"
            R"("State":"OPEN"})");
  EXPECT_EQ(
      server
          .call("GetCalendarState",
                R"({"CalendarNames":["arn:aws:ssm:us-east-1:123456789012:document/Calendar"],)"
                R"("AtTime":"2026-01-10T05:00:00Z"})")
          .body,
      R"({"AtTime":"2026-01-10T05:00:00Z","State":"OPEN"})");
}

TEST(GetCalendarStateBehaviour, WrongCalendarsAreErrors) {
  difference("documents.calendars");
  in_process server;
  create(server, "Mine");
  create(server, "Empty",
         {{"DocumentType", "ChangeCalendar"}, {"DocumentFormat", "TEXT"}, {"Content", "nothing"}});
  const auto type = [&](const json& input) {
    return json::parse(refusal(server, "GetCalendarState", input))["__type"];
  };
  EXPECT_EQ(type({{"CalendarNames", {"Mine"}}}), "InvalidDocumentType");
  EXPECT_EQ(type({{"CalendarNames", {"Empty"}}}), "UnsupportedCalendarException");
  EXPECT_EQ(type({{"CalendarNames", {"Nobodys"}}}), "InvalidDocument");
  EXPECT_EQ(type({{"CalendarNames", {"Empty"}}, {"AtTime", "noon"}}), "ValidationException");
}

}  // namespace
}  // namespace ssmock::testing
