// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/time.hpp"
#include "families/compliance/store/compliance_sources.hpp"
#include "kernel/notices.hpp"

/// What compliance tells: events of EventBridge.
namespace ssmock::engine {

inline constexpr std::string_view compliance_detail_type = "Configuration Compliance State Change";

/// The compliance of a resource, of one type, has another status, or its first.
class compliance_changed final : public notice {
 public:
  explicit compliance_changed(const store::compliance_view& of);

  std::string_view detail_type() const override { return compliance_detail_type; }
  notice_description describe(const tenant_name& of, instant time) const override;

 private:
  store::compliance_key key_;
  instant last_runtime_;
  std::string baseline_;  ///< its key, of patches only
  store::patch_compliance_status status_;
  store::patch_compliance_level severity_;
};

}  // namespace ssmock::engine
