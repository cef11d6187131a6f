// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "operations/paging.hpp"

namespace ssmock::operations::maintenance_windows {

/// Items of a page when the request has no MaxResults. AWS's own number is not on record; this
/// is half of the most that a request may ask for.
inline constexpr std::size_t default_page_size = 50;

/// The page that a Describe request with MaxResults and NextToken asks for.
template <class Request>
page_request open_page(const context& ctx, const Request& input,
                       std::initializer_list<std::string_view> parameters) {
  const auto size =
      input.max_results ? static_cast<std::size_t>(*input.max_results) : default_page_size;
  return {page_scope(ctx, parameters), input.next_token, size};
}

}  // namespace ssmock::operations::maintenance_windows
