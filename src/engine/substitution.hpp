// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::engine {

/// The text with each `{{ name }}` replaced by what the look-up gives for its name. What it does
/// not know stays as it is.
std::string substitute(std::string_view text,
                       const std::function<std::optional<std::string>(std::string_view)>& look_up);

}  // namespace ssmock::engine
