// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>

#include "families/patch_manager/store/compliance_counts.hpp"

/// How many items, or resources, are compliant or not.
namespace ssmock::operations::compliance {

/// SeveritySummary: AWS sends all six [R].
struct severity_summary {
  std::int32_t critical_count = 0;
  std::int32_t high_count = 0;
  std::int32_t medium_count = 0;
  std::int32_t low_count = 0;
  std::int32_t informational_count = 0;
  std::int32_t unspecified_count = 0;
};
BOOST_DESCRIBE_STRUCT(severity_summary, (),
                      (critical_count, high_count, medium_count, low_count, informational_count,
                       unspecified_count))

inline severity_summary summary_of(const store::severity_counts& counts) {
  return {counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
}

/// CompliantSummary
struct compliant_summary {
  explicit compliant_summary(const store::severity_counts& of)
      : compliant_count(store::total_of(of)), severity_summary(summary_of(of)) {}

  std::int32_t compliant_count;
  compliance::severity_summary severity_summary;
};
BOOST_DESCRIBE_STRUCT(compliant_summary, (), (compliant_count, severity_summary))

/// NonCompliantSummary
struct non_compliant_summary {
  explicit non_compliant_summary(const store::severity_counts& of)
      : non_compliant_count(store::total_of(of)), severity_summary(summary_of(of)) {}

  std::int32_t non_compliant_count;
  compliance::severity_summary severity_summary;
};
BOOST_DESCRIBE_STRUCT(non_compliant_summary, (), (non_compliant_count, severity_summary))

}  // namespace ssmock::operations::compliance
