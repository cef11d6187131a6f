// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/documents.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using names = std::vector<std::string>;

/// Two own documents, one of another account, one that another account shares with all.
const json fixture{
    {"Documents",
     {{{"Name", "TestA"},
       {"DocumentType", "Command"},
       {"Content", shell_content()},
       {"TargetType", "/AWS::EC2::Instance"},
       {"Tags", {{{"Key", "DocUse"}, {"Value", "Testing"}}}}},
      {{"Name", "TestB"},
       {"DocumentType", "Automation"},
       {"Content", R"({"schemaVersion":"0.3","mainSteps":[{"name":"a","action":"aws:sleep"}]})"},
       {"Tags", {{{"Key", "DocUse"}, {"Value", "Live"}}, {{"Key", "Team"}, {"Value", "red"}}}}},
      {{"Name", "Theirs"},
       {"DocumentType", "Command"},
       {"Content", shell_content("theirs")},
       {"Owner", "999999999999"}},
      {{"Name", "Everyones"},
       {"DocumentType", "Command"},
       {"Content", shell_content("x")},
       {"Owner", "888888888888"},
       {"AccountIds", {"all"}}}}}};

names names_of(const json& page) {
  names out;
  for (const auto& each : page["DocumentIdentifiers"]) out.push_back(each["Name"]);
  return out;
}

/// The names of the documents that pass filters, each a key with its values.
names filtered(const std::vector<std::pair<std::string, names>>& filters) {
  in_process server{fixture.dump()};
  json body{{"Filters", json::array()}};
  for (const auto& [key, values] : filters) {
    body["Filters"].push_back({{"Key", key}, {"Values", values}});
  }
  return names_of(answer(server, "ListDocuments", body));
}

// --- serialization

TEST(ListDocumentsSerialization, AnswersAsInAwssExampleWithTheDate) {
  in_process server;
  create(server, "Example",
         {{"Content", yaml_content},
          {"DocumentFormat", "YAML"},
          {"Tags", {{{"Key", "DocUse"}, {"Value", "Testing"}}}}});
  EXPECT_EQ(
      server
          .call(
              "ListDocuments",
              R"({"Filters":[{"Key":"Owner","Values":["Self"]},{"Key":"tag:DocUse","Values":["Testing"]}]})")
          .body,
      R"({"DocumentIdentifiers":[{"CreatedDate":1.7680104E9,"DocumentFormat":"YAML","DocumentType":"Command","DocumentVersion":"1","Name":"Example","Owner":"123456789012","PlatformTypes":["Linux","MacOS"],"SchemaVersion":"2.2","Tags":[{"Key":"DocUse","Value":"Testing"}]}]})");
}

// --- validation

TEST(ListDocumentsValidation, TheOlderFiltersHaveModelledKeys) {
  in_process server;
  EXPECT_THAT(refusal(server, "ListDocuments",
                      {{"DocumentFilterList", {{{"key", "TargetType"}, {"value", "/"}}}}}),
              HasSubstr("Value 'TargetType' at 'documentFilterList.1.member.key' failed to satisfy "
                        "constraint: Member must satisfy enum value set: [Name, Owner, "
                        "PlatformTypes, DocumentType]"));
}

TEST(ListDocumentsValidation, AnUnknownKeyIsAnInvalidFilterKeyWithoutAText) {
  in_process server;
  for (const auto* const key : {"name", "Nam", "tag", "tag:"}) {
    const json filter{{"Key", key}, {"Values", {"x"}}};
    EXPECT_EQ(refusal(server, "ListDocuments", {{"Filters", {filter}}}),
              R"({"__type":"InvalidFilterKey"})");
  }
}

// --- behaviour

TEST(ListDocumentsBehaviour, OwnAndAwssDocumentsComeByName) {
  difference("documents.list-order");
  in_process server{fixture.dump()};
  const auto all = names_of(answer(server, "ListDocuments", json::object()));
  EXPECT_THAT(all, SizeIs(30));
  EXPECT_TRUE(std::ranges::is_sorted(all));
  EXPECT_EQ(all.front(), "AWS-ApplyPatchBaseline");
  EXPECT_EQ(all.back(), "Theirs");
}

TEST(ListDocumentsBehaviour, AnOwnerIsOneOfTheWordsOrAnAccount) {
  EXPECT_THAT(filtered({{"Owner", {"Self"}}}), ElementsAre("TestA", "TestB"));
  EXPECT_THAT(filtered({{"Owner", {"Amazon"}}}), SizeIs(26));
  EXPECT_THAT(filtered({{"Owner", {"Private"}}}), ElementsAre("Theirs"));
  EXPECT_THAT(filtered({{"Owner", {"Public"}}}), ElementsAre("Everyones"));
  EXPECT_THAT(filtered({{"Owner", {"All"}}}), SizeIs(30));
  EXPECT_THAT(filtered({{"Owner", {"999999999999"}}}), ElementsAre("Theirs"));
  EXPECT_THAT(filtered({{"Owner", {"ThirdParty"}}}), IsEmpty());
  in_process server;
  const json filter{{"Key", "Owner"}, {"Values", {"Me"}}};
  EXPECT_THAT(refusal(server, "ListDocuments", {{"Filters", {filter}}}),
              HasSubstr(R"("__type":"ValidationException")"));
}

