// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "PutParameter";

const std::string advanced_tier_page =
    "For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/"
    "parameter-store-advanced-parameters.html";

const std::string too_long_for_standard = validation_error(
    "Standard tier parameters support a maximum parameter value of 4096 characters. To create a "
    "larger parameter value, upgrade the parameter to use the advanced-parameter tier. " +
    advanced_tier_page);

const std::string tags_with_overwrite = validation_error(
    "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, "
    "please remove overwrite flag. To update tags for an existing parameter, please use "
    "AddTagsToResource or RemoveTagsFromResource.");

std::string mismatch_of(const std::string& pattern) {
  return error_text("ParameterPatternMismatchException", "message",
                    "Parameter value, cannot be validated against allowedPattern: " + pattern);
}

std::string nested(const std::string& value) {
  return validation_error("Parameter value: '" + value +
                          "' failed to satisfy constraint: Parameter value can't nest another "
                          "parameter. Do not use \"{{}}\" in the value.");
}

/// What PutParameter refuses about a new parameter, which then is not there.
std::string refused(in_process& server, const json& changes, const std::string& value = "v") {
  return refusal_without_change(server, operation, putting("/p/new", value, changes));
}

std::string bytes_of(in_process& server, const json& request) {
  return server.call(operation, request.dump()).body;
}

// --- serialization

TEST(PutParameterSerialization, ANewParameterIsAnsweredWithItsTierAndVersion) {
  in_process server;
  EXPECT_EQ(server.call(operation, R"({"Name":"/p/one","Value":"v","Type":"String"})").body,
            R"({"Tier":"Standard","Version":1})");
}

TEST(PutParameterSerialization, TheTierIsTheOneThatTheVersionHas) {
  in_process server;
  put(server, "/p/one", "a");
  EXPECT_EQ(bytes_of(server, overwriting("/p/one", "b")), R"({"Tier":"Standard","Version":2})");
  EXPECT_EQ(bytes_of(server, overwriting("/p/one", "b", {{"Tier", "Advanced"}})),
            R"({"Tier":"Advanced","Version":3})");
  EXPECT_EQ(bytes_of(server, overwriting("/p/one", "c")), R"({"Tier":"Advanced","Version":4})");
}

// --- validation

TEST(PutParameterValidation, NameAndValueAreRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("2 validation errors detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null; Value null at 'value' failed to "
                             "satisfy constraint: Member must not be null"));
}

TEST(PutParameterValidation, AnEmptyValueIsRefusedWithoutPrintingIt) {
  in_process server;
  EXPECT_EQ(
      refusal_without_change(server, operation, putting("/p/one", "")),
      R"({"__type":"ValidationException","message":"1 validation error detected: Value at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1"})");
}

TEST(PutParameterValidation, AnUnknownTypeIsToldTheTypesInAwssOrder) {
  in_process server;
  EXPECT_EQ(refused(server, {{"Type", "Binary"}}),
            validation_error("1 validation error detected: Value 'Binary' at 'type' failed to "
                             "satisfy constraint: Member must satisfy enum value set: "
                             "[SecureString, StringList, String]"));
}

TEST(PutParameterValidation, AnUnknownTierIsRefused) {
  in_process server;
  EXPECT_THAT(refused(server, {{"Tier", "Gold"}}),
              HasSubstr("Value 'Gold' at 'tier' failed to satisfy constraint: Member must satisfy "
                        "enum value set: ["));
}

TEST(PutParameterValidation, AParameterThatExistsIsOverwrittenOnlyIfTheRequestSaysSo) {
  in_process server;
  put(server, "/p/one", "a");
  const auto refused_as = error_text(
      "ParameterAlreadyExists", "message",
      "The parameter already exists. To overwrite this value, set the overwrite option in the "
      "request to true.");
  EXPECT_EQ(refusal_without_change(server, operation, putting("/p/one", "b")), refused_as);
  EXPECT_EQ(
      refusal_without_change(server, operation, putting("/p/one", "b", {{"Overwrite", false}})),
      refused_as);
}

// `x` and `/x` are the same parameter [P].
TEST(PutParameterValidation, AParameterExistsUnderItsOtherSpellingToo) {
  in_process server;
  put(server, "x", "a");
  put(server, "/y", "a");
  EXPECT_THAT(refusal_without_change(server, operation, putting("/x", "b")),
              HasSubstr("ParameterAlreadyExists"));
  EXPECT_THAT(refusal_without_change(server, operation, putting("y", "b")),
              HasSubstr("ParameterAlreadyExists"));
}

