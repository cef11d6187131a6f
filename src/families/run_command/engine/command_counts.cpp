// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/command_counts.hpp"

#include "families/run_command/engine/rate_control.hpp"
#include "families/run_command/engine/results.hpp"

namespace ssmock::engine {

using store::command_status;
using store::invocation_status;

void count(store::command_counts& counts, const store::command_invocation& ended) {
  ++counts.completed;
  if (counts_as_error(*ended.status, *ended.status_details)) ++counts.errors;
  if (*ended.status_details == "DeliveryTimedOut") ++counts.delivery_timed_out;
}

store::command_counts counts_of(const store::command_record& record) {
  store::command_counts counts;
  for (const auto& invocation : record.invocations()) {
    if (invocation.status && is_terminal(*invocation.status)) count(counts, invocation);
  }
  return counts;
}

void sum_up(store::command_record& record) {
  auto& identity = record.identity;
  const auto counts = counts_of(record);
  identity.completed_count = static_cast<std::int32_t>(counts.completed);
  identity.error_count = static_cast<std::int32_t>(counts.errors);
  identity.delivery_timed_out_count = static_cast<std::int32_t>(counts.delivery_timed_out);
  const auto total = record.invocations().size();
  std::size_t succeeded = 0;
  std::size_t unreachable = 0;
  std::size_t denied = 0;
  std::size_t cancelled = 0;
  for (const auto& invocation : record.invocations()) {
    const auto& details = *invocation.status_details;
    if (invocation.status == invocation_status::success) ++succeeded;
    if (details == "AccessDenied") ++denied;
    if (details == "Cancelled") ++cancelled;
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
  // That a command fails when no invocation succeeded, whatever MaxErrors allows, is inferred [I].
  if (identity.error_count > allowed || (identity.error_count > 0 && succeeded == 0)) {
    return set(command_status::failed, "Failed");  // after execution time-outs too [R 2026-09]
  }
  if (identity.delivery_timed_out_count > allowed) {
    return set(command_status::timed_out, "DeliveryTimedOut");
  }
  if (unreachable == total) {
    return set(command_status::failed, denied == total ? "AccessDenied" : "Failed");
  }
  // Invocations on nodes that could not be reached do not count [D].
  if (succeeded + unreachable == total) return set(command_status::success, "Success");
  set(command_status::success, "Incomplete");
}

}  // namespace ssmock::engine
