// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/time.hpp"
#include "families/patch_manager/store/compliance_counts.hpp"
#include "families/patch_manager/store/patch_enums.hpp"

/// What was put of compliance. Patches are not among it: see compliance_sources.hpp.
namespace ssmock::store {

/// The type of the resources that have compliance [D].
inline constexpr std::string_view compliance_resource_type = "ManagedInstance";
inline constexpr std::string_view patch_compliance_type = "Patch";
inline constexpr std::string_view association_compliance_type = "Association";

/// ComplianceExecutionSummary: when and how the compliance was found.
struct compliance_execution {
  instant execution_time;
  std::optional<std::string> execution_id;
  std::optional<std::string> execution_type;
};
BOOST_DESCRIBE_STRUCT(compliance_execution, (), (execution_time, execution_id, execution_type))

/// ComplianceItemEntry
struct compliance_entry {
  std::optional<std::string> id;
  std::optional<std::string> title;
  patch_compliance_level severity = patch_compliance_level::unspecified;
  patch_compliance_status status = patch_compliance_status::compliant;
  std::optional<std::map<std::string, std::string>> details;
};
BOOST_DESCRIBE_STRUCT(compliance_entry, (), (id, title, severity, status, details))

/// A resource and a type of compliance. Lists have the order of these members.
struct compliance_key {
  std::string resource_id;
  std::string resource_type;
  std::string compliance_type;

  friend bool operator==(const compliance_key&, const compliance_key&) = default;
  friend bool operator<(const compliance_key& left, const compliance_key& right) {
    return std::tie(left.resource_id, left.resource_type, left.compliance_type) <
           std::tie(right.resource_id, right.resource_type, right.compliance_type);
  }
};

/// The items of a resource and a type.
struct compliance_record {
  compliance_execution execution;
  std::vector<compliance_entry> items;
  std::optional<std::string> content_hash;
  compliance_counts counts;  ///< compliance_list::put() sets it
};

class compliance_list {
 public:
  using records = std::map<compliance_key, compliance_record>;

  const records& all() const { return records_; }
  const compliance_record* find(const compliance_key& key) const;
  /// Adds a record, in place of the one with this key.
  const compliance_record& put(const compliance_key& key, compliance_record content);
  void erase(const compliance_key& key);

  /// How many records there are of each type.
  const std::map<std::string, std::size_t>& types() const { return types_; }

 private:
  records records_;
  std::map<std::string, std::size_t> types_;
};

/// Puts an entry in the place of the one with the same id, or at the end.
void put_entry(std::vector<compliance_entry>& items, compliance_entry added);

}  // namespace ssmock::store
