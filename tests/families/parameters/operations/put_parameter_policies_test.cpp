// SPDX-License-Identifier: Apache-2.0
// The policies of PutParameter: which are accepted, and how they are shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "PutParameter";

const std::string expiration =
    R"({"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2027-06-27T19:11:55.437Z"}})";
const std::string other_expiration =
    R"({"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2028-06-27T19:11:55.437Z"}})";
const std::string expires_soon =
    R"({"Type":"ExpirationNotification","Version":"1.0","Attributes":{"Before":"15","Unit":"Days"}})";
const std::string no_change =
    R"({"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":"1","Unit":"Days"}})";

json list_of(const std::vector<std::string>& policies) {
  std::string out;
  for (const auto& policy : policies) out += (out.empty() ? "[" : ",") + policy;
  return {{"Tier", "Advanced"}, {"Policies", out + "]"}};
}

json text_of(const std::string& policies) { return {{"Tier", "Advanced"}, {"Policies", policies}}; }

/// What PutParameter refuses about the policies of a new parameter.
std::string refused(in_process& server, const json& changes) {
  return refusal_without_change(server, operation, putting("/p/one", "v", changes));
}

std::string refused_policy(in_process& server, const std::string& policy) {
  return refused(server, list_of({policy}));
}

std::string bad_attribute(const std::string& text) {
  return error_text("InvalidPolicyAttributeException", "message", text);
}

std::string invalid(const std::string& policies) {
  return validation_error("Invalid policies input: " + policies + ".");
}

/// NoChangeNotification with this JSON value for After.
std::string after(const std::string& count) {
  return R"({"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":)" + count +
         R"(,"Unit":"Days"}})";
}

std::string with_unit(const std::string& unit) {
  return R"({"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":"1","Unit":")" +
         unit + R"("}})";
}

std::string at_time(const std::string& timestamp) {
  return R"({"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":")" + timestamp +
         R"("}})";
}

// --- serialization

// Describe shows the policies in the reverse of the request's order, the history in that order and
// without statuses. White space between the tokens is gone [R].
TEST(PutParameterPoliciesSerialization, PoliciesAreShownAsRecorded) {
  in_process server;
  put(server, "/p/one", "v",
      text_of(R"([ {"Type": "Expiration", "Version": "1.0", "Attributes": )"
              R"({"Timestamp": "2027-06-27T19:11:55.437Z"}}, )" +
              no_change + " ]"));
  const auto shown = [](const std::string& type, const std::string& text) {
    return json{{"PolicyText", text}, {"PolicyType", type}};
  };
  auto policies =
      json::array({shown("Expiration", expiration), shown("NoChangeNotification", no_change)});
  EXPECT_EQ(history_of(server, "/p/one")[0]["Policies"], policies);
  std::swap(policies[0], policies[1]);
  for (auto& policy : policies) policy["PolicyStatus"] = "Pending";
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"], policies);
}

TEST(PutParameterPoliciesSerialization, APolicyIsDescribedInTheRecordedBytes) {
  in_process server;
  put(server, "/p/one", "v", list_of({no_change}));
  EXPECT_EQ(
      server.call("DescribeParameters", "{}").body,
      R"({"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.7680104E9,"LastModifiedUser":"arn:aws:iam::123456789012:root","Name":"/p/one","Policies":[{"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}","PolicyType":"NoChangeNotification"}],"Tier":"Advanced","Type":"String","Version":1}]})");
}

TEST(PutParameterPoliciesSerialization, APolicyKeepsTheCallersOrderOfMembers) {
  in_process server;
  const std::string turned =
      R"({"Attributes":{"Unit":"Days","After":"1"},"Version":"1.0","Type":"NoChangeNotification"})";
  put(server, "/p/one", "v", list_of({turned}));
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"][0]["PolicyText"], turned);
}

// --- validation

TEST(PutParameterPoliciesValidation, AStandardParameterHasNone) {
  in_process server;
  const auto refused_as = validation_error(
      "You can't assign parameter policies to a standard-parameter tier. You must upgrade the "
      "parameter to use the advanced-parameter tier. For more information, see "
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/"
      "parameter-store-advanced-parameters.html");
  auto changes = list_of({expiration});
  changes["Tier"] = "Standard";
  EXPECT_EQ(refused(server, changes), refused_as);
  changes.erase("Tier");
  EXPECT_EQ(refused(server, changes), refused_as);
  put(server, "/p/two", "v");
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/two", "w", changes)),
            refused_as);
}

TEST(PutParameterPoliciesValidation, ThePoliciesAreAListOfObjects) {
  in_process server;
  // Recorded of the first two.
  for (const std::string& text : {std::string("not-json"), expiration, std::string("[1]"),
                                  std::string("[[]]"), std::string("\"Expiration\""),
                                  "[" + expiration, std::string("null"), std::string("[null]")}) {
    EXPECT_EQ(refused(server, text_of(text)), invalid(text));
  }
}

