// SPDX-License-Identifier: Apache-2.0
#include "families/automation/content/json_path.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "families/automation/content/values.hpp"

namespace ssmock::automation {
namespace {

using nodes = std::vector<const json::value*>;

/// The most values that a path may select on its way, since `$..*..*` of a deep value is large.
constexpr std::size_t most_nodes = 100'000;
/// How deep filters, brackets and negations may stand in each other.
constexpr int most_depth = 32;

/// Reads a path step by step and applies each step to all values that were selected so far.
class path_walk {
 public:
  path_walk(const json::value& root, const json::value& from, std::string_view path, int depth = 0)
      : root_(root), rest_(path), selected_{&from}, depth_(depth) {}

  /// False for a text that is no path.
  bool run() {
    while (!rest_.empty() && !stop_) {
      if (!step() || selected_.size() > most_nodes) return false;
    }
    return true;
  }

  std::optional<json::value> result() const {
    if (length_) return *length_;
    if (!many_) {
      return selected_.empty() ? std::nullopt : std::optional(*selected_.front());
    }
    json::list out;
    for (const auto* each : selected_) out.push_back(*each);
    return json::value(std::move(out));
  }

  /// What the path has selected, for a condition of a filter.
  const nodes& selected() const { return selected_; }
  /// What follows the path; of one within a filter this is the comparison.
  std::string_view rest() const { return rest_; }
  /// Within a filter a path ends before a blank, an operator or a bracket.
  void stop_at_operators() { within_filter_ = true; }

 private:
  bool step() {
    if (within_filter_ &&
        std::string_view(" =!<>&|)").find(rest_.front()) != std::string_view::npos) {
      stop_ = true;
      return true;
    }
    if (rest_.starts_with("..")) return descend();
    if (rest_.front() == '.') {
      rest_.remove_prefix(1);
      return name_step();
    }
    if (rest_.front() == '[') return bracket_step();
    return false;
  }

  std::string_view take_name() {
    const auto end =
        std::min(rest_.find_first_of(within_filter_ ? ".[ =!<>&|)" : ".["), rest_.size());
    const auto name = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return name;
  }

  bool name_step() {
    const auto name = take_name();
    if (name.empty()) return false;
    if (name == "*") return select_all();
    if (name == "length()") return take_length();
    select_member(name);
    return true;
  }

  bool take_length() {
    std::int64_t size = 0;
    const auto* only = selected_.empty() ? nullptr : selected_.front();
    if (many_) {
      size = static_cast<std::int64_t>(selected_.size());
    } else if (only != nullptr) {
      if (const auto* items = only->get_if<json::list>())
        size = static_cast<std::int64_t>(items->size());
      if (const auto* members = only->get_if<json::object>())
        size = static_cast<std::int64_t>(members->size());
      if (const auto* text = only->get_if<std::string>())
        size = static_cast<std::int64_t>(utf8_length(*text));
    }
    length_ = json::value(size);
    return rest_.empty();
  }

  void select_member(std::string_view name) {
    nodes found;
    for (const auto* each : selected_) {
      const auto* member = each->find(name);
      if (member != nullptr) found.push_back(member);
    }
    selected_ = std::move(found);
  }

  static void add_children(const json::value& of, nodes& to) {
    if (const auto* items = of.get_if<json::list>()) {
      for (const auto& item : *items) to.push_back(&item);
    }
    if (const auto* members = of.get_if<json::object>()) {
      for (const auto& member : *members) to.push_back(&member.second);
    }
  }

  bool select_all() {
    many_ = true;
    nodes found;
    for (const auto* each : selected_) add_children(*each, found);
    selected_ = std::move(found);
    return true;
  }

  /// `..name`, `..*`, `..[0]`: the value and all that is within it.
  bool descend() {
    many_ = true;
    rest_.remove_prefix(2);
    nodes found;
    for (const auto* each : selected_) add_deep(*each, found);
    selected_ = std::move(found);
    if (rest_.empty()) return false;
    return rest_.front() == '[' ? bracket_step() : name_step();
  }

  static void add_deep(const json::value& of, nodes& to) {
    if (to.size() > most_nodes) return;
    to.push_back(&of);
    nodes children;
    add_children(of, children);
    for (const auto* child : children) add_deep(*child, to);
  }

