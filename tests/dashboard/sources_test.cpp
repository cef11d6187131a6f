// SPDX-License-Identifier: Apache-2.0
// What the files of ui/ must be, so that the headers that they are sent with do no harm to them,
// and so that what commands print can do none to who looks at it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "core/sha256.hpp"
#include "dashboard/files.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using testing::source_path;
using testing::source_text;

std::vector<std::string> served_paths() {
  std::vector<std::string> out;
  const std::filesystem::path folder{source_path("ui")};
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    const auto ending = entry.path().extension();
    if (ending == ".js" || ending == ".css" || ending == ".html" || ending == ".svg") {
      out.push_back(entry.path().lexically_relative(folder));
    }
  }
  std::ranges::sort(out);
  return out;
}

TEST(DashboardFiles, AreAllInTheBinary) {
  std::vector<std::string> held;
  for (const auto& each : dashboard::all_files()) held.emplace_back(each.path);
  EXPECT_EQ(held, served_paths());
}

TEST(DashboardFiles, StayWithinTheirBudget) {
  std::size_t raw = 0;
  std::size_t compressed = 0;
  for (const auto& each : dashboard::all_files()) {
    raw += each.size;
    compressed += each.compressed.size();
  }
  std::cout << "the dashboard: " << raw << " bytes, " << compressed << " compressed\n";
  EXPECT_LE(raw, 120'000U);
  EXPECT_LE(compressed, 45'000U);
}

struct comment_form {
  std::string_view begin;
  std::string_view end;
};

/// A text without the comments of JavaScript, CSS and HTML. Each stands after a blank: the slashes
/// of an address, and of a media type such as any, begin none.
std::string without_comments(std::string_view text) {
  constexpr std::array forms{comment_form{"/*", "*/"}, comment_form{"<!--", "-->"},
                             comment_form{"//", "\n"}};
  std::string out;
  while (!text.empty()) {
    const bool after_blank = out.empty() || out.back() == ' ' || out.back() == '\n';
    const auto form = std::ranges::find_if(
        forms, [&](const comment_form& each) { return text.starts_with(each.begin); });
    if (after_blank && form != forms.end()) {
      text.remove_prefix(std::min(text.find(form->end, form->begin.size()), text.size()));
      if (!text.starts_with('\n')) text.remove_prefix(std::min(form->end.size(), text.size()));
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

struct fault_pattern {
  std::string_view what;
  std::regex pattern;
};

void expect_none(const std::string& path, const std::vector<fault_pattern>& faults) {
  const auto text = without_comments(source_text("ui/" + path));
  for (const auto& each : faults) {
    std::smatch found;
    EXPECT_FALSE(std::regex_search(text, found, each.pattern))
        << path << " has " << each.what << ": " << found.str();
  }
}

const auto any_case = std::regex::ECMAScript | std::regex::icase;

TEST(DashboardFiles, HaveNoScriptAndNoStyleInAPage) {
  const std::vector<fault_pattern> faults{
      {"a script of its own", std::regex{R"(<script(?![^>]*\ssrc=)[^>]*>|javascript:)", any_case}},
      {"a style of its own", std::regex{R"(<style|\sstyle\s*=(?!\s*\$\{))", any_case}},
      {"a handler of its own", std::regex{R"(<[^>]*\son[a-z]+\s*=(?!\s*\$\{))", any_case}},
  };
  for (const auto& path : served_paths()) {
    if (path.ends_with(".html") || path.ends_with(".svg")) expect_none(path, faults);
    if (path.ends_with(".js") && !path.starts_with("vendor/")) expect_none(path, {faults[1]});
  }
}

TEST(DashboardFiles, MakeNoMarkupAndNoCodeOfText) {
  const std::vector<fault_pattern> faults{
      {"markup of text",
       std::regex{"innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment"
                  "|DOMParser|srcdoc",
                  any_case}},
      {"code of text", std::regex{R"(\beval\b|new\s+Function|\bimport\s*\(\s*[^"'\s])"}},
      {"a style of text", std::regex{R"re(setAttribute\(\s*["'`]style)re"}},
  };
  for (const auto& path : served_paths()) {
    // Preact knows a property of this name, which our pages do not use.
    if (path.ends_with(".js") && !path.starts_with("vendor/")) expect_none(path, faults);
  }
}

TEST(DashboardFiles, AskNoOtherHost) {
  const std::vector<fault_pattern> faults{
      {"an absolute address",
       std::regex{R"((https?|wss?)://(?!www\.w3\.org/(2000/svg|1999/xlink)["'`\\]))", any_case}},
      {"an address of another host", std::regex{R"re(["'`(]//[a-z0-9])re", any_case}},
  };
  for (const auto& path : served_paths()) expect_none(path, faults);
}

TEST(DashboardFiles, OfOthersAreUnchanged) {
  const auto page = source_text("ui/vendor/README.md");
  const std::regex digest{"sha256: ([0-9a-f]{64})\\b"};
  std::smatch named;
  ASSERT_TRUE(std::regex_search(page, named, digest));
  EXPECT_EQ(sha256_hex(source_text("ui/vendor/preact.js")), named[1]);
  for (const auto& path : served_paths()) {
    if (path.starts_with("vendor/")) {
      EXPECT_EQ(path, "vendor/preact.js");
    }
  }
}

}  // namespace
}  // namespace ssmock
