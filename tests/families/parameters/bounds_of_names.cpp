// SPDX-License-Identifier: Apache-2.0
// The tables of names, labels, versions and lists.
#include <cctype>
#include <cstdint>
#include <limits>

#include "families/parameters/bounds.hpp"

namespace ssmock::bounds {
namespace {

using namespace testing;
using nlohmann::json;

/// What PutParameter says of a name, and what operations say that look for it.
enum class making : std::uint8_t {
  good,
  bad,
  unqualified,
  ends_in_slash,
  begins_with_word,
  reserved,
  too_long,
  too_deep
};
enum class finding : std::uint8_t { nothing, bad, unknown };

struct name_row {
  std::string name;
  making made;
  finding found;
};

std::string levels(int count) {
  std::string out;
  for (int level = 1; level <= count; ++level) out += "/" + std::to_string(level);
  return out;
}

std::string name_of(std::size_t size, const std::string& start = "") {
  return start + std::string(size - start.size(), 'n');
}

std::vector<name_row> name_rows() {
  std::vector<name_row> out;
  const auto add = [&](making made, finding found, const std::vector<std::string>& names) {
    for (const auto& name : names) out.push_back({name, made, found});
  };
  add(making::good, finding::nothing,
      {"a",   "Z",          "0",     "_",  "-",    ".",      "a.b",          "a-b",
       "a_b", "0123456789", "A.-_z", "--", "a..b", "my-aws", "my.ssm",       "aw",
       "ss",  "xaws",       "/a",    "/0", "/-",   "/a/b",   "/a.b/c-d/e_f", "/A/b/C"});
  add(making::good, finding::nothing,
      {"/my/aws", "/my/ssm/x", levels(2), levels(14), levels(15), name_of(2), name_of(128),
       name_of(965), name_of(966), name_of(967, "/"), name_of(967, "/path/of/")});
  // The ARN is too long; a name that is looked for may have any length up to the model's.
  add(making::too_long, finding::nothing,
      {name_of(967), name_of(968, "/"), name_of(968, "/path/of/"), name_of(1011), name_of(1012),
       name_of(2047), name_of(2048)});
  add(making::too_deep, finding::nothing, {levels(16), levels(17), levels(30)});
  // All other characters of ASCII that can be typed; a colon begins a selector.
  constexpr std::string_view allowed = ".-_/:";
  for (char other = ' '; other <= '~'; ++other) {
    const bool letter = std::isalnum(static_cast<unsigned char>(other)) != 0;
    if (letter || allowed.find(other) != std::string_view::npos) continue;
    add(making::bad, finding::bad, {std::string("a") + other + "b"});
  }
  add(making::bad, finding::bad,
      {"a\tb", "a\nb", "\u00e9", "\u65e5\u672c", "\U0001f600", "/a b/c", "/a/b c", "/a/\u00e9",
       "{test}-test", "/ssm", "/ssm/x", "/SSM/x", "/Ssm", "/ssmx/y", "/a//b", "//a",
       repeated("\u00e9", 900)});
  add(making::bad, finding::unknown, {"a:b", "a:1", "/a:b", parameter_arn("a")});
  add(making::unqualified, finding::bad, {"a/b", "db/endpoint/parameter", "A/b/c", "1/2"});
  add(making::ends_in_slash, finding::unknown, {"/a/", "/a/b/", "/a.b-c_d/e/"});
  add(making::begins_with_word, finding::nothing,
      {"aws", "AWS", "aws-x", "awsome", "Aws.", "aWs1"});
  add(making::begins_with_word, finding::bad, {"ssm", "SSM", "ssm_x", "ssmall", "sSm1", "Ssm."});
  add(making::reserved, finding::nothing,
      {"/aws", "/aws/x", "/AWS/x", "/Aws/x/y", "/awsx", "/aWs-1/z", "/aws/service/none"});
  return out;
}

verdict making_of(const name_row& of) {
  switch (of.made) {
    case making::good:
      return put_answer("Standard");
    case making::bad:
      return fails(bad_name());
    case making::unqualified:
      return invalid("Parameter name must be a fully qualified name.");
    case making::ends_in_slash:
      return invalid("Parameter name must not end with slash.");
    case making::begins_with_word:
      return invalid(
          "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
    case making::reserved:
      return fails(error_text("AccessDeniedException", "Message",
                              "No access to reserved parameter name: " + of.name.substr(1) + "."));
    case making::too_long:
      return fails_as("AccessDeniedException");
    case making::too_deep:
      return fails_as("HierarchyLevelLimitExceededException");
  }
  return {};
}

json labelling(const std::vector<std::string>& labels) {
  return {{"Name", "/p/one"}, {"Labels", labels}};
}
json unlabelling(const std::vector<std::string>& labels, std::int64_t version = 1) {
  return {{"Name", "/p/one"}, {"Labels", labels}, {"ParameterVersion", version}};
}

std::vector<std::string> numbered(const std::string& start, int count) {
  std::vector<std::string> out;
  for (int number = 0; number < count; ++number) {
    out.push_back(start + static_cast<char>('a' + number));
  }
  return out;
}

/// `[a, b]`, as Java prints a list.
std::string java_list(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "[" : ", ") + text;
  return out.empty() ? "[]" : out + "]";
}

}  // namespace

rows rows_of_names() {
  rows out;
  for (const auto& each : name_rows()) {
    out.push_back({"PutParameter", putting(each.name, "v"), making_of(each)});
    if (each.found == finding::unknown) continue;
    const auto found = each.found == finding::bad ? fails(bad_name()) : fails(no_parameter);
    const json name{{"Name", each.name}};
    out.push_back({"GetParameter", name, found});
    out.push_back({"DeleteParameter", name, found});
    out.push_back({"LabelParameterVersion", {{"Name", each.name}, {"Labels", {"good"}}}, found});
    out.push_back({"UnlabelParameterVersion",
                   {{"Name", each.name}, {"Labels", {"good"}}, {"ParameterVersion", 1}},
                   found});
    const json names{{"Names", {each.name}}};
    out.push_back(
        {"GetParameters", names,
         each.found == finding::bad
             ? found
             : answers(R"({"InvalidParameters":)" + list_of(each.name) + R"(,"Parameters":[]})")});
    out.push_back(
        {"DeleteParameters", names,
         answers(R"({"DeletedParameters":[],"InvalidParameters":)" + list_of(each.name) + "}")});
  }
  return out;
}

/// Names that the model itself refuses.
rows rows_of_lengths_of_names() {
  rows out;
  const auto add = [&](const std::string& name, const std::string& constraint) {
    const auto one = breaks("name", name, constraint);
    const auto several = breaks("names", "[" + name + "]", each_of(1, 2048));
    out.push_back({"PutParameter", putting(name, "v"), one});
    out.push_back({"GetParameter", {{"Name", name}}, one});
    out.push_back({"DeleteParameter", {{"Name", name}}, one});
    out.push_back({"LabelParameterVersion", {{"Name", name}, {"Labels", {"good"}}}, one});
    out.push_back({"UnlabelParameterVersion",
                   {{"Name", name}, {"Labels", {"good"}}, {"ParameterVersion", 1}},
                   one});
    out.push_back({"GetParameters", {{"Names", {name}}}, several});
    out.push_back({"DeleteParameters", {{"Names", {name}}}, several});
  };
  add("", at_least(1));
  for (const std::size_t size : {2049, 2050, 4000}) add(name_of(size), at_most(2048));
  add(repeated("\u00e9", 2049), at_most(2048));
  add(repeated("\U0001f600", 2049), at_most(2048));
  return out;
}

rows rows_of_labels() {
  rows out;
  const auto both = [&](const std::vector<std::string>& labels, const verdict& expected) {
    out.push_back({"LabelParameterVersion", labelling(labels), expected});
    out.push_back({"UnlabelParameterVersion", unlabelling(labels), expected});
  };
  const auto add = [&](const std::string& label, bool good) {
    const auto refused = good ? "[]" : list_of(label);
    out.push_back({"LabelParameterVersion", labelling({label}),
                   answers(R"({"InvalidLabels":)" + refused + R"(,"ParameterVersion":2})")});
    out.push_back({"UnlabelParameterVersion", unlabelling({label}),
                   answers(R"({"InvalidLabels":)" + list_of(label) + R"(,"RemovedLabels":[]})")});
  };
  for (const std::string label : {"a", "Z", "a1", "A.b-c_d", "-", ".", "_", "-1", "_1", ".1", "aw",
                                  "ss", "my-aws", "x.ssm", "v1.0.0", "Stable"}) {
    add(label, true);
  }
  for (const std::string label :
       {"0",      "1a",   "9",      "007",     "aws",    "AWS",       "Aws-x",
        "awsome", "ssm",  "SSM",    "sSmall",  "ssm.x",  " ",         " a",
        "a ",     "a\tb", "\u00e9", "a\u00e9", "\u65e5", "\U0001f600"}) {
    add(label, false);
  }
  constexpr std::string_view others = " !\"#$%&'()*+,/:;<=>?@[\\]^`{|}~";
  for (const char other : others) add(std::string("a") + other + "b", false);
  for (const auto character : characters) {
    for (const std::size_t length : {99, 100}) add(repeated(character, length), character == "x");
    for (const std::size_t length : {101, 200}) {
      const auto label = repeated(character, length);
      both({label}, breaks("labels", "[" + label + "]", each_of(1, 100)));
    }
  }
  both({""}, breaks("labels", "[]", each_of(1, 100)));
  both({}, breaks("labels", "[]", at_least(1)));
  return out;
}

rows rows_of_lists() {
  rows out;
  for (const int count : {1, 2, 3, 9, 10}) {
    out.push_back({"LabelParameterVersion", labelling(numbered("l", count)),
                   answers(R"({"InvalidLabels":[],"ParameterVersion":2})")});
    out.push_back({"UnlabelParameterVersion", unlabelling(numbered("l", count)),
                   answers(R"({"InvalidLabels":)" + json(numbered("l", count)).dump() +
                           R"(,"RemovedLabels":[]})")});
    const auto names = numbered("/n/", count);
    out.push_back(
        {"GetParameters",
         {{"Names", names}},
         answers(R"({"InvalidParameters":)" + json(names).dump() + R"(,"Parameters":[]})")});
    out.push_back(
        {"DeleteParameters",
         {{"Names", names}},
         answers(R"({"DeletedParameters":[],"InvalidParameters":)" + json(names).dump() + "}")});
  }
  for (const int count : {11, 12, 20}) {
    const auto labels = numbered("l", count);
    const auto names = numbered("/n/", count);
    const auto many_labels = breaks("labels", java_list(labels), at_most(10));
    const auto many_names = breaks("names", java_list(names), at_most(10));
    out.push_back({"LabelParameterVersion", labelling(labels), many_labels});
    out.push_back({"UnlabelParameterVersion", unlabelling(labels), many_labels});
    out.push_back({"GetParameters", {{"Names", names}}, many_names});
    out.push_back({"DeleteParameters", {{"Names", names}}, many_names});
  }
  for (const auto* const operation : {"GetParameters", "DeleteParameters"}) {
    out.push_back({operation, {{"Names", json::array()}}, breaks("names", "[]", at_least(1))});
  }
  return out;
}

rows rows_of_versions() {
  rows out;
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t version : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{3},
                                     std::int64_t{99}, std::int64_t{2'147'483'648}, most}) {
    const auto missing = fails(no_version(std::to_string(version), "/p/one"));
    out.push_back({"LabelParameterVersion",
                   {{"Name", "/p/one"}, {"Labels", {"l"}}, {"ParameterVersion", version}},
                   missing});
    out.push_back({"UnlabelParameterVersion", unlabelling({"l"}, version), missing});
  }
  for (const int version : {1, 2}) {
    out.push_back(
        {"LabelParameterVersion",
         {{"Name", "/p/one"}, {"Labels", {"l"}}, {"ParameterVersion", version}},
         answers(R"({"InvalidLabels":[],"ParameterVersion":)" + std::to_string(version) + "}")});
  }
  out.push_back({"UnlabelParameterVersion", unlabelling({"stable"}, 1),
                 answers(R"({"InvalidLabels":[],"RemovedLabels":["stable"]})")});
  out.push_back({"UnlabelParameterVersion", unlabelling({"stable"}, 2),
                 answers(R"({"InvalidLabels":["stable"],"RemovedLabels":[]})")});
  return out;
}

rows rows_of_selectors() {
  rows out;
  const auto shown = [](const std::string& selector, int version) {
    return R"({"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text",)"
           R"("LastModifiedDate":1.7680104E9,"Name":"/p/one","Selector":")" +
           selector + R"(","Type":"String","Value":")" + (version == 1 ? "a" : "b") +
           R"(","Version":)" + std::to_string(version) + "}";
  };
  const auto found = [&](const std::string& selector, int version) {
    const auto parameter = shown(selector, version);
    out.push_back({"GetParameter",
                   {{"Name", "/p/one" + selector}},
                   answers(R"({"Parameter":)" + parameter + "}")});
    out.push_back({"GetParameters",
                   {{"Names", {"/p/one" + selector}}},
                   answers(R"({"InvalidParameters":[],"Parameters":[)" + parameter + "]}")});
  };
  const auto missing = [&](const std::string& selector, const verdict& expected) {
    out.push_back({"GetParameter", {{"Name", "/p/one" + selector}}, expected});
    out.push_back({"GetParameters",
                   {{"Names", {"/p/one" + selector}}},
                   answers(R"({"InvalidParameters":)" + list_of("/p/one" + selector) +
                           R"(,"Parameters":[]})")});
  };
  found(":1", 1);
  found(":2", 2);
  found(":01", 1);
  found(":002", 2);
  found(":" + std::string(100, '0') + "1", 1);
  found(":stable", 1);
  for (const std::string version :
       {"0", "00", "3", "10", "99", "2147483647", "2147483648", "4294967297", "9223372036854775807",
        "9223372036854775808", "18446744073709551617", "123456789012345678901234567890"}) {
    missing(":" + version, fails(no_version(version, "/p/one")));
  }
  for (const std::string label : {"Stable", "stabl", "stables", "-1", "+1", "1.0", "1a", "0x1",
                                  "$LATEST", "a b", "\u00e9", "/x"}) {
    missing(":" + label, fails(no_label(label, "/p/one")));
  }
  for (const std::string selector :
       {":", "::", ":::", ":1:", ":1:2", ":stable:", ":stable:1", "::1", ":1:stable"}) {
    missing(selector, fails(bad_selector()));
  }
  return out;
}

}  // namespace ssmock::bounds
