// SPDX-License-Identifier: Apache-2.0
#include "families/traffic/store/webhook_url.hpp"

#include <algorithm>

#include "core/authority.hpp"
#include "core/text.hpp"

namespace ssmock::store {

std::optional<webhook_url> parse_url(std::string_view text) {
  constexpr std::string_view plain = "http://";
  constexpr std::string_view with_tls = "https://";
  webhook_url out;
  out.tls = text.starts_with(with_tls);
  if (!out.tls && !text.starts_with(plain)) return std::nullopt;
  const auto clean = [](char letter) { return letter > ' ' && letter < '\x7F' && letter != '#'; };
  if (!std::ranges::all_of(text, clean)) return std::nullopt;
  text.remove_prefix(out.tls ? with_tls.size() : plain.size());
  const auto authority_text = text.substr(0, text.find_first_of("/?"));
  text.remove_prefix(authority_text.size());
  const auto authority = parse_authority(authority_text);
  if (!authority || authority->host.empty()) return std::nullopt;
  constexpr std::uint16_t https_port = 443;
  constexpr std::uint16_t http_port = 80;
  out.port = out.tls ? https_port : http_port;
  if (!authority->port.empty()) {
    const auto port = parse_whole<std::uint16_t>(authority->port);
    if (!port || *port == 0) return std::nullopt;
    out.port = *port;
  }
  auto host = authority->host;
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  out.host = host;
  out.authority = authority_text;
  out.target = text.starts_with('/') ? std::string(text) : "/" + std::string(text);
  return out;
}

std::string url_fault(std::string_view text) {
  if (parse_url(text)) return {};
  return "expected an address such as http://app:8080/hook, which begins with http:// or https://";
}

}  // namespace ssmock::store
