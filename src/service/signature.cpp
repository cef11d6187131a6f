// SPDX-License-Identifier: Apache-2.0
#include "service/signature.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "core/hmac.hpp"
#include "core/sha256.hpp"
#include "core/text.hpp"

namespace ssmock::service {
namespace {

/// Whether the byte stands for itself: RFC 3986's unreserved characters.
bool is_plain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char byte : text) {
    if (is_plain(byte)) {
      out += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    out.append(1, '%').append(1, digits[code >> 4U]).append(1, digits[code & 0xFU]);
  }
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    const auto pair = text.substr(at, 3);
    const bool is_code =
        pair.size() == 3 && pair[0] == '%' &&
        std::from_chars(pair.data() + 1, pair.data() + 3, code, 16).ptr == pair.data() + 3;
    out += is_code ? static_cast<char>(code) : text[at];
    if (is_code) at += 2;
  }
  return out;
}

/// The path without empty segments, `.` and `..`, encoded once more than the client sent it, as all
/// services but S3 have it.
std::string canonical_path(std::string_view path) {
  std::vector<std::string_view> kept;
  for (const auto segment : split(path, "/")) {
    if (segment == ".") continue;
    if (segment != "..") {
      kept.push_back(segment);
    } else if (!kept.empty()) {
      kept.pop_back();
    }
  }
  if (kept.empty()) return "/";
  std::string out;
  for (const auto segment : kept) out += "/" + percent_encoded(segment);
  if (path.ends_with('/')) out += '/';
  return out;
}

std::string canonical_query(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> parameters;
  for (auto parameter : split(query, "&")) {
    const auto name = take_until(parameter, '=');
    parameters.emplace_back(percent_encoded(percent_decoded(name)),
                            percent_encoded(percent_decoded(parameter)));
  }
  std::ranges::sort(parameters);
  return joined(parameters, "&", [](const auto& each) { return each.first + "=" + each.second; });
}

}  // namespace

std::string credential_scope::text() const {
  std::string out{date};
  for (const auto part : {region, service, terminator}) out.append("/").append(part);
  return out;
}

std::string header_value(const request& call, std::string_view name) {
  std::string out;
  auto rest = call.headers;
  while (!rest.empty()) {
    auto line = take_until(rest, '\n');
    if (lower_case(take_until(line, ':')) != name) continue;
    if (!out.empty()) out += ',';
    out += joined(split(line, " \t"), " ");
  }
  return out;
}

std::string canonical_request(const request& call, std::string_view signed_headers) {
  auto query = call.path;
  const auto path = take_until(query, '?');
  std::string out{call.method};
  out.append("\n").append(canonical_path(path)).append("\n").append(canonical_query(query));
  out.append("\n");
  for (const auto name : split(signed_headers, ";")) {
    out.append(name).append(":").append(header_value(call, name)).append("\n");
  }
  out.append("\n").append(signed_headers).append("\n").append(sha256_hex(call.body));
  return out;
}

std::string signature_of(const std::string& canonical, std::string_view time,
                         const credential_scope& scope, std::string_view secret_key) {
  std::string signed_text = "AWS4-HMAC-SHA256\n";
  signed_text.append(time).append("\n").append(scope.text()).append("\n");
  signed_text += sha256_hex(canonical);
  auto key = "AWS4" + std::string(secret_key);
  for (const auto part : {scope.date, scope.region, scope.service, scope.terminator}) {
    key = hmac_sha256(key, part);
  }
  return hexadecimal(hmac_sha256(key, signed_text));
}

}  // namespace ssmock::service
