// SPDX-License-Identifier: Apache-2.0
#include "control/elements.hpp"

#include <string>

namespace ssmock::control {
namespace {

using service::reply;

fixtures::source body_of(const call& asked) { return {"body", std::string(asked.body)}; }

}  // namespace

std::optional<reply> element_fault(const call& asked, const fixtures::element& known,
                                   std::string_view kind) {
  store::state rehearsal;
  const auto faults = fixtures::load_element(body_of(asked), known, asked.now, rehearsal);
  if (faults.empty()) return std::nullopt;
  return faults_reply("the " + std::string(kind) + " has faults; nothing was changed", faults);
}

void load_body(const call& asked, const fixtures::element& known, store::state& state) {
  fixtures::load_element(body_of(asked), known, asked.now, state);
}

}  // namespace ssmock::control
