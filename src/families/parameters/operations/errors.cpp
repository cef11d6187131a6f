// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/errors.hpp"

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/parameters/store/kms_keys.hpp"

namespace ssmock::operations::parameters::errors {
namespace {

constexpr std::string_view advanced_tier_page =
    "For more information, see "
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/"
    "parameter-store-advanced-parameters.html";

api_error validation(std::string text) { return {"ValidationException", std::move(text)}; }

std::string text_of(std::initializer_list<std::string_view> parts) {
  return joined(parts, std::string_view{});
}

/// `[a, b]`
std::string list_of(std::span<const std::string_view> values) {
  return "[" + joined(values, ", ") + "]";
}

/// An error of KMS, as SSM passes it on [R]. The id of the request to KMS follows from the text, so
/// that it is the same in every run.
api_error of_kms(const std::string& text, std::string_view code) {
  return {"InvalidKeyId",
          text + " (Service: AWSKMS; Status Code: 400; Error Code: " + std::string(code) +
              "; Request ID: " + uuid_of(text) + "; Proxy: null)"};
}

}  // namespace

api_error bad_name() {
  return validation(
      "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it "
      "can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of "
      "letters, numbers and the following 3 symbols .-_");
}

api_error reserved_name() {
  return validation(R"(Parameter name: can't be prefixed with "aws" or "ssm" (case-insensitive).)");
}

api_error reserved_path(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  return {"AccessDeniedException", text_of({"No access to reserved parameter name: ", name, "."}),
          "Message"};
}

api_error not_fully_qualified() {
  return validation("Parameter name must be a fully qualified name.");
}

api_error ends_with_slash() { return validation("Parameter name must not end with slash."); }

api_error name_too_long() {
  return {"AccessDeniedException",
          "The parameter's ARN is longer than 1011 characters, the most that a name may give.",
          "Message"};
}

api_error too_many_levels() {
  return {"HierarchyLevelLimitExceededException",
          "A hierarchy can have a maximum of 15 levels. Reduce the number of levels in the "
          "parameter name, and try again."};
}

api_error bad_path() {
  // The backslashes are AWS's.
  return validation(
      R"(The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.)");
}

api_error bad_selector() {
  // The two blanks are AWS's.
  return validation(
      "Invalid parameter name. Please use correct syntax for referencing a version/label  "
      "<name>:<version/label>");
}

api_error not_found() { return {"ParameterNotFound", {}}; }

api_error version_not_found(std::string_view version, std::string_view name) {
  return {"ParameterVersionNotFound",
          text_of({"Systems Manager could not find version ", version, " of ", name,
                   ". Verify the version and try again."})};
}

api_error label_not_found(std::string_view label, std::string_view name) {
  return {"ParameterVersionNotFound", text_of({"Systems Manager could not find a version of ", name,
                                               " that has the specified label, ", label,
                                               ". Verify the parameter label and try again."})};
}

api_error already_exists() {
  return {"ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the "
          "request to true."};
}

api_error tags_with_overwrite() {
  return validation(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with "
      "tags, please remove overwrite flag. To update tags for an existing parameter, please use "
      "AddTagsToResource or RemoveTagsFromResource.");
}

api_error type_is_missing() {
  return validation("A parameter type is required when you create a parameter.");
}

api_error nested_reference(std::string_view value) {
  return validation(text_of({"Parameter value: '", value,
                             "' failed to satisfy constraint: Parameter value can't nest another "
                             "parameter. Do not use \"{{}}\" in the value."}));
}

api_error too_long_for_standard() {
  return validation(text_of(
      {"Standard tier parameters support a maximum parameter value of 4096 characters. To create a "
       "larger parameter value, upgrade the parameter to use the advanced-parameter tier. ",
       advanced_tier_page}));
}

api_error too_long_for_advanced() {
  return validation(
      "Advanced-tier parameters support a maximum parameter value of 8192 characters.");
}

api_error policies_on_standard() {
  return validation(text_of(
      {"You can't assign parameter policies to a standard-parameter tier. You must upgrade the "
       "parameter to use the advanced-parameter tier. ",
       advanced_tier_page}));
}

api_error downgrade() {
  return validation(
      "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the "
      "advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the "
      "advanced parameter and recreate it as a standard parameter. Be aware that standard "
      "parameters have a value limit of 4096 characters.");
}

api_error too_many_standard() {
  return {"ParameterLimitExceeded",
          "You have reached the maximum number of standard parameters for this AWS account and "
          "Region (10000). To add more parameters, either delete existing parameters or upgrade to "
          "the advanced-parameter tier (charges apply)."};
}

api_error too_many_advanced() {
  return {"ParameterLimitExceeded",
          "You have reached the maximum number of advanced parameters for this AWS account and "
          "Region (100000). To add more parameters, delete existing parameters."};
}

api_error bad_pattern() {
  return {"InvalidAllowedPatternException",
          "The syntax of the allowedPattern parameter is invalid."};
}

api_error pattern_mismatch(std::string_view pattern) {
  return {"ParameterPatternMismatchException",
          text_of({"Parameter value, cannot be validated against allowedPattern: ", pattern})};
}

api_error bad_data_type(std::string_view data_type) {
  return validation(text_of({"The following data type is not supported: ", data_type,
                             ". (Data type names are all lowercase.)"}));
}

api_error data_type_for(std::string_view data_type, std::string_view type) {
  return validation(text_of(
      {"The ", data_type, " data type is not supported for the following input type: ", type}));
}

api_error bad_integration_name() {
  return validation(
      "Parameters with data type: aws:ssm:integration must start with prefix: "
      "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations");
}

api_error image_is_checked(std::string_view name) {
  return validation(text_of({"The validation of parameter ", name,
                             " is still in process. Wait until it has ended, and try again."}));
}

api_error too_many_versions(std::string_view name, std::int64_t oldest) {
  constexpr std::string_view why =
      ", the oldest version, can't be deleted because it has a label associated with it. Move the "
      "label to another version of the parameter, and try again.";
  return {"ParameterMaxVersionLimitExceeded",
          text_of({"You attempted to create a new version of ", name,
                   " by calling the PutParameter API with the overwrite flag. Version ",
                   std::to_string(oldest), why})};
}

api_error too_many_labels() {
  return {"ParameterVersionLabelLimitExceeded",
          "A parameter version can have maximum 10 labels. Move one or more labels to another "
          "version and try again."};
}

api_error no_such_key(const tenant_name& tenant, std::string_view key_id) {
  const auto arn = store::key_arn(tenant, key_id);
  const bool alias = store::key_name_of(key_id).starts_with("alias/");
  return of_kms(alias ? "Alias " + arn + " is not found." : "Key '" + arn + "' does not exist",
                "NotFoundException");
}

api_error key_is_pending_deletion(const tenant_name& tenant, std::string_view key_id) {
  return of_kms(store::key_arn(tenant, key_id) + " is pending deletion.",
                "KMSInvalidStateException");
}

api_error key_is_disabled(const tenant_name& tenant, std::string_view key_id) {
  return of_kms(store::key_arn(tenant, key_id) + " is disabled.", "DisabledException");
}

api_error secret_needs_decryption() {
  return validation("WithDecryption flag must be True for retrieving a Secret Manager secret.");
}

api_error secret_not_found(std::string_view name, std::string_view selector) {
  if (name.starts_with('/')) name.remove_prefix(1);
  // Without a selector, AWS prints it as Java prints one that is not there.
  return {
      "ParameterNotFound",
      text_of({"An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret ",
               name, selector.empty() ? "null" : ":", selector, " not found."})};
}

api_error secret_without_name() {
  return validation("An error occurred while calling one AWS dependency service.");
}

api_error secret_arn_as_name() {
  return validation(
      "Secrets manager ARN reference should not be passed in the GetParameter(s) request, please "
      "refer to "
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/"
      "integration-ps-secretsmanager.html");
}

api_error bad_filter_key(std::string_view key, std::span<const std::string_view> valid) {
  return {"InvalidFilterKey", text_of({"The following filter key is not valid: ", key,
                                       ". Valid filter keys include: ", list_of(valid), "."})};
}

api_error bad_filter_option(std::string_view option, std::span<const std::string_view> valid) {
  return {"InvalidFilterOption", text_of({"The following filter option is not valid: ", option,
                                          ". Valid options include: ", list_of(valid), "."})};
}

api_error bad_filter_value(std::string_view value, std::span<const std::string_view> valid) {
  return {"InvalidFilterOption", text_of({"The following filter value is not valid: ", value,
                                          ". Valid values include: ", list_of(valid), "."})};
}

api_error filter_without_values(std::string_view key) {
  return {"InvalidFilterValue",
          text_of({"The following filter values are missing : null for filter key ", key, "."}),
          "Message"};
}

api_error one_filter_value(std::string_view key) {
  return {"InvalidFilterValue", text_of({"The following filter ", key, " can have only one value"}),
          "Message"};
}

api_error filter_is_repeated(std::string_view key) {
  return {"InvalidFilterKey",
          text_of({"The following filter is duplicated in the request: ", key,
                   ". A request can contain only one occurrence of a specific filter."})};
}

api_error two_forms_of_filters() {
  return validation("You can use either Filters or ParameterFilters in a single request.");
}

api_error bad_filter_path() {
  return validation(
      "Filters for common parameters can't be prefixed with \"aws\" or \"ssm\" "
      "(case-insensitive). When using global parameters, please specify within a global "
      "namespace.");
}

api_error bad_next_token(std::string_view token) {
  return {"InvalidNextToken", text_of({"The following token is invalid: ", token, "."}), "Message"};
}

}  // namespace ssmock::operations::parameters::errors
