// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "control/replies.hpp"
#include "loading/loader.hpp"

/// Elements of the fixture's sections, such as one node, of which the path of a request gives the
/// id and its body the rest.
namespace ssmock::control {

/// The error "the <kind> has faults" for such a body; nullopt when it has none.
std::optional<service::reply> element_fault(const call& asked, const fixtures::element& known,
                                            std::string_view kind);

/// Puts a body without faults into the state.
void load_body(const call& asked, const fixtures::element& known, store::state& state);

/// Puts the body into the tenants of change_tenants(), or answers with its faults. `Parts` are all
/// parts of a state that such an element has something in.
template <class... Parts>
service::reply put_element(const control_parts& parts, const call& asked,
                           const fixtures::element& known, std::string_view kind) {
  if (auto bad = element_fault(asked, known, kind)) return *std::move(bad);
  change_tenants<Parts...>(parts, asked,
                           [&](store::state& changed) { load_body(asked, known, changed); });
  return done();
}

}  // namespace ssmock::control