  /// The text between the bracket at the front and its counterpart; nullopt when there is none.
  std::optional<std::string_view> take_bracket() {
    char quote = 0;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      const char letter = rest_[at];
      if (quote != 0) {
        if (letter == quote) quote = 0;
        continue;
      }
      if (letter == '\'' || letter == '"') quote = letter;
      if (letter == '[') ++depth;
      if (letter != ']' || --depth > 0) continue;
      const auto within = rest_.substr(1, at - 1);
      rest_.remove_prefix(at + 1);
      return within;
    }
    return std::nullopt;
  }

  bool bracket_step() {
    auto taken = take_bracket();
    if (!taken) return false;
    const auto within = trimmed(*taken);
    if (within == "*") return select_all();
    if (within.starts_with("?")) return filter(within.substr(1));
    if (within.find(':') != std::string_view::npos && within.find('\'') == std::string_view::npos)
      return slice(within);
    return select_listed(within);
  }

  static std::optional<std::string_view> unquoted(std::string_view text) {
    if (text.size() < 2) return std::nullopt;
    const char quote = text.front();
    if ((quote != '\'' && quote != '"') || text.back() != quote) return std::nullopt;
    return text.substr(1, text.size() - 2);
  }

  /// `[0]`, `[-1]`, `['a']`, and lists of these.
  bool select_listed(std::string_view within) {
    std::vector<std::string_view> parts;
    while (true) {
      const char quote = within.empty() ? '\0' : within.front();
      const bool quoted = quote == '\'' || quote == '"';
      const auto from = quoted ? within.find(quote, 1) : 0;
      if (from == std::string_view::npos) return false;
      const auto comma = within.find(',', from);
      parts.push_back(trimmed(within.substr(0, comma)));
      if (comma == std::string_view::npos) break;
      within = trimmed(within.substr(comma + 1));
    }
    many_ = many_ || parts.size() > 1;
    nodes found;
    for (const auto* each : selected_) {
      for (const auto part : parts) {
        if (const auto name = unquoted(part)) {
          if (const auto* member = each->find(*name)) found.push_back(member);
          continue;
        }
        auto index = parse_whole<std::int64_t>(part);
        if (!index) return false;
        const auto* items = each->get_if<json::list>();
        if (items == nullptr) continue;
        const auto size = static_cast<std::int64_t>(items->size());
        if (*index < 0) *index += size;
        if (*index >= 0 && *index < size)
          found.push_back(&(*items)[static_cast<std::size_t>(*index)]);
      }
    }
    selected_ = std::move(found);
    return true;
  }

  bool slice(std::string_view within) {
    many_ = true;
    auto rest = within;
    const auto first = trimmed(take_until(rest, ':'));
    const auto last = trimmed(rest);
    const auto from =
        first.empty() ? std::optional<std::int64_t>(0) : parse_whole<std::int64_t>(first);
    const auto to = last.empty() ? std::optional<std::int64_t>() : parse_whole<std::int64_t>(last);
    if (!from || (!last.empty() && !to)) return false;
    nodes found;
    for (const auto* each : selected_) {
      const auto* items = each->get_if<json::list>();
      if (items == nullptr) continue;
      const auto size = static_cast<std::int64_t>(items->size());
      const auto bounded = [size](std::int64_t at) {
        return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
      };
      for (auto at = bounded(*from); at < bounded(to.value_or(size)); ++at) {
        found.push_back(&(*items)[static_cast<std::size_t>(at)]);
      }
    }
    selected_ = std::move(found);
    return true;
  }

  /// `[?(@.Key == 'a' && @.Value)]`
  bool filter(std::string_view condition) {
    many_ = true;
    condition = trimmed(condition);
    if (!condition.starts_with('(') || !condition.ends_with(')')) return false;
    condition = condition.substr(1, condition.size() - 2);
    nodes found;
    for (const auto* each : selected_) {
      nodes candidates;
      add_children(*each, candidates);
      for (const auto* candidate : candidates) {
        auto rest = condition;
        const auto holds = any_of(*candidate, rest, 0);
        if (!holds || !trimmed(rest).empty()) return false;
        if (*holds) found.push_back(candidate);
      }
    }
    selected_ = std::move(found);
    return true;
  }

