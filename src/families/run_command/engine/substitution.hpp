// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::engine {

/// The text with each `{{ name }}` replaced by what the look-up gives for its name. What it does
/// not know stays as it is. No more than `most` bytes come of it, so that a few bytes that name a
/// long value many times stay a text.
std::string substitute(std::string_view text,
                       const std::function<std::optional<std::string>(std::string_view)>& look_up,
                       std::size_t most = 1U << 20U);

}  // namespace ssmock::engine
