// SPDX-License-Identifier: Apache-2.0
#include "json/parse.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace ssmock::json {
namespace {

using source = nlohmann::json;

/// Builds a value from nlohmann's events. It keeps what their tree would lose: the order of
/// members; and it stops at max_depth.
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
    // An integer beyond 64 bits: AWS clamps.
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
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error ..."
    const std::string text = error.what();
    const auto colon = text.find(": ");
    error_ = {position, colon == std::string::npos ? text : text.substr(colon + 2)};
    return false;
  }

  value take() { return std::move(root_); }
  json::parse_error error() const {
    return error_.message.empty() ? json::parse_error{0, "nested too deeply"} : error_;
  }

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
  /// Containers being filled. A parent gets no new element while a child is open, so that the
  /// pointers stay good.
  std::vector<value*> open_;
  json::parse_error error_;
};

}  // namespace

std::variant<value, parse_error> parse(std::string_view text, comments policy) {
  // nlohmann takes a NUL for the end of the text; JSON has none.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return parse_error{nul + 1, "unexpected NUL"};
  }
  value_builder builder;
  const bool good =
      source::sax_parse(text.begin(), text.end(), &builder, source::input_format_t::json,
                        /*strict=*/true, policy == comments::ignored);
  if (!good) return builder.error();
  return builder.take();
}

const value* value::find(std::string_view name) const {
  const auto* members = get_if<object>();
  if (members == nullptr) return nullptr;
  const auto last = std::find_if(members->rbegin(), members->rend(),
                                 [&](const auto& member) { return member.first == name; });
  return last != members->rend() ? &last->second : nullptr;
}

}  // namespace ssmock::json
