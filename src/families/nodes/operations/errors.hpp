// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// AWS's errors for failures of the operations on managed nodes and activations.
namespace ssmock::operations::nodes::errors {

/// "Not existing InstanceId mi-...": AWS answered this to the agent of a deregistered node
/// [R 2021].
api_error node_does_not_exist(std::string_view instance_id);

/// For the id of a resource to tag [R 2021, 2024].
api_error not_a_managed_instance_id();

/// "UnknownKey filter Key is invalid." [R 2026-09]
api_error bad_filter_key(std::string_view key);
/// "ResourceType filter is invalid, valid values are EC2Instance, ManagedInstance" [R 2021]; that
/// other keys have the same text is inferred [I]. `type` is the operation's own exception.
api_error bad_filter_value(std::string_view type, std::string_view key,
                           std::span<const std::string_view> allowed);
/// For several values of a key that allows one [R 2021].
api_error several_filter_values(std::string_view type, std::string_view key);
/// For filters by tags together with others [R 2020, 2026-09].
api_error mixed_tag_filters();
/// For a request with both forms of filters [R 2026-09].
api_error both_filter_forms();
/// DescribeInstanceInformation sends no text [R 2026-09]; the other operations do the same [I].
api_error bad_next_token();
/// The text was recorded from DeleteResourceDataSync [R c7n].
api_error sync_not_found();
/// The text is the model's description of the error [I].
api_error bad_aggregator();

// Errors of the operations on activations, with texts of ours. That a deleted activation gives
// InvalidActivation is what Terraform's provider relies on [P].
api_error activation_does_not_exist(std::string_view activation_id);
api_error filter_without_key();
inline api_error filter_without_values(std::string_view key) {
  return list_errors::filter_without_values("InvalidFilter", key);
}
api_error bad_expiration_date();

}  // namespace ssmock::operations::nodes::errors
