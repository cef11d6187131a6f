// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/inventory/store/inventory_list.hpp"

/// How deletions are shown.
namespace ssmock::operations::inventory {

/// InventoryDeletionSummaryItem
struct summary_item {
  std::string version;
  std::int32_t count = 0;
  std::int32_t remaining_count = 0;
};
BOOST_DESCRIBE_STRUCT(summary_item, (), (version, count, remaining_count))

/// InventoryDeletionSummary
struct deletion_summary {
  std::int32_t total_count = 0;
  std::int32_t remaining_count = 0;
  std::vector<summary_item> summary_items;
};
BOOST_DESCRIBE_STRUCT(deletion_summary, (), (total_count, remaining_count, summary_items))

/// How long a deletion is InProgress; how long AWS's are is not known.
inline constexpr std::chrono::minutes deletion_time{1};

inline bool is_complete(const store::inventory_deletion& of, instant now) {
  return now >= of.started + deletion_time;
}

/// What is left to do is all, and then nothing.
inline deletion_summary summary_of(const store::inventory_deletion& of, bool complete) {
  deletion_summary out;
  for (const auto& [version, count] : of.versions) {
    out.summary_items.push_back({version, count, complete ? 0 : count});
    out.total_count += count;
  }
  out.remaining_count = complete ? 0 : out.total_count;
  return out;
}

}  // namespace ssmock::operations::inventory
