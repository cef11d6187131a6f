// SPDX-License-Identifier: Apache-2.0
#include "control/openapi.hpp"

#include <algorithm>
#include <vector>

#include "core/text.hpp"
#include "core/version.hpp"
#include "json/writer.hpp"

namespace ssmock::control {
namespace {

constexpr std::string_view any_json = R"({"application/json":{"schema":{}}})";

void add_member(std::string& out, std::string_view key, std::string_view text) {
  if (out.back() != '{') out += ',';
  json::append_string(out, key);
  out += ':';
  json::append_string(out, text);
}

std::string parameter(std::string_view name, std::string_view place, bool required) {
  std::string out = "{";
  add_member(out, "in", place);
  add_member(out, "name", name);
  if (required) out += R"(,"required":true)";
  return out + R"(,"schema":{"type":"string"}})";
}

/// The parameters of a route: the names in braces in its path, which are required, account and
/// region if it takes a tenant, and others of its query.
std::vector<std::string> parameters_of(const route& row) {
  std::vector<std::string> out;
  auto rest = row.path;
  for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    rest.remove_prefix(open + 1);
    out.push_back(parameter(rest.substr(0, rest.find('}')), "path", true));
  }
  if (row.of_tenant) {
    out.push_back(parameter("account", "query", false));
    out.push_back(parameter("region", "query", false));
  }
  for (const auto name : split(row.queries, " ")) out.push_back(parameter(name, "query", false));
  return out;
}

void add_response(std::string& out, std::string_view status, std::string_view description) {
  if (out.back() != '{') out += ',';
  json::append_string(out, status);
  out += R"(:{"content":)";
  out += any_json;
  add_member(out, "description", description);
  out += '}';
}

std::string operation_of(const route& of) {
  std::string out = "{";
  const auto parameters = parameters_of(of);
  if (!parameters.empty()) {
    out += R"("parameters":[)";
    for (const auto& each : parameters) out += (out.back() == '[' ? "" : ",") + each;
    out += ']';
  }
  if (!of.body.empty()) {
    if (out.back() != '{') out += ',';
    out += R"("requestBody":{"content":)";
    out += any_json;
    add_member(out, "description", of.body);
    out += '}';
  }
  if (out.back() != '{') out += ',';
  out += R"("responses":{)";
  add_response(out, "200", "Done.");
  add_response(out, "400", "What is wrong with the request, as `error`.");
  if (of.path.find('{') != of.path.npos) {
    add_response(out, "404", "There is nothing of this id.");
  }
  out += '}';
  add_member(out, "summary", of.summary);
  return out + "}";
}

}  // namespace

std::string openapi_document(std::span<const route> table) {
  std::string out = R"({"info":{"title":"ssmock control API","version":")";
  out.append(version).append(R"("},"openapi":"3.1.0","paths":{)");
  std::vector<std::string_view> paths;
  for (const auto& each : table) {
    if (std::ranges::find(paths, each.path) == paths.end()) paths.push_back(each.path);
  }
  for (const auto path : paths) {
    if (out.back() != '{') out += ',';
    json::append_string(out, path);
    out += ":{";
    for (const auto& each : table) {
      if (each.path != path) continue;
      if (out.back() != '{') out += ',';
      json::append_string(out, lower_case(each.method));
      out += ':';
      out += operation_of(each);
    }
    out += '}';
  }
  return out + "}}\n";
}

}  // namespace ssmock::control
