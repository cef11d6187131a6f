// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/create_document.hpp"
#include "operations/documents/delete_document.hpp"
#include "operations/documents/describe_document.hpp"
#include "operations/documents/describe_document_permission.hpp"
#include "operations/documents/get_document.hpp"
#include "operations/documents/list_document_versions.hpp"
#include "operations/documents/list_documents.hpp"
#include "operations/documents/modify_document_permission.hpp"
#include "operations/documents/update_document.hpp"
#include "operations/documents/update_document_default_version.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::documents;

constexpr operation table[] = {
    bind<create_document::handle>("CreateDocument"),
    bind<delete_document::handle>("DeleteDocument"),
    bind<describe_document::handle>("DescribeDocument"),
    bind<describe_document_permission::handle>("DescribeDocumentPermission"),
    bind<get_document::handle>("GetDocument"),
    bind<list_document_versions::handle>("ListDocumentVersions"),
    bind<list_documents::handle>("ListDocuments"),
    bind<modify_document_permission::handle>("ModifyDocumentPermission"),
    bind<update_document::handle>("UpdateDocument"),
    bind<update_document_default_version::handle>("UpdateDocumentDefaultVersion"),
};

}  // namespace

std::span<const operation> document_operations() { return table; }

}  // namespace ssmock::protocol
