// SPDX-License-Identifier: Apache-2.0
#include "loading/loader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "families/family.hpp"
#include "fixture_format/checker.hpp"
#include "fixture_format/located.hpp"
#include "fixture_format/merger.hpp"
#include "json/parse.hpp"
#include "kernel/irregular_ids.hpp"
#include "loading/printed.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock::fixtures {
namespace {

/// The sections in the order in which they are merged: parents before children.
const std::vector<section>& all_sections() {
  static const auto rows = [] {
    std::vector<section> out;
    for (const auto* family : families::all()) {
      if (family->sections != nullptr)
        std::ranges::copy(family->sections(), std::back_inserter(out));
    }
    std::ranges::sort(out, {}, &section::place);
    return out;
  }();
  return rows;
}

/// The longest text of a fault that a family's own check reports: it may quote the user's input.
constexpr std::size_t longest_fault = 500;

std::size_t section_index(std::string_view key) {
  const auto known = std::ranges::find(all_sections(), key, &section::key);
  return static_cast<std::size_t>(known - all_sections().begin());
}

/// The section that a flat object is an element of; nullopt when the object is not flat.
std::optional<std::size_t> flat_section(const json::value& content) {
  const auto key = section_of_flat(content);
  if (key.empty()) return std::nullopt;
  return section_index(key);
}

/// The section of objects that have no form of their own.
std::size_t section_of_whole_replies() {
  static const auto row = std::ranges::find(all_sections(), true, &section::whole_replies);
  return static_cast<std::size_t>(row - all_sections().begin());
}

bool is_section(std::string_view key) { return section_index(key) < all_sections().size(); }

/// One fixture file. It is read and checked first; its lists are merged when no file has a fault.
class fixture_file {
 public:
  fixture_file(const source& origin, instant now) : origin_(origin), checker_(now) {}

  /// Reads the text as a fixture; with `known`, as the one element with that id; with `key`, as
  /// elements of that section.
  void read(const element* known = nullptr, std::string_view key = {}) {
    const auto list = as_list(origin_.text);
    bracket_ = list ? 1 : 0;
    const std::string_view text = list ? *list : origin_.text;
    auto parsed = json::parse(text, json::comments::ignored);
    if (const auto* error = std::get_if<json::parse_error>(&parsed)) {
      faults.push_back(not_json(origin_.name, text, *error));
      return move_columns();
    }
    auto& root = std::get<json::value>(parsed);
    if (known != nullptr) {
      read_known(*known, root);
    } else if (!key.empty()) {
      read_elements(section_index(key), root);
    } else {
      read_root(root, {});
    }
    report(text);
    move_columns();
  }

  /// Reads a fixture that stands at `where` in the text, which has been parsed.
  void read_part(json::value& content, const path& where) {
    read_root(content, where);
    report(origin_.text);
  }

  std::vector<fault> faults;
  std::vector<fault> words;  ///< messages on keys that are not loaded, which is no fault
  std::vector<json::list> lists = std::vector<json::list>(all_sections().size());
  const protocol::held_ids& irregular_ids() const { return checker_.irregular_ids; }

 private:
  void report(std::string_view text) {
    faults = located(origin_.name, text, checker_.findings);
    if (checker_.untold > 0) faults.push_back({{}, 1, 1, {}, {}, checker_.untold});
    words = located(origin_.name, text, words_);
  }

  /// Counts columns without the bracket that as_list() added.
  void move_columns() {
    for (auto* const list : {&faults, &words}) {
      for (auto& each : *list) {
        if (each.line == 1 && each.more == 0) each.column -= bracket_;
      }
    }
  }

  /// In a flat object, the keys without meaning that clients print, such as ResponseMetadata, are
  /// among its own members.
  static void drop_ignored(json::value& details) {
    auto* const members = details.get_if<json::object>();
    if (members == nullptr) return;
    std::erase_if(*members, [](const auto& member) { return is_ignored(member.first); });
  }

