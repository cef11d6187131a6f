// SPDX-License-Identifier: Apache-2.0
#include "control/replies.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"
#include "json/writer.hpp"

namespace ssmock::control {

using service::reply;
using service::request;

std::string_view path_of(const request& request) {
  return request.path.substr(0, request.path.find_first_of("?#"));
}

std::optional<std::string_view> query_parameter(const request& request, std::string_view name) {
  const auto mark = request.path.find('?');
  if (mark == std::string_view::npos) return std::nullopt;
  auto rest = request.path.substr(mark + 1);
  while (!rest.empty()) {
    const auto part = rest.substr(0, rest.find('&'));
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=') {
      return part.substr(name.size() + 1);
    }
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return std::nullopt;
}

std::optional<std::string> decoded_query_parameter(const request& request, std::string_view name) {
  const auto given = query_parameter(request, name);
  if (!given) return std::nullopt;
  constexpr std::size_t digits = 2;
  constexpr int hexadecimal = 16;
  std::string out;
  for (auto rest = *given; !rest.empty(); rest.remove_prefix(1)) {
    unsigned char byte = 0;
    const auto* const from = rest.data() + 1;
    const bool escaped =
        rest.front() == '%' && rest.size() > digits &&
        std::from_chars(from, from + digits, byte, hexadecimal).ptr == from + digits;
    if (escaped) {
      out += static_cast<char>(byte);
      rest.remove_prefix(digits);
    } else {
      out += rest.front() == '+' ? ' ' : rest.front();
    }
  }
  return out;
}

tenant_name tenant_of(const control_parts& parts, const request& request) {
  auto tenant = service::tenant_of(request.authorization, parts.defaults);
  tenant.account = query_parameter(request, "account").value_or(tenant.account);
  tenant.region = query_parameter(request, "region").value_or(tenant.region);
  return tenant;
}

bool names_tenant(const request& request) {
  return query_parameter(request, "account") || query_parameter(request, "region");
}

std::optional<reply> tenant_fault(const request& request) {
  const auto account = query_parameter(request, "account");
  if (account && !is_account(*account)) {
    return error_reply(400, "query parameter account: expected 12 digits");
  }
  const auto region = query_parameter(request, "region");
  if (region && !is_region(*region)) {
    return error_reply(400, "query parameter region: expected a name such as us-east-1");
  }
  return std::nullopt;
}

std::optional<std::string> time_text(std::optional<instant> time) {
  return time ? std::optional{iso_8601(*time)} : std::nullopt;
}

std::optional<std::string> unless_empty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional<std::string>{text};
}

reply json_reply(int status, std::string body) {
  reply out{status, service::plain_json, std::move(body), {}};
  out.headers = service::no_sniffing;
  return out;
}

reply error_reply(int status, std::string_view message) {
  std::string body = R"({"error":)";
  json::append_string(body, message);
  return json_reply(status, body + "}");
}

reply unknown(std::string_view what, std::string_view id) {
  return error_reply(404,
                     "there is no " + std::string(what) + " " + printable(fixtures::legible(id)));
}

reply faults_reply(std::string_view message, const std::vector<fixtures::fault>& faults) {
  std::string body = R"({"error":)";
  json::append_string(body, message);
  body += R"(,"faults":[)";
  for (std::size_t index = 0; index < faults.size(); ++index) {
    if (index > 0) body += ',';
    json::append_string(body, faults[index].text());
  }
  return json_reply(400, body + "]}");
}

reply done() { return json_reply(200, R"({"status":"ok"})"); }

}  // namespace ssmock::control
