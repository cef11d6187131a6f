// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/errors.hpp"

#include <string>

#include "families/documents/operations/limits.hpp"

namespace ssmock::operations::documents::errors {
namespace {

std::string words(std::string_view text) { return std::string(text); }

/// A ValidationException of the service itself. Its text has the key `message` [R] 2026-09, though
/// the model says `Message`.
api_error validation(std::string message) {
  return {"ValidationException", std::move(message), "message"};
}

}  // namespace

// [R] 2024-06, Cloud Custodian's recordings.
api_error does_not_exist(std::string_view name) {
  return {"InvalidDocument", "Document with name " + words(name) + " does not exist."};
}

// [R] 2026-09.
api_error not_in_account(std::string_view name) {
  return {"InvalidDocument", "Document " + words(name) + " does not exist in your account"};
}

// [R] 2026-09: the body is `{"__type":"InvalidDocument"}`.
api_error nothing_to_update() { return {"InvalidDocument", {}}; }

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

// [R] 2026-09.
api_error version_to_update_unsaid() {
  return {"InvalidDocumentVersion",
          "Document version for UpdateDocument must be number or $LATEST"};
}

// [R] 2021-11, terraform-provider-aws#21725. The model has no such shape.
api_error attachments_missing() {
  return {"InvalidParameterValueException", "AttachmentsSource not provided in the input request.",
          "message"};
}

// [R] 2026-09.
api_error schema_not_updatable(std::string_view type, std::string_view schema_version) {
  return {"InvalidDocumentSchemaVersion", "Update is not allowed for documentType: " + words(type) +
                                              ", schemaVersion: " + words(schema_version)};
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

// The text was measured [P]; the type is inferred, since the error is not about the content [I].
api_error reserved_name(std::string_view name) {
  return validation("Invalid document name " + words(name));
}
// The texts of the errors on a configuration's Requires were recorded [R] 2026-09.
api_error requires_missing() {
  return validation(
      "DocumentRequires cannot be empty when creating a document of type "
      "ApplicationConfiguration");
}

api_error requires_several() {
  return validation(
      "DocumentRequires must contain only one reference to a Document of type "
      "ApplicationConfigurationSchema when creating documents of type ApplicationConfiguration");
}
api_error requires_with(std::string_view member) {
  return validation(words(member) +
                    " under Requires is not supported for ApplicationConfiguration document.");
}
api_error requires_unknown(std::string_view name) {
  return validation(does_not_exist(name).message);
}
api_error requires_unknown_version(std::string_view version, std::uint32_t latest) {
  return validation(no_such_version(version, latest).message);
}
api_error requires_no_schema(std::string_view name, std::string_view type) {
  return validation(
      "Document included in DocumentRequires must  be of type ApplicationConfigurationSchema. "
      "Supplied Document " +
      words(name) + " is of type " + words(type));
}
api_error schema_was_changed(std::string_view schema) {
  return validation("Document ApplicationConfigurationSchema " + words(schema) +
                    " has been changed. This ApplicationConfiguration document cannot be updated.");
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

// [R] 2026-09, from GetDocument and DescribeDocument.
api_error no_such_version(std::string_view version, std::uint32_t latest) {
  return {"InvalidDocumentVersion", "Document version: " + words(version) +
                                        " is invalid, latest version is " + std::to_string(latest)};
}

// [R] 2026-09.
api_error no_such_default(std::string_view name, std::string_view version) {
  return {"InvalidDocumentVersion", "Document with name " + words(name) + " with version " +
                                        words(version) + " does not exist."};
}

api_error no_such_version_name(std::string_view version_name, std::string_view name) {
  return {"InvalidDocumentVersion", "Version name " + words(version_name) + " of document " +
                                        words(name) + " does not exist."};
}

// [R] 2026-09.
api_error same_content(std::string_view name) {
  return {"DuplicateDocumentContent",
          "Document to be updated with name " + words(name) +
              " has the same metadata and content as document version provided in request"};
}

// [R] 2026-09.
api_error version_name_taken(std::string_view version_name) {
  return {"DuplicateDocumentVersionName",
          "Document version name " + words(version_name) +
              " has already been used for another version of this document"};
}

// [R] 2026-09.
api_error force_needed(std::string_view type) {
  return {"InvalidDocument", "Document is of type " + words(type) +
                                 " and might be used by other documents, please use force flag to "
                                 "delete the document"};
}

// [R] 2025, one report: landing-zone-accelerator#786. The model has no such shape.
api_error no_accounts() {
  return {"InvalidParameterException",
          "Either AccountIdsToAdd or AccountIdsToRemove must be specified for API operation",
          "message"};
}

// [R] 2026-09.
api_error all_or_accounts() {
  return {"DocumentPermissionLimit", "Accounts can either be all or a group of AWS accounts"};
}

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

api_error bad_review(std::string_view name, bool begins) {
  return {
      "InvalidDocumentOperation",
      "Document " + std::string(name) + (begins ? " is in review already." : " is not in review.")};
}

api_error no_calendar(std::string_view name) {
  return {"InvalidDocumentType",
          "Document " + std::string(name) + " is not of the type ChangeCalendar."};
}

api_error unsupported_calendar(std::string_view name) {
  return {"UnsupportedCalendarException",
          "The content of document " + std::string(name) + " is not an iCalendar."};
}

api_error bad_time(std::string_view text) {
  return {"ValidationException",
          "The time \"" + std::string(text) + "\" is not in ISO 8601 format."};
}

}  // namespace ssmock::operations::documents::errors
