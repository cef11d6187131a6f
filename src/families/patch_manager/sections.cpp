// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/sections.hpp"

#include <array>

#include "families/patch_manager/operations/baseline_settings.hpp"
#include "families/patch_manager/report_sections.hpp"
#include "families/patch_manager/store/aws_baselines.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/patch_groups.hpp"
#include "families/patch_manager/store/patches.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {

/// The key of the baseline that a fixture means. The ARN of one of AWS's may be that of any region,
/// since every tenant gets the fixtures, and its id one that is in no table; then its name tells.
std::string key_in_fixture(const std::string& id, const std::optional<std::string>& name) {
  if (!id.starts_with("arn:")) return id;
  if (auto known = store::aws_baseline_name(id)) return *std::move(known);
  if (name && store::aws_baselines().contains(*name)) return *name;
  return id.substr(id.rfind('/') + 1);
}

namespace {

/// FixturePatchBaseline beyond the baseline itself.
struct baseline_extras {
  std::optional<std::vector<std::string>> patch_groups;
  std::optional<std::vector<store::tag>> tags;
};
BOOST_DESCRIBE_STRUCT(baseline_extras, (), (patch_groups, tags))

/// PatchBaselineIdentity
struct fixture_identity {
  std::string baseline_id;
  std::optional<std::string> baseline_name;
  std::optional<store::operating_system> operating_system;
  std::optional<std::string> baseline_description;
  std::optional<bool> default_baseline;
};
BOOST_DESCRIBE_STRUCT(fixture_identity, (),
                      (baseline_id, baseline_name, operating_system, baseline_description,
                       default_baseline))

/// FixturePatchGroup: as DescribePatchGroups prints it, or GetPatchBaselineForPatchGroup.
struct fixture_group {
  std::string patch_group;
  std::optional<fixture_identity> baseline_identity;
  std::optional<std::string> baseline_id;
  std::optional<store::operating_system> operating_system;
};
BOOST_DESCRIBE_STRUCT(fixture_group, (),
                      (patch_group, baseline_identity, baseline_id, operating_system))

/// The groups and the choice as default of a baseline that has another system now are no longer
/// those of this baseline.
void move_to_system(store::state& state, const std::string& key, store::operating_system from) {
  const auto groups = state.get<store::patch_group_list>().of(key);
  for (const auto& group : groups) state.edit<store::patch_group_list>().erase(group, from);
  if (store::default_baseline(state, from) != key) return;
  state.edit<store::default_patch_baselines>().erase(from);
}

/// The tenant's baseline with this key as it is known, else as little as there must be of one.
store::patch_baseline known_or_new(merger& into, const std::string& key) {
  const auto& all = into.state().get<store::patch_baseline_list>();
  const auto found = all.find(key);
  if (found != all.end()) return found->second;
  store::patch_baseline made;
  made.baseline_id = made.name = key;
  made.created_date = made.modified_date = into.now();
  return made;
}

void put_baseline(merger& into, store::patch_baseline content) {
  auto& state = into.state();
  const auto& all = state.get<store::patch_baseline_list>();
  const auto known = all.find(content.baseline_id);
  if (known != all.end() && known->second.operating_system != content.operating_system) {
    move_to_system(state, content.baseline_id, known->second.operating_system);
  }
  auto key = content.baseline_id;
  state.edit<store::patch_baseline_list>().insert_or_assign(std::move(key), std::move(content));
}

/// Merges what a list tells of a baseline, unless it is one of AWS's, and returns the baseline.
const store::patch_baseline& put_identity(merger& into, const fixture_identity& given) {
  const auto key = key_in_fixture(given.baseline_id, given.baseline_name);
  if (!store::aws_baselines().contains(key)) {
    auto content = known_or_new(into, key);
    content.name = given.baseline_name.value_or(content.name);
    content.operating_system = given.operating_system.value_or(content.operating_system);
    if (given.baseline_description) content.description = given.baseline_description;
    put_baseline(into, std::move(content));
  }
  return *store::find_baseline(into.state(), key);
}

void add_baseline(merger& into, const json::value& element) {
  const auto given = read<store::patch_baseline>(element);
  const auto extras = read<baseline_extras>(element);
  const auto key = key_in_fixture(given.baseline_id, given.name);
  auto& state = into.state();
  if (!store::aws_baselines().contains(key)) {
    auto content = known_or_new(into, key);
    protocol::decode(content, element);
    content.baseline_id = key;
    operations::patch_manager::put_settings(content, {});
    put_baseline(into, std::move(content));
  }
  const auto& kept = *store::find_baseline(state, key);
  for (const auto& group : extras.patch_groups.value_or(std::vector<std::string>{})) {
    state.edit<store::patch_group_list>().put({group, kept.operating_system, key});
  }
  if (!extras.tags || store::is_aws_baseline(kept)) return;
  auto& tags = state.edit<store::patch_baseline_tags>();
  tags.remove_all(key);
  for (const auto& tag : *extras.tags) tags.put(key, tag);
}

void add_identity(merger& into, const json::value& element) {
  const auto given = read<fixture_identity>(element);
  const auto& kept = put_identity(into, given);
  auto& state = into.state();
  if (!given.default_baseline) return;
  if (*given.default_baseline) return store::set_default_baseline(state, kept);
  if (store::default_baseline(state, kept.operating_system) != kept.baseline_id) return;
  state.edit<store::default_patch_baselines>().erase(kept.operating_system);
}

void add_default(merger& into, const json::value& element) {
  store::set_default_baseline(into.state(), put_identity(into, read<fixture_identity>(element)));
}

void add_group(merger& into, const json::value& element) {
  const auto given = read<fixture_group>(element);
  auto identity = given.baseline_identity.value_or(fixture_identity{});
  if (given.baseline_id) identity.baseline_id = *given.baseline_id;
  if (given.operating_system) identity.operating_system = given.operating_system;
  const auto& kept = put_identity(into, identity);
  into.state().edit<store::patch_group_list>().put(
      {given.patch_group, kept.operating_system, kept.baseline_id});
}

void add_patch(merger& into, const json::value& element) {
  store::put_patch(into.state().edit<store::patch_catalogue>(), read<store::patch>(element));
}

std::optional<std::string> patch_fault(const json::value& element) {
  const auto given = read<store::patch>(element);
  if (element.find("State") != nullptr) {
    return "is printed by `describe-instance-patches`, which does not say of which node: put the "
           "list as Patches beside an InstanceId into InstancePatches";
  }
  if (!given.product) return "needs Product";
  if (given.id || given.name) return std::nullopt;
  return "needs the Id of a patch of Windows or the Name of one of Linux";
}

std::optional<std::string> baseline_fault(const json::value& element) {
  const auto given = read<operations::patch_manager::baseline_settings>(element);
  const auto good = operations::patch_manager::check_settings(given);
  if (good) return std::nullopt;
  return good.error().message;
}

std::optional<std::string> group_fault(const json::value& element) {
  const auto given = read<fixture_group>(element);
  if (given.baseline_id) return std::nullopt;
  if (given.baseline_identity && !given.baseline_identity->baseline_id.empty()) return std::nullopt;
  return "needs the BaselineId of its BaselineIdentity";
}

void write_baselines(section_writer& out, const store::state& state) {
  for (const auto& [id, baseline] : state.get<store::patch_baseline_list>()) {
    out.element(baseline, "Tags", state.get<store::patch_baseline_tags>().of(id));
  }
}

void write_no_identities(section_writer& /*out*/, const store::state& /*state*/) {}

void write_groups(section_writer& out, const store::state& state) {
  for (const auto& [key, registered] : state.get<store::patch_group_list>().all()) {
    out.element(fixture_group{registered.patch_group, std::nullopt, registered.baseline,
                              registered.system});
  }
}

void write_patches(section_writer& out, const store::state& state) {
  for (const auto& [key, patch] : state.get<store::patch_catalogue>()) out.element(patch);
}

void write_defaults(section_writer& out, const store::state& state) {
  for (const auto& [system, key] : state.get<store::default_patch_baselines>()) {
    fixture_identity chosen;
    chosen.baseline_id = key;
    chosen.operating_system = system;
    out.element(chosen);
  }
}

constexpr std::array<std::string_view, 1> baseline_ids{"BaselineId"};
constexpr std::array<std::string_view, 1> group_ids{"PatchGroup"};
constexpr std::array<std::string_view, 1> node_ids{"InstanceId"};
constexpr std::array<std::string_view, 1> file_ids{"Url"};
constexpr std::array<std::string_view, 1> snapshot_ids{"SnapshotId"};

constexpr std::array rows{
    section{"PatchBaselines",
            "a list of what `get-patch-baseline` prints; this key and the member `Tags` of an "
            "element are ours",
            500, "FixturePatchBaseline", baseline_ids, &add_baseline, &write_baselines,
            &baseline_fault},
    section{"BaselineIdentities",
            "what `describe-patch-baselines` prints; AWS's own baselines are there anyway", 510,
            "PatchBaselineIdentity", baseline_ids, &add_identity, &write_no_identities},
    section{"Mappings", "what `describe-patch-groups` prints", 520, "FixturePatchGroup", group_ids,
            &add_group, &write_groups, &group_fault},
    section{"DefaultPatchBaselines",
            "a list of what `get-default-patch-baseline` prints; this key is ours", 530,
            "GetDefaultPatchBaselineResult", baseline_ids, &add_default, &write_defaults},
    section{"Patches",
            "what `describe-available-patches` prints; such patches take the place of the "
            "built-in ones",
            540,
            "FixturePatch",
            {},
            &add_patch,
            &write_patches,
            &patch_fault},
    section{"InstancePatchStates",
            "what `describe-instance-patch-states` prints; the members `CommandId` and "
            "`OfPolicy` of an element are ours",
            550, "FixtureInstancePatchState", node_ids, &add_patch_state, &write_patch_states},
    section{
        "InstancePatches",
        "the patches of nodes, each list as `describe-instance-patches` prints it; this key and "
        "the members `InstanceId`, `Outdated` and `ComplianceLevel` are ours",
        560, "FixtureInstancePatches", node_ids, &add_instance_patches, &write_instance_patches},
    section{"InstalledPatches",
            "what nodes have installed until they are [patched or "
            "scanned](../guides/patch-nights.md#what-a-node-has-installed); this key is ours",
            570, "FixtureInstalledPatches", node_ids, &add_installed_patches,
            &write_installed_patches},
    section{"PatchFiles",
            "the files that nodes download when a command names their URLs as BaselineOverride or "
            "InstallOverrideList; this key is ours",
            580, "FixturePatchFile", file_ids, &add_patch_file, &write_patch_files,
            &patch_file_fault},
    section{"PatchSnapshots",
            "when snapshots that commands name were first used, whose approvals count for three "
            "days; this key is ours",
            590, "FixturePatchSnapshot", snapshot_ids, &add_patch_snapshot, &write_patch_snapshots},
};

constexpr std::array flat{
    flat_form{85, "OperationStartTime", "InstancePatchStates",
              "an element of `InstancePatchStates`"},
    flat_form{140, "ApprovedPatchesComplianceLevel", "PatchBaselines", "`get-patch-baseline`"},
    flat_form{141, "PatchGroup", "Mappings", "`get-patch-baseline-for-patch-group`"},
    flat_form{142, "BaselineName", "BaselineIdentities", "an element of `BaselineIdentities`"},
    flat_form{143, "BaselineId", "DefaultPatchBaselines", "`get-default-patch-baseline`"}};

constexpr std::array unloaded{
    unloaded_key{"EffectivePatches", "describe-effective-patches-for-patch-baseline",
                 "follows from the baselines and the patches"},
    unloaded_key{"Properties", "describe-patch-properties", "follows from the patches"}};

}  // namespace

std::span<const section> patch_sections() { return rows; }

constinit const printed_forms patches_printed{flat, {}, unloaded};

}  // namespace ssmock::fixtures
