// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/yaml_reader.hpp"

#include <yaml.h>

#include <new>
#include <optional>
#include <unordered_map>
#include <utility>

#include "families/documents/content/markup/yaml_scalars.hpp"
#include "json/parse.hpp"

namespace ssmock::documents::markup {
namespace {

/// The limit on a document's size with all aliases expanded, counted in values and bytes of text.
/// It is four times what fits into 64 KB without aliases, and small enough to be no load.
constexpr std::size_t most_content = std::size_t{256} * 1024;

std::string_view text_of(const yaml_char_t* text, std::size_t size) {
  return {reinterpret_cast<const char*>(text), size};
}

std::string name_of(const yaml_char_t* name) {
  return name != nullptr ? reinterpret_cast<const char*>(name) : "";
}

std::size_t cost_of(const json::value& content) {
  std::size_t cost = 1;
  if (const auto* text = content.get_if<std::string>()) cost += text->size();
  if (const auto* items = content.get_if<json::list>()) {
    for (const auto& item : *items) cost += cost_of(item);
  }
  if (const auto* members = content.get_if<json::object>()) {
    for (const auto& [key, member] : *members) cost += key.size() + cost_of(member);
  }
  return cost;
}

/// The events of libyaml's parser. The current one stays valid until next().
class event_source {
 public:
  explicit event_source(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~event_source() {
    drop();
    yaml_parser_delete(&parser_);
  }
  event_source(const event_source&) = delete;
  event_source& operator=(const event_source&) = delete;

  bool next() {
    drop();
    held_ = yaml_parser_parse(&parser_, &event_) != 0;
    return held_;
  }

  const yaml_event_t& event() const { return event_; }

  fault here(std::string what) const {
    return {event_.start_mark.line + 1, event_.start_mark.column + 1, std::move(what)};
  }
  fault where_it_stopped() const {
    return {parser_.problem_mark.line + 1, parser_.problem_mark.column + 1,
            parser_.problem != nullptr ? parser_.problem : "unreadable"};
  }

 private:
  void drop() {
    if (held_) yaml_event_delete(&event_);
    held_ = false;
  }

  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool held_ = false;
};

class tree_builder {
 public:
  tree_builder(std::string_view text, scalars meaning) : events_(text), meaning_(meaning) {}

  parsed read() {
    auto root = read_document();
    if (!root) return fault_;
    return *std::move(root);
  }

 private:
  std::optional<json::value> read_document() {
    if (!advance()) return std::nullopt;  // the stream's start
    if (!advance()) return std::nullopt;
    if (events_.event().type == YAML_STREAM_END_EVENT) return json::value{};
    if (!advance()) return std::nullopt;
    auto root = read_node(0);
    if (!root || !advance() || !advance()) return std::nullopt;  // the document's end
    if (events_.event().type != YAML_STREAM_END_EVENT) return refuse("more than one document");
    return root;
  }

  bool advance() {
    if (events_.next()) return true;
    fault_ = events_.where_it_stopped();
    return false;
  }

  std::nullopt_t refuse(std::string what) {
    fault_ = events_.here(std::move(what));
    return std::nullopt;
  }

  /// Reads the node that begins with the current event.
  std::optional<json::value> read_node(std::size_t depth) {
    switch (events_.event().type) {
      case YAML_ALIAS_EVENT:
        return read_alias(depth);
      case YAML_SCALAR_EVENT:
        return read_scalar();
      case YAML_SEQUENCE_START_EVENT:
        return read_sequence(depth + 1);
      case YAML_MAPPING_START_EVENT:
        return read_mapping(depth + 1);
      default:
        return refuse("unexpected end");
    }
  }

  std::optional<json::value> read_alias(std::size_t depth) {
    const auto known = anchors_.find(name_of(events_.event().data.alias.anchor));
    if (known == anchors_.end()) return refuse("found undefined alias");
    if (!spend(cost_of(known->second.content))) return std::nullopt;
    if (depth + known->second.height > json::max_depth) return refuse("nested too deeply");
    height_ = known->second.height;
    return known->second.content;
  }

