// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/sections.hpp"

#include <algorithm>
#include <array>

#include "families/parameters/operations/names.hpp"
#include "families/parameters/store/kms_keys.hpp"
#include "families/parameters/store/resource_policies.hpp"
#include "families/parameters/store/secrets.hpp"
#include "families/parameters/store/values.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// ParameterInlinePolicy; the history of a parameter prints it without status.
struct fixture_policy {
  std::string policy_text;
  std::string policy_type;
  std::optional<std::string> policy_status;
};
BOOST_DESCRIBE_STRUCT(fixture_policy, (), (policy_text, policy_type, policy_status))

/// FixtureParameter: a version of a parameter, as one of several operations prints it.
struct fixture_parameter {
  std::string name;
  std::optional<store::parameter_type> type;
  std::optional<std::string> key_id;
  std::optional<instant> last_modified_date;
  std::optional<std::string> last_modified_user;
  std::optional<std::string> description;
  std::optional<std::string> value;
  std::optional<std::string> allowed_pattern;
  std::optional<std::int64_t> version;
  std::optional<std::vector<std::string>> labels;
  std::optional<store::parameter_tier> tier;
  std::optional<std::vector<fixture_policy>> policies;
  std::optional<store::parameter_data_type> data_type;
  std::optional<std::vector<store::tag>> tags;
  std::optional<instant> image_check_ends;  ///< a version that cannot be read until then
};
BOOST_DESCRIBE_STRUCT(fixture_parameter, (),
                      (name, type, key_id, last_modified_date, last_modified_user, description,
                       value, allowed_pattern, version, labels, tier, policies, data_type, tags,
                       image_check_ends))

