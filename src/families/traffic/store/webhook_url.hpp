// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::store {

/// Where a webhook sends to: `http://app:8080/hook?x=1`.
struct webhook_url {
  bool tls = false;
  std::string host;  ///< without brackets
  std::uint16_t port = 80;
  std::string target;     ///< path and query
  std::string authority;  ///< host and port as they were written, for the header Host
};

std::optional<webhook_url> parse_url(std::string_view text);

/// What is wrong with a webhook's URL; empty: nothing.
std::string url_fault(std::string_view text);

}  // namespace ssmock::store