  std::optional<json::value> read_scalar() {
    const auto& scalar = events_.event().data.scalar;
    const auto text = text_of(scalar.value, scalar.length);
    if (!spend(text.size() + 1)) return std::nullopt;
    const bool plain = !as_written_ && scalar.style == YAML_PLAIN_SCALAR_STYLE &&
                       (scalar.tag == nullptr || name_of(scalar.tag) != YAML_STR_TAG);
    auto content = plain ? plain_scalar(text) : json::value(std::string(text));
    height_ = 0;
    remember(name_of(scalar.anchor), content);
    return content;
  }

  std::optional<json::value> read_sequence(std::size_t depth) {
    if (depth > json::max_depth) return refuse("nested too deeply");
    const auto anchor = name_of(events_.event().data.sequence_start.anchor);
    if (!spend(1)) return std::nullopt;
    json::list items;
    std::size_t height = 0;
    while (true) {
      if (!advance()) return std::nullopt;
      if (events_.event().type == YAML_SEQUENCE_END_EVENT) break;
      auto item = read_node(depth);
      if (!item) return std::nullopt;
      height = std::max(height, height_);
      items.push_back(*std::move(item));
    }
    height_ = height + 1;
    json::value content{std::move(items)};
    remember(anchor, content);
    return content;
  }

  std::optional<json::value> read_mapping(std::size_t depth) {
    if (depth > json::max_depth) return refuse("nested too deeply");
    const auto anchor = name_of(events_.event().data.mapping_start.anchor);
    if (!spend(1)) return std::nullopt;
    json::object members;
    std::unordered_map<std::string, std::size_t> places;
    std::size_t height = 0;
    while (true) {
      if (!advance()) return std::nullopt;
      if (events_.event().type == YAML_MAPPING_END_EVENT) break;
      auto key = read_key();
      if (!key || !advance()) return std::nullopt;
      auto member = read_member(*key, depth);
      if (!member) return std::nullopt;
      height = std::max(height, height_);
      const auto [place, fresh] = places.try_emplace(*key, members.size());
      if (fresh) {
        members.emplace_back(*std::move(key), *std::move(member));
      } else {
        members[place->second].second = *std::move(member);
      }
    }
    height_ = height + 1;
    json::value content{std::move(members)};
    remember(anchor, content);
    return content;
  }

  std::optional<json::value> read_member(const std::string& key, std::size_t depth) {
    const bool allowed = meaning_ == scalars::allowed_values_as_written && key == "allowedValues";
    const bool outer = std::exchange(as_written_, as_written_ || allowed);
    auto member = read_node(depth);
    as_written_ = outer;
    return member;
  }

  std::optional<std::string> read_key() {
    if (events_.event().type != YAML_SCALAR_EVENT) return refuse("a key must be a scalar");
    const auto& scalar = events_.event().data.scalar;
    std::string key{text_of(scalar.value, scalar.length)};
    if (!spend(key.size())) return std::nullopt;
    return key;
  }

  void remember(const std::string& anchor, const json::value& content) {
    // The copy counts like an alias, since nested anchors would otherwise copy without a limit.
    if (!anchor.empty() && spend(cost_of(content))) anchors_[anchor] = {content, height_};
  }

  bool spend(std::size_t amount) {
    if (amount > budget_) {
      budget_ = 0;
      refuse("too much content behind aliases");
      return false;
    }
    budget_ -= amount;
    return true;
  }

  struct anchored {
    json::value content;
    std::size_t height = 0;
  };

  event_source events_;
  scalars meaning_;
  bool as_written_ = false;  ///< within allowedValues: scalars stay texts
  std::unordered_map<std::string, anchored> anchors_;
  std::size_t budget_ = most_content;
  std::size_t height_ = 0;  ///< the levels of containers in the node that was read last
  fault fault_;
};

}  // namespace

parsed read_yaml(std::string_view text, scalars meaning) {
  return tree_builder(text, meaning).read();
}

}  // namespace ssmock::documents::markup
