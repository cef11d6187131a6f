// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// Service quotas of documents [D: the API reference].
namespace ssmock::operations::documents::limits {

inline constexpr std::size_t content_bytes = std::size_t{64} * 1024;
inline constexpr std::size_t documents = 500;
inline constexpr std::size_t versions = 1'000;
inline constexpr std::size_t shares = 1'000;
inline constexpr std::size_t public_documents = 5;

/// The page size of shares when the request has no MaxResults: the greatest that it may ask for.
/// AWS's own default was not recorded.
inline constexpr std::size_t share_page = 200;

}  // namespace ssmock::operations::documents::limits
