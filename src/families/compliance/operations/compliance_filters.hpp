// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "families/compliance/store/compliance_sources.hpp"

/// The filters of compliance: a key, values, and how they are compared.
namespace ssmock {
namespace operations::compliance {

/// ComplianceQueryOperatorType
enum class comparison : std::uint8_t { equal, not_equal, begin_with, less_than, greater_than };

/// ComplianceStringFilter
struct string_filter {
  std::optional<std::string> key;
  std::optional<std::vector<std::string>> values;
  std::optional<comparison> type;
};
BOOST_DESCRIBE_STRUCT(string_filter, (), (key, values, type))

using string_filters = std::optional<std::vector<string_filter>>;

/// Which keys a list knows: those of resources alone, or those of items too, whose details may have
/// any key.
enum class filter_range : std::uint8_t { resources, items };

result<void> check_filters(const string_filters& filters, filter_range range);

/// Whether the filters that are about resources let one pass. In a list of items, `Status` and
/// `Severity` are those of items, and only what no item can meet is left out.
bool passes(const string_filters& filters, const store::compliance_view& of, filter_range range);

/// Whether the filters that are about items let one pass.
bool passes(const string_filters& filters, const store::compliance_entry& item);

/// A text that different filters never share, for the scope of tokens.
std::string scope_of(const string_filters& filters);

}  // namespace operations::compliance

template <>
inline constexpr auto enum_texts<operations::compliance::comparison> =
    std::to_array<std::string_view>({"EQUAL", "NOT_EQUAL", "BEGIN_WITH", "LESS_THAN",
                                     "GREATER_THAN"});

}  // namespace ssmock
