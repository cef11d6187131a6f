// SPDX-License-Identifier: Apache-2.0
// The tables of what PutParameter is given beside a name, and of tags.
#include "families/parameters/bounds.hpp"

namespace ssmock::bounds {
namespace {

using namespace testing;
using nlohmann::json;

const auto too_long_for_standard = invalid(
    "Standard tier parameters support a maximum parameter value of 4096 characters. To create a "
    "larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more "
    "information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/"
    "parameter-store-advanced-parameters.html");
const auto too_long_for_advanced =
    invalid("Advanced-tier parameters support a maximum parameter value of 8192 characters.");

const std::vector<std::string> tiers{"", "Standard", "Advanced", "Intelligent-Tiering"};

json with_tier(const std::string& tier, json changes = json::object()) {
  if (!tier.empty()) changes["Tier"] = tier;
  return changes;
}

/// The verdict on a value of so many characters; a parameter that is advanced already stays so.
verdict verdict_on(std::size_t length, const std::string& tier, bool was_advanced = false,
                   int version = 1) {
  const bool intelligent = tier == "Intelligent-Tiering";
  const bool standard = !was_advanced && (tier.empty() || tier == "Standard");
  if (standard) return length > 4096 ? too_long_for_standard : put_answer("Standard", version);
  if (length > 8192) return too_long_for_advanced;
  const bool chosen_standard = intelligent && !was_advanced && length <= 4096;
  return put_answer(chosen_standard ? "Standard" : "Advanced", version);
}

json adding(const std::vector<json>& tags) {
  return {{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}, {"Tags", tags}};
}

}  // namespace

rows rows_of_values() {
  rows out;
  for (const std::size_t length : {1, 4095, 4096, 4097, 8191, 8192, 8193, 10'000}) {
    for (const auto& tier : tiers) {
      const auto expected = verdict_on(length, tier);
      for (const auto character : characters) {
        out.push_back({"PutParameter", putting("/v", repeated(character, length), with_tier(tier)),
                       expected});
      }
      for (const auto* const type : {"StringList", "SecureString"}) {
        out.push_back({"PutParameter",
                       putting("/v", repeated("x", length), with_tier(tier, {{"Type", type}})),
                       expected});
      }
    }
  }
  return out;
}

rows rows_of_overwritten_values() {
  rows out;
  for (const std::size_t length : {1, 4096, 4097, 8192, 8193}) {
    for (const auto& tier : tiers) {
      out.push_back({"PutParameter",
                     overwriting("/p/standard", repeated("x", length), with_tier(tier)),
                     verdict_on(length, tier, false, 2)});
      // A request for the standard tier is refused before its length counts.
      if (tier == "Standard") continue;
      out.push_back({"PutParameter",
                     overwriting("/p/advanced", repeated("x", length), with_tier(tier)),
                     verdict_on(length, tier, true, 2)});
    }
  }
  out.push_back({"PutParameter", overwriting("/p/advanced", "b", with_tier("Standard")),
                 invalid("This parameter uses the advanced-parameter tier. You can't downgrade a "
                         "parameter from the advanced-parameter tier to the standard-parameter "
                         "tier. If necessary, you can delete the advanced parameter and recreate "
                         "it as a standard parameter. Be aware that standard parameters have a "
                         "value limit of 4096 characters.")});
  return out;
}

rows rows_of_forms_of_values() {
  rows out;
  for (const std::string value :
       {"{{", "}}", "{}", "{x}", "{ {x} }", "{{x}", "{x}}", "}}{{", "{{\n}}", " ",    "\n",    "\t",
        ",",  ",,", "a,", ",a",  "null",    "0",    "\"",   "\\",   "<>&'=",  "\x7f", "\u2028"}) {
    for (const auto* const type : {"String", "StringList", "SecureString"}) {
      out.push_back(
          {"PutParameter", putting("/v", value, {{"Type", type}}), put_answer("Standard")});
    }
  }
  for (const std::string value : {"{{}}", "{{x}}", "{{ssm:x}}", "a{{b}}c", "{{{x}}}", "{{a}}{{b}}",
                                  "x\n{{y}}", "{{x}}\n", "{{ }}", "}}{{x}}"}) {
    out.push_back({"PutParameter", putting("/v", value),
                   invalid("Parameter value: '" + value +
                           "' failed to satisfy constraint: Parameter value can't nest another "
                           "parameter. Do not use \"{{}}\" in the value.")});
  }
  for (const auto& tier : tiers) {
    out.push_back({"PutParameter", putting("/v", "", with_tier(tier)),
                   invalid("1 validation error detected: Value at 'value' failed to satisfy "
                           "constraint: " +
                           at_least(1))});
  }
  return out;
}

rows rows_of_texts() {
  rows out;
  const auto add = [&](const std::string& member, const std::string& text, const verdict& expected,
                       const std::string& value = "v") {
    out.push_back({"PutParameter", putting("/v", value, {{member, text}}), expected});
  };
  for (const auto character : characters) {
    for (const std::size_t length : {1, 1023, 1024}) {
      add("Description", repeated(character, length), put_answer("Standard"));
      // A pattern that the value is equal to.
      add("AllowedPattern", repeated(character, length), put_answer("Standard"),
          repeated(character, length));
    }
    for (const std::size_t length : {1025, 1026}) {
      const auto text = repeated(character, length);
      add("Description", text, breaks("description", text, at_most(1024)));
      add("AllowedPattern", text, breaks("allowedPattern", text, at_most(1024)));
    }
    const auto longest = repeated(character, 128);
    add("DataType", longest,
        invalid("The following data type is not supported: " + longest +
                ". (Data type names are all lowercase.)"));
    add("DataType", longest + "x", breaks("dataType", longest + "x", at_most(128)));
    const auto policies = repeated(character, 4096);
    add("Policies", policies, invalid("Invalid policies input: " + policies + "."));
    add("Policies", policies + "x", breaks("policies", policies + "x", at_most(4096)));
  }
  add("Policies", "", breaks("policies", "", at_least(1)));
  for (const std::string type : {"TEXT", "Text", "text ", " text", "aws:ec2", "aws:ec2:Image",
                                 "aws:ssm", "AWS:EC2:IMAGE", "string"}) {
    add("DataType", type,
        invalid("The following data type is not supported: " + type +
                ". (Data type names are all lowercase.)"));
  }
  add("DataType", "text", put_answer("Standard"));
  for (const std::string type : {"", "string", "STRING", "String ", "List", "Securestring"}) {
    add("Type", type,
        breaks("type", type,
               "Member must satisfy enum value set: [SecureString, StringList, String]"));
  }
  return out;
}

rows rows_of_patterns() {
  rows out;
  const auto add = [&](const std::string& pattern, const std::string& value,
                       const verdict& expected) {
    out.push_back({"PutParameter", putting("/v", value, {{"AllowedPattern", pattern}}), expected});
  };
  const auto bad = fails(error_text("InvalidAllowedPatternException", "message",
                                    "The syntax of the allowedPattern parameter is invalid."));
  for (const auto* const pattern : {"[", "(", ")", "*", "+", "?", "a**b(", "[a", "(a", "a)",
                                    "[z-a]", "a{2,1}", "\\", "(?<n", "[[:alpha"}) {
    add(pattern, "v", bad);
  }
  struct match {
    std::string pattern;
    std::vector<std::string> good;
    std::vector<std::string> bad;
  };
  const std::vector<match> matches{
      {R"(\d{1,4})", {"1", "12", "1234"}, {"a", "-1"}},
      {"[a-z]+", {"a", "abc"}, {"A", "1"}},
      {"fixture-.*", {"fixture-", "fixture-1"}, {"fixture", "other"}},
      {"^[^ ]+$", {"a", "a,b"}, {" "}},
      {"(?i)abc", {"abc", "ABC", "aBc"}, {"abd"}},
      {"a|b", {"a", "b"}, {"c"}},
      {"\u00e9+", {"\u00e9", "\u00e9\u00e9"}, {"e"}},
      {".", {"a", "\u20ac", "\U0001f600"}, {"\n"}},
      {R"(\p{L}+)", {"a", "\u00e9\u65e5"}, {"1"}},
  };
  for (const auto& [pattern, good, others] : matches) {
    for (const auto& value : good) add(pattern, value, put_answer("Standard"));
    for (const auto& value : others) {
      add(pattern, value,
          fails(error_text(
              "ParameterPatternMismatchException", "message",
              "Parameter value, cannot be validated against allowedPattern: " + pattern)));
    }
  }
  return out;
}

rows rows_of_keys() {
  rows out;
  const std::string form = "^([a-zA-Z0-9:/_-]+)$";
  const auto misfit = "Member must satisfy regular expression pattern: " + form;
  const auto add = [&](const std::string& key, const verdict& expected) {
    out.push_back(
        {"PutParameter", putting("/v", "v", {{"Type", "SecureString"}, {"KeyId", key}}), expected});
  };
  add(short_key, put_answer("Standard"));
  add(long_key, put_answer("Standard"));
  add("alias/aws/ssm", put_answer("Standard"));
  add("arn:aws:kms:us-east-1:123456789012:key/k", put_answer("Standard"));
  add("arn:aws:kms:us-east-1:123456789012:alias/aws/ssm", put_answer("Standard"));
  for (const auto* const unknown : {"K", "kk", "_", "-", ":", "/", "alias/k", "alias/aws/ebs",
                                    "aws/ssm", "mrk-1234abcd12ab34cd56ef1234567890ab"}) {
    add(unknown, fails_as("InvalidKeyId"));
  }
  add(std::string(255, 'k'), fails_as("InvalidKeyId"));
  for (const std::size_t length : {257, 258, 1000}) {
    add(std::string(length, 'k'), breaks("keyId", std::string(length, 'k'), at_most(256)));
  }
  constexpr std::string_view others = " !\"#$%&'()*+,.;<=>?@[\\]^`{|}~";
  for (const char other : others) {
    const auto key = std::string("k") + other;
    add(key, breaks("keyId", key, misfit));
  }
  add("\u00e9", breaks("keyId", "\u00e9", misfit));
  add("", invalid("2 validation errors detected: Value '' at 'keyId' failed to satisfy "
                  "constraint: " +
                  at_least(1) + "; Value '' at 'keyId' failed to satisfy constraint: " + misfit));
  return out;
}

rows rows_of_tags() {
  rows out;
  const std::string pattern =
      R"(Member must satisfy regular expression pattern: ^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$)";
  const auto add = [&](const std::string& key, const std::string& value, const verdict* refused) {
    out.push_back({"PutParameter", putting("/v", "v", {{"Tags", json::array({tag(key, value)})}}),
                   refused != nullptr ? *refused : put_answer("Standard")});
    out.push_back({"AddTagsToResource", adding({tag(key, value)}),
                   refused != nullptr ? *refused : answers("{}")});
  };
  const auto bad_key = [&](const std::string& key, const std::string& constraint) {
    const auto refused = breaks("tags.1.member.key", key, constraint);
    add(key, "v", &refused);
  };
  const auto bad_value = [&](const std::string& value, const std::string& constraint) {
    const auto refused = breaks("tags.1.member.value", value, constraint);
    add("k", value, &refused);
  };
  for (const auto* const letter : {"k", "\u00e9", "\u65e5"}) {
    for (const std::size_t length : {1, 127, 128}) add(repeated(letter, length), "v", nullptr);
    for (const std::size_t length : {255, 256}) add("k", repeated(letter, length), nullptr);
    for (const std::size_t length : {129, 200}) bad_key(repeated(letter, length), at_most(128));
    for (const std::size_t length : {257, 1000}) bad_value(repeated(letter, length), at_most(256));
  }
  add("k", "", nullptr);
  bad_key("", at_least(1));
  for (const std::string good :
       {"_", ".", ":", "/", "=", "+", "-", "@", " ", "1", "a b", "AWS:x"}) {
    add(good, "v", nullptr);
    add("k", good, nullptr);
  }
  constexpr std::string_view others = "!\"#$%&'()*,;<>?[\\]^`{|}~";
  for (const char other : others) {
    const auto text = std::string("a") + other;
    bad_key(text, pattern);
    bad_value(text, pattern);
  }
  bad_key("a\n", pattern);
  bad_value("\U0001f600", pattern);
  return out;
}

rows rows_of_numbers_of_tags() {
  rows out;
  const auto tags = [](int count) {
    std::vector<json> made;
    for (int number = 0; number < count; ++number) {
      made.push_back(tag("key" + std::to_string(number), ""));
    }
    return made;
  };
  for (const int count : {1, 2, 49, 50}) {
    out.push_back({"AddTagsToResource", adding(tags(count)), answers("{}")});
    out.push_back(
        {"PutParameter", putting("/v", "v", {{"Tags", tags(count)}}), put_answer("Standard")});
  }
  for (const int count : {51, 52, 1000}) {
    out.push_back({"AddTagsToResource", adding(tags(count)),
                   fails(std::string(R"({"__type":"TooManyTagsError"})"))});
  }
  const auto removing = [](const std::vector<std::string>& keys) {
    return json{{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}, {"TagKeys", keys}};
  };
  const auto bad = each_of(1, 128,
                           ", Member must satisfy regular expression pattern: "
                           R"(^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$)");
  out.push_back({"RemoveTagsFromResource", removing({}), answers("{}")});
  out.push_back({"RemoveTagsFromResource", removing({std::string(128, 'k')}), answers("{}")});
  for (const std::string& key : {std::string(129, 'k'), std::string(), std::string("a!")}) {
    out.push_back(
        {"RemoveTagsFromResource", removing({key}), breaks("tagKeys", "[" + key + "]", bad)});
  }
  return out;
}

}  // namespace ssmock::bounds
