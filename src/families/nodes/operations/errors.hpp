// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// Where the failures of managed nodes and activations become AWS's errors.
namespace ssmock::operations::nodes::errors {

/// "Not existing InstanceId mi-..." is what the agent was told of a deregistered node [R 2021].
api_error node_does_not_exist(std::string_view instance_id);

/// Of a resource to tag [R 2021, 2024].
api_error not_a_managed_instance_id();

/// "UnknownKey filter Key is invalid." [R 2026-09]
api_error bad_filter_key(std::string_view key);
/// "ResourceType filter is invalid, valid values are EC2Instance, ManagedInstance" [R 2021]; that
/// other keys are worded like this one is inferred. `type` is the operation's own error.
api_error bad_filter_value(std::string_view type, std::string_view key,
                           std::span<const std::string_view> allowed);
/// [R 2021]
api_error several_filter_values(std::string_view type, std::string_view key);
/// [R 2020, 2026-09]
api_error mixed_tag_filters();
/// [R 2026-09]
api_error both_filter_forms();
/// Without a text [R 2026-09] of DescribeInstanceInformation; of the other operations [I].
api_error bad_next_token();
/// The text is recorded of DeleteResourceDataSync [R c7n].
api_error sync_not_found();
/// The text is the model's description of the error [I].
api_error bad_aggregator();

// Activations. The text of none of these is on record; that an activation which was deleted is
// InvalidActivation is what Terraform's provider relies on [P].
api_error activation_does_not_exist(std::string_view activation_id);
api_error filter_without_key();
inline api_error filter_without_values(std::string_view key) {
  return list_errors::filter_without_values("InvalidFilter", key);
}
api_error bad_expiration_date();

}  // namespace ssmock::operations::nodes::errors
