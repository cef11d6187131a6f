// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "control/control.hpp"
#include "core/text.hpp"
#include "fixture_format/fault.hpp"

/// Functions that the control API's routes share, to read a request and to make a reply.
namespace ssmock::control {

/// A request, the ids in its path (empty where the route has none), and the time at which it is
/// answered.
struct call : service::request {
  std::string_view id;
  std::string_view second_id;
  instant now;
};

/// The path without the query.
std::string_view path_of(const service::request& request);
/// The value of a query parameter, not decoded: the values of our parameters need no escapes.
std::optional<std::string_view> query_parameter(const service::request& request,
                                                std::string_view name);

/// The same, with `%20` and `+` for a blank and so on decoded. What is no such escape stays.
std::optional<std::string> decoded_query_parameter(const service::request& request,
                                                   std::string_view name);

/// Reads a query parameter that is a whole number; it stays unset when there is none. Returns what
/// is wrong.
template <class Number>
std::optional<std::string> read_number(const service::request& request, std::string_view name,
                                       std::optional<Number>& into) {
  const auto text = query_parameter(request, name);
  if (!text) return std::nullopt;
  into = parse_whole<Number>(*text);
  if (into) return std::nullopt;
  return "query parameter " + std::string(name) + ": expected a whole number";
}

/// The tenant that ?account= and ?region= name. If one is missing, the signature gives it, or else
/// the defaults.
tenant_name tenant_of(const control_parts& parts, const service::request& request);
/// Whether the request names a tenant by ?account= or ?region=.
bool names_tenant(const service::request& request);
/// The error for ?account= or ?region= with a value that is no account or region; nullopt when both
/// are good.
std::optional<service::reply> tenant_fault(const service::request& request);

/// Changes every tenant. `Parts` are all parts of a state that the change reads or changes.
template <class... Parts, class Change>
void change_every_tenant(const control_parts& parts, const Change& change) {
  const std::array of_parts{store::state::part_of<Parts>()...};
  parts.states.change_all(change, of_parts);
}

/// Changes the tenant that the query names, or every tenant when it names none. `Parts` are all
/// parts of a state that the change reads or changes.
template <class... Parts, class Change>
void change_tenants(const control_parts& parts, const service::request& request,
                    const Change& change) {
  if (names_tenant(request)) {
    change(parts.states.write(tenant_of(parts, request)));
  } else {
    change_every_tenant<Parts...>(parts, change);
  }
}

/// A time as the control API shows it; nothing for a time that is not known.
std::optional<std::string> time_text(std::optional<instant> time);
std::optional<std::string> unless_empty(std::string_view text);

service::reply json_reply(int status, std::string body);
service::reply error_reply(int status, std::string_view message);
/// 404, `there is no <what> <id>`
service::reply unknown(std::string_view what, std::string_view id);
/// An error with a sentence and the list of faults in the request's body.
service::reply faults_reply(std::string_view message, const std::vector<fixtures::fault>& faults);
service::reply done();

}  // namespace ssmock::control
