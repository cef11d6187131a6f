// SPDX-License-Identifier: Apache-2.0
// The filters of DescribeParameters, in both forms that requests may have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string operation = "DescribeParameters";

using names = std::vector<std::string>;

/// What suits the filters, which are in the newer form.
names found(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, {{"ParameterFilters", filters}, {"MaxResults", 50}}),
                stored_parameters);
}

/// What suits the filters, which are in the older form.
names found_by_older(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, {{"Filters", filters}}), stored_parameters);
}

std::string refused(in_process& server, const json& filter) {
  return refusal(server, operation, {{"ParameterFilters", {filter}}});
}

/// The four parameters of the recording.
void store_recorded(in_process& server) {
  store_parameter(server, "/p/string",
                  {{"Tags", {{{"Key", "env"}, {"Value", "two"}}, {{"Key", "k"}, {"Value", ""}}}}});
  store_parameter(server, "/p/list",
                  {{"Type", "StringList"}, {"Tags", {{{"Key", "env"}, {"Value", "one"}}}}});
  store_parameter(server, "/p/nested/secure", {{"Type", "SecureString"}});
  store_parameter(server, "/p/nested/string");
}

const names all_of_recorded{"/p/list", "/p/nested/secure", "/p/nested/string", "/p/string"};

std::string bad_option(const std::string& option, const std::string& valid) {
  return error_text("InvalidFilterOption", "message",
                    "The following filter option is not valid: " + option +
                        ". Valid options include: [" + valid + "].");
}

// --- serialization

TEST(DescribeParametersFiltersSerialization, AnEmptyListOfFiltersFiltersNothing) {
  in_process server;
  store_recorded(server);
  EXPECT_EQ(found(server, {}), all_of_recorded);
  EXPECT_EQ(found_by_older(server, {}), all_of_recorded);
}

TEST(DescribeParametersFiltersSerialization, FiltersAreOfTheModelsTypes) {
  in_process server;
  for (const auto* const body :
       {R"({"ParameterFilters":"x"})", R"({"ParameterFilters":["x"]})",
        R"({"ParameterFilters":[{"Key":"Name","Values":"x"}]})", R"({"Filters":{"Name":"x"}})"}) {
    const auto reply = server.call(operation, body);
    EXPECT_EQ(reply.status, 400) << body;
    EXPECT_THAT(reply.body, StartsWith(R"({"__type":"SerializationException")")) << body;
  }
}

// --- validation

TEST(DescribeParametersFiltersValidation, AKeyIsOneOfTheModels) {
  in_process server;
  EXPECT_EQ(refused(server, parameter_filter("Colour", {"red"})),
            validation_error("1 validation error detected: Value 'Colour' at "
                             "'parameterFilters.1.member.key' failed to satisfy constraint: Member "
                             "must satisfy regular expression pattern: "
                             "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType"));
  EXPECT_THAT(refused(server, parameter_filter("tag:", {"x"})),
              StartsWith(R"({"__type":"ValidationException","message":"1 validation error)"));
  EXPECT_THAT(refused(server, {{"Values", {"x"}}}),
              StartsWith(R"({"__type":"ValidationException","message":"1 validation error)"));
}

TEST(DescribeParametersFiltersValidation, TheOlderFormHasThreeKeys) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"Filters", {by("Path", {"/p"})}}}),
              StartsWith(R"({"__type":"ValidationException","message":"1 validation error )"
                         R"(detected: Value 'Path' at 'filters.1.member.key' failed to satisfy )"
                         R"(constraint: Member must satisfy enum value set: [)"));
}

TEST(DescribeParametersFiltersValidation, LabelsCannotBeFiltered) {
  difference("parameters.metadata-filter-keys");
  in_process server;
  EXPECT_EQ(refused(server, parameter_filter("Label", {"stable"})),
            error_text("InvalidFilterKey", "Message",
                       "The following filter key is not valid: Label. Valid filter keys include: "
                       "[Path, Name, Type, KeyId, Tier]."));
}

TEST(DescribeParametersFiltersValidation, AKeyHasItsOptions) {
  in_process server;
  EXPECT_EQ(refused(server, parameter_filter("Type", {"String"}, "Contains")),
            bad_option("Contains", "BeginsWith, Equals"));
  EXPECT_EQ(refused(server, parameter_filter("KeyId", {"alias"}, "Contains")),
            bad_option("Contains", "BeginsWith, Equals"));
  EXPECT_EQ(refused(server, parameter_filter("Type", {"String"}, "equals")),
            bad_option("equals", "BeginsWith, Equals"));
}