  std::optional<bool> any_of(const json::value& of, std::string_view& rest, int depth) const {
    auto out = all_of(of, rest, depth);
    while (out && trimmed(rest).starts_with("||")) {
      rest = trimmed(rest).substr(2);
      const auto next = all_of(of, rest, depth);
      out = next ? std::optional(*out || *next) : std::nullopt;
    }
    return out;
  }

  std::optional<bool> all_of(const json::value& of, std::string_view& rest, int depth) const {
    auto out = comparison(of, rest, depth);
    while (out && trimmed(rest).starts_with("&&")) {
      rest = trimmed(rest).substr(2);
      const auto next = comparison(of, rest, depth);
      out = next ? std::optional(*out && *next) : std::nullopt;
    }
    return out;
  }

  /// The value of one side of a comparison; its outer nullopt: no operand, the inner: no value.
  std::optional<std::optional<json::value>> operand(const json::value& of,
                                                    std::string_view& rest) const {
    rest = trimmed(rest);
    if (rest.empty()) return std::nullopt;
    if (rest.front() == '@' || rest.front() == '$') {
      if (depth_ == most_depth) return std::nullopt;
      path_walk walk{root_, rest.front() == '@' ? of : root_, rest.substr(1), depth_ + 1};
      walk.stop_at_operators();
      if (!walk.run()) return std::nullopt;
      rest = walk.rest();
      return walk.result();
    }
    if (rest.front() == '\'' || rest.front() == '"') {
      const auto end = rest.find(rest.front(), 1);
      if (end == std::string_view::npos) return std::nullopt;
      json::value text{std::string(rest.substr(1, end - 1))};
      rest.remove_prefix(end + 1);
      return std::optional(std::move(text));
    }
    const auto end = std::min(rest.find_first_of(" =!<>&|)"), rest.size());
    auto literal = read_value(rest.substr(0, end));
    rest.remove_prefix(end);
    return std::optional(std::move(literal));
  }

  std::optional<bool> comparison(const json::value& of, std::string_view& rest, int depth) const {
    if (depth == most_depth) return std::nullopt;
    rest = trimmed(rest);
    if (rest.starts_with('(')) {
      rest.remove_prefix(1);
      const auto within = any_of(of, rest, depth + 1);
      rest = trimmed(rest);
      if (!within || !rest.starts_with(')')) return std::nullopt;
      rest.remove_prefix(1);
      return within;
    }
    if (rest.starts_with('!') && !rest.starts_with("!=")) {
      rest.remove_prefix(1);
      const auto within = comparison(of, rest, depth + 1);
      return within ? std::optional(!*within) : std::nullopt;
    }
    const auto left = operand(of, rest);
    if (!left) return std::nullopt;
    rest = trimmed(rest);
    for (const std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
      if (!rest.starts_with(sign)) continue;
      rest.remove_prefix(sign.size());
      const auto right = operand(of, rest);
      return right ? std::optional(compare(*left, sign, *right)) : std::nullopt;
    }
    return left->has_value();
  }

  static bool compare(const std::optional<json::value>& left, std::string_view sign,
                      const std::optional<json::value>& right) {
    if (!left || !right) return sign == "!=" && left.has_value() != right.has_value();
    const auto one = text_of(*left);
    const auto other = text_of(*right);
    const auto first = parse_whole<double>(one);
    const auto second = parse_whole<double>(other);
    const int order = first && second ? (*first < *second   ? -1
                                         : *first > *second ? 1
                                                            : 0)
                                      : one.compare(other);
    if (sign == "==") return order == 0;
    if (sign == "!=") return order != 0;
    if (sign == "<=") return order <= 0;
    if (sign == ">=") return order >= 0;
    return sign == "<" ? order < 0 : order > 0;
  }

  const json::value& root_;
  std::string_view rest_;
  nodes selected_;
  int depth_;
  bool many_ = false;
  bool within_filter_ = false;
  bool stop_ = false;
  std::optional<json::value> length_;
};

}  // namespace

std::optional<json::value> select(const json::value& from, std::string_view path) {
  auto rest = trimmed(path);
  std::string with_dot;
  if (rest.starts_with('$')) {
    rest.remove_prefix(1);
  } else if (!rest.starts_with('[') && !rest.starts_with('.')) {
    with_dot = "." + std::string(rest);
    rest = with_dot;
  }
  path_walk walk{from, from, rest};
  if (!walk.run()) return std::nullopt;
  return walk.result();
}

}  // namespace ssmock::automation
