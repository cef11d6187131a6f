// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/rate_control.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ssmock::engine {
namespace {

std::uint32_t read(std::string_view text, std::size_t targets) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  std::uint64_t number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end.ec == std::errc::result_out_of_range) return most;
  if (text.ends_with('%')) number = number * targets / 100;
  return static_cast<std::uint32_t>(std::min(number, most));
}

}  // namespace

std::uint32_t concurrency_of(std::string_view max_concurrency, std::size_t targets) {
  return std::max<std::uint32_t>(read(max_concurrency, targets), 1);
}

std::uint32_t errors_allowed(std::string_view max_errors, std::size_t targets) {
  return read(max_errors, targets);
}

}  // namespace ssmock::engine
