// SPDX-License-Identifier: Apache-2.0
#include "service/callers.hpp"

#include <algorithm>

#include "core/authority.hpp"
#include "core/text.hpp"

namespace ssmock::service {
namespace {

bool is_own_name(const caller_rules& rules, std::string_view text) {
  const auto named = parse_authority(text);
  if (!named) return false;
  // Nobody can make a name without a dot lead here who does not rule the network itself.
  if (is_address(named->host) || named->host.find('.') == std::string_view::npos) return true;
  const auto name = lower_case(named->host);
  return name.ends_with(".localhost") || std::ranges::find(rules.hosts, name) != rules.hosts.end();
}

bool is_own_page(const request& call) {
  constexpr std::string_view mark = "://";
  const auto scheme_end = call.origin.find(mark);
  if (scheme_end == std::string_view::npos) return false;  // `null`, for example
  const auto host = call.origin.substr(scheme_end + mark.size());
  return !host.empty() && lower_case(host) == lower_case(call.host);
}

bool is_own_site(std::string_view sec_fetch_site) {
  return sec_fetch_site.empty() || sec_fetch_site == "same-origin" || sec_fetch_site == "none";
}

bool opens_dashboard(const request& call, addressee whom) {
  return whom == addressee::dashboard && call.opens_page &&
         (call.method == "GET" || call.method == "HEAD");
}

std::string quoted(std::string_view header) {
  constexpr std::size_t longest = 200;
  return "\"" + printable(header.substr(0, longest)) + "\"";
}

}  // namespace

std::string_view listed_origin(const caller_rules& rules, const request& call) {
  const auto found = std::ranges::find(rules.origins, call.origin);
  if (call.origin.empty() || found == rules.origins.end()) return {};
  return *found;
}

std::string caller_fault(const caller_rules& rules, const request& call, addressee whom) {
  const bool of_control = whom != addressee::api;
  const bool listed = !listed_origin(rules, call).empty();
  const bool of_page = !call.origin.empty() && !listed;
  if ((of_control || of_page) && !is_own_name(rules, call.host)) {
    return "Host: " + quoted(call.host) +
           " is no name of this server; expected localhost, an IP address, a name without a dot, "
           "or one that --allow-host names";
  }
  if (of_page && !is_own_page(call)) {
    return "Origin: " + quoted(call.origin) + " is a page of another host; expected a page of " +
           quoted(call.host) + ", or one that --cors names";
  }
  if (of_control && !listed && !is_own_site(call.sec_fetch_site) && !opens_dashboard(call, whom)) {
    return "Sec-Fetch-Site: " + quoted(call.sec_fetch_site) +
           " means a page of another site; expected same-origin or none, or a page that --cors "
           "names";
  }
  return {};
}

bool is_preflight(const caller_rules& rules, const request& call) {
  return call.method == "OPTIONS" && !listed_origin(rules, call).empty();
}

}  // namespace ssmock::service
