// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/errors.hpp"

#include <string>

#include "operations/documents/limits.hpp"

namespace ssmock::operations::documents::errors {
namespace {

std::string words(std::string_view text) { return std::string(text); }

api_error validation(std::string message) { return {"ValidationException", std::move(message)}; }

}  // namespace

// [R] 2024-06, Cloud Custodian's recordings.
api_error does_not_exist(std::string_view name) {
  return {"InvalidDocument", "Document with name " + words(name) + " does not exist."};
}

// [R] 2018 to 2022, through Terraform: tmknom/terraform-aws-session-manager#34 and others.
api_error already_exists(std::string_view name) {
  return {"DocumentAlreadyExists", "Document with same name " + words(name) + " already exists"};
}

// [R] 2024-06, Cloud Custodian's recordings.
api_error still_shared() {
  return {"InvalidDocumentOperation", "Must unshare document first before delete"};
}

// The text is recorded [R] 2021-01, chaostoolkit-aws#100; the type is inferred.
api_error default_version_stays() {
  return {"InvalidDocumentOperation", "Default version of the document can't be deleted."};
}

// [R] 2023-05, terraform-provider-aws#31131.
api_error not_latest(std::string_view name) {
  return {"InvalidDocumentVersion", "Version provided for document " + words(name) +
                                        " is not latest. Please provide the latest version to "
                                        "update document " +
                                        words(name)};
}

// [R] 2021-11, terraform-provider-aws#21725: the model has no such shape.
api_error attachments_missing() {
  return {"InvalidParameterValueException", "AttachmentsSource not provided in the input request.",
          "message"};
}

// The type is AWS's [D: the CloudFormation resource's source]; the text is not on record.
api_error schema_not_updatable(std::string_view schema_version) {
  return {"InvalidDocumentSchemaVersion",
          "Documents of schema version " + words(schema_version) + " cannot be updated"};
}

api_error bad_content(const ssmock::documents::content_error& found) {
  using kind = ssmock::documents::content_error::kind;
  switch (found.what) {
    case kind::schema_version:  // [R] hashicorp/terraform#11788
      return {"InvalidDocumentSchemaVersion", found.message};
    case kind::format:  // the text is measured [P], the type inferred from GetDocument's
      return validation(found.message);
    case kind::content:
      break;
  }
  return {"InvalidDocumentContent", found.message};
}

// [R] prowler#2146.
api_error bad_format(std::string_view format) {
  return validation("Invalid document format " + words(format));
}

// The texts of these two are measured [P]; the type is inferred, since they are not of contents.
api_error reserved_name(std::string_view name) {
  return validation("Invalid document name " + words(name));
}
api_error requires_missing() {
  return validation(
      "DocumentRequires cannot be empty when creating a document of type "
      "ApplicationConfiguration");
}

// The shape has no members [D].
api_error bad_filter_key() { return {"InvalidFilterKey", {}}; }

api_error too_large() {
  return {"MaxDocumentSizeExceeded", "The size limit of a document is 64 KB."};
}

api_error too_many_documents() {
  return {"DocumentLimitExceeded",
          "You can have at most " + std::to_string(limits::documents) + " SSM documents."};
}

api_error too_many_versions() {
  return {"DocumentVersionLimitExceeded",
          "The document has too many versions. Delete one or more document versions and try "
          "again."};
}

api_error no_such_version(std::string_view version, std::string_view name) {
  return {"InvalidDocumentVersion", "Document version " + words(version) + " of document " +
                                        words(name) + " does not exist."};
}

api_error no_such_version_name(std::string_view version_name, std::string_view name) {
  return {"InvalidDocumentVersion", "Version name " + words(version_name) + " of document " +
                                        words(name) + " does not exist."};
}

api_error same_content() {
  return {"DuplicateDocumentContent",
          "The content of the document is the same as that of its latest version."};
}

api_error version_name_taken(std::string_view version_name) {
  return {"DuplicateDocumentVersionName",
          "The version name " + words(version_name) + " is already used in this document."};
}

api_error force_needed(std::string_view type) {
  return {"InvalidDocumentOperation",
          "Documents of type " + words(type) + " can only be deleted with Force."};
}

api_error no_accounts() { return validation("Specify AccountIdsToAdd or AccountIdsToRemove."); }

api_error too_many_shares() {
  return {"DocumentPermissionLimit",
          "A document can be shared with at most " + std::to_string(limits::shares) + " accounts."};
}

api_error too_many_public_documents() {
  return {"DocumentPermissionLimit", "At most " + std::to_string(limits::public_documents) +
                                         " documents can be shared publicly."};
}

api_error bad_next_token() { return {"InvalidNextToken", "The specified token is not valid."}; }

api_error two_kinds_of_filter() {
  return validation("Specify either DocumentFilterList or Filters.");
}

api_error bad_filter_value(std::string_view key, std::string_view value) {
  return validation("Filter value " + words(value) + " is not supported for filter key " +
                    words(key));
}

}  // namespace ssmock::operations::documents::errors
