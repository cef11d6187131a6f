// SPDX-License-Identifier: Apache-2.0
#include "protocol/constraints.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "core/violations.hpp"
#include "protocol/errors.hpp"
#include "protocol/java_text.hpp"

namespace ssmock::protocol {
namespace {

constexpr std::size_t max_violations = 10;  // AWS lists no more [P]

/// The most bytes of values and paths in one error text. AWS prints them whole [R], but without a
/// limit a request with a megabyte of empty structures would get an error of a hundred megabytes.
/// No client sends values so long.
constexpr std::size_t longest_print = 300'000;

std::string enum_text(const shape& constrained) {
  // In which order AWS lists the values is unknown; we use the model's.
  return "Member must satisfy enum value set: [" + joined(constrained.allowed, ", ") + "]";
}

std::string pattern_text(const shape& constrained) {
  return "Member must satisfy regular expression pattern: " + std::string(constrained.pattern);
}

std::string bound_text(std::string_view what, std::string_view direction, std::int64_t bound) {
  return "Member must have " + std::string(what) + " " + std::string(direction) +
         " than or equal to " + std::to_string(bound);
}

bool is_scalar(const shape& constrained) {
  return constrained.type != shape_type::structure && constrained.type != shape_type::list &&
         constrained.type != shape_type::map;
}

/// The number that a shape's min and max limit: a text's length, a list's size, or the value.
std::int64_t measure(const shape& constrained, const json::value& content) {
  switch (constrained.type) {
    case shape_type::string:
      return static_cast<std::int64_t>(utf8_length(*content.get_if<std::string>()));
    case shape_type::blob:
      return static_cast<std::int64_t>(content.get_if<std::string>()->size());
    case shape_type::list:
      return static_cast<std::int64_t>(content.get_if<json::list>()->size());
    case shape_type::map:
      return static_cast<std::int64_t>(content.get_if<json::object>()->size());
    case shape_type::integer:
    case shape_type::long_integer:
      return *content.get_if<std::int64_t>();
    default:
      return 0;
  }
}

bool has_bounds(const shape& constrained) {
  return constrained.min != shape::no_min || constrained.max != shape::no_max;
}

bool counts_value(const shape& constrained) {
  return constrained.type == shape_type::integer || constrained.type == shape_type::long_integer;
}

bool breaks_enum(const shape& constrained, const json::value& content) {
  return !constrained.allowed.empty() &&
         std::ranges::find(constrained.allowed, *content.get_if<std::string>()) ==
             constrained.allowed.end();
}

bool breaks_pattern(pattern_cache& patterns, const shape& constrained, const json::value& content) {
  return !constrained.pattern.empty() &&
         !patterns.matches(constrained, *content.get_if<std::string>());
}

bool fits(pattern_cache& patterns, const shape& constrained, const json::value& content) {
  if (breaks_pattern(patterns, constrained, content) || breaks_enum(constrained, content)) {
    return false;
  }
  if (!has_bounds(constrained)) return true;
  const auto size = measure(constrained, content);
  return size >= constrained.min && size <= constrained.max;
}

/// All constraints of a list's scalar elements. AWS lists them in one bracket, those that hold as
/// well as those that are broken: upper bound, lower bound, pattern [R], enum.
std::string all_constraints(const shape& constrained) {
  const std::string_view what = counts_value(constrained) ? "value" : "length";
  std::vector<std::string> texts;
  if (constrained.max != shape::no_max) texts.push_back(bound_text(what, "less", constrained.max));
  if (constrained.min != shape::no_min) {
    texts.push_back(bound_text(what, "greater", constrained.min));
  }
  if (!constrained.pattern.empty()) texts.push_back(pattern_text(constrained));
  if (!constrained.allowed.empty()) texts.push_back(enum_text(constrained));
  return joined(texts, ", ");
}

/// Collects the violations of a request. It visits members in the model's order.
class walk {
 public:
  walk(pattern_cache& patterns, const held_ids& held) : patterns_(patterns), held_(held) {}

  void visit_request(const shape& request, const json::value& input) {
    silent_ = request.silent;
    visit_members(request, input, "");
  }

  const std::vector<std::string>& violations() const { return violations_; }

 private:
  void visit_members(const shape& structure, const json::value& input, const std::string& prefix) {
    for (const auto& member : structure.members) {
      if (full()) return;
      const auto* content = input.find(member.name);
      if (content == nullptr && !member.required) continue;
      const auto path = prefix + lower_first(member.name);
      if (content == nullptr) {
        add(silent_ ? "" : " null", path, must_not_be_null);
      } else {
        visit(*member.target, *content, path);
      }
    }
  }