TEST(DescribeParametersFiltersValidation, OfOtherKeysTheOptionsAreNotRecorded) {
  difference("parameters.filter-options");
  in_process server;
  EXPECT_EQ(refused(server, parameter_filter("Path", {"/p"}, "Equals")),
            bad_option("Equals", "Recursive, OneLevel"));
  EXPECT_EQ(refused(server, parameter_filter("Name", {"p"}, "Recursive")),
            bad_option("Recursive", "BeginsWith, Contains, Equals"));
  for (const auto* const key : {"Tier", "DataType", "tag:env"}) {
    EXPECT_EQ(refused(server, parameter_filter(key, {"x"}, "Contains")),
              bad_option("Contains", "BeginsWith, Equals"));
  }
}

TEST(DescribeParametersFiltersValidation, AFilterHasValues) {
  in_process server;
  for (const std::string key : {"Type", "KeyId", "Name", "Path", "Tier", "DataType"}) {
    EXPECT_EQ(
        refused(server, parameter_filter(key)),
        error_text("InvalidFilterValue", "Message",
                   "The following filter values are missing : null for filter key " + key + "."));
  }
}

TEST(DescribeParametersFiltersValidation, ValuesAreAsManyAndAsLongAsTheModelSays) {
  in_process server;
  const auto broken =
      StartsWith(R"({"__type":"ValidationException","message":"1 validation error)");
  EXPECT_THAT(refused(server, by("Name", json::array())), broken);
  EXPECT_THAT(refused(server, parameter_filter("Name", {""})), broken);
  EXPECT_THAT(refused(server, parameter_filter("Name", {std::string(1025, 'a')})), broken);
  EXPECT_THAT(refused(server, parameter_filter("Name", names(51, "a"))), broken);
  EXPECT_THAT(found(server, {parameter_filter("Name", names(50, "a"))}), IsEmpty());
}

TEST(DescribeParametersFiltersValidation, TypeAndTierAreOfTheirSets) {
  difference("parameters.filter-values");
  in_process server;
  const auto bad_value = [](const std::string& value, const std::string& valid) {
    return error_text("InvalidFilterOption", "message",
                      "The following filter value is not valid: " + value +
                          ". Valid values include: [" + valid + "].");
  };
  EXPECT_EQ(refused(server, parameter_filter("Tier", {"Gold"})),
            bad_value("Gold", "Standard, Advanced, Intelligent-Tiering"));
  EXPECT_EQ(refused(server, parameter_filter("Type", {"String", "string"})),
            bad_value("string", "String, StringList, SecureString"));
}

TEST(DescribeParametersFiltersValidation, AKeyStandsInOneFilter) {
  difference("parameters.repeated-filter");
  in_process server;
  const auto repeated = [](const std::string& key) {
    return error_text("InvalidFilterKey", "Message",
                      "The following filter is duplicated in the request: " + key +
                          ". A request can contain only one occurrence of a specific filter.");
  };
  for (const std::string key : {"Name", "tag:env"}) {
    const std::vector<json> filters{parameter_filter(key, {"a"}), parameter_filter(key, {"b"})};
    EXPECT_EQ(refusal(server, operation, {{"ParameterFilters", filters}}), repeated(key));
  }
  EXPECT_THAT(found(server, {parameter_filter("tag:a", {"a"}), parameter_filter("tag:b", {"a"})}),
              IsEmpty());
}

TEST(DescribeParametersFiltersValidation, ARequestHasOneOfTheForms) {
  difference("parameters.two-forms-of-filters");
  in_process server;
  EXPECT_EQ(
      refusal(server, operation,
              {{"Filters", {by("Name", {"p"})}},
               {"ParameterFilters", {parameter_filter("Name", {"p"})}}}),
      validation_error("You can use either Filters or ParameterFilters in a single request."));
}

TEST(DescribeParametersFiltersValidation, PathsOfAwsAreReservedButForThePublicOnes) {
  difference("parameters.reserved-filter-path");
  in_process server;
  for (const auto* const path : {"/aws", "/AWS/x", "/ssm/x", "/aws/reference/secretsmanager"}) {
    EXPECT_EQ(refused(server, parameter_filter("Path", {path})),
              validation_error("Filters for common parameters can't be prefixed with \"aws\" or "
                               "\"ssm\" (case-insensitive). When using global parameters, please "
                               "specify within a global namespace."))
        << path;
  }
}

TEST(DescribeParametersFiltersValidation, APathHasTheFormOfThatOfGetParametersByPath) {
  difference("parameters.filter-path-form");
  in_process server;
  for (const auto* const path : {"p", "/p//q", "/p q"}) {
    EXPECT_THAT(refused(server, parameter_filter("Path", {path})),
                StartsWith(R"({"__type":"ValidationException","message":"The parameter doesn't )"
                           R"(meet the parameter name requirements.)"))
        << path;
  }
}

