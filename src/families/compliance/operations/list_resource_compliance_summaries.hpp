// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/compliance/operations/compliance_filters.hpp"
#include "families/compliance/operations/summaries.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::compliance::list_resource_compliance_summaries {

struct request {
  string_filters filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, max_results, next_token))

/// ResourceComplianceSummaryItem
struct summary_item {
  std::string compliance_type;
  std::string resource_type;
  std::string resource_id;
  store::patch_compliance_status status;
  store::patch_compliance_level overall_severity;
  store::compliance_execution execution_summary;
  compliance::compliant_summary compliant_summary;
  compliance::non_compliant_summary non_compliant_summary;
};
BOOST_DESCRIBE_STRUCT(summary_item, (),
                      (compliance_type, resource_type, resource_id, status, overall_severity,
                       execution_summary, compliant_summary, non_compliant_summary))

struct response {
  std::vector<summary_item> resource_compliance_summary_items;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (resource_compliance_summary_items, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::compliance::list_resource_compliance_summaries
