// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/content/policies.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/text.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::parameters {
namespace {

constexpr std::string_view expiration_notification = "ExpirationNotification";
constexpr std::string_view no_change_notification = "NoChangeNotification";
constexpr std::array policy_types{expiration, expiration_notification, no_change_notification};
constexpr std::size_t most_policies = 10;      // [P]
constexpr std::int64_t units_end = 8'760'000;  // a thousand years of hours [R]

using store::parameter_policy;
using reading = std::variant<std::vector<parameter_policy>, policy_fault>;

policy_fault bad_attribute(std::string text) {
  return {"InvalidPolicyAttributeException", std::move(text)};
}

policy_fault missing(std::string_view attribute) {
  return bad_attribute("Mandatory policy attribute " + std::string(attribute) + " is missing.");
}

policy_fault incompatible(std::string text) {
  return {"IncompatiblePolicyException", std::move(text)};
}

std::string text_in(const json::value* member) {
  const auto* text = member != nullptr ? member->get_if<std::string>() : nullptr;
  return text != nullptr ? *text : std::string{};
}

/// The attribute's text; a number may stand without quotes [P].
std::string number_text(const json::value& member) {
  if (const auto* number = member.get_if<std::int64_t>()) return std::to_string(*number);
  if (const auto* fraction = member.get_if<double>()) return std::to_string(*fraction);
  return text_in(&member);
}

/// Checks Before or After. Of numbers, `"0"` and `"0.5"` have texts of their own [R]; the former is
/// also that for what is no number [P].
std::optional<policy_fault> check_count(const json::value& attributes, std::string_view name) {
  const auto* member = attributes.find(name);
  if (member == nullptr) return missing(name);
  const auto text = number_text(*member);
  const auto count = parse_whole<std::int64_t>(text);
  const auto wrong = "Attribute " + std::string(name) + " must be a positive integer";
  if ((count && *count <= 0) || !parse_whole<double>(text)) return bad_attribute(wrong + ".");
  // The blank before the full stop is AWS's.
  if (!count || *count >= units_end) return bad_attribute(wrong + " smaller than 8760000 .");
  return std::nullopt;
}

std::optional<std::chrono::hours> unit_of(const json::value& attributes) {
  const auto unit = lower_case(text_in(attributes.find("Unit")));
  if (unit == "days") return std::chrono::days{1};
  if (unit == "hours") return std::chrono::hours{1};
  return std::nullopt;
}

std::optional<policy_fault> check_notification(const json::value& attributes,
                                               std::string_view count) {
  if (auto wrong = check_count(attributes, count)) return wrong;
  if (attributes.find("Unit") == nullptr) return missing("Unit");
  if (!unit_of(attributes)) return bad_attribute("Supported time units: DAYS HOURS");
  return std::nullopt;
}

std::optional<policy_fault> check_expiration(const json::value& attributes) {
  if (attributes.find("Timestamp") == nullptr) {
    return bad_attribute("A valid Expiration policy must have an attribute of Timestamp.");
  }
  const auto text = text_in(attributes.find("Timestamp"));
  // A time of day and a zone are needed: an ISO instant or an offset date-time [P].
  const bool whole = text.find('T') != std::string::npos &&
                     text.find_first_of("Z+-", text.find('T')) != std::string::npos;
  if (!whole || !parse_iso_8601(text)) return bad_attribute("Invalid timestamp format");
  return std::nullopt;
}

std::optional<policy_fault> check_policy(const json::value& policy) {
  const auto type = text_in(policy.find("Type"));
  if (std::ranges::find(policy_types, type) == policy_types.end()) {
    return policy_fault{"InvalidPolicyTypeException", "Policy type " + type + " is not supported."};
  }
  if (text_in(policy.find("Version")) != "1.0") {
    return bad_attribute("Unsupported policy version.");
  }
  const auto* attributes = policy.find("Attributes");
  if (attributes == nullptr) return missing("Attributes");
  if (type == expiration) return check_expiration(*attributes);
  return check_notification(*attributes, type == expiration_notification ? "Before" : "After");
}

/// Checks the policies of a parameter against each other. Equal expirations count as one [R].
std::optional<policy_fault> check_together(const std::vector<parameter_policy>& policies) {
  const std::string* first = nullptr;
  bool notifies = false;
  for (const auto& policy : policies) {
    notifies = notifies || policy.policy_type == expiration_notification;
    if (policy.policy_type != expiration) continue;
    if (first != nullptr && *first != policy.policy_text) {
      return incompatible("There can be only one expiration policy");
    }
    first = &policy.policy_text;
  }
  if (!notifies || first != nullptr) return std::nullopt;
  return incompatible("Expiration notification policies are missing expiration policy");
}

json::value parsed(std::string_view text) {
  auto read = json::parse(text);
  auto* content = std::get_if<json::value>(&read);
  return content != nullptr ? std::move(*content) : json::value{};
}

}  // namespace

reading read_policies(std::string_view text) {
  const auto content = parsed(text);
  const auto* list = content.get_if<json::list>();
  const bool objects = list != nullptr && std::ranges::all_of(*list, [](const json::value& each) {
                         return each.get_if<json::object>() != nullptr;
                       });
  if (!objects) {
    return policy_fault{"ValidationException",
                        "Invalid policies input: " + std::string(text) + "."};
  }
  if (list->size() > most_policies) {
    return policy_fault{"PoliciesLimitExceededException",
                        "Number of policies attached to a parameter cannot exceed 10"};
  }
  std::vector<parameter_policy> out;
  for (const auto& each : *list) {
    if (each.get_if<json::object>()->empty()) continue;
    if (auto wrong = check_policy(each)) return *std::move(wrong);
    auto& added = out.emplace_back(
        parameter_policy{{}, text_in(each.find("Type")), std::string(store::pending_policy)});
    json::append_value(added.policy_text, each);
  }
  if (auto wrong = check_together(out)) return *std::move(wrong);
  return out;
}

bool is_json_object(std::string_view text) {
  return parsed(text).get_if<json::object>() != nullptr;
}

std::optional<instant> due_of(const parameter_policy& policy,
                              const std::vector<parameter_policy>& all, instant modified) {
  const auto content = parsed(policy.policy_text);
  const auto* attributes = content.find("Attributes");
  if (attributes == nullptr) return std::nullopt;
  if (policy.policy_type == expiration) {
    return parse_iso_8601(text_in(attributes->find("Timestamp")));
  }
  const bool before = policy.policy_type == expiration_notification;
  const auto* count_member = attributes->find(before ? "Before" : "After");
  const auto unit = unit_of(*attributes);
  if (count_member == nullptr || !unit) return std::nullopt;
  const auto count = parse_whole<std::int64_t>(number_text(*count_member));
  if (!count || *count <= 0 || *count >= units_end) return std::nullopt;
  const milliseconds span = *unit * *count;
  if (!before) return span > latest_instant - modified ? latest_instant : modified + span;
  const auto end = std::ranges::find(all, expiration, &parameter_policy::policy_type);
  if (end == all.end()) return std::nullopt;
  const auto expires = due_of(*end, all, modified);
  if (!expires || span > *expires - earliest_instant) return std::nullopt;
  return *expires - span;
}

}  // namespace ssmock::parameters
