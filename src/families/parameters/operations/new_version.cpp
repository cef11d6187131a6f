// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/new_version.hpp"

#include <algorithm>

#include "core/regex.hpp"
#include "core/text.hpp"
#include "families/parameters/content/policies.hpp"
#include "families/parameters/engine/parameter_changes.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/reading.hpp"
#include "families/parameters/store/kms_keys.hpp"
#include "families/settings/store/settings.hpp"

namespace ssmock::operations::parameters {
namespace {

using put_parameter::request;
using store::longest_standard;
using store::parameter_data_type;
using store::parameter_tier;
using store::parameter_type;
using store::parameter_version;

constexpr std::size_t longest_advanced = 8192;
constexpr std::size_t most_standard = 10'000;
constexpr std::size_t most_advanced = 100'000;

/// Whether a value contains `{{...}}` on one line [P].
bool has_reference(std::string_view value) {
  for (auto line = take_until(value, '\n');; line = take_until(value, '\n')) {
    const auto open = line.find("{{");
    if (open != std::string_view::npos && line.find("}}", open + 2) != std::string_view::npos) {
      return true;
    }
    if (value.empty()) return false;
  }
}

result<void> check_pattern(const parameter_version& version, const std::string& value) {
  const auto& pattern = version.attributes->allowed_pattern;
  if (!pattern || pattern->empty()) return {};
  match_budget budget;
  user_pattern allowed{*pattern, budget};
  if (!allowed.is_readable()) return errors::bad_pattern();
  // Each item of a list must match [D].
  std::string_view rest = value;
  const bool list = version.type == parameter_type::string_list;
  do {
    const auto item = list ? take_until(rest, ',') : std::exchange(rest, {});
    if (!allowed.matches(item)) return errors::pattern_mismatch(*pattern);
  } while (!rest.empty());
  return {};
}

result<parameter_data_type> read_data_type(const request& input, const std::string& name,
                                           const parameter_version& kept) {
  if (!input.data_type || input.data_type->empty()) return kept.data_type;
  const auto read = from_text<parameter_data_type>(*input.data_type);
  if (!read) return errors::bad_data_type(*input.data_type);
  constexpr std::string_view integrations =
      "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations";
  if (*read == parameter_data_type::integration && !name.starts_with(integrations)) {
    return errors::bad_integration_name();
  }
  const auto wanted = *read == parameter_data_type::ec2_image     ? parameter_type::string
                      : *read == parameter_data_type::integration ? parameter_type::secure_string
                                                                  : kept.type;
  if (kept.type != wanted) return errors::data_type_for(*input.data_type, to_text(kept.type));
  return *read;
}

/// The tier that the request asks for: its own, else that of the account's setting. A parameter of
/// the advanced tier stays one [R].
parameter_tier tier_asked(const context& ctx, const request& input,
                          const store::parameter_entry* known) {
  if (input.tier) return *input.tier;
  const bool advanced = known != nullptr && known->second.latest().tier == parameter_tier::advanced;
  if (advanced) return parameter_tier::advanced;
  const auto& setting = store::setting_value(ctx.state, store::default_parameter_tier);
  return from_text<parameter_tier>(setting).value_or(parameter_tier::standard);
}

/// The tier that a version gets. Intelligent-Tiering chooses advanced where that is needed [D].
result<parameter_tier> read_tier(const context& ctx, const request& input,
                                 const store::parameter_entry* known,
                                 const parameter_version& version) {
  const auto asked = tier_asked(ctx, input, known);
  const auto length = utf8_length(input.value);
  const auto& list = ctx.state.get<store::parameter_list>();
  const bool has_policies = !version.attributes->policies.empty();
  const bool was_advanced = known != nullptr && version.tier == parameter_tier::advanced;
  const bool was_standard = known != nullptr && !was_advanced;
  const bool full = !was_standard && list.count(parameter_tier::standard) >= most_standard;
  const bool needs_advanced = length > longest_standard || has_policies || was_advanced || full;
  const auto tier = asked != parameter_tier::intelligent_tiering ? asked
                    : needs_advanced                             ? parameter_tier::advanced
                                                                 : parameter_tier::standard;
  if (tier == parameter_tier::advanced) {
    if (length > longest_advanced) return errors::too_long_for_advanced();
    const bool no_room = !was_advanced && list.count(tier) >= most_advanced;
    if (no_room) return errors::too_many_advanced();
    return tier;
  }
  if (was_advanced) return errors::downgrade();
  if (length > longest_standard) return errors::too_long_for_standard();
  if (has_policies) return errors::policies_on_standard();
  if (full) return errors::too_many_standard();
  return tier;
}

/// Fills in what the request says of description, pattern, policies and key.
result<void> put_attributes(const request& input, parameter_version& version) {
  auto changed = *version.attributes;
  if (input.description) changed.description = input.description;
  if (input.allowed_pattern) changed.allowed_pattern = input.allowed_pattern;
  // An empty text is shown as if it had not been given [I].
  if (changed.description == "") changed.description.reset();
  if (changed.allowed_pattern == "") changed.allowed_pattern.reset();
  changed.last_modified_user.reset();
  // A change resets the time of notifications [D].
  for (auto& policy : changed.policies) policy.policy_status = store::pending_policy;
  if (input.policies) {
    auto read = ssmock::parameters::read_policies(*input.policies);
    if (auto* fault = std::get_if<ssmock::parameters::policy_fault>(&read)) {
      return api_error{std::move(fault->type), std::move(fault->text)};
    }
    changed.policies = std::get<std::vector<store::parameter_policy>>(std::move(read));
  }
  if (version.type != parameter_type::secure_string) {
    changed.key_id.reset();
  } else if (input.key_id || !changed.key_id) {
    changed.key_id = input.key_id.value_or(std::string(store::default_key));
  }
  version.attributes = std::move(changed);
  return {};
}

result<void> check_room(const std::string& name, const store::parameter_entry* known) {
  if (known == nullptr || known->second.size() < engine::most_versions) return {};
  const auto& oldest = known->second.oldest();
  if (oldest.labels.empty()) return {};
  return errors::too_many_versions(name, oldest.number);
}

}  // namespace

result<parameter_version> make_version(const context& ctx, const request& input,
                                       const std::string& name,
                                       const store::parameter_entry* known) {
  parameter_version out;
  if (known != nullptr) {
    const auto& latest = known->second.latest();
    out.number = latest.number + 1;
    out.tier = latest.tier;
    out.data_type = latest.data_type;
    out.attributes = latest.attributes;
  }
  out.type = input.type.value_or(known != nullptr ? known->second.latest().type : out.type);
  out.last_modified_date = ctx.now;
  const auto data_type = read_data_type(input, name, out);
  if (!data_type) return data_type.error();
  out.data_type = *data_type;
  if (has_reference(input.value)) return errors::nested_reference(input.value);
  if (const auto good = put_attributes(input, out); !good) return good.error();
  const auto tier = read_tier(ctx, input, known, out);
  if (!tier) return tier.error();
  out.tier = *tier;
  if (const auto good = check_pattern(out, input.value); !good) return good.error();
  if (out.type == parameter_type::secure_string) {
    if (const auto good = check_key(ctx, *out.attributes->key_id); !good) return good.error();
  }
  if (const auto good = check_room(name, known); !good) return good.error();
  return out;
}

}  // namespace ssmock::operations::parameters
