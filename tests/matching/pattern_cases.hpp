// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "json/parse.hpp"
#include "matching/event_pattern.hpp"

namespace ssmock::matching {

/// Whether the event fits the pattern; both are JSON texts.
struct pattern_case {
  bool fits;
  std::string_view pattern;
  std::string_view event;
};

inline json::value parsed(std::string_view text) {
  auto out = json::parse(text);
  if (const auto* fault = std::get_if<json::parse_error>(&out)) {
    ADD_FAILURE() << fault->message << " in " << text;
    return {};
  }
  return std::get<json::value>(std::move(out));
}

inline void expect_all(std::initializer_list<pattern_case> cases) {
  for (const auto& each : cases) {
    const auto read = read_pattern(parsed(each.pattern));
    const auto* pattern = std::get_if<event_pattern>(&read);
    ASSERT_NE(pattern, nullptr) << each.pattern << ": " << std::get<std::string>(read);
    EXPECT_EQ(matches(*pattern, parsed(each.event)), each.fits) << each.pattern << "\n"
                                                                << each.event;
  }
}

}  // namespace ssmock::matching