  bool full() const { return violations_.size() == max_violations; }

  void add(std::string_view value_text, const std::string& path, std::string_view constraint) {
    if (full()) return;
    left_ -= std::min(left_, value_text.size() + path.size());
    violations_.push_back(violation_text(value_text, path, constraint));
  }

  /// Adds the violation of a constraint, with the value printed unless its shape is silent.
  void add(const shape& constrained, const json::value& content, const std::string& path,
           std::string_view constraint) {
    if (full()) return;
    if (silent_ || constrained.silent) return add("", path, constraint);
    add(" '" + java_text(constrained, content, left_) + "'", path, constraint);
  }

  bool good(const shape& constrained, const json::value& content) {
    return fits(patterns_, constrained, content) ||
           (is_id(constrained) && held_.contains(*content.get_if<std::string>()));
  }

  void visit(const shape& constrained, const json::value& content, const std::string& path) {
    if (!good(constrained, content)) {
      for (const auto& broken : broken_constraints(patterns_, constrained, content)) {
        add(constrained, content, path, broken);
      }
    }
    if (constrained.type == shape_type::structure) visit_members(constrained, content, path + ".");
    if (constrained.type == shape_type::list) visit_items(constrained, content, path);
    if (constrained.type == shape_type::map) visit_entries(constrained, content, path);
  }

  /// AWS reports broken scalar elements once, at the list's path and with the whole list as the
  /// value [R]. It reports each structure by itself, with its index, which counts from one.
  void visit_items(const shape& list, const json::value& content, const std::string& path) {
    const auto& items = *content.get_if<json::list>();
    if (is_scalar(*list.element)) {
      const auto misfit = [&](const json::value& item) { return !good(*list.element, item); };
      if (std::ranges::any_of(items, misfit)) {
        add(list, content, path,
            "Member must satisfy constraint: [" + all_constraints(*list.element) + "]");
      }
      return;
    }
    for (std::size_t index = 0; index < items.size() && !full(); ++index) {
      std::string item_path = path;
      item_path.append(".").append(std::to_string(index + 1)).append(".member");
      visit(*list.element, items[index], item_path);
    }
  }

  void visit_entries(const shape& map, const json::value& content, const std::string& path) {
    const auto& entries = *content.get_if<json::object>();
    const auto bad_key = [&](const auto& entry) {
      return !fits(patterns_, *map.key, json::value(entry.first));
    };
    if (std::ranges::any_of(entries, bad_key)) {
      add(map, content, path,
          "Map keys must satisfy constraint: [" + all_constraints(*map.key) + "]");
    }
    if (is_scalar(*map.element)) {
      const auto bad_value = [&](const auto& entry) { return !good(*map.element, entry.second); };
      if (std::ranges::any_of(entries, bad_value)) {
        add(map, content, path,
            "Map value must satisfy constraint: [" + all_constraints(*map.element) + "]");
      }
      return;
    }
    for (const auto& [key, entry] : entries) {
      if (full()) return;
      std::string entry_path = path;
      entry_path.append(".").append(utf8_prefix(key, left_)).append(".member");
      visit(*map.element, entry, entry_path);
    }
  }

  pattern_cache& patterns_;
  const held_ids& held_;
  bool silent_ = false;
  std::size_t left_ = longest_print;  ///< bytes of values and paths
  std::vector<std::string> violations_;
};

}  // namespace

bool is_id(const shape& constrained) {
  return constrained.type == shape_type::string && constrained.name.ends_with("Id");
}

std::vector<std::string> broken_constraints(pattern_cache& patterns, const shape& constrained,
                                            const json::value& content) {
  std::vector<std::string> broken;
  // Length first, then pattern ([R] 2026-09); a value can break only one of the two bounds.
  if (has_bounds(constrained)) {
    const std::string_view what = counts_value(constrained) ? "value" : "length";
    const auto size = measure(constrained, content);
    if (size > constrained.max) broken.push_back(bound_text(what, "less", constrained.max));
    if (size < constrained.min) broken.push_back(bound_text(what, "greater", constrained.min));
  }
  if (breaks_pattern(patterns, constrained, content)) broken.push_back(pattern_text(constrained));
  if (breaks_enum(constrained, content)) broken.push_back(enum_text(constrained));
  return broken;
}

result<void> check_constraints(pattern_cache& patterns, const held_ids& held,
                               const shape& constrained, const json::value& input) {
  walk checked{patterns, held};
  checked.visit_request(constrained, input);
  const auto& violations = checked.violations();
  if (violations.empty()) return {};
  return errors::constraints(violations_text(violations));
}

}  // namespace ssmock::protocol
