// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace ssmock {

/// A host and its port, as the header Host names them: `ssmock`, `127.0.0.1:4583`, `[::1]`.
struct authority {
  std::string_view host;  ///< an IPv6 address has its brackets; empty when none is named
  std::string_view port;  ///< empty when none is named
};

/// Nullopt when the text is no `uri-host [ ":" port ]` of RFC 9112, 3.2.
std::optional<authority> parse_authority(std::string_view text);

/// Whether the host of an authority is an IPv4 or IPv6 address.
bool is_address(std::string_view host);

}  // namespace ssmock