TEST(PutParameterValidation, TagsCannotBeGivenTogetherWithOverwrite) {
  in_process server;
  const json changes{{"Tags", {tag("k", "v")}}, {"Overwrite", true}};
  EXPECT_EQ(refused(server, changes), tags_with_overwrite);
  put(server, "/p/one", "a");
  EXPECT_EQ(refusal_without_change(server, operation, putting("/p/one", "b", changes)),
            tags_with_overwrite);
}

TEST(PutParameterValidation, ANewParameterNeedsAType) {
  in_process server;
  const auto missing =
      validation_error("A parameter type is required when you create a parameter.");
  EXPECT_EQ(refused(server, {{"Type", nullptr}}), missing);
  EXPECT_EQ(refused(server, {{"Type", nullptr}, {"Overwrite", true}}), missing);
}

// AWS's expression is \{\{.*\}\} [R 2026-09].
TEST(PutParameterValidation, AValueCannotNestAnotherParameter) {
  in_process server;
  for (const std::string value : {"{{ssm:x}}", "{{}}", "a {{b}} c", "{{{x}}}", "}}{{x}}"}) {
    EXPECT_EQ(refused(server, {}, value), nested(value));
    EXPECT_EQ(refused(server, {{"Type", "StringList"}}, value), nested(value));
  }
  for (const std::string value : {"{{ssm:x}", "{ssm:x}}", "{ {x} }", "{{", "}}", "}} {{"}) {
    EXPECT_EQ(
        server.call(operation, overwriting("/p/one", value, {{"Type", "String"}}).dump()).status,
        200)
        << value;
  }
}

TEST(PutParameterValidation, AStandardParameterHasAtMost4096Characters) {
  in_process server;
  const std::string longest(4096, 'x');
  EXPECT_EQ(refused(server, {}, longest + "x"), too_long_for_standard);
  EXPECT_EQ(refused(server, {{"Tier", "Standard"}}, longest + "x"), too_long_for_standard);
  put(server, "/p/one", longest);
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/one", longest + "x")),
            too_long_for_standard);
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], longest);
}

TEST(PutParameterValidation, AnAdvancedParameterHasAtMost8192Characters) {
  in_process server;
  const std::string longest(8192, 'x');
  const auto too_long = validation_error(
      "Advanced-tier parameters support a maximum parameter value of 8192 characters.");
  EXPECT_EQ(refused(server, {{"Tier", "Advanced"}}, longest + "x"), too_long);
  EXPECT_EQ(refused(server, {{"Tier", "Intelligent-Tiering"}}, longest + "x"), too_long);
  put(server, "/p/one", longest, {{"Tier", "Advanced"}});
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/one", longest + "x")),
            too_long);
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], longest);
}

TEST(PutParameterValidation, AValuesLengthIsCountedInCharacters) {
  difference("parameters.value-length");
  in_process server;
  std::string longest;
  for (int count = 0; count < 4096; ++count) longest += "\u20ac";
  EXPECT_EQ(refused(server, {}, longest + "x"), too_long_for_standard);
  put(server, "/p/one", longest);
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], longest);
}

TEST(PutParameterValidation, AnAdvancedParameterCannotBecomeAStandardOne) {
  in_process server;
  put(server, "/p/one", "a", {{"Tier", "Advanced"}});
  EXPECT_EQ(
      refusal_without_change(server, operation, overwriting("/p/one", "b", {{"Tier", "Standard"}})),
      validation_error(
          "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from "
          "the advanced-parameter tier to the standard-parameter tier. If necessary, you can "
          "delete the advanced parameter and recreate it as a standard parameter. Be aware that "
          "standard parameters have a value limit of 4096 characters."));
}

TEST(PutParameterValidation, TheAllowedPatternIsARegularExpression) {
  in_process server;
  const auto bad = error_text("InvalidAllowedPatternException", "message",
                              "The syntax of the allowedPattern parameter is invalid.");
  for (const auto* const pattern : {"[", "(", "a{2,1}", "*a", "\\"}) {
    EXPECT_EQ(refused(server, {{"AllowedPattern", pattern}}), bad) << pattern;
  }
}

TEST(PutParameterValidation, AValueMustMatchTheAllowedPattern) {
  in_process server;
  EXPECT_EQ(refused(server, {{"AllowedPattern", R"(\d{1,4})"}}, "abc"), mismatch_of(R"(\d{1,4})"));
  put(server, "/p/one", "100", {{"AllowedPattern", R"(\d{1,4})"}});
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "100");
}

