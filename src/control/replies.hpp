// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "control/control.hpp"
#include "fixture_format/fault.hpp"

/// What the control API's routes share: how they read a request and what they answer.
namespace ssmock::control {

/// A request, the ids that its path names, as far as the route has any, and the moment at which it
/// is answered.
struct call : service::request {
  std::string_view id;
  std::string_view second_id;
  instant now;
};

/// The path without the query.
std::string_view path_of(const service::request& request);
/// The value of a query parameter as it stands; ours need no escapes.
std::optional<std::string_view> query_parameter(const service::request& request,
                                                std::string_view name);

/// The tenant that ?account= and ?region= name; what they do not say comes from the signature, or
/// from the defaults.
tenant_name tenant_of(const control_parts& parts, const service::request& request);
/// Whether the request names a tenant by ?account= or ?region=.
bool names_tenant(const service::request& request);
/// What is wrong with the tenant that it names; changes to one that cannot be are refused.
std::optional<service::reply> tenant_fault(const service::request& request);

/// Changes the tenant that the query names, or every one.
template <class Change>
void change_tenants(const control_parts& parts, const service::request& request,
                    const Change& change) {
  if (names_tenant(request)) {
    change(parts.states.write(tenant_of(parts, request)));
  } else {
    parts.states.change_all(change);
  }
}

service::reply json_reply(int status, std::string body);
service::reply error_reply(int status, std::string_view message);
/// The faults of the request's body, under a sentence.
service::reply faults_reply(std::string_view message, const std::vector<fixtures::fault>& faults);
service::reply done();

}  // namespace ssmock::control
