// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/errors.hpp"

#include "core/text.hpp"

namespace ssmock::operations::nodes::errors {

api_error node_does_not_exist(std::string_view instance_id) {
  return {"InvalidInstanceId", "Not existing InstanceId " + std::string(instance_id)};
}

api_error not_a_managed_instance_id() {
  return {"ValidationException",
          "resourceId should be in format mi-[0-9a-f]{17} for resource type ManagedInstance"};
}

api_error bad_filter_key(std::string_view key) {
  return {"ValidationException", std::string(key) + " filter Key is invalid."};
}

api_error bad_filter_value(std::string_view type, std::string_view key,
                           std::span<const std::string_view> allowed) {
  return {std::string(type),
          std::string(key) + " filter is invalid, valid values are " + joined(allowed, ", ")};
}

api_error several_filter_values(std::string_view type, std::string_view key) {
  return {std::string(type), std::string(key) + " filter may contain only one value."};
}

api_error mixed_tag_filters() {
  return {"ValidationException", "Cannot mix tag or inventory filter with any other filter."};
}

api_error both_filter_forms() {
  return {"ValidationException", "Cannot use both legacy and new filter simultaneously."};
}

api_error bad_next_token() { return {"InvalidNextToken", {}}; }

api_error sync_not_found() {
  return {"ResourceDataSyncNotFoundException", "The specified sync name was not found."};
}

api_error bad_aggregator() {
  return {"InvalidAggregatorException", "The specified aggregator isn't valid for the group type."};
}

api_error activation_does_not_exist(std::string_view activation_id) {
  return {"InvalidActivation", "Activation " + std::string(activation_id) + " does not exist"};
}

api_error filter_without_key() { return {"InvalidFilter", "The filter has no key"}; }

api_error bad_expiration_date() {
  return {"ValidationException",
          "The expiration date must be in the future and at most 30 days from now"};
}

}  // namespace ssmock::operations::nodes::errors