/// FixtureResourcePolicy
struct fixture_resource_policy : store::resource_policy {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(fixture_resource_policy, (store::resource_policy), (name))

/// The attributes of the last parameter that was read. Parameters of a fixture often have the same,
/// and then share them.
struct last_attributes {
  shared<store::parameter_attributes> kept;
};

template <class T>
void put_if_given(std::optional<T>& member, const std::optional<T>& given) {
  if (given) member = given;
}

/// The policies that a fixture has. DescribeParameters prints them with statuses and in the reverse
/// of their order; GetParameterHistory in their order and without statuses [R], which are then
/// those that are known of the same policies.
std::vector<store::parameter_policy> policies_of(
    const std::vector<fixture_policy>& given, const std::vector<store::parameter_policy>& known) {
  std::vector<store::parameter_policy> out;
  bool described = false;
  for (const auto& policy : given) {
    described = described || policy.policy_status.has_value();
    const auto same =
        std::ranges::find(known, policy.policy_text, &store::parameter_policy::policy_text);
    const auto status =
        same != known.end() ? same->policy_status : std::string(store::pending_policy);
    out.push_back({policy.policy_text, policy.policy_type, policy.policy_status.value_or(status)});
  }
  if (described) std::ranges::reverse(out);
  return out;
}

void put_attributes(merger& into, store::parameter_version& version,
                    const fixture_parameter& given) {
  auto changed = *version.attributes;
  put_if_given(changed.description, given.description);
  put_if_given(changed.allowed_pattern, given.allowed_pattern);
  put_if_given(changed.key_id, given.key_id);
  put_if_given(changed.last_modified_user, given.last_modified_user);
  if (version.type != store::parameter_type::secure_string) {
    changed.key_id.reset();
  } else if (!changed.key_id) {
    changed.key_id = std::string(store::default_key);
  }
  if (given.policies) changed.policies = policies_of(*given.policies, changed.policies);
  auto& last = into.notes<last_attributes>().kept;
  if (!(*last == changed)) last = std::move(changed);
  version.attributes = last;
}

/// The tier that a version must have when the fixture does not say it.
store::parameter_tier needed_tier(const store::parameter_version& version, std::size_t length) {
  const bool advanced = length > store::longest_standard || !version.attributes->policies.empty();
  return advanced ? store::parameter_tier::advanced : store::parameter_tier::standard;
}

/// What `known`, which may be null, becomes by what the fixture says.
store::parameter_version changed_by(merger& into, const fixture_parameter& given,
                                    const store::parameter_version* known) {
  store::parameter_version out;
  std::string plain;
  if (known != nullptr) {
    out = *known;
    plain = store::plain_value(into.state(), given.name, *known);
  }
  out.number = given.version.value_or(1);
  out.type = given.type.value_or(out.type);
  out.data_type = given.data_type.value_or(out.data_type);
  if (given.last_modified_date || known == nullptr) {
    out.last_modified_date = given.last_modified_date.value_or(into.now());
  }
  if (given.labels) out.labels = *given.labels;
  if (given.value) plain = *given.value;
  put_attributes(into, out, given);
  const auto tier = given.tier.value_or(needed_tier(out, plain.size()));
  if (given.tier || known == nullptr) {
    out.tier =
        tier == store::parameter_tier::intelligent_tiering ? needed_tier(out, plain.size()) : tier;
  }
  out.value = store::kept_value(into.state(), given.name, out, plain);
  return out;
}

void add_parameter(merger& into, const json::value& element) {
  const auto given = read<fixture_parameter>(element);
  auto& state = into.state();
  auto& list = state.edit<store::parameter_list>();
  auto* entry = list.find(given.name);
  if (given.image_check_ends) {
    state.edit<store::pending_images>().insert_or_assign(
        given.name,
        store::pending_image{changed_by(into, given, nullptr), *given.image_check_ends});
  } else if (entry == nullptr) {
    list.add(given.name, changed_by(into, given, nullptr));
  } else {
    const auto* known = entry->second.find(given.version.value_or(1));
    list.put(*entry, changed_by(into, given, known));
  }
  if (!given.tags) return;
  auto& tags = state.edit<store::parameter_tags>();
  const auto& name = entry != nullptr ? entry->first : given.name;
  tags.remove_all(name);
  for (const auto& tag : *given.tags) tags.put(name, tag);
}

std::optional<std::string> parameter_fault(const json::value& element) {
  const auto given = read<fixture_parameter>(element);
  if (given.name.empty()) return std::nullopt;  // reported already, as a missing member
  if (operations::parameters::is_secret(given.name)) {
    return "Name stands for a secret; load what get-secret-value of Secrets Manager prints as an "
           "element of Secrets";
  }
  const bool good = operations::parameters::is_good_name(given.name);
  if (!good) return "Name is no name of a parameter: letters, digits and .-_ between slashes";
  if (given.version && *given.version < 1) return "Version must be 1 or more";
  return std::nullopt;
}

fixture_parameter fixture_of(const store::state& state, const std::string& name,
                             const store::parameter_version& version) {
  const auto& attributes = *version.attributes;
  fixture_parameter out;
  out.name = name;
  out.type = version.type;
  out.key_id = attributes.key_id;
  out.last_modified_date = version.last_modified_date;
  out.last_modified_user = attributes.last_modified_user;
  out.description = attributes.description;
  out.value = store::plain_value(state, name, version);
  out.allowed_pattern = attributes.allowed_pattern;
  out.version = version.number;
  if (!version.labels.empty()) out.labels = version.labels;
  out.tier = version.tier;
  if (!attributes.policies.empty()) {
    auto& policies = out.policies.emplace();
    for (const auto& policy : attributes.policies) {
      policies.push_back({policy.policy_text, policy.policy_type, policy.policy_status});
    }
    std::ranges::reverse(policies);  // as DescribeParameters prints them
  }
  out.data_type = version.data_type;
  return out;
}

void write_parameters(section_writer& out, const store::state& state) {
  for (const auto& [name, content] : state.get<store::parameter_list>().all()) {
    for (const auto& version : content.older()) out.element(fixture_of(state, name, version));
    auto latest = fixture_of(state, name, content.latest());
    if (const auto& tags = state.get<store::parameter_tags>().of(name); !tags.empty()) {
      latest.tags = tags;
    }
    out.element(latest);
  }
  for (const auto& [name, waiting] : state.get<store::pending_images>()) {
    auto pending = fixture_of(state, name, waiting.version);
    pending.image_check_ends = waiting.checked;
    const auto& tags = state.get<store::parameter_tags>().of(name);
    const bool first = state.get<store::parameter_list>().find(name) == nullptr;
    if (first && !tags.empty()) pending.tags = tags;
    out.element(pending);
  }
}

void add_secret(merger& into, const json::value& element) {
  auto content = read<store::secret>(element);
  if (!content.version_stages) content.version_stages = {std::string(store::current_stage)};
  if (!content.created_date) content.created_date = into.now();
  auto& versions = into.state().edit<store::secret_list>()[content.name];
  // A stage is on one version at most.
  for (auto& known : versions) {
    for (const auto& stage : *content.version_stages) std::erase(*known.version_stages, stage);
  }
  std::erase_if(versions,
                [&](const store::secret& known) { return known.version_id == content.version_id; });
  versions.push_back(std::move(content));
}

void write_secrets(section_writer& out, const store::state& state) {
  for (const auto& [name, versions] : state.get<store::secret_list>()) {
    for (const auto& version : versions) out.element(version);
  }
}

void add_key(merger& into, const json::value& element) {
  auto content = read<store::kms_key>(element);
  content.key_id = store::key_name_of(content.key_id);
  into.state().edit<store::kms_keys>().insert_or_assign(content.key_id, content);
}

void write_keys(section_writer& out, const store::state& state) {
  for (const auto& [id, key] : state.get<store::kms_keys>()) out.element(key);
}

void add_resource_policy(merger& into, const json::value& element) {
  const auto content = read<fixture_resource_policy>(element);
  into.state().edit<store::resource_policies>().insert_or_assign(content.name, content);
}

void write_resource_policies(section_writer& out, const store::state& state) {
  for (const auto& [name, policy] : state.get<store::resource_policies>()) {
    out.element(fixture_resource_policy{policy, name});
  }
}

constexpr std::array<std::string_view, 1> parameter_ids{"Name"};
constexpr std::array<std::string_view, 2> secret_ids{"ARN", "Name"};
constexpr std::array<std::string_view, 1> key_ids{"KeyId"};
constexpr std::array<std::string_view, 4> policy_ids{"Name", "PolicyId", "PolicyHash", "Policy"};

constexpr std::array rows{
    section{"Parameters",
            "what `get-parameters-by-path`, `get-parameter-history`, `get-parameters` and "
            "`describe-parameters` print; the members `Tags` and `ImageCheckEnds` of an element "
            "are ours",
            400, "FixtureParameter", parameter_ids, &add_parameter, &write_parameters,
            &parameter_fault},
    section{"Secrets",
            "a list of what `aws secretsmanager get-secret-value` prints, for "
            "`/aws/reference/secretsmanager/`; this key is ours",
            410, "FixtureSecret", secret_ids, &add_secret, &write_secrets},
    section{kms_key_key,
            "the keys of KMS that SecureStrings may name, and their aliases; this key is ours", 390,
            "FixtureKmsKey", key_ids, &add_key, &write_keys},
    section{"ParameterResourcePolicies",
            "the elements of what `get-resource-policies` prints, each with the `Name` of its "
            "parameter; this key is ours",
            420, "FixtureResourcePolicy", policy_ids, &add_resource_policy,
            &write_resource_policies},
};

constexpr std::array flat{
    flat_form{130, "SecretString", "Secrets", "`aws secretsmanager get-secret-value`"},
    flat_form{131, "SecretBinary", "Secrets", "the same, of a binary secret"}};

constexpr std::array single{single_form{"Parameter", "Parameters", "get-parameter"}};

constexpr std::array unloaded{
    unloaded_key{"InvalidParameters", "get-parameters", "names what is not there"}};

}  // namespace

std::span<const section> parameter_sections() { return rows; }

constinit const printed_forms parameters_printed{flat, single, unloaded};

}  // namespace ssmock::fixtures
