// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/locator.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "json/parse.hpp"

namespace ssmock::fixtures {
namespace {

// Separators of path steps. No key of a well-formed JSON text contains these two control characters
// unescaped.
constexpr char before_name = '\x1E';
constexpr char before_index = '\x1F';

void append_step(std::string& key, const path_step& step) {
  if (step.name.empty()) {
    key += before_index;
    key += std::to_string(step.index);
  } else {
    key += before_name;
    key += step.name;
  }
}

using offsets = std::unordered_map<std::string, std::size_t>;

/// Walks over a whole JSON text that is known to be well-formed and records at which offset each
/// wanted value begins. It runs only when there are faults to report. json::max_depth bounds its
/// recursion.
class scanner {
 public:
  scanner(std::string_view text, offsets& wanted) : text_(text), wanted_(wanted) {}

  void scan() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    skip_blank();
    note(at_);
    skip_value();
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void note(std::size_t offset) {
    if (const auto found = wanted_.find(key_); found != wanted_.end()) found->second = offset;
  }

  void skip_blank() {
    while (at_ < text_.size()) {
      const auto rest = text_.substr(at_, 2);
      if (rest == "//") {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (rest == "/*") {
        at_ = std::min(text_.find("*/", at_ + 2), text_.size() - 2) + 2;
      } else if (std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
        ++at_;
      } else {
        return;
      }
    }
  }

  std::string_view take_string() {
    const auto start = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    ++at_;
    return text_.substr(start, at_ - start);
  }

  void skip_value() {
    skip_blank();
    if (peek() == '{') return skip_members();
    if (peek() == '[') return skip_items();
    if (peek() == '"') {
      take_string();
      return;
    }
    at_ = std::min(text_.find_first_of(",]} \t\r\n/", at_), text_.size());
  }

  void skip_items() {
    for (std::size_t index = 0; at_ < text_.size() && text_[at_] != ']'; ++index) {
      ++at_;  // the bracket or the comma
      skip_blank();
      if (peek() == ']') break;
      visit({{}, index}, at_);
      skip_blank();
    }
    ++at_;
  }

  void skip_members() {
    while (at_ < text_.size() && text_[at_] != '}') {
      ++at_;  // the brace or the comma
      skip_blank();
      if (peek() == '}') break;
      const auto start = at_;
      const auto name = name_of(take_string());
      skip_blank();
      ++at_;  // the colon
      visit({name}, start);
      skip_blank();
    }
    ++at_;
  }

  void visit(const path_step& step, std::size_t start) {
    const auto size = key_.size();
    append_step(key_, step);
    note(start);
    skip_value();
    key_.resize(size);
  }

  static std::string name_of(std::string_view quoted) {
    if (quoted.find('\\') == std::string_view::npos) {
      return std::string(quoted.substr(1, quoted.size() - 2));
    }
    const auto parsed = json::parse(quoted);
    return *std::get<json::value>(parsed).get_if<std::string>();
  }

  std::string_view text_;
  offsets& wanted_;
  std::size_t at_ = 0;
  std::string key_;
};

}  // namespace

position position_of(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const auto last_break = before.rfind('\n');
  const auto start = last_break == std::string_view::npos ? 0 : last_break + 1;
  return {line + 1, before.size() - start + 1};
}

std::vector<position> locate(std::string_view text, const std::vector<path>& wanted) {
  offsets found;
  std::vector<std::string> keys;
  for (const auto& steps : wanted) {
    auto& key = keys.emplace_back();
    for (const auto& step : steps) append_step(key, step);
    found.emplace(key, 0);
  }
  scanner(text, found).scan();
  std::vector<std::size_t> breaks;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') breaks.push_back(at);
  }
  std::vector<position> out;
  for (const auto& key : keys) {
    const auto offset = found.at(key);
    const auto line = std::ranges::lower_bound(breaks, offset) - breaks.begin();
    const auto start = line == 0 ? 0 : breaks[static_cast<std::size_t>(line) - 1] + 1;
    out.push_back({static_cast<std::size_t>(line) + 1, offset - start + 1});
  }
  return out;
}

}  // namespace ssmock::fixtures
