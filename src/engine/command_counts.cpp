// SPDX-License-Identifier: Apache-2.0
#include "engine/command_counts.hpp"

#include "engine/rate_control.hpp"
#include "engine/results.hpp"

namespace ssmock::engine {

using store::command_status;
using store::invocation_status;

void count(store::command& identity, const store::command_invocation& ended) {
  ++identity.completed_count;
  if (counts_as_error(*ended.status, *ended.status_details)) ++identity.error_count;
  if (*ended.status_details == "DeliveryTimedOut") ++identity.delivery_timed_out_count;
}

void recount(store::command_record& record) {
  auto& identity = record.identity;
  identity.completed_count = identity.error_count = identity.delivery_timed_out_count = 0;
  for (const auto& invocation : record.invocations()) {
    if (invocation.status && is_terminal(*invocation.status)) count(identity, invocation);
  }
}

void sum_up(store::command_record& record) {
  auto& identity = record.identity;
  const auto total = record.invocations().size();
  std::size_t succeeded = 0;
  std::size_t unreachable = 0;
  std::size_t timed_out = 0;
  std::size_t denied = 0;
  std::size_t cancelled = 0;
  for (const auto& invocation : record.invocations()) {
    const auto& details = *invocation.status_details;
    if (invocation.status == invocation_status::success) ++succeeded;
    if (details == "AccessDenied") ++denied;
    if (details == "Cancelled") ++cancelled;
    if (details == "ExecutionTimedOut") ++timed_out;
    if (details == "Undeliverable" || details == "InvalidPlatform" || details == "AccessDenied") {
      ++unreachable;
    }
  }
  const auto set = [&](command_status status, std::string_view details) {
    identity.status = status;
    identity.status_details = details;
  };
  const auto allowed = static_cast<std::int32_t>(errors_allowed(identity.max_errors, total));
  if (total == 0) return set(command_status::success, "NoInstancesInTag");  // [R]
  if (cancelled == total) return set(command_status::cancelled, "Cancelled");
  // That nothing but failures is a failure, whatever MaxErrors allows, is inferred.
  if (identity.error_count > allowed || (identity.error_count > 0 && succeeded == 0)) {
    const bool all_timed_out = static_cast<std::size_t>(identity.error_count) == timed_out;
    return all_timed_out ? set(command_status::timed_out, "ExecutionTimedOut")
                         : set(command_status::failed, "Failed");
  }
  if (identity.delivery_timed_out_count > allowed) {
    return set(command_status::timed_out, "DeliveryTimedOut");
  }
  if (unreachable == total) {
    return set(command_status::failed, denied == total ? "AccessDenied" : "Failed");
  }
  // Those that could not be reached do not count [D].
  if (succeeded + unreachable == total) return set(command_status::success, "Success");
  set(command_status::success, "Incomplete");
}

}  // namespace ssmock::engine
