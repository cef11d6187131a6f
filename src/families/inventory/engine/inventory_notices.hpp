// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "families/inventory/store/inventory_list.hpp"
#include "kernel/notices.hpp"

/// What inventory tells: events of EventBridge.
namespace ssmock::engine {

inline constexpr std::string_view inventory_detail_type = "Inventory Resource State Change";

/// A custom type was deleted from a node, or an upload to a disabled type was refused.
class inventory_changed final : public notice {
 public:
  /// `refusal` says why an upload was refused; empty: the type was deleted.
  inventory_changed(std::string instance_id, std::string type, std::string refusal = {})
      : instance_id_(std::move(instance_id)),
        type_(std::move(type)),
        refusal_(std::move(refusal)) {}

  std::string_view detail_type() const override { return inventory_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  std::string instance_id_;
  std::string type_;
  std::string refusal_;
};

/// A custom type was deleted from all nodes.
class inventory_deleted final : public notice {
 public:
  explicit inventory_deleted(store::inventory_deletion of) : deletion_(std::move(of)) {}

  std::string_view detail_type() const override { return inventory_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  store::inventory_deletion deletion_;
};

}  // namespace ssmock::engine
