// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/automation/store/executions.hpp"
#include "kernel/notices.hpp"

/// The events of Automation for EventBridge.
namespace ssmock::engine {

inline constexpr std::string_view automation_detail_type =
    "EC2 Automation Execution Status-change Notification";
inline constexpr std::string_view automation_step_detail_type =
    "EC2 Automation Step Status-change Notification";

/// An execution and its status.
class automation_changed final : public notice {
 public:
  explicit automation_changed(const store::automation_execution& of);

  std::string_view detail_type() const override { return automation_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string id_;
  std::string document_;
  std::string version_;
  std::string executed_by_;
  instant began_;
  instant ended_;
  store::automation_status status_;
};

/// A step of an execution and its status.
class automation_step_changed final : public notice {
 public:
  automation_step_changed(const store::automation_execution& execution,
                          const store::step_execution& of);

  std::string_view detail_type() const override { return automation_step_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string id_;
  std::string document_;
  std::string version_;
  std::string step_;
  std::string action_;
  instant began_;
  instant ended_;
  store::automation_status status_;
};

/// Tells that an execution, or a step of it, has the status that it now has. Of those that go on
/// AWS tells nothing [D].
void tell_status(const world& in, instant now, const store::automation_execution& of);
void tell_status(const world& in, instant now, const store::automation_execution& execution,
                 const store::step_execution& of);

}  // namespace ssmock::engine