TEST(PutParameterPoliciesValidation, ThereAreAtMostTen) {
  in_process server;
  const auto changes = [](std::size_t count) {
    return list_of(std::vector<std::string>(count, no_change));
  };
  EXPECT_EQ(refused(server, changes(11)),
            error_text("PoliciesLimitExceededException", "message",
                       "Number of policies attached to a parameter cannot exceed 10"));
  put(server, "/p/one", "v", changes(10));
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"].size(), 10U);
}

TEST(PutParameterPoliciesValidation, ATypeIsOneOfThreeInTheRightCase) {
  in_process server;
  for (const std::string type : {"BadType", "expiration", "EXPIRATION", "Notification"}) {
    const auto policy = R"({"Type":")" + type + R"(","Version":"1.0","Attributes":{}})";
    EXPECT_EQ(refused_policy(server, policy),
              error_text("InvalidPolicyTypeException", "message",
                         "Policy type " + type + " is not supported."));
  }
}

TEST(PutParameterPoliciesValidation, TheVersionIsOnePointNought) {
  difference("parameters.policy-errors");
  in_process server;
  for (const std::string version : {"2.0", "1", "", "1.00"}) {
    EXPECT_EQ(
        refused_policy(server, R"({"Type":"Expiration","Version":")" + version +
                                   R"(","Attributes":{"Timestamp":"2027-06-27T19:11:55.437Z"}})"),
        bad_attribute("Unsupported policy version."))
        << version;
  }
}

TEST(PutParameterPoliciesValidation, EachTypeHasAttributesThatItNeeds) {
  const auto missing = [](const std::string& what) {
    return bad_attribute("Mandatory policy attribute " + what + " is missing.");
  };
  const auto policy = [](const std::string& type, const std::string& attributes) {
    return R"({"Type":")" + type + R"(","Version":"1.0","Attributes":)" + attributes + "}";
  };
  in_process server;
  EXPECT_EQ(refused_policy(server, R"({"Type":"Expiration","Version":"1.0"})"),
            missing("Attributes"));
  EXPECT_EQ(refused_policy(server, policy("Expiration", "{}")),
            bad_attribute("A valid Expiration policy must have an attribute of Timestamp."));
  EXPECT_EQ(refused_policy(server, policy("NoChangeNotification", R"({"Unit":"Days"})")),
            missing("After"));
  EXPECT_EQ(refused_policy(server, policy("NoChangeNotification", R"({"After":"1"})")),
            missing("Unit"));
  const auto notification = [&](const std::string& attributes) {
    return refused(server, list_of({expiration, policy("ExpirationNotification", attributes)}));
  };
  EXPECT_EQ(notification(R"({"Unit":"Days"})"), missing("Before"));
  EXPECT_EQ(notification(R"({"Before":"1"})"), missing("Unit"));
  EXPECT_EQ(notification(R"({"After":"1","Unit":"Days"})"), missing("Before"));
}

// "0" and "0.5" were recorded, each with a text of its own.
TEST(PutParameterPoliciesValidation, ACountIsAPositiveInteger) {
  in_process server;
  for (const auto* const count : {R"("0")", R"("-1")", R"("abc")", R"("")", "0", "-5"}) {
    EXPECT_EQ(refused_policy(server, after(count)),
              bad_attribute("Attribute After must be a positive integer."))
        << count;
  }
  EXPECT_EQ(refused(server, list_of({expiration, R"({"Type":"ExpirationNotification",)"
                                                 R"("Version":"1.0","Attributes":{"Before":"0",)"
                                                 R"("Unit":"Days"}})"})),
            bad_attribute("Attribute Before must be a positive integer."));
  for (const auto* const count : {R"("1")", R"("8759999")", "1", "30"}) {
    EXPECT_EQ(overwrite_parameter(server, "/p/two", "v",
                                  json{{"Type", "String"},
                                       {"Tier", "Advanced"},
                                       {"Policies", "[" + after(count) + "]"}})["Tier"],
              "Advanced")
        << count;
  }
}

// The blank before the full stop is AWS's [R].
TEST(PutParameterPoliciesValidation, ACountIsBelowAThousandYears) {
  in_process server;
  for (const auto* const count : {R"("0.5")", "0.5", R"("8760000")"}) {
    EXPECT_EQ(refused_policy(server, after(count)),
              bad_attribute("Attribute After must be a positive integer smaller than 8760000 ."))
        << count;
  }
}

TEST(PutParameterPoliciesValidation, AUnitIsDaysOrHoursInAnyCase) {
  in_process server;
  for (const std::string unit : {"Weeks", "Day", "", "hour", "Days "}) {
    EXPECT_EQ(refused_policy(server, with_unit(unit)),
              bad_attribute("Supported time units: DAYS HOURS"))
        << unit;
  }
  for (const std::string unit : {"Days", "days", "DAYS", "Hours", "hours", "HOURS", "hOuRs"}) {
    EXPECT_EQ(overwrite_parameter(server, "/p/two", "v",
                                  json{{"Type", "String"},
                                       {"Tier", "Advanced"},
                                       {"Policies", "[" + with_unit(unit) + "]"}})["Tier"],
              "Advanced")
        << unit;
  }
}

