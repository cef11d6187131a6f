// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/family.hpp"

#include "families/patch_manager/operations/create_patch_baseline.hpp"
#include "families/patch_manager/operations/delete_patch_baseline.hpp"
#include "families/patch_manager/operations/deregister_patch_baseline_for_patch_group.hpp"
#include "families/patch_manager/operations/describe_available_patches.hpp"
#include "families/patch_manager/operations/describe_effective_patches_for_patch_baseline.hpp"
#include "families/patch_manager/operations/describe_instance_patch_states.hpp"
#include "families/patch_manager/operations/describe_instance_patch_states_for_patch_group.hpp"
#include "families/patch_manager/operations/describe_instance_patches.hpp"
#include "families/patch_manager/operations/describe_patch_baselines.hpp"
#include "families/patch_manager/operations/describe_patch_group_state.hpp"
#include "families/patch_manager/operations/describe_patch_groups.hpp"
#include "families/patch_manager/operations/describe_patch_properties.hpp"
#include "families/patch_manager/operations/get_default_patch_baseline.hpp"
#include "families/patch_manager/operations/get_deployable_patch_snapshot_for_instance.hpp"
#include "families/patch_manager/operations/get_patch_baseline.hpp"
#include "families/patch_manager/operations/get_patch_baseline_for_patch_group.hpp"
#include "families/patch_manager/operations/register_default_patch_baseline.hpp"
#include "families/patch_manager/operations/register_patch_baseline_for_patch_group.hpp"
#include "families/patch_manager/operations/update_patch_baseline.hpp"
#include "families/patch_manager/sections.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

namespace handlers = operations::patch_manager;

constexpr operation table[] = {
    bind<handlers::create_patch_baseline::handle>("CreatePatchBaseline"),
    bind<handlers::delete_patch_baseline::handle>("DeletePatchBaseline"),
    bind<handlers::deregister_patch_baseline_for_patch_group::handle>(
        "DeregisterPatchBaselineForPatchGroup"),
    bind<handlers::describe_available_patches::handle>("DescribeAvailablePatches"),
    bind<handlers::describe_effective_patches_for_patch_baseline::handle>(
        "DescribeEffectivePatchesForPatchBaseline"),
    bind<handlers::describe_instance_patch_states::handle>("DescribeInstancePatchStates"),
    bind<handlers::describe_instance_patch_states_for_patch_group::handle>(
        "DescribeInstancePatchStatesForPatchGroup"),
    bind<handlers::describe_instance_patches::handle>("DescribeInstancePatches"),
    bind<handlers::describe_patch_baselines::handle>("DescribePatchBaselines"),
    bind<handlers::describe_patch_group_state::handle>("DescribePatchGroupState"),
    bind<handlers::describe_patch_groups::handle>("DescribePatchGroups"),
    bind<handlers::describe_patch_properties::handle>("DescribePatchProperties"),
    bind<handlers::get_default_patch_baseline::handle>("GetDefaultPatchBaseline"),
    bind<handlers::get_deployable_patch_snapshot_for_instance::handle>(
        "GetDeployablePatchSnapshotForInstance"),
    bind<handlers::get_patch_baseline::handle>("GetPatchBaseline"),
    bind<handlers::get_patch_baseline_for_patch_group::handle>("GetPatchBaselineForPatchGroup"),
    bind<handlers::register_default_patch_baseline::handle>("RegisterDefaultPatchBaseline"),
    bind<handlers::register_patch_baseline_for_patch_group::handle>(
        "RegisterPatchBaselineForPatchGroup"),
    bind<handlers::update_patch_baseline::handle>("UpdatePatchBaseline"),
};

/// AWS's own baselines are not the tenant's, and so have no tags of it.
bool exists(const store::state& state, const std::string& id) {
  return state.get<store::patch_baseline_list>().contains(id);
}

constexpr taggable taggables[] = {
    taggable_as<store::patch_baseline_tags>("PatchBaseline", &exists)};

}  // namespace

const family patch_manager{
    "patch_manager",           table, taggables, {}, &fixtures::patch_sections, {},
    &fixtures::patches_printed};

}  // namespace ssmock::families
