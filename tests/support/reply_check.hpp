// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/message.hpp"

namespace ssmock::testing {

/// What a strict SDK would find wrong with a reply to an operation of the API: types, enums,
/// lengths and patterns, what is required, members that are unknown or not in alphabetical order,
/// and errors that the operation does not have. `given` is all that fixtures and the control API
/// put in: a text of it is shown as it is.
std::vector<std::string> misfits_of(std::string_view operation, const service::reply& reply,
                                    std::string_view given = {});

/// What AWS was recorded to send though its model has it otherwise, or what its model does not say.
struct against_model {
  std::string_view where;  ///< `Shape.Member`, a shape, or `*.Member` of any shape
  std::string_view text;   ///< the one that is allowed; `*` for any
  std::string_view source;
};

}  // namespace ssmock::testing
