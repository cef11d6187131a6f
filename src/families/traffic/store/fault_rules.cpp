// SPDX-License-Identifier: Apache-2.0
#include "families/traffic/store/fault_rules.hpp"

#include "core/text.hpp"

namespace ssmock::store {

std::optional<request_rate> read_rate(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto requests = parse_whole<std::int64_t>(text.substr(0, slash));
  constexpr std::int64_t most = 1'000'000;
  if (!requests || *requests < 1 || *requests > most) return std::nullopt;
  const auto unit = text.substr(slash + 1);
  if (unit == "s") return request_rate{*requests, std::chrono::seconds{1}};
  if (unit == "m") return request_rate{*requests, std::chrono::minutes{1}};
  if (unit == "h") return request_rate{*requests, std::chrono::hours{1}};
  return std::nullopt;
}

}  // namespace ssmock::store
