// SPDX-License-Identifier: Apache-2.0
#include "json/parse.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

namespace ssmock::json {
namespace {

using source = nlohmann::json;

/// Builds a value from nlohmann's parser events. Unlike nlohmann's own tree, it keeps the order of
/// members, and it stops at max_depth.
class value_builder {
 public:
  bool null() { return add(nullptr); }
  bool boolean(bool content) { return add(content); }
  bool number_integer(source::number_integer_t content) { return add(std::int64_t{content}); }
  bool number_unsigned(source::number_unsigned_t content) {
    constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
    return add(static_cast<std::int64_t>(std::min(content, largest)));
  }
  bool number_float(source::number_float_t content, const source::string_t& text) {
    if (text.find_first_of(".eE") != std::string::npos) return add(double{content});
    // An integer beyond 64 bits is clamped, as AWS does.
    using limits = std::numeric_limits<std::int64_t>;
    return add(content < 0 ? limits::min() : limits::max());
  }
  bool string(source::string_t& content) { return add(std::move(content)); }
  bool binary(source::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(object{}); }
  bool start_array(std::size_t) { return open(list{}); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(source::string_t& name) {
    name_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) {
    // The message begins with text that we drop, as in
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error ..." or
    // "[json.exception.out_of_range.406] number overflow parsing '1e400'".
    std::string_view text = error.what();
    text.remove_prefix(std::min(text.size(), text.find("] ") + 2));
    if (text.starts_with("parse error at")) text.remove_prefix(text.find(": ") + 2);
    error_ = {position, std::string(text)};
    return false;
  }

  value take() { return std::move(root_); }
  /// If its message is empty, the builder stopped at max_depth.
  const json::parse_error& error() const { return error_; }

 private:
  value& insert(value&& content) {
    if (open_.empty()) return root_ = std::move(content);
    if (auto* items = open_.back()->get_if<list>()) return items->emplace_back(std::move(content));
    auto& members = *open_.back()->get_if<object>();
    return members.emplace_back(std::move(name_), std::move(content)).second;
  }

  bool add(value&& content) {
    insert(std::move(content));
    return true;
  }

  bool open(value&& container) {
    if (open_.size() == max_depth) return false;
    open_.push_back(&insert(std::move(container)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  value root_;
  std::string name_;
  /// The containers that are being filled. A parent gets no new element while a child is open, so
  /// the pointers stay valid.
  std::vector<value*> open_;
  json::parse_error error_;
};

/// Counts the bytes of a text up to the bracket that exceeds max_depth. nlohmann's events do not
/// tell their place in the text.
class depth_meter {
 public:
  explicit depth_meter(std::string_view text) : text_(text) {}

  std::size_t bytes_to_excess() {
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char letter = text_[at_];
      if (letter == '"') skip_string();
      if (letter == '/') skip_comment();
      if (letter == ']' || letter == '}') --depth;
      if ((letter == '[' || letter == '{') && ++depth > max_depth) return at_ + 1;
    }
    return text_.size();
  }

 private:
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
  }

  void skip_comment() {
    const bool line = text_.substr(at_).starts_with("//");
    const auto end = text_.find(line ? "\n" : "*/", at_ + 2);
    at_ = end == std::string_view::npos ? text_.size() : end + (line ? 0 : 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

parse_error too_deep(std::string_view text) {
  return {depth_meter{text}.bytes_to_excess(), "nested too deeply"};
}

}  // namespace

std::variant<value, parse_error> parse(std::string_view text, comments policy) {
  // nlohmann takes a NUL for the end of the text, but JSON allows no NUL.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return parse_error{nul + 1, "unexpected NUL"};
  }
  value_builder builder;
  const bool good =
      source::sax_parse(text.begin(), text.end(), &builder, source::input_format_t::json,
                        /*strict=*/true, policy == comments::ignored);
  if (good) return builder.take();
  if (builder.error().message.empty()) return too_deep(text);
  return builder.error();
}

const value* value::find(std::string_view name) const {
  const auto* members = get_if<object>();
  if (members == nullptr) return nullptr;
  const auto last = std::find_if(members->rbegin(), members->rend(),
                                 [&](const auto& member) { return member.first == name; });
  return last != members->rend() ? &last->second : nullptr;
}

}  // namespace ssmock::json
