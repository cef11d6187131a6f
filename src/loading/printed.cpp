// SPDX-License-Identifier: Apache-2.0
#include "loading/printed.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "loading/loader.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::array<std::string_view, 3> keys_of_no_meaning{"NextToken", "ResponseMetadata",
                                                             "$schema"};

struct form {
  std::string_view member;
  std::string_view section;
};

/// Each flat form is recognized by a member that is no top-level key of fixtures; the first match
/// counts. They are what the get- commands print, and the elements that --query takes from a list.
constexpr std::array flat_forms{
    form{"InvocationId", "WindowExecutionTaskInvocationIdentities"},
    form{"TaskExecutionId", "WindowExecutionTaskIdentities"},
    form{"WindowExecutionId", "WindowExecutions"},
    form{"WindowTargetId", "Targets"},
    form{"WindowTaskId", "Tasks"},
    form{"WindowId", "WindowIdentities"},
    form{"CommandPlugins", "CommandInvocations"},
    form{"ExpiresAfter", "Commands"},
    form{"CommandId", details_key},
    form{"PingStatus", "InstanceInformationList"},
    form{"InstanceId", details_key},
    form{"Content", "Documents"},
};

constexpr std::array single_forms{form{"Command", "Commands"}};

struct word {
  std::string_view key;
  std::string_view why;
};
constexpr std::string_view no_content = "has no content; what get-document prints has it";
constexpr std::array not_loaded{
    word{"Document", no_content},
    word{"DocumentIdentifiers", no_content},
    word{"ScheduledWindowExecutions", "follows from the schedules of the windows"},
    word{"TagList", "does not say whose tags they are; a member Tags of that element does"},
};

template <class Rows, class Row>
std::string_view found(const Rows& rows, std::string_view key, std::string_view Row::*name,
                       std::string_view Row::*content) {
  const auto row = std::ranges::find(rows, key, name);
  return row == rows.end() ? std::string_view{} : (*row).*content;
}

/// The end of the comment or string that begins at `at`; `at` itself when none begins there.
std::size_t end_of_token(std::string_view text, std::size_t at) {
  const auto behind = [&](std::string_view end) {
    const auto place = text.find(end, at + 2);
    return place == text.npos ? text.size() : place + end.size();
  };
  if (text.substr(at, 2) == "//") return behind("\n");
  if (text.substr(at, 2) == "/*") return behind("*/");
  if (text[at] != '"') return at;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

/// The end of each top-level object or list; nullopt when the text has anything else at the top.
std::optional<std::vector<std::size_t>> ends_of_values(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::size_t> ends;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '"' && depth == 0) return std::nullopt;
    if (const auto end = end_of_token(text, at); end > at) {
      at = end - 1;
    } else if (letter == '{' || letter == '[') {
      ++depth;
    } else if (letter == '}' || letter == ']') {
      if (depth == 0) return std::nullopt;
      if (--depth == 0) ends.push_back(at + 1);
    } else if (depth == 0 && blanks.find(letter) == blanks.npos) {
      return std::nullopt;
    }
  }
  if (depth != 0) return std::nullopt;
  return ends;
}

}  // namespace

bool is_ignored(std::string_view key) {
  return std::ranges::find(keys_of_no_meaning, key) != keys_of_no_meaning.end();
}

std::span<const std::string_view> ignored_keys() { return keys_of_no_meaning; }

std::string_view section_of_flat(const json::value& content) {
  for (const auto& each : flat_forms) {
    if (content.find(each.member) != nullptr) return each.section;
  }
  return {};
}

std::string_view section_of_single(std::string_view key) {
  return found(single_forms, key, &form::member, &form::section);
}

std::string_view why_not_loaded(std::string_view key) {
  return found(not_loaded, key, &word::key, &word::why);
}

std::optional<std::string> as_list(std::string_view text) {
  const auto ends = ends_of_values(text);
  if (!ends || ends->size() < 2) return std::nullopt;
  std::string out = "[";
  std::size_t start = 0;
  for (const auto end : *ends) {
    if (start > 0) out += ',';
    // The comma replaces a blank, so that columns stay the same.
    if (start > 0 && text[start] == ' ') ++start;
    out += text.substr(start, end - start);
    start = end;
  }
  return out.append("]").append(text.substr(start));
}

}  // namespace ssmock::fixtures
