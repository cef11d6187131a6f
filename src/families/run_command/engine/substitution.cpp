// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/substitution.hpp"

#include "core/text.hpp"

namespace ssmock::engine {

std::optional<placeholder> take_placeholder(std::string_view& rest) {
  constexpr std::string_view open = "{{";
  constexpr std::string_view close = "}}";
  const auto at = rest.find(open);
  if (at == std::string_view::npos) return std::nullopt;
  const auto end = rest.find(close, at);
  if (end == std::string_view::npos) return std::nullopt;
  placeholder out;
  out.before = rest.substr(0, at);
  out.whole = rest.substr(at, end + close.size() - at);
  out.name = trimmed(rest.substr(at + open.size(), end - at - open.size()));
  rest.remove_prefix(end + close.size());
  return out;
}

std::string substitute(std::string_view text,
                       const std::function<std::optional<std::string>(std::string_view)>& look_up,
                       std::size_t most) {
  std::string out;
  while (out.size() < most) {
    const auto found = take_placeholder(text);
    if (!found) break;
    const auto value = look_up(found->name);
    out += found->before;
    out += value ? std::string_view(*value) : found->whole;
  }
  out.append(text);
  return std::string(utf8_prefix(out, most));
}

}  // namespace ssmock::engine
