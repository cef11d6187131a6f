// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <vector>

#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "loading/exporter.hpp"
#include "loading/loader.hpp"

namespace ssmock::fuzz {
namespace {

std::vector<fixtures::fault> load(std::string_view text, store::state& into) {
  const std::array<fixtures::source, 1> sources{{{"input.json", std::string(text)}}};
  return fixtures::load(sources, *parse_iso_8601("2026-01-10T02:00:00Z"), into);
}

}  // namespace

void try_fixtures(std::string_view input) {
  static const std::string empty = fixtures::export_state({});
  store::state state;
  const auto faults = load(input, state);
  const auto saved = fixtures::export_state(state);
  for (const auto& each : faults) require(is_utf8(each.text()), "a fault that is no UTF-8");
  if (!faults.empty()) {
    require(saved == empty, "what has faults is loaded all the same", saved);
    return;
  }
  require(is_json(saved), "a state that is no JSON", saved);
  store::state again;
  for (const auto& each : load(saved, again)) require(false, each.text(), saved);
  require(fixtures::export_state(again) == saved, "the state loads as another one", saved);
}

}  // namespace ssmock::fuzz
