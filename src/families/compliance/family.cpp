// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/family.hpp"

#include "families/compliance/operations/list_compliance_items.hpp"
#include "families/compliance/operations/list_compliance_summaries.hpp"
#include "families/compliance/operations/list_resource_compliance_summaries.hpp"
#include "families/compliance/operations/put_compliance_items.hpp"
#include "families/compliance/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

namespace handlers = operations::compliance;

constexpr operation table[] = {
    bind<handlers::list_compliance_items::handle>("ListComplianceItems"),
    bind<handlers::list_compliance_summaries::handle>("ListComplianceSummaries"),
    bind<handlers::list_resource_compliance_summaries::handle>("ListResourceComplianceSummaries"),
    bind<handlers::put_compliance_items::handle>("PutComplianceItems"),
};

}  // namespace

const family compliance{
    "compliance", table, {}, {}, &fixtures::compliance_sections, {}, &fixtures::compliance_printed};

}  // namespace ssmock::families
