// SPDX-License-Identifier: Apache-2.0
#include "core/authority.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace ssmock {
namespace {

/// Which bytes are of a set; each request's Host is looked up in it.
class byte_set {
 public:
  constexpr explicit byte_set(std::string_view bytes) {
    for (const char each : bytes) holds_[static_cast<unsigned char>(each)] = true;
  }
  constexpr bool has_all(std::string_view text) const {
    return std::ranges::all_of(
        text, [this](char each) { return holds_[static_cast<unsigned char>(each)]; });
  }

 private:
  std::array<bool, 256> holds_{};
};

constexpr byte_set decimals{"0123456789"};
constexpr byte_set hexadecimals{"0123456789abcdefABCDEF"};
/// What RFC 3986 allows in a registered name beside escapes such as `%41`.
constexpr byte_set name_characters{
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;="};

bool is_registered_name(std::string_view text) {
  for (auto mark = text.find('%'); mark != std::string_view::npos; mark = text.find('%')) {
    const auto escaped = text.substr(mark + 1, 2);
    if (escaped.size() < 2 || !hexadecimals.has_all(escaped)) return false;
    if (!name_characters.has_all(text.substr(0, mark))) return false;
    text.remove_prefix(mark + 3);
  }
  return name_characters.has_all(text);
}

bool is_address_of(int family, std::string_view text) {
  std::array<char, INET6_ADDRSTRLEN> copy{};  // inet_pton() needs a zero at its end
  if (text.size() >= copy.size()) return false;
  std::ranges::copy(text, copy.begin());
  in6_addr parsed{};  // has room for an IPv4 address too
  return inet_pton(family, copy.data(), &parsed) == 1;
}

}  // namespace

std::optional<authority> parse_authority(std::string_view text) {
  authority out;
  const bool in_brackets = text.starts_with('[');
  const auto end = in_brackets ? text.find(']') : text.find(':');
  if (in_brackets && end == std::string_view::npos) return std::nullopt;
  out.host = text.substr(0, in_brackets ? end + 1 : end);
  if (!(in_brackets ? is_address(out.host) : is_registered_name(out.host))) return std::nullopt;
  text.remove_prefix(out.host.size());
  if (text.empty()) return out;
  out.port = text.substr(1);
  if (text[0] != ':' || !decimals.has_all(out.port)) return std::nullopt;
  return out;
}

bool is_address(std::string_view host) {
  if (!host.starts_with('[')) return is_address_of(AF_INET, host);
  // Some clients send the zone of a link-local address along: `[fe80::1%eth0]`.
  const auto inside = host.substr(1, host.size() - 2);
  return is_address_of(AF_INET6, inside.substr(0, inside.find('%')));
}

}  // namespace ssmock
