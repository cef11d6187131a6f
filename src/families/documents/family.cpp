// SPDX-License-Identifier: Apache-2.0
#include "families/documents/family.hpp"

#include "families/documents/operations/create_document.hpp"
#include "families/documents/operations/delete_document.hpp"
#include "families/documents/operations/describe_document.hpp"
#include "families/documents/operations/describe_document_permission.hpp"
#include "families/documents/operations/get_calendar_state.hpp"
#include "families/documents/operations/get_document.hpp"
#include "families/documents/operations/list_document_metadata_history.hpp"
#include "families/documents/operations/list_document_versions.hpp"
#include "families/documents/operations/list_documents.hpp"
#include "families/documents/operations/modify_document_permission.hpp"
#include "families/documents/operations/update_document.hpp"
#include "families/documents/operations/update_document_default_version.hpp"
#include "families/documents/operations/update_document_metadata.hpp"
#include "families/documents/sections.hpp"
#include "families/documents/store/documents.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

using namespace operations::documents;

constexpr operation table[] = {
    bind<create_document::handle>("CreateDocument"),
    bind<delete_document::handle>("DeleteDocument"),
    bind<describe_document::handle>("DescribeDocument"),
    bind<describe_document_permission::handle>("DescribeDocumentPermission"),
    bind<get_calendar_state::handle>("GetCalendarState"),
    bind<get_document::handle>("GetDocument"),
    bind<list_document_metadata_history::handle>("ListDocumentMetadataHistory"),
    bind<list_document_versions::handle>("ListDocumentVersions"),
    bind<list_documents::handle>("ListDocuments"),
    bind<modify_document_permission::handle>("ModifyDocumentPermission"),
    bind<update_document::handle>("UpdateDocument"),
    bind<update_document_default_version::handle>("UpdateDocumentDefaultVersion"),
    bind<update_document_metadata::handle>("UpdateDocumentMetadata"),
};

bool exists(const store::state& state, const std::string& name) {
  return state.get<store::document_list>().exists(name);
}

constexpr taggable taggables[] = {taggable_as<store::document_tags>("Document", &exists)};

}  // namespace

const family documents{"documents",
                       table,
                       taggables,
                       {},
                       &fixtures::document_sections,
                       {},
                       &fixtures::documents_printed};

}  // namespace ssmock::families