  /// Reads a fixture object, a flat object as a client prints it, or a list of these two.
  void read_root(json::value& root, path where) {
    if (auto* items = root.get_if<json::list>()) {
      for (std::size_t at = 0; at < items->size(); ++at) {
        where.push_back({{}, at});
        read_item((*items)[at], where);
        where.pop_back();
      }
    } else if (flat_section(root)) {
      read_flat(root, where);
    } else if (root.get_if<json::object>() != nullptr) {
      read_members(root, where);
    } else {
      add(where, "expected an object, or a list of objects");
    }
  }

  void read_item(json::value& item, path& where) {
    const auto* members = item.get_if<json::object>();
    if (members == nullptr) {
      return add(where,
                 "expected an object as aws-cli prints it; a --query that takes members out "
                 "of objects makes no fixture");
    }
    const auto known = [](const auto& member) {
      const std::string_view key = member.first;
      return is_section(key) || !section_of_single(key).empty() || !why_not_loaded(key).empty();
    };
    if (!flat_section(item) && std::ranges::any_of(*members, known)) {
      read_members(item, where);
    } else {
      read_flat(item, where);
    }
  }

  void read_members(json::value& root, path& where) {
    std::set<std::string_view> seen;
    for (auto& [key, content] : *root.get_if<json::object>()) {
      where.push_back({key});
      if (seen.insert(key).second) {
        read_member(key, content, where);
      } else {
        add(where, "is given twice");
      }
      where.pop_back();
    }
  }

  void read_flat(json::value& content, path& where) {
    const auto index = flat_section(content).value_or(section_of_whole_replies());
    drop_ignored(content);
    check_element(all_sections()[index], content, where);
    lists[index].push_back(std::move(content));
  }

  void read_known(const element& known, json::value& root) {
    path where;
    auto* const members = root.get_if<json::object>();
    if (members == nullptr) return add(where, "expected an object");
    drop_ignored(root);
    if (const auto* id = root.find(known.id_member)) {
      const auto* text = id->get_if<std::string>();
      if (text == nullptr || *text != known.id) {
        add({{std::string(known.id_member)}}, "is not " + legible(known.id));
      }
    } else {
      members->emplace_back(known.id_member, known.id);
    }
    const auto index = section_index(known.section);
    check_element(all_sections()[index], root, where);
    lists[index].push_back(std::move(root));
  }

  /// Reads one element of the section, or a list of elements.
  void read_elements(std::size_t index, json::value& root) {
    path where;
    if (root.get_if<json::list>() != nullptr) return read_section(index, root, where);
    check_element(all_sections()[index], root, where);
    lists[index].push_back(std::move(root));
  }

  void read_member(const std::string& key, json::value& content, path& where) {
    if (is_section(key)) return read_section(section_index(key), content, where);
    if (const auto section_key = section_of_single(key); !section_key.empty()) {
      const auto index = section_index(section_key);
      check_element(all_sections()[index], content, where);
      lists[index].push_back(std::move(content));
      return;
    }
    if (const auto why = why_not_loaded(key); !why.empty()) {
      words_.push_back({where, "is not loaded: it " + std::string(why)});
      return;
    }
    if (is_ignored(key)) return;
    std::vector<std::string_view> names;
    for (const auto& each : all_sections()) names.push_back(each.key);
    constexpr std::size_t enough_advice = 1'000;  // see checker::unknown_member
    const bool advise = checker_.findings.size() < enough_advice;
    add(where, unknown_name("key", key, {names.data(), advise ? names.size() : 0}));
  }

  void read_section(std::size_t index, json::value& content, path& where) {
    auto* items = content.get_if<json::list>();
    if (items == nullptr) return add(where, "expected a list");
    for (std::size_t at = 0; at < items->size(); ++at) {
      where.push_back({{}, at});
      check_element(all_sections()[index], (*items)[at], where);
      where.pop_back();
    }
    std::ranges::move(*items, std::back_inserter(lists[index]));
  }

