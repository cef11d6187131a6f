// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/errors.hpp"

namespace ssmock::operations::inventory::errors {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

api_error invalid_instance_id(std::string_view instance_id) {
  return {"InvalidInstanceId", "Instance " + std::string(instance_id) + " is no managed node"};
}

api_error invalid_type_name(std::string_view type) {
  return {"InvalidTypeNameException", "There is no inventory type " + quoted(type)};
}

api_error invalid_filter(std::string_view key) {
  return {"InvalidFilter", "Filter key " + quoted(key) +
                               " is neither TypeName nor an attribute of an inventory type"};
}

api_error invalid_content(std::string_view type, std::string_view attribute) {
  return {"InvalidItemContentException",
          "The inventory type " + std::string(type) + " has no attribute " + quoted(attribute)};
}

api_error content_mismatch(std::string_view type) {
  return {"ItemContentMismatchException",
          "The inventory item " + std::string(type) +
              " has no Content, and its ContentHash is not that of the last one"};
}

api_error unsupported_version(std::string_view type, std::string_view version) {
  return {
      "UnsupportedInventorySchemaVersionException",
      "The inventory type " + std::string(type) + " has no schema version " + std::string(version)};
}

api_error disabled_version(std::string_view type, std::string_view version,
                           std::string_view disabled) {
  return {"UnsupportedInventorySchemaVersionException",
          "The inventory item with type name " + std::string(type) +
              " was sent with a disabled schema version " + std::string(version) +
              ". You must send a version greater than " + std::string(disabled)};
}

api_error unsupported_context(std::string_view type) {
  return {"UnsupportedInventoryItemContextException",
          "The inventory type " + std::string(type) + " has no Context"};
}

api_error invalid_context(std::string_view key) {
  return {"InvalidInventoryItemContextException", "A Context has no key " + quoted(key)};
}

api_error too_many_custom_types() {
  return {"CustomSchemaCountLimitExceededException", "There are 20 custom inventory types already"};
}

api_error item_too_large(std::string_view type) {
  return {"ItemSizeLimitExceededException",
          "The inventory item " + std::string(type) + " is larger than 200 KB"};
}

api_error items_too_large() {
  return {"TotalSizeLimitExceededException", "The inventory items are larger than 1 MB"};
}

api_error invalid_aggregator(std::string_view expression) {
  return {"InvalidAggregatorException",
          "Expression " + quoted(expression) + " is no attribute of an inventory type"};
}

api_error invalid_group(std::string_view name) {
  return {"InvalidInventoryGroupException",
          "The group " + quoted(name) + " needs filters of TypeName with the type Exists"};
}

api_error invalid_result_attribute(std::string_view type) {
  return {"InvalidResultAttributeException", "There is no inventory type " + quoted(type)};
}

api_error invalid_deletion_id(std::string_view id) {
  return {"InvalidDeletionIdException", "There is no deletion " + quoted(id)};
}

}  // namespace ssmock::operations::inventory::errors
