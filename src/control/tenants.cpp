// SPDX-License-Identifier: Apache-2.0
#include "control/tenants.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace ssmock::control {
namespace {

std::string name_text(const tenant_name& name) {
  std::string out = R"({"Account":")";
  return out.append(name.account).append(R"(","Region":")").append(name.region).append("\"}");
}

}  // namespace

service::reply get_tenants(const control_parts& parts, const call&) {
  auto names = parts.states.names();
  if (!parts.states.has_own(parts.defaults)) {
    names.push_back({std::string(parts.defaults.account), std::string(parts.defaults.region)});
  }
  std::ranges::sort(names, [](const auto& left, const auto& right) {
    return std::tie(left.account, left.region) < std::tie(right.account, right.region);
  });
  std::string body = R"({"Default":)" + name_text(parts.defaults) + R"(,"Tenants":[)";
  for (const auto& each : names) {
    if (body.back() != '[') body += ',';
    body += name_text(each.view());
  }
  return json_reply(200, body + "]}");
}

}  // namespace ssmock::control
