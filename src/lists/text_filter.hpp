// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"

/// Filters that compare the texts of an item with values of their own.
namespace ssmock {
namespace operations {

/// NodeFilterOperatorType and InstancePropertyFilterOperator; the model says which of them an
/// operation takes.
enum class filter_operator : std::uint8_t { equal, not_equal, begin_with, less_than, greater_than };

/// Whether an item with these texts suits a filter: one of its texts does by one of the filter's
/// values, or, with not_equal, none of its texts is one of them. An item without texts therefore
/// suits not_equal alone. Two versions, such as 3.3.859.0, are compared by their numbers, all else
/// by its bytes.
bool suits(std::span<const std::string_view> texts, filter_operator how,
           const std::vector<std::string>& values);

}  // namespace operations

template <>
inline constexpr auto enum_texts<operations::filter_operator> =
    std::to_array<std::string_view>({"Equal", "NotEqual", "BeginWith", "LessThan", "GreaterThan"});

}  // namespace ssmock
