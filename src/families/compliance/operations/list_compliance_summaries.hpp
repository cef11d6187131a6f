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

namespace ssmock::operations::compliance::list_compliance_summaries {

struct request {
  string_filters filters;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (filters, max_results, next_token))

/// ComplianceSummaryItem
struct summary_item {
  std::string compliance_type;
  compliance::compliant_summary compliant_summary;
  compliance::non_compliant_summary non_compliant_summary;
};
BOOST_DESCRIBE_STRUCT(summary_item, (), (compliance_type, compliant_summary, non_compliant_summary))

struct response {
  std::vector<summary_item> compliance_summary_items;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (compliance_summary_items, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::compliance::list_compliance_summaries