  void check_element(const section& row, json::value& element, path& where) {
    if (row.whole_replies) drop_ignored(element);
    const auto found_before = checker_.findings.size();
    checker_.check(element, *protocol::find_shape(row.shape), where);
    if (row.fault_of != nullptr && checker_.findings.size() == found_before) {
      if (const auto what = row.fault_of(element)) add(where, legible(*what, longest_fault));
    }
    if (element.get_if<json::object>() == nullptr) return;
    for (const auto id : row.ids) {
      const auto* content = element.find(id);
      const auto* text = content != nullptr ? content->get_if<std::string>() : nullptr;
      if (content != nullptr && (text == nullptr || !text->empty())) continue;
      add(where, "member \"" + std::string(id) + "\" is missing");
    }
  }

  void add(const path& where, std::string what) { checker_.add(where, std::move(what)); }

  const source& origin_;
  checker checker_;
  std::vector<finding> words_;
  std::size_t bracket_ = 0;  ///< bytes that as_list() added before the first line
};

}  // namespace

std::span<const section> sections() { return all_sections(); }

namespace {

/// Limits the faults of several files together to most_faults.
std::vector<fault> bounded(std::vector<fault> faults) {
  if (faults.size() <= most_faults) return faults;
  const auto all = count_of(faults);
  std::erase_if(faults, [](const fault& each) { return each.more > 0; });
  faults.resize(std::min(faults.size(), most_faults));
  if (all > faults.size()) faults.push_back({{}, 1, 1, {}, {}, all - faults.size()});
  return faults;
}

void merge(std::vector<fixture_file>& files, instant now, store::state& state) {
  merger into{state, now};
  for (std::size_t section = 0; section < all_sections().size(); ++section) {
    for (auto& read : files) {
      for (const auto& each : read.lists[section]) all_sections()[section].merge(into, each);
      read.lists[section] = {};  // a large fixture needs its memory back early
    }
    if (all_sections()[section].end != nullptr) all_sections()[section].end(into);
  }
  for (const auto* family : families::all()) {
    if (family->section_hooks.finish != nullptr) family->section_hooks.finish(into);
  }
  for (const auto& read : files) {
    if (read.irregular_ids().empty()) continue;
    state.edit<store::irregular_ids>().ids.insert(read.irregular_ids().begin(),
                                                  read.irregular_ids().end());
  }
}

/// merge() of all that a fixture may hold, not of some elements.
void merge_whole(std::vector<fixture_file>& files, instant now, store::state& state) {
  merge(files, now, state);
  for (const auto* family : families::all()) {
    if (family->section_hooks.drop_misfits != nullptr) family->section_hooks.drop_misfits(state);
  }
}

}  // namespace

std::vector<fault> load(std::span<const source> sources, instant now, store::state& state,
                        std::vector<fault>* words) {
  std::vector<fault> faults;
  std::vector<fixture_file> files;
  files.reserve(sources.size());
  for (const auto& each : sources) {
    auto& read = files.emplace_back(each, now);
    read.read();
    std::ranges::move(read.faults, std::back_inserter(faults));
    if (words != nullptr) std::ranges::move(read.words, std::back_inserter(*words));
  }
  if (faults.empty()) {
    merge_whole(files, now, state);
    engine::restore(state, now);
  }
  return bounded(std::move(faults));
}

std::vector<fault> load_part(const part& known, instant now, store::state& state) {
  std::vector<fixture_file> files;
  auto& read = files.emplace_back(known.origin, now);
  read.read_part(known.content, known.where);
  if (read.faults.empty()) merge_whole(files, now, state);
  return std::move(read.faults);
}

std::vector<fault> load_section(const source& origin, std::string_view key, instant now,
                                store::state& state) {
  std::vector<fixture_file> files;
  auto& read = files.emplace_back(origin, now);
  read.read(nullptr, key);
  if (read.faults.empty()) merge(files, now, state);
  return std::move(read.faults);
}

std::vector<fault> load_element(const source& origin, const element& known, instant now,
                                store::state& state) {
  const source whole{origin.name, origin.text.empty() ? "{}" : origin.text};
  std::vector<fixture_file> files;
  auto& read = files.emplace_back(whole, now);
  read.read(&known);
  if (read.faults.empty()) merge(files, now, state);
  return std::move(read.faults);
}

}  // namespace ssmock::fixtures