// --- behaviour

TEST(DescribeParametersFiltersBehaviour, ANameIsEqualUnlessAnotherOptionIsGiven) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/p/string"})}), ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/p/string"}, "Equals")}),
              ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/p/str"})}), IsEmpty());
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/P/string"})}), IsEmpty());
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/p/list", "/p/string", "/q"})}),
              ElementsAre("/p/list", "/p/string"));
}

TEST(DescribeParametersFiltersBehaviour, ANameBeginsWithOneOfTheValues) {
  in_process server;
  store_recorded(server);
  const auto beginning = [&](const names& values) {
    return found(server, {parameter_filter("Name", values, "BeginsWith")});
  };
  EXPECT_EQ(beginning({"/p/"}), all_of_recorded);
  EXPECT_THAT(beginning({"/p/nested"}), ElementsAre("/p/nested/secure", "/p/nested/string"));
  EXPECT_THAT(beginning({"/p/l", "/p/nested/se"}), ElementsAre("/p/list", "/p/nested/secure"));
  EXPECT_EQ(beginning({"p/"}), all_of_recorded);
  EXPECT_THAT(beginning({"nested"}), IsEmpty());
}

TEST(DescribeParametersFiltersBehaviour, NamesWithoutASlashAreFoundWithAndWithoutOne) {
  in_process server;
  for (const auto* const name : {"aaa", "aab", "/aac", "b"}) store_parameter(server, name);
  for (const auto* const prefix : {"aa", "/aa"}) {
    EXPECT_THAT(found(server, {parameter_filter("Name", {prefix}, "BeginsWith")}),
                ElementsAre("/aac", "aaa", "aab"));
  }
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/aaa"})}), ElementsAre("aaa"));
  EXPECT_THAT(found(server, {parameter_filter("Name", {"aac"})}), ElementsAre("/aac"));
}

// Measured by a third party: a slash at the value's beginning stands for the beginning of a level.
TEST(DescribeParametersFiltersBehaviour, ANameContainsAValueAsIfItBeganWithASlash) {
  in_process server;
  for (const auto* const name : {"/tangent-3", "tangram-4", "standby-5", "/a/tango"}) {
    store_parameter(server, name);
  }
  EXPECT_THAT(found(server, {parameter_filter("Name", {"/tan"}, "Contains")}),
              ElementsAre("/a/tango", "/tangent-3", "tangram-4"));
  EXPECT_THAT(found(server, {parameter_filter("Name", {"tan"}, "Contains")}),
              ElementsAre("/a/tango", "/tangent-3", "standby-5", "tangram-4"));
  EXPECT_THAT(found(server, {parameter_filter("Name", {"dby", "ram"}, "Contains")}),
              ElementsAre("standby-5", "tangram-4"));
}

TEST(DescribeParametersFiltersBehaviour, APathIsOneLevelUnlessItIsRecursive) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/p"})}),
              ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/p/"}, "OneLevel")}),
              ElementsAre("/p/list", "/p/string"));
  EXPECT_EQ(found(server, {parameter_filter("Path", {"/p"}, "Recursive")}), all_of_recorded);
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/p/nested", "/q"}, "Recursive")}),
              ElementsAre("/p/nested/secure", "/p/nested/string"));
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/p/string"}, "Recursive")}), IsEmpty());
}

TEST(DescribeParametersFiltersBehaviour, TheRootIsAPathToo) {
  in_process server;
  for (const auto* const name : {"plain", "/slashed", "/p/one"}) store_parameter(server, name);
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/"})}), ElementsAre("/slashed", "plain"));
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/"}, "Recursive")}),
              ElementsAre("/p/one", "/slashed", "plain"));
}