TEST(ListDocumentsBehaviour, ANameIsAPrefixAndOneOfTheValuesIsEnough) {
  EXPECT_THAT(filtered({{"Name", {"Te"}}}), ElementsAre("TestA", "TestB"));
  EXPECT_THAT(filtered({{"Name", {"TestB", "The"}}}), ElementsAre("TestB", "Theirs"));
  EXPECT_THAT(filtered({{"Name", {"estA"}}}), IsEmpty());
}

TEST(ListDocumentsBehaviour, TypePlatformAndTargetAreCompared) {
  EXPECT_THAT(filtered({{"DocumentType", {"Automation"}}, {"Owner", {"Self"}}}),
              ElementsAre("TestB"));
  EXPECT_THAT(filtered({{"PlatformTypes", {"Windows"}}, {"Owner", {"Self"}}}),
              ElementsAre("TestB"));
  EXPECT_THAT(filtered({{"TargetType", {"/AWS::EC2::Instance"}}}), ElementsAre("TestA"));
  EXPECT_THAT(filtered({{"SearchKeyword", {"PATCHES"}}}),
              ElementsAre("AWS-ApplyPatchBaseline", "AWS-RunPatchBaseline",
                          "AWS-RunPatchBaselineAssociation", "AWS-RunPatchBaselineWithHooks"));
}

TEST(ListDocumentsBehaviour, TagsAreFoundByKeyAndValue) {
  EXPECT_THAT(filtered({{"tag:DocUse", {"Testing", "Other"}}}), ElementsAre("TestA"));
  EXPECT_THAT(filtered({{"tag:DocUse", {}}}), ElementsAre("TestA", "TestB"));
  EXPECT_THAT(filtered({{"tag:DocUse", {"Live"}}, {"tag:Team", {"red"}}}), ElementsAre("TestB"));
}

TEST(ListDocumentsBehaviour, TheOlderFormFiltersToo) {
  in_process server{fixture.dump()};
  const auto listed = [&](const char* key, const char* value) {
    return names_of(answer(server, "ListDocuments",
                           {{"DocumentFilterList", {{{"key", key}, {"value", value}}}}}));
  };
  EXPECT_THAT(listed("Name", "Te"), ElementsAre("TestA", "TestB"));
  EXPECT_THAT(listed("Owner", "Self"), ElementsAre("TestA", "TestB"));
  EXPECT_THAT(listed("DocumentType", "Policy"), ElementsAre("AWS-GatherSoftwareInventory"));
}

TEST(ListDocumentsBehaviour, BothFormsTogetherAreRefused) {
  in_process server;
  EXPECT_THAT(refusal(server, "ListDocuments",
                      {{"Filters", json::array()},
                       {"DocumentFilterList", {{{"key", "Name"}, {"value", "a"}}}}}),
              HasSubstr(R"("__type":"ValidationException")"));
}

TEST(ListDocumentsBehaviour, PagesFollowOneAnotherAcrossBothKinds) {
  in_process server{fixture.dump()};
  names seen;
  json body{{"MaxResults", 4}};
  for (const auto& page : all_pages(server, "ListDocuments", body)) {
    for (auto& name : names_of(page)) seen.push_back(std::move(name));
    if (!page.contains("NextToken")) break;
    EXPECT_EQ(page["DocumentIdentifiers"].size(), 4U);
    body["NextToken"] = page["NextToken"];
  }
  EXPECT_EQ(seen, names_of(answer(server, "ListDocuments", json::object())));
  body["Filters"] = json::array({{{"Key", "Name"}, {"Values", {"T"}}}});
  EXPECT_THAT(refusal(server, "ListDocuments", body), HasSubstr(R"("__type":"InvalidNextToken")"));
}

TEST(ListDocumentsBehaviour, OfTwoOfOneNameTheTenantsCounts) {
  const json own{{"Documents",
                  {{{"Name", "AWS-RunShellScript"},
                    {"DocumentType", "Command"},
                    {"Content", shell_content()},
                    {"DocumentVersion", "7"},
                    {"Owner", "Amazon"}}}}};
  in_process server{own.dump()};
  const json filter{{"Key", "Name"}, {"Values", {"AWS-RunShell"}}};
  const auto found =
      answer(server, "ListDocuments", {{"Filters", {filter}}})["DocumentIdentifiers"];
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["DocumentVersion"], "7");
}

}  // namespace
}  // namespace ssmock