TEST(PutParameterValidation, TheAllowedPatternMustMatchTheWholeValue) {
  difference("parameters.pattern-whole");
  in_process server;
  EXPECT_EQ(refused(server, {{"AllowedPattern", R"(\d{1,4})"}}, "12345"),
            mismatch_of(R"(\d{1,4})"));
}

TEST(PutParameterValidation, EachItemOfAListMustMatchTheAllowedPattern) {
  in_process server;
  const json list{{"Type", "StringList"}, {"AllowedPattern", "[a-z]+"}};
  EXPECT_EQ(refused(server, list, "a,B,c"), mismatch_of("[a-z]+"));
  put(server, "/p/one", "red,green,blue", list);
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "red,green,blue");
}

TEST(PutParameterValidation, AKeptPatternChecksTheNewValueToo) {
  in_process server;
  put(server, "/p/one", "fixture-1", {{"AllowedPattern", "fixture-.*"}});
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/one", "other")),
            mismatch_of("fixture-.*"));
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "fixture-2")["Version"], 2);
}

TEST(PutParameterValidation, ANewPatternReplacesTheKeptOne) {
  in_process server;
  put(server, "/p/one", "a", {{"AllowedPattern", "[a-z]"}});
  EXPECT_EQ(refusal_without_change(server, operation,
                                   overwriting("/p/one", "b", {{"AllowedPattern", "[0-9]"}})),
            mismatch_of("[0-9]"));
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "1", {{"AllowedPattern", "[0-9]"}})["Version"],
            2);
}

TEST(PutParameterValidation, TagsFollowTheRulesOfTags) {
  difference("tags.key-twice");
  in_process server;
  EXPECT_THAT(refused(server, {{"Tags", {tag("k", "1"), tag("k", "2")}}}),
              HasSubstr("Tag key k is given twice"));
  EXPECT_THAT(refused(server, {{"Tags", json::array({tag("aws:k", "1")})}}),
              HasSubstr("Tag key aws:k begins with aws:, which is reserved"));
}

// In CloudTrail such calls have no resources, unlike those that the service refuses [R+I].
TEST(PutParameterValidation, TheModelsConstraintsComeBeforeAllElse) {
  in_process server;
  put(server, "/p/one", "a");
  EXPECT_THAT(refusal(server, operation, putting("bad name", "", {{"Policies", "x"}})),
              HasSubstr("1 validation error detected: Value at 'value' failed"));
  EXPECT_THAT(refusal(server, operation, putting("/p/one", "{{x}}", {{"Type", "Binary"}})),
              HasSubstr("1 validation error detected: Value 'Binary' at 'type' failed"));
}

TEST(PutParameterValidation, WhatTheRequestShowsByItselfIsCheckedFirst) {
  difference("parameters.check-order");
  in_process server;
  put(server, "/p/one", "a");
  const json tags{{"Tags", json::array({tag("k", "v")})}, {"Overwrite", true}};
  // The name, tags with Overwrite, whether it exists, the type, the data type, the value, the
  // policies, the tier, the pattern.
  const auto first = [&](const std::string& name, const std::string& value, const json& changes) {
    return refusal_without_change(server, operation, putting(name, value, changes));
  };
  EXPECT_EQ(first("bad name", "a", tags), bad_name());
  EXPECT_EQ(first("/p/one", "{{x}}", tags), tags_with_overwrite);
  EXPECT_THAT(first("/p/one", "{{x}}", {}), HasSubstr("ParameterAlreadyExists"));
  EXPECT_THAT(first("/p/new", "{{x}}", {{"Type", nullptr}}), HasSubstr("type is required"));
  EXPECT_THAT(first("/p/new", "{{x}}", {{"DataType", "x"}}), HasSubstr("data type"));
  EXPECT_EQ(first("/p/new", "{{x}}", {{"Policies", "x"}}), nested("{{x}}"));
  EXPECT_THAT(first("/p/new", std::string(4097, 'x'), {{"Policies", "x"}}),
              HasSubstr("Invalid policies input"));
  EXPECT_EQ(first("/p/new", std::string(4097, 'x'), {{"AllowedPattern", "["}}),
            too_long_for_standard);
  EXPECT_EQ(
      first("/p/new", "v", {{"AllowedPattern", "a"}, {"Type", "SecureString"}, {"KeyId", "none"}}),
      mismatch_of("a"));
}

// --- behaviour

TEST(PutParameterBehaviour, ARefusedRequestLeavesNothing) {
  in_process server;
  refusal(server, operation, putting("/p/large", std::string(4097, 'x')));
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/large"}}), no_parameter);
  EXPECT_EQ(put(server, "/p/large", std::string(4097, 'x'), {{"Tier", "Advanced"}})["Version"], 1);
}

