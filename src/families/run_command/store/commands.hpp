// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container/deque.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/optional_instant.hpp"
#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/sharing_pool.hpp"
#include "core/time.hpp"
#include "families/nodes/store/target.hpp"
#include "families/run_command/store/command_settings.hpp"
#include "families/run_command/store/statuses.hpp"
#include "kernel/alarms.hpp"
#include "kernel/statuses.hpp"

namespace ssmock::store {

/// The API's Command. AWS sends unset texts as "" and unset lists as [] [R], so most members are no
/// std::optional.
struct command {
  std::string command_id;
  std::string document_name;
  std::string document_version;
  std::string comment;
  std::optional<instant> expires_after;
  shared<ordered_map<std::vector<std::string>>> parameters;
  std::vector<std::string> instance_ids;
  std::vector<target> targets;
  std::optional<instant> requested_date_time;
  std::optional<command_status> status;
  std::string status_details;
  std::optional<std::string> output_s3_region;
  std::string output_s3_bucket_name;
  std::string output_s3_key_prefix;
  std::string max_concurrency;
  std::string max_errors;
  std::int32_t target_count = 0;
  std::int32_t completed_count = 0;
  std::int32_t error_count = 0;
  std::int32_t delivery_timed_out_count = 0;
  std::string service_role;
  store::notification_config notification_config;
  store::cloud_watch_output_config cloud_watch_output_config;
  std::optional<std::int32_t> timeout_seconds;
  std::optional<store::alarm_configuration> alarm_configuration;
  std::optional<std::vector<alarm_state_information>> triggered_alarms;
};
BOOST_DESCRIBE_STRUCT(command, (),
                      (command_id, document_name, document_version, comment, expires_after,
                       parameters, instance_ids, targets, requested_date_time, status,
                       status_details, output_s3_region, output_s3_bucket_name,
                       output_s3_key_prefix, max_concurrency, max_errors, target_count,
                       completed_count, error_count, delivery_timed_out_count, service_role,
                       notification_config, cloud_watch_output_config, timeout_seconds,
                       alarm_configuration, triggered_alarms))

/// CommandPlugin: the result of one step of the document on one node.
struct command_plugin {
  shared_text name;
  std::optional<invocation_status> status;
  shared_text status_details;
  std::int32_t response_code = -1;  ///< -1: not started, or not received [D]
  optional_instant response_start_date_time;
  optional_instant response_finish_date_time;
  shared_text output;
  shared_text standard_output_url;
  shared_text standard_error_url;
  std::optional<shared_text> output_s3_region;
  shared_text output_s3_bucket_name;
  shared_text output_s3_key_prefix;

  // GetCommandInvocation shows these too; they are no members of CommandPlugin.
  shared_text standard_output;
  shared_text standard_error;
};
BOOST_DESCRIBE_STRUCT(command_plugin, (),
                      (name, status, status_details, response_code, response_start_date_time,
                       response_finish_date_time, output, standard_output_url, standard_error_url,
                       output_s3_region, output_s3_bucket_name, output_s3_key_prefix))

/// CommandInvocation: a command on one node. With one step it takes about 280 bytes, as long as its
/// texts are shared with others.
struct command_invocation {
  shared_text command_id;
  shared_text instance_id;
  shared_text instance_name;
  shared_text comment;
  shared_text document_name;
  shared_text document_version;
  optional_instant requested_date_time;
  std::optional<invocation_status> status;
  shared_text status_details;
  shared_text trace_output;
  shared_text standard_output_url;
  shared_text standard_error_url;
  std::vector<command_plugin> command_plugins;
  shared_text service_role;
  shared<store::notification_config> notification_config;
  shared<store::cloud_watch_output_config> cloud_watch_output_config;

  /// Before this time GetCommandInvocation answers InvocationDoesNotExist. This is no member of
  /// CommandInvocation.
  optional_instant visible_from;
};
BOOST_DESCRIBE_STRUCT(command_invocation, (),
                      (command_id, instance_id, instance_name, comment, document_name,
                       document_version, requested_date_time, status, status_details, trace_output,
                       standard_output_url, standard_error_url, command_plugins, service_role,
                       notification_config, cloud_watch_output_config))

/// A command with its invocations, in the order in which they were requested.
class command_record {
 public:
  explicit command_record(command content) : identity(std::move(content)) {}

  /// All members but the invocations. The id and the time must be changed by command_list::put()
  /// only, since they are keys of its indexes.
  command identity;

  // The API does not show these, and a saved state does not have them.
  optional_instant ended;  ///< of one that was loaded: the last end of a step
  std::string sender;      ///< `run_id` of the owner_reference of one that has ended

  /// A deque, so that addresses stay valid as it grows, with 8 elements in a block: libstdc++'s
  /// would use one 512-byte block for each element of this size.
  using invocation_deque =
      boost::container::deque<command_invocation, void,
                              boost::container::deque_options_t<boost::container::block_size<8U>>>;

  const invocation_deque& invocations() const { return invocations_; }
  invocation_deque& invocations() { return invocations_; }
  const command_invocation* find(std::string_view instance_id) const;
  command_invocation* find(std::string_view instance_id);
  /// Adds an invocation, or replaces the one on the same node.
  command_invocation& put(command_invocation content);
  /// Sorts the invocations by the time of their request, and those of one time by the ids of their
  /// nodes, which is the order in which AWS begins them [R 2026-10].
  void sort();

 private:
  std::optional<std::size_t> place_of(std::string_view instance_id) const;
  void index_places();

  invocation_deque invocations_;
  /// Whether the invocations are in the order of their nodes' ids, as most are. Then they need no
  /// index.
  bool by_node_ = true;
  /// Else the index of the invocation on each node. The keys view the texts of the invocations.
  std::unordered_map<std::string_view, std::size_t> places_;
};

/// All commands of a tenant, numbered in the order in which they were added.
class command_list {
 public:
  using number = std::uint64_t;
  using records = std::map<number, command_record>;

  const records& all() const { return commands_; }
  const command_record* find(const std::string& command_id) const;
  command_record* find(const std::string& command_id);
  /// The command with this number; null when there is none.
  const command_record* at(number of) const;
  command_record* at(number of);
  /// The number of the command with this id; nullopt when there is none.
  std::optional<number> number_of(const std::string& command_id) const;

  /// Adds a command, or replaces the identity of the one with the same id, which keeps its
  /// invocations.
  command_record& put(command content);
  void erase(number of);

  /// Lets a complete invocation share those of its texts that repeat in the history: an output, for
  /// example, but not its URL.
  void share_texts(command_invocation& of);

  /// The commands ordered by the time of their request. Those without a time come first.
  using time_order = std::set<std::pair<instant, number>>;
  const time_order& by_time() const { return by_time_; }

 private:
  records commands_;
  std::unordered_map<std::string, number> numbers_;
  time_order by_time_;
  number next_ = 0;
  sharing_pool<std::string> texts_;
  sharing_pool<ordered_map<std::vector<std::string>>> parameters_;
};

/// The time by which by_time() orders a command.
inline instant time_of(const command& of) {
  return of.requested_date_time.value_or(instant::min());
}

}  // namespace ssmock::store
