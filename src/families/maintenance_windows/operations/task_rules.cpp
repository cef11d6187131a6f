// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/task_rules.hpp"

#include <algorithm>
#include <set>

#include "families/maintenance_windows/operations/errors.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

using errors::violations;

constexpr std::size_t max_targets_of_task = 10;

bool is_valid_key(std::string_view key) { return key == window_target_ids || key == instance_ids; }

bool names_anything(const store::window_task& task) {
  return std::ranges::any_of(task.targets, [](const store::target& each) {
    return is_valid_key(each.key) && !each.values.empty();
  });
}

/// All values of the targets that have this key.
std::set<std::string> values_of(const std::vector<store::target>& targets, std::string_view key) {
  std::set<std::string> values;
  for (const auto& target : targets) {
    if (target.key == key) values.insert(target.values.begin(), target.values.end());
  }
  return values;
}

void check_targets(const store::window_task& task, violations& broken) {
  for (const auto& target : task.targets) {
    if (is_valid_key(target.key)) continue;
    broken.add(target.key +
               " is an invalid window task target type, use WindowTargetIds or "
               "InstanceIds.");  // [R]
  }
  if (task.task_type == store::task_type::run_command && !names_anything(task)) {
    // Recorded [R]. When the only target has another key, this follows the text above.
    broken.add(
        "For Run Command tasks, you must specify at least one resource as the target of the "
        "task. You can specify between 1 and 50 instance IDs, or between 1 and 10 "
        "maintenance window target IDs.");
  }
  if (values_of(task.targets, window_target_ids).size() > max_targets_of_task) {
    broken.add("The maximum number of window targets is 10");  // [R]
  }
}

void check_limits(const store::window_task& task, violations& broken) {
  const bool run_command = task.task_type == store::task_type::run_command;
  if (task.targets.empty() && !run_command) {
    if (task.max_errors) {
      broken.add(
          "Maintenance window tasks without targets do not support MaxErrors values.");  // [R]
    }
    if (task.max_concurrency) {
      broken.add("Maintenance window tasks without targets do not support MaxConcurrency values.");
    }
  }
  if (!names_anything(task)) return;
  if (!task.max_errors) {
    broken.add(
        "Max Errors must be a number of at least 0, or a percentage between 0 and 100");  // [P]
  }
  if (!task.max_concurrency) {
    broken.add(
        "Max Concurrency must be a number greater than 0, or a percentage between 1 and "
        "100");
  }
}

void check_parameters(const store::window_task& task, violations& broken) {
  const auto& given = task.task_invocation_parameters;
  if (!given) return;
  using enum store::task_type;
  const bool other_type = (given->run_command && task.task_type != run_command) ||
                          (given->automation && task.task_type != automation) ||
                          (given->step_functions && task.task_type != step_functions) ||
                          (given->lambda && task.task_type != store::task_type::lambda);
  if (other_type) {
    broken.add(
        "Task Invocation Parameters must contain an entry only for the Task Type specified "
        "in the Window Task.");  // [P]
  }
  const auto& command = given->run_command;
  if (command && command->notification_config && !command->service_role_arn) {
    broken.add(
        "ServiceRoleArn of RunCommandInvocationParameter is required if NotificationConfig "
        "is specified");  // [P]
  }
}

/// The window targets that a task names must exist [D]; the text is ours.
result<void> check_window_targets(const store::window_record& window,
                                  const store::window_task& task) {
  for (const auto& id : values_of(task.targets, window_target_ids)) {
    if (!window.targets.contains(id)) return errors::target_does_not_exist(id);
  }
  return {};
}

/// Without AllowUnassociatedTargets a task may name registered nodes only [D]; the text is ours.
result<void> check_associated(const store::window_record& window, const store::window_task& task) {
  if (window.identity.allow_unassociated_targets) return {};
  std::set<std::string> registered;
  for (const auto& [key, target] : window.targets) {
    registered.merge(values_of(target.targets, instance_ids));
  }
  for (const auto& id : values_of(task.targets, instance_ids)) {
    if (registered.contains(id)) continue;
    return errors::validation("Instance " + id +
                              " is not a registered target of maintenance "
                              "window " +
                              window.identity.window_id +
                              ", which does not allow unassociated targets");
  }
  return {};
}

}  // namespace

result<void> check_task(const store::window_task& task) {
  violations broken;
  check_targets(task, broken);
  check_limits(task, broken);
  check_parameters(task, broken);
  return broken.as_result();
}

result<void> check_task_targets(const store::window_record& window,
                                const store::window_task& task) {
  if (auto known = check_window_targets(window, task); !known) return known;
  return check_associated(window, task);
}

void fill_defaults(store::window_task& task, const tenant_name& tenant) {
  if (!task.service_role_arn) {
    // "Systems Manager uses a service-linked role in your account" [D]; AWS's examples show its
    // name.
    task.service_role_arn = "arn:aws:iam::" + std::string(tenant.account) +
                            ":role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM";
  }
  // For a task without targets, "the system inserts a placeholder value of 1" [D].
  if (!task.max_concurrency) task.max_concurrency = "1";
  if (!task.max_errors) task.max_errors = "1";
  // Every example of AWS's has a priority; its default was not recorded.
  if (!task.priority) task.priority = 0;
}

}  // namespace ssmock::operations::maintenance_windows
