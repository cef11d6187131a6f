// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "core/text.hpp"
#include "traffic/samples.hpp"

namespace ssmock::cli {

int events(const options& parsed) {
  const auto all = traffic::samples();
  if (parsed.detail_type.empty()) {
    for (const auto& each : all) std::cout << text_of(each, each.statuses.front()) << '\n';
    return fine;
  }
  const auto found = std::ranges::find(all, parsed.detail_type, &traffic::sample::detail_type);
  if (found == all.end()) {
    std::cerr << "--detail-type: expected one of:\n"
              << joined(all, "\n", &traffic::sample::detail_type) << '\n';
    return bad_usage_or_fixtures;
  }
  const std::string_view status =
      parsed.event_status.empty() ? found->statuses.front() : std::string_view(parsed.event_status);
  if (std::ranges::find(found->statuses, status) == found->statuses.end()) {
    std::cerr << "--status: expected one of " << joined(found->statuses, ", ") << '\n';
    return bad_usage_or_fixtures;
  }
  std::cout << text_of(*found, status) << '\n';
  return fine;
}

}  // namespace ssmock::cli
