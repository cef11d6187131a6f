// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/enum_text.hpp"
#include "families/parameters/store/parameters.hpp"
#include "kernel/notices.hpp"

/// What the Parameter Store tells: events of EventBridge.
namespace ssmock {
namespace engine {

inline constexpr std::string_view parameter_detail_type = "Parameter Store Change";
inline constexpr std::string_view policy_detail_type = "Parameter Store Policy Action";

enum class parameter_operation : std::uint8_t { create, update, remove, label };

/// The label that a version got, and the version that had it before: zero when none had.
struct moved_label {
  std::string label;
  std::int64_t from_version = 0;
  std::int64_t to_version = 0;
};

class parameter_changed final : public notice {
 public:
  parameter_changed(std::string name, const store::parameter_version& version,
                    parameter_operation operation)
      : name_(std::move(name)),
        attributes_(version.attributes),
        type_(version.type),
        operation_(operation) {}
  /// A label was attached to a version.
  parameter_changed(std::string name, const store::parameter_version& version, moved_label moved)
      : name_(std::move(name)),
        attributes_(version.attributes),
        moved_(std::move(moved)),
        type_(version.type),
        operation_(parameter_operation::label) {}

  std::string_view detail_type() const override { return parameter_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string name_;
  shared<store::parameter_attributes> attributes_;
  std::optional<moved_label> moved_;
  store::parameter_type type_;
  parameter_operation operation_;
};

/// There is no image of the id that a parameter of data type aws:ec2:image was to hold, so it was
/// not made, or not changed.
class image_refused final : public notice {
 public:
  image_refused(std::string name, store::parameter_type type, parameter_operation operation)
      : name_(std::move(name)), type_(type), operation_(operation) {}

  std::string_view detail_type() const override { return parameter_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string name_;
  store::parameter_type type_;
  parameter_operation operation_;
};

/// A policy of a parameter came due.
class policy_acted final : public notice {
 public:
  policy_acted(std::string name, store::parameter_type type, store::parameter_policy policy)
      : name_(std::move(name)), policy_(std::move(policy)), type_(type) {}

  std::string_view detail_type() const override { return policy_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string name_;
  store::parameter_policy policy_;
  store::parameter_type type_;
};

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::parameter_operation> =
    std::to_array<std::string_view>({"Create", "Update", "Delete", "LabelParameterVersion"});

}  // namespace ssmock