TEST(PutParameterBehaviour, EachOverwriteMakesAVersionWhateverItChanges) {
  in_process server;
  put(server, "/p/one", "a");
  for (int version = 2; version < 6; ++version) {
    EXPECT_EQ(overwrite_parameter(server, "/p/one", "a")["Version"], version);
  }
  EXPECT_EQ(history_of(server, "/p/one").size(), 5U);
}

TEST(PutParameterBehaviour, OverwriteMakesAParameterThatIsNotThere) {
  in_process server;
  EXPECT_EQ(bytes_of(server, overwriting("/p/one", "a", {{"Type", "String"}})),
            R"({"Tier":"Standard","Version":1})");
}

TEST(PutParameterBehaviour, ATypeThatIsOmittedStaysAsItWas) {
  in_process server;
  for (const std::string type : {"String", "StringList", "SecureString"}) {
    put(server, "/p/" + type, "a,b", {{"Type", type}});
    EXPECT_EQ(overwrite_parameter(server, "/p/" + type, "red, green,blue")["Version"], 2);
    const auto shown = parameter_of(server, "/p/" + type);
    EXPECT_EQ(shown["Type"], type);
    EXPECT_EQ(shown["Value"], "red, green,blue");
  }
}

TEST(PutParameterBehaviour, WhatIsOmittedIsKeptFromTheVersionBefore) {
  in_process server;
  put(server, "/p/one", "f-1",
      {{"Description", "text"}, {"AllowedPattern", "f-.*"}, {"Tags", {tag("k", "v")}}});
  overwrite_parameter(server, "/p/one", "f-2");
  overwrite_parameter(server, "/p/one", "f-3", {{"Tier", "Advanced"}});
  const auto history = history_of(server, "/p/one");
  ASSERT_EQ(history.size(), 3U);
  for (const auto& version : history) {
    EXPECT_EQ(version["Description"], "text");
    EXPECT_EQ(version["AllowedPattern"], "f-.*");
    EXPECT_EQ(version["DataType"], "text");
  }
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json::array({tag("k", "v")}));
}

TEST(PutParameterBehaviour, WhatIsGivenReplacesWhatWasKept) {
  in_process server;
  put(server, "/p/one", "a", {{"Description", "first"}, {"AllowedPattern", "[ab]"}});
  overwrite_parameter(server, "/p/one", "x", {{"Description", "second"}, {"AllowedPattern", "x"}});
  const auto history = history_of(server, "/p/one");
  EXPECT_EQ(history[0]["Description"], "first");
  EXPECT_EQ(history[0]["AllowedPattern"], "[ab]");
  EXPECT_EQ(history[1]["Description"], "second");
  EXPECT_EQ(history[1]["AllowedPattern"], "x");
}

TEST(PutParameterBehaviour, AnEmptyDescriptionOrPatternTakesItAway) {
  difference("parameters.empty-texts");
  in_process server;
  put(server, "/p/one", "a", {{"Description", "text"}, {"AllowedPattern", "[ab]"}});
  overwrite_parameter(server, "/p/one", "z", {{"Description", ""}, {"AllowedPattern", ""}});
  const auto shown = metadata_of(server, "/p/one");
  EXPECT_FALSE(shown.contains("Description"));
  EXPECT_FALSE(shown.contains("AllowedPattern"));
}

TEST(PutParameterBehaviour, EveryTypeMayBecomeEveryOther) {
  const std::vector<std::string> types{"String", "StringList", "SecureString"};
  in_process server;
  for (const auto& from : types) {
    for (const auto& to : types) {
      const auto name = "/p/" + from + "/" + to;
      put(server, name, "a", {{"Type", from}});
      EXPECT_EQ(overwrite_parameter(server, name, "b", {{"Type", to}})["Version"], 2);
      const auto shown = parameter_of(server, name);
      EXPECT_EQ(shown["Type"], to);
      EXPECT_EQ(shown["Value"], "b");
    }
  }
}

