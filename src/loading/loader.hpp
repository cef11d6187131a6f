// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "fixture_format/fault.hpp"
#include "fixture_format/section.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"

namespace ssmock::fixtures {

struct source {
  std::string name;  ///< the name that faults show
  std::string text;
};

/// The sections of all families, in the order in which they merge and are written.
std::span<const section> sections();

/// Keys that clients print beside the sections, such as NextToken; the loader ignores them.
std::span<const std::string_view> ignored_keys();

/// Checks all sources and, if none has a fault, merges them into the state, in order. An element
/// replaces the one with the same ids, and missing parents are created. Relative times count from
/// `now`.
/// Returns at most most_faults faults, and then one more entry with the number of the others.
/// `words` gets a message for each key that clients print but that is not loaded.
std::vector<fault> load(std::span<const source> sources, instant now, store::state& state,
                        std::vector<fault>* words = nullptr);

/// A fixture that stands at a place in a larger text, which has been parsed.
struct part {
  const source& origin;
  path where;
  json::value& content;
};

/// load() of such a part; its agenda is left to engine::restore().
std::vector<fault> load_part(const part& known, instant now, store::state& state);

/// One element of a section whose id comes from the URL, not from the body.
struct element {
  std::string_view section;
  std::string_view id_member;
  std::string id;
};

/// load() of a text that is this one element, with its id or without. An empty text counts as an
/// object without members.
std::vector<fault> load_element(const source& origin, const element& known, instant now,
                                store::state& state);

/// load() of a text that is one element of the section with this key, or a list of elements.
std::vector<fault> load_section(const source& origin, std::string_view key, instant now,
                                store::state& state);

/// The text of the demo fixture, which is loaded when the user names none.
std::string_view demo();

}  // namespace ssmock::fixtures