TEST(DescribeParametersFiltersBehaviour, TypesAreEqualOrBeginSo) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {parameter_filter("Type", {"StringList"})}), ElementsAre("/p/list"));
  EXPECT_THAT(found(server, {parameter_filter("Type", {"String"})}),
              ElementsAre("/p/nested/string", "/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("Type", {"String"}, "BeginsWith")}),
              ElementsAre("/p/list", "/p/nested/string", "/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("Type", {"StringList", "SecureString"})}),
              ElementsAre("/p/list", "/p/nested/secure"));
}

TEST(DescribeParametersFiltersBehaviour, KeysAreEqualOrBeginSo) {
  in_process server;
  controlled(server, "PUT", "/_ssmock/kms-keys/alias/mine");
  store_recorded(server);
  store_parameter(server, "/p/mine", {{"Type", "SecureString"}, {"KeyId", "alias/mine"}});
  EXPECT_THAT(found(server, {parameter_filter("KeyId", {"alias/aws/ssm"})}),
              ElementsAre("/p/nested/secure"));
  EXPECT_THAT(found(server, {parameter_filter("KeyId", {"alias/"}, "BeginsWith")}),
              ElementsAre("/p/mine", "/p/nested/secure"));
}

TEST(DescribeParametersFiltersBehaviour, TiersAndDataTypesAreEqualOrBeginSo) {
  in_process server;
  store_recorded(server);
  store_parameter(server, "/p/large", {{"Tier", "Advanced"}});
  store_parameter(server, "/p/image",
                  {{"DataType", "aws:ec2:image"}, {"Value", "ami-0123456789abcdef0"}});
  EXPECT_THAT(found(server, {parameter_filter("Tier", {"Advanced"})}), ElementsAre("/p/large"));
  EXPECT_THAT(found(server, {parameter_filter("Tier", {"Standard", "Advanced"})}), SizeIs(6));
  EXPECT_THAT(found(server, {parameter_filter("Tier", {"Intelligent-Tiering"})}), IsEmpty());
  EXPECT_THAT(found(server, {parameter_filter("DataType", {"aws:ec2:image"})}),
              ElementsAre("/p/image"));
  EXPECT_THAT(found(server, {parameter_filter("DataType", {"aws:"}, "BeginsWith")}),
              ElementsAre("/p/image"));
  EXPECT_THAT(found(server, {parameter_filter("DataType", {"text"})}), SizeIs(5));
}

TEST(DescribeParametersFiltersBehaviour, ATagHasOneOfTheValues) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {parameter_filter("tag:env", {"two"})}), ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:env", {"one", "two"}, "Equals")}),
              ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:env", {"t"}, "BeginsWith")}),
              ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:ENV", {"two"})}), IsEmpty());
}

// A request of 2017 with a key alone found what has the tag.
TEST(DescribeParametersFiltersBehaviour, ATagWithoutValuesHasAny) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {parameter_filter("tag:env")}), ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:k")}), ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:none")}), IsEmpty());
}

TEST(DescribeParametersFiltersBehaviour, SeveralFiltersHoldTogether) {
  in_process server;
  store_recorded(server);
  const auto below = parameter_filter("Name", {"/p/"}, "BeginsWith");
  EXPECT_THAT(found(server, {below, parameter_filter("tag:env", {"two"})}),
              ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {parameter_filter("tag:env", {"two"}), parameter_filter("tag:k")}),
              ElementsAre("/p/string"));
  EXPECT_THAT(found(server, {below, parameter_filter("tag:env", {"three"})}), IsEmpty());
  EXPECT_THAT(found(server, {parameter_filter("Path", {"/p/nested"}),
                             parameter_filter("Name", {"/p/string"})}),
              IsEmpty());
}

TEST(DescribeParametersFiltersBehaviour, InTheOlderFormANameIsAPrefix) {
  in_process server;
  store_recorded(server);
  EXPECT_EQ(found_by_older(server, {by("Name", {"/p/"})}), all_of_recorded);
  EXPECT_THAT(found_by_older(server, {by("Name", {"/p/string"})}), ElementsAre("/p/string"));
  EXPECT_THAT(found_by_older(server, {by("Name", {"/p/list", "/p/nested/se"})}),
              ElementsAre("/p/list", "/p/nested/secure"));
}

TEST(DescribeParametersFiltersBehaviour, InTheOlderFormTypesAndKeysAreEqual) {
  difference("parameters.older-filters");
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found_by_older(server, {by("Type", {"String"})}),
              ElementsAre("/p/nested/string", "/p/string"));
  EXPECT_THAT(found_by_older(server, {by("KeyId", {"alias/aws/ssm"})}),
              ElementsAre("/p/nested/secure"));
  EXPECT_THAT(found_by_older(server, {by("KeyId", {"alias/"})}), IsEmpty());
  EXPECT_THAT(found_by_older(server, {by("Name", {"/p/"}), by("Type", {"StringList"})}),
              ElementsAre("/p/list"));
}

TEST(DescribeParametersFiltersBehaviour, APageOfAFilterHasATokenWhileMoreSuits) {
  in_process server;
  for (int number = 10; number < 40; ++number) {
    store_parameter(server, "/p/" + std::to_string(number),
                    {{"Type", number % 3 == 0 ? "StringList" : "String"}});
  }
  const auto lists = walk_pages(
      server, operation, stored_parameters,
      {{"ParameterFilters", {parameter_filter("Type", {"StringList"})}}, {"MaxResults", 5}});
  EXPECT_THAT(lists.sizes(), ElementsAre(5, 5));
  EXPECT_EQ(lists.ids().front(), "/p/12");
  EXPECT_EQ(lists.ids().back(), "/p/39");
}

}  // namespace
}  // namespace ssmock