TEST(PutParameterPoliciesValidation, ATimestampIsAnInstantOrHasAnOffset) {
  in_process server;
  for (const std::string text : {"", "tomorrow", "2027-06-27", "2027-06-27T19:11:55",
                                 "2027-13-01T00:00:00Z", "1813000000", "2027-06-27 19:11:55Z"}) {
    EXPECT_EQ(refused_policy(server, at_time(text)), bad_attribute("Invalid timestamp format"))
        << text;
  }
  for (const std::string text :
       {"2027-06-27T19:11:55.437Z", "2027-06-27T19:11:55Z", "2027-06-27T19:11Z",
        "2027-06-27T19:11:55+02:00", "2027-06-27T19:11-07:00"}) {
    EXPECT_EQ(overwrite_parameter(server, "/p/two", "v",
                                  json{{"Type", "String"},
                                       {"Tier", "Advanced"},
                                       {"Policies", "[" + at_time(text) + "]"}})["Tier"],
              "Advanced")
        << text;
  }
}

TEST(PutParameterPoliciesValidation, ThereIsOneExpirationAtMost) {
  in_process server;
  EXPECT_EQ(refused(server, list_of({expiration, other_expiration})),
            error_text("IncompatiblePolicyException", "message",
                       "There can be only one expiration policy"));
}

TEST(PutParameterPoliciesValidation, ANotificationOfAnExpirationNeedsOne) {
  in_process server;
  EXPECT_EQ(refused(server, list_of({expires_soon})),
            error_text("IncompatiblePolicyException", "message",
                       "Expiration notification policies are missing expiration policy"));
  EXPECT_EQ(put(server, "/p/one", "v", list_of({expires_soon, expiration}))["Version"], 1);
}

// --- behaviour

// Recorded of two identical ones.
TEST(PutParameterPoliciesBehaviour, TheSameExpirationMayBeGivenTwice) {
  in_process server;
  put(server, "/p/one", "v", {{"Tier", "Advanced"}});
  EXPECT_EQ(
      server.call(operation, overwriting("/p/one", "w", list_of({expiration, expiration})).dump())
          .body,
      R"({"Tier":"Advanced","Version":2})");
}

TEST(PutParameterPoliciesBehaviour, ARefusedPolicyMakesNoVersion) {
  in_process server;
  put(server, "/p/one", "v", list_of({expiration}));
  refusal(server, operation, overwriting("/p/one", "w", list_of({R"({"Type":"BadType"})"})));
  refusal(server, operation, overwriting("/p/one", "w", text_of("not-json")));
  refusal(server, operation, overwriting("/p/one", "w", list_of({after(R"("0")")})));
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "w")["Version"], 2);
}

// The documentation says so [D].
TEST(PutParameterPoliciesBehaviour, AnOverwriteWithoutPoliciesKeepsThem) {
  difference("parameters.kept-policies");
  in_process server;
  put(server, "/p/one", "v", list_of({expiration, no_change}));
  const auto before = metadata_of(server, "/p/one")["Policies"];
  overwrite_parameter(server, "/p/one", "w");
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"], before);
}

TEST(PutParameterPoliciesBehaviour, AnOverwriteWithPoliciesReplacesThem) {
  in_process server;
  put(server, "/p/one", "v", list_of({expiration, no_change}));
  overwrite_parameter(server, "/p/one", "w", list_of({other_expiration}));
  const auto policies = metadata_of(server, "/p/one")["Policies"];
  ASSERT_EQ(policies.size(), 1U);
  EXPECT_EQ(policies[0]["PolicyText"], other_expiration);
  EXPECT_EQ(history_of(server, "/p/one")[0]["Policies"].size(), 2U);
}

TEST(PutParameterPoliciesBehaviour, AnEmptyListTakesThemAwayAndLeavesTheTier) {
  in_process server;
  put(server, "/p/one", "v", list_of({expiration}));
  EXPECT_EQ(server.call(operation, overwriting("/p/one", "w", {{"Policies", "[]"}}).dump()).body,
            R"({"Tier":"Advanced","Version":2})");
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"], json::array());
}

// The user guide says that `[{}]` removes policies [D]; that it is accepted was recorded.
TEST(PutParameterPoliciesBehaviour, AnEmptyObjectTakesThemAway) {
  in_process server;
  put(server, "/p/one", "v", list_of({expiration}));
  EXPECT_EQ(server.call(operation, overwriting("/p/one", "w", {{"Policies", "[{}]"}}).dump()).body,
            R"({"Tier":"Advanced","Version":2})");
  EXPECT_EQ(metadata_of(server, "/p/one")["Policies"], json::array());
}

TEST(PutParameterPoliciesBehaviour, AnExpirationOfThePastIsAccepted) {
  difference("parameters.past-expiration");
  in_process server;
  EXPECT_EQ(put(server, "/p/one", "v", list_of({at_time("2020-07-07T22:30:00Z")}))["Version"], 1);
}

}  // namespace
}  // namespace ssmock
