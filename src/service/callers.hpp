// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.hpp"

/// Who may call: any program, but no web page that happens to be open in a browser. A browser says
/// in the headers Origin and Sec-Fetch-Site for which page it asks. Where it does not, as in a GET
/// of a page whose name was made to lead here, the header Host still has that page's name.
namespace ssmock::service {

struct caller_rules {
  /// Names of the server beside localhost, addresses, and names without a dot; in lower case.
  std::vector<std::string> hosts;
  /// Web pages that may call, such as `http://localhost:3000`; in lower case.
  std::vector<std::string> origins;
};

/// The origin of the rules for which the request is sent; empty: none of them.
std::string_view listed_origin(const caller_rules& rules, const request& call);

/// Whom a request is for.
enum class addressee : std::uint8_t { api, control, dashboard };

/// Why the request is refused, as a sentence; empty: it may call. The API takes any Host of a
/// program, since clients are led here by all kinds of names. The dashboard is opened by links of
/// any site, as a page of its own: what it consists of is no secret, and nothing is changed by it.
std::string caller_fault(const caller_rules& rules, const request& call, addressee whom);

/// Whether a browser asks if a listed page may send a request.
bool is_preflight(const caller_rules& rules, const request& call);

}  // namespace ssmock::service
