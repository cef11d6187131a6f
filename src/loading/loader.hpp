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
  std::string name;  ///< as faults name it
  std::string text;
};

/// The sections of all families, in the order in which they merge and are written.
std::span<const section> sections();

/// Keys that may stand beside the sections and mean nothing here: what clients print along.
std::span<const std::string_view> ignored_keys();

/// Checks all sources and, when not one has a fault, merges them into the state, in order; an
/// element with ids that the state knows replaces it, and a missing parent is made.
/// `now` is what relative times count from.
/// No more than most_faults are returned, then one says how many there are beside. `words` gets
/// what is to be told of what is not loaded though a client prints it.
std::vector<fault> load(std::span<const source> sources, instant now, store::state& state,
                        std::vector<fault>* words = nullptr);

/// An element of a section whose id stands outside of the text.
struct element {
  std::string_view section;
  std::string_view id_member;
  std::string id;
};

/// load() of a text that holds this element, with the id or without; an empty text is an object
/// without members.
std::vector<fault> load_element(const source& origin, const element& known, instant now,
                                store::state& state);

/// load() of a text that holds one element of the section of this key, or a list of them.
std::vector<fault> load_section(const source& origin, std::string_view key, instant now,
                                store::state& state);

/// The fixture that is served when the user names none.
std::string_view demo();

}  // namespace ssmock::fixtures
