// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/packed_texts.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/notices.hpp"

/// What Run Command tells: events of EventBridge, and the messages that NotificationConfig asks
/// for.
namespace ssmock::engine {

inline constexpr std::string_view command_detail_type = "EC2 Command Status-change Notification";
inline constexpr std::string_view invocation_detail_type =
    "EC2 Command Invocation Status-change Notification";

/// A status as events have it: the documentation's list for events says Canceled, where the API
/// says Cancelled [D].
std::string event_status(std::string_view status);

/// A command and its status, with the nodes of its invocations.
class command_changed final : public notice {
 public:
  explicit command_changed(const store::command_record& of);

  std::string_view detail_type() const override { return command_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  packed_texts<2, 72> texts_;  ///< the id of the command, the name of its document
  std::string instance_ids_;   ///< with blanks between them
  shared<ordered_map<std::vector<std::string>>> parameters_;
  instant requested_;
  instant expires_;
  store::command_status status_;
};

/// A command on one node, and its status there.
class invocation_changed final : public notice {
 public:
  invocation_changed(const store::command& command, const store::command_invocation& of);

  std::string_view detail_type() const override { return invocation_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  packed_texts<3, 88> texts_;  ///< the ids of the command and the node, the name of the document
  instant requested_;
  store::invocation_status status_;
};

/// The message on a command for the topic of its NotificationConfig.
class command_message final : public notice {
 public:
  explicit command_message(const store::command_record& of);

  std::string_view detail_type() const override { return {}; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  shared<store::notification_config> config_;
  std::string command_id_;
  std::string document_name_;
  std::string instance_ids_;  ///< with blanks between them
  std::string bucket_;
  std::string key_prefix_;
  instant requested_;
  instant expires_;
  store::command_status status_;
};

/// The message on a command on one node.
class invocation_message final : public notice {
 public:
  invocation_message(const store::command& command, const store::command_invocation& of);

  std::string_view detail_type() const override { return {}; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  shared<store::notification_config> config_;
  shared_text command_id_;
  shared_text document_name_;
  shared_text instance_id_;
  shared_text details_;
  instant requested_;
  store::invocation_status status_;
};

/// Tells that a command, or its invocation on a node, has the status that it now has. Of Pending,
/// Delayed and Cancelling AWS sends nothing [D].
void tell_status(const world& in, instant now, const store::command_record& of);
void tell_status(const world& in, instant now, const store::command& command,
                 const store::command_invocation& of);

/// Gives an invocation the status and the details of a result, and tells it when the status is
/// another one.
void change_status(const world& in, instant now, const store::command& command,
                   store::command_invocation& of, const step_result& result);

}  // namespace ssmock::engine
