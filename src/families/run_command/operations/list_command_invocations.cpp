// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/list_command_invocations.hpp"

#include <array>

#include "families/run_command/engine/results.hpp"
#include "families/run_command/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::run_command::list_command_invocations {
namespace {

/// The values of the filter Status [D].
constexpr std::array<std::string_view, 13> statuses{
    "Pending",       "InProgress",      "Delayed",      "Success",          "Cancelled",
    "Failed",        "TimedOut",        "AccessDenied", "DeliveryTimedOut", "ExecutionTimedOut",
    "Undeliverable", "InvalidPlatform", "Terminated"};

/// Finds the invocations that a request asks for. A cursor's index is that of the invocation in its
/// command, counted from the newest. If the request names a node, each command has at most one
/// invocation, which is looked up by the node.
class search {
 public:
  search(const context& ctx, const request& input, const search_filters& filters)
      : ctx_(ctx),
        instance_id_(input.instance_id),
        filters_(filters),
        one_(input.command_id ? only(ctx.state.get<store::command_list>(), *input.command_id)
                              : time_order{}),
        order_(input.command_id ? one_ : ctx.state.get<store::command_list>().by_time(),
               filters.requested()) {}
  search(const search&) = delete;
  search& operator=(const search&) = delete;

  std::optional<place> next(const place& from) const {
    auto at = instance_id_ ? order_.at_single(from) : order_.at(from);
    for (; at; at = order_.older(*at)) {
      const auto& record = record_at(*at);
      const auto end = instance_id_ ? 1 : record.invocations().size();
      for (; at->index < end; ++at->index) {
        const auto* invocation = invocation_at(*at);
        if (invocation != nullptr && passes(*invocation)) return at;
      }
    }
    return std::nullopt;
  }

  /// The invocation at a cursor; null when the command has none on the node that the request names.
  const store::command_invocation* invocation_at(const place& at) const {
    const auto& record = record_at(at);
    if (instance_id_) return record.find(*instance_id_);
    const auto& all = record.invocations();
    return &all[all.size() - 1 - at.index];
  }

 private:
  const store::command_record& record_at(const place& at) const {
    return *ctx_.state.get<store::command_list>().at(at.number);
  }

  bool passes(const store::command_invocation& invocation) const {
    if (invocation.visible_from && *invocation.visible_from > ctx_.now) return false;
    const auto& status = invocation.status;
    return filters_.hold_for({*invocation.document_name, status ? to_text(*status) : "",
                              *invocation.status_details, status && engine::is_terminal(*status)});
  }

  const context& ctx_;
  const std::optional<std::string>& instance_id_;
  const search_filters& filters_;
  time_order one_;
  newest_first order_;
};

/// The step as AWS shows it. If it has not ended by running on the node, it has no times, no output
/// and no S3 location [R 2026-09]. Otherwise members that fixtures may omit but AWS always sends
/// are filled in: the region, even without a bucket [R], and the output, which is made of both
/// streams [D: the agent's source].
store::command_plugin shown(const context& ctx, store::command_plugin plugin) {
  const bool ended = !plugin.status || engine::is_terminal(*plugin.status);
  if (!ended || engine::never_began(*plugin.status_details)) {
    plugin.response_start_date_time.reset();
    plugin.response_finish_date_time.reset();
    plugin.output = plugin.output_s3_bucket_name = plugin.output_s3_key_prefix = {};
    plugin.standard_output_url = plugin.standard_error_url = {};
    plugin.output_s3_region.emplace();
    return plugin;
  }
  if (!plugin.output_s3_region) plugin.output_s3_region = std::string(ctx.tenant.region);
  if (plugin.output->empty()) {
    plugin.output = engine::plugin_output(*plugin.standard_output, *plugin.standard_error);
  }
  return plugin;
}

std::optional<std::string_view> unless_empty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

invocation_view view_of(const store::command_invocation& invocation) {
  return {*invocation.command_id,
          *invocation.instance_id,
          *invocation.instance_name,
          *invocation.comment,
          *invocation.document_name,
          *invocation.document_version,
          invocation.requested_date_time,
          invocation.status,
          *invocation.status_details,
          unless_empty(*invocation.trace_output),
          *invocation.standard_output_url,
          *invocation.standard_error_url,
          {},
          *invocation.service_role,
          &*invocation.notification_config,
          &*invocation.cloud_watch_output_config};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = search_filters::read(input.filters, {statuses, false});
  if (!filters) return filters.error();
  const auto page = open_page(
      ctx, {input.next_token, input.max_results, default_page_size},
      {input.command_id.value_or(""), input.instance_id.value_or(""), scope_text(input.filters)});
  if (!page) return errors::bad_next_token();

  const search found{ctx, input, *filters};
  response output;
  const auto next = [&](const place& from) { return found.next(from); };
  const auto take = [&](const place& at) {
    const auto& invocation = *found.invocation_at(at);
    auto& added = output.command_invocations.emplace_back(view_of(invocation));
    if (!input.details) return;  // AWS sends an empty list then [R: aws-cli#3707, 2018]
    added.command_plugins.reserve(invocation.command_plugins.size());
    for (const auto& plugin : invocation.command_plugins) {
      added.command_plugins.push_back(shown(ctx, plugin));
    }
  };
  output.next_token = walk_page<place>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::run_command::list_command_invocations
