// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/family.hpp"

#include "families/parameters/engine/parameter_changes.hpp"
#include "families/parameters/operations/delete_parameter.hpp"
#include "families/parameters/operations/delete_parameters.hpp"
#include "families/parameters/operations/delete_resource_policy.hpp"
#include "families/parameters/operations/describe_parameters.hpp"
#include "families/parameters/operations/get_parameter.hpp"
#include "families/parameters/operations/get_parameter_history.hpp"
#include "families/parameters/operations/get_parameters.hpp"
#include "families/parameters/operations/get_parameters_by_path.hpp"
#include "families/parameters/operations/get_resource_policies.hpp"
#include "families/parameters/operations/label_parameter_version.hpp"
#include "families/parameters/operations/put_parameter.hpp"
#include "families/parameters/operations/put_resource_policy.hpp"
#include "families/parameters/operations/unlabel_parameter_version.hpp"
#include "families/parameters/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

namespace handlers = operations::parameters;

constexpr operation table[] = {
    bind<handlers::delete_parameter::handle>("DeleteParameter"),
    bind<handlers::delete_parameters::handle>("DeleteParameters"),
    bind<handlers::delete_resource_policy::handle>("DeleteResourcePolicy"),
    bind<handlers::describe_parameters::handle>("DescribeParameters"),
    bind<handlers::get_parameter::handle>("GetParameter"),
    bind<handlers::get_parameter_history::handle>("GetParameterHistory"),
    bind<handlers::get_parameters::handle>("GetParameters"),
    bind<handlers::get_parameters_by_path::handle>("GetParametersByPath"),
    bind<handlers::get_resource_policies::handle>("GetResourcePolicies"),
    bind<handlers::label_parameter_version::handle>("LabelParameterVersion"),
    bind<handlers::put_parameter::handle>("PutParameter"),
    bind<handlers::put_resource_policy::handle>("PutResourcePolicy"),
    bind<handlers::unlabel_parameter_version::handle>("UnlabelParameterVersion"),
};

bool exists(const store::state& state, const std::string& name) {
  return state.get<store::parameter_list>().find(name) != nullptr;
}

/// `x` and `/x` are the same parameter [P]; its tags stand under the name that it was made with.
std::string kept_name(const store::state& state, const std::string& name) {
  return state.get<store::parameter_list>().find(name)->first;
}

constexpr taggable taggables[] = {
    taggable_as<store::parameter_tags>("Parameter", &exists, nullptr, &kept_name)};

}  // namespace

const family parameters{engine::parameters_family,
                        table,
                        taggables,
                        {.is_current = &engine::is_parameter_event_current,
                         .happen = &engine::happen_to_parameter,
                         .restore = &engine::restore_parameters},
                        &fixtures::parameter_sections,
                        {},
                        &fixtures::parameters_printed};

}  // namespace ssmock::families
