// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/substitution.hpp"

#include "core/text.hpp"

namespace ssmock::engine {
std::string substitute(std::string_view text,
                       const std::function<std::optional<std::string>(std::string_view)>& look_up,
                       std::size_t most) {
  constexpr std::string_view open = "{{";
  constexpr std::string_view close = "}}";
  std::string out;
  for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open)) {
    const auto end = text.find(close, at);
    if (end == std::string_view::npos) break;
    const auto value = look_up(trimmed(text.substr(at + open.size(), end - at - open.size())));
    const auto whole = end + close.size();
    out += text.substr(0, at);
    out += value ? std::string_view(*value) : text.substr(at, whole - at);
    text.remove_prefix(whole);
    if (out.size() >= most) break;
  }
  out.append(text);
  return std::string(utf8_prefix(out, most));
}

}  // namespace ssmock::engine