TEST(PutParameterBehaviour, WhatIsNoSecretAnyMoreHasNoKeyButItsOlderVersionsDo) {
  in_process server;
  put(server, "/p/one", "secret", {{"Type", "SecureString"}});
  EXPECT_EQ(metadata_of(server, "/p/one")["KeyId"], "alias/aws/ssm");
  EXPECT_EQ(bytes_of(server, overwriting("/p/one", "plain", {{"Type", "String"}})),
            R"({"Tier":"Standard","Version":2})");
  EXPECT_FALSE(metadata_of(server, "/p/one").contains("KeyId"));
  EXPECT_EQ(metadata_of(server, "/p/one")["Type"], "String");
  const auto history = history_of(server, "/p/one");
  EXPECT_EQ(history[0]["Type"], "SecureString");
  EXPECT_EQ(history[0]["KeyId"], "alias/aws/ssm");
  EXPECT_EQ(history[0]["Value"], "secret");
  EXPECT_EQ(history[1]["Type"], "String");
  EXPECT_FALSE(history[1].contains("KeyId"));
  EXPECT_EQ(history[1]["Value"], "plain");
}

TEST(PutParameterBehaviour, AListIsKeptWithAllItsBlanksAndCommas) {
  in_process server;
  for (const std::string list : {"a,,b", "red, green,blue", " red , ,blue, "}) {
    overwrite_parameter(server, "/p/list", list, {{"Type", "StringList"}});
    EXPECT_EQ(parameter_of(server, "/p/list")["Value"], list);
  }
}

TEST(PutParameterBehaviour, AValueIsKeptByteForByte) {
  in_process server;
  for (const std::string type : {"String", "SecureString"}) {
    for (const std::string value :
         {" ", "\n", "a\tb\r\n", "\"\\/", "\u00e9\u20ac\U0001f600", R"({"a":[1,2]})", "\x7f"}) {
      overwrite_parameter(server, "/p/one", value, {{"Type", type}});
      EXPECT_EQ(parameter_of(server, "/p/one")["Value"], value);
    }
  }
}

TEST(PutParameterBehaviour, EachVersionHasTheTimeAtWhichItWasPut) {
  in_process server{"{}", test_now() + milliseconds{298}};
  put(server, "/p/one", "a");
  advance(server, "PT1M");
  overwrite_parameter(server, "/p/one", "b");
  const auto bytes = server.call("GetParameterHistory", R"({"Name":"/p/one"})").body;
  EXPECT_THAT(bytes, HasSubstr(R"("LastModifiedDate":1.768010400298E9)"));
  EXPECT_THAT(bytes, HasSubstr(R"("LastModifiedDate":1.768010460298E9)"));
}

TEST(PutParameterBehaviour, TagsMayBeGivenWithOverwriteFalse) {
  in_process server;
  const std::vector<json> tags{tag("k", "v"), tag("empty", "")};
  put(server, "/p/one", "a", {{"Tags", tags}, {"Overwrite", false}});
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json(tags));
}

// The documentation asks to wait for 30 seconds; recorded clients do not [R].
TEST(PutParameterBehaviour, ANameCanBeUsedAgainRightAfterItsDeletion) {
  in_process server;
  put(server, "/p/one", "a", {{"Description", "text"}, {"Tags", {tag("k", "v")}}});
  overwrite_parameter(server, "/p/one", "b", {{"Tier", "Advanced"}});
  answer(server, "DeleteParameter", {{"Name", "/p/one"}});
  EXPECT_EQ(bytes_of(server, putting("/p/one", "c")), R"({"Tier":"Standard","Version":1})");
  EXPECT_EQ(history_of(server, "/p/one").size(), 1U);
  EXPECT_FALSE(metadata_of(server, "/p/one").contains("Description"));
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json::array());
}

TEST(PutParameterBehaviour, AnOverwriteKeepsTheSpellingOfTheCreation) {
  in_process server;
  put(server, "x", "a");
  EXPECT_EQ(overwrite_parameter(server, "/x", "b")["Version"], 2);
  EXPECT_EQ(metadata_of(server, "x")["Name"], "x");
  EXPECT_EQ(history_of(server, "/x").size(), 2U);
}

TEST(PutParameterBehaviour, EachTenantHasParametersOfItsOwn) {
  in_process server;
  put(server, "/p/one", "a");
  const auto elsewhere = authorization("test", "eu-west-1");
  EXPECT_EQ(server.call("GetParameter", R"({"Name":"/p/one"})", elsewhere).body, no_parameter);
  EXPECT_EQ(server.call(operation, putting("/p/one", "b").dump(), elsewhere).body,
            R"({"Tier":"Standard","Version":1})");
  EXPECT_THAT(server.call("GetParameter", R"({"Name":"/p/one"})", elsewhere).body,
              HasSubstr(R"("ARN":"arn:aws:ssm:eu-west-1:123456789012:parameter/p/one")"));
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "a");
}

}  // namespace
}  // namespace ssmock
