// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/enum_text.hpp"
#include "core/optional_instant.hpp"
#include "core/packed_texts.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/notices.hpp"

/// What maintenance windows tell: events of EventBridge.
namespace ssmock {
namespace engine {

inline constexpr std::string_view execution_detail_type =
    "Maintenance Window Execution State-change Notification";
inline constexpr std::string_view task_detail_type =
    "Maintenance Window Task Execution State-change Notification";
inline constexpr std::string_view target_invocation_detail_type =
    "Maintenance Window Task Target Invocation State-change Notification";
inline constexpr std::string_view window_detail_type =
    "Maintenance Window State-change Notification";
inline constexpr std::string_view target_registration_detail_type =
    "Maintenance Window Target Registration Notification";
inline constexpr std::string_view task_registration_detail_type =
    "Maintenance Window Task Registration Notification";

/// The status of an execution, of one of its tasks, or of an invocation of a task.
class execution_changed final : public notice {
 public:
  explicit execution_changed(const store::window_execution_identity& of);

  std::string_view detail_type() const override { return execution_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  packed_texts<2, 64> ids_;  ///< of the window and the execution
  optional_instant start_;
  optional_instant end_;
  store::execution_status status_;
};

class task_changed final : public notice {
 public:
  task_changed(std::string_view window_id, const store::task_execution_identity& of);

  std::string_view detail_type() const override { return task_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  packed_texts<3, 96> ids_;  ///< of the window, the execution and the task's execution
  optional_instant start_;
  optional_instant end_;
  store::execution_status status_;
};

class target_invocation_changed final : public notice {
 public:
  target_invocation_changed(std::string_view window_id, const store::task_invocation& of);

  std::string_view detail_type() const override { return target_invocation_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  /// The ids as of the task, that of the window's target and the owner information; the last two
  /// are empty where there are none.
  packed_texts<5, 160> texts_;
  optional_instant start_;
  optional_instant end_;
  std::optional<store::task_type> task_type_;
  store::execution_status status_;
};

/// A window was enabled or disabled.
class window_changed final : public notice {
 public:
  window_changed(std::string window_id, bool enabled)
      : window_id_(std::move(window_id)), enabled_(enabled) {}

  std::string_view detail_type() const override { return window_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string window_id_;
  bool enabled_;
};

enum class registration_status : std::uint8_t { registered, updated, deregistered };

/// A target or a task of a window was registered, updated or deregistered.
class target_registration final : public notice {
 public:
  target_registration(std::string window_id, std::string window_target_id,
                      registration_status status)
      : window_id_(std::move(window_id)),
        window_target_id_(std::move(window_target_id)),
        status_(status) {}

  std::string_view detail_type() const override { return target_registration_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string window_id_;
  std::string window_target_id_;
  registration_status status_;
};

class task_registration final : public notice {
 public:
  task_registration(std::string window_id, std::string window_task_id, registration_status status)
      : window_id_(std::move(window_id)),
        window_task_id_(std::move(window_task_id)),
        status_(status) {}

  std::string_view detail_type() const override { return task_registration_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string window_id_;
  std::string window_task_id_;
  registration_status status_;
};

/// Whether AWS tells of this status, which is none of a part that only waits for its turn.
bool is_told(store::execution_status status);

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::registration_status> =
    std::to_array<std::string_view>({"REGISTERED", "UPDATED", "DEREGISTERED"});

}  // namespace ssmock
