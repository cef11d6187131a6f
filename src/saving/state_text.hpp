// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "fixture_format/fault.hpp"
#include "kernel/clock.hpp"
#include "loading/loader.hpp"
#include "tenancy/tenants.hpp"

/// The file that keeps what a server holds beyond its end.
namespace ssmock::saving {

/// What such a file holds.
struct saved_states {
  engine::clock time;
  service::tenant_states states;
};

/// `{"Version":1,"Clock":{...},"Fixtures":{...},"Tenants":[{"Account":...,"Region":...,"State":
/// {...}}]}`: the clock as GET /_ssmock/clock shows it, the states as GET /_ssmock/state does.
std::string text_of(const saved_states& kept);

/// Reads such a text. `into.states.fixtures` is what each state begins as; `into.time` is the clock
/// where the text has none. Their agendas are left to engine::restore().
std::vector<fixtures::fault> read_states(const fixtures::source& file, saved_states& into);

}  // namespace ssmock::saving
