// SPDX-License-Identifier: Apache-2.0
#include "cli/option_checks.hpp"

#include <arpa/inet.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/authority.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace ssmock::cli {

std::string check_address(const std::string& text) {
  in6_addr parsed{};
  const bool good = inet_pton(AF_INET, text.c_str(), &parsed) == 1 ||
                    inet_pton(AF_INET6, text.c_str(), &parsed) == 1;
  return good ? "" : "expected an IPv4 or IPv6 address, found \"" + text + "\"";
}

std::string check_whole_number(const std::string& text) {
  const bool good = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos &&
                    (text == "0" || text[0] != '0');
  return good ? "" : "expected a whole number, found \"" + text + "\"";
}

std::string check_seed(const std::string& text) {
  if (auto fault = check_whole_number(text); !fault.empty()) return fault;
  return parse_whole<std::uint64_t>(text)
             ? ""
             : "expected a whole number up to 18446744073709551615, found \"" + text + "\"";
}

std::string check_time(const std::string& text) {
  // With its offset, a time of the years 1 or 9999 may lie outside of the years of a reply.
  const auto time = parse_iso_8601(text);
  return time && *time >= earliest_instant && *time <= latest_instant
             ? ""
             : "expected a time such as 2026-01-31T02:00:00Z, found \"" + text + "\"";
}

std::string check_history(const std::string& text) {
  const auto period = parse_duration(text);
  return period && *period > milliseconds{0}
             ? ""
             : "expected a duration such as P30D or PT1H, found \"" + text + "\"";
}

std::string check_host_name(const std::string& text) {
  const auto parsed = parse_authority(text);
  const bool good = parsed && !text.empty() && parsed->host == text;
  return good ? ""
              : "expected a name such as ssmock.example, without a port, found \"" + text + "\"";
}

std::string check_origin(const std::string& text) {
  std::string_view rest = text;
  const auto scheme = take_until(rest, ':');
  const bool has_host = !scheme.empty() && rest.starts_with("//") && rest.size() > 2;
  const bool good = has_host && parse_authority(rest.substr(2));
  return good ? "" : "expected an origin such as http://localhost:3000, found \"" + text + "\"";
}

std::string check_seconds(const std::string& text) {
  // strtod() alone takes 0x5 too.
  const bool is_decimal = text.find_first_not_of("0123456789.") == std::string::npos;
  const double seconds = std::strtod(text.c_str(), nullptr);
  const bool good = is_decimal && seconds >= 0.001 && seconds <= 86'400;
  return good ? "" : "expected seconds from 0.001 to 86400, found \"" + text + "\"";
}

}  // namespace ssmock::cli
