// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "saving/state_text.hpp"

namespace ssmock::fuzz {
namespace {

/// The states without the clock, which shows the system's time too.
std::string_view states_of(std::string_view text) { return text.substr(text.find("\"Fixtures\"")); }

saving::saved_states empty() {
  return {engine::clock{*parse_iso_8601("2026-01-10T02:00:00Z")}, {}};
}

}  // namespace

void try_state(std::string_view input) {
  auto kept = empty();
  const auto faults = saving::read_states({"state.json", std::string(input)}, kept);
  for (const auto& each : faults) require(is_utf8(each.text()), "a fault that is no UTF-8");
  if (!faults.empty()) return;
  const auto saved = saving::text_of(kept);
  require(is_json(saved), "a file that is no JSON", saved);
  auto again = empty();
  for (const auto& each : saving::read_states({"state.json", saved}, again)) {
    require(false, each.text(), saved);
  }
  const auto& time = again.time;
  require(time.frozen() == kept.time.frozen() && time.speed() == kept.time.speed() &&
              time.latency() == kept.time.latency(),
          "another clock", saved);
  require(!time.frozen() || time.now() == kept.time.now(), "another time", saved);
  require(states_of(saving::text_of(again)) == states_of(saved), "other states", saved);
}

}  // namespace ssmock::fuzz
