// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"

/// Filters that compare an item's texts with the filter's values by an operator.
namespace ssmock {
namespace operations {

/// The operators of NodeFilterOperatorType and InstancePropertyFilterOperator together. The model
/// decides which of them an operation accepts.
enum class filter_operator : std::uint8_t { equal, not_equal, begin_with, less_than, greater_than };

/// Whether an item with these texts passes a filter. With not_equal, it passes when none of its
/// texts equals one of the filter's values; with the other operators, when one of its texts matches
/// one of the values. So an item without texts passes not_equal only. less_than and greater_than
/// compare two versions, such as 3.3.859.0, by their numbers, and all other texts by their bytes.
bool suits(std::span<const std::string_view> texts, filter_operator how,
           const std::vector<std::string>& values);

}  // namespace operations

template <>
inline constexpr auto enum_texts<operations::filter_operator> =
    std::to_array<std::string_view>({"Equal", "NotEqual", "BeginWith", "LessThan", "GreaterThan"});

}  // namespace ssmock
