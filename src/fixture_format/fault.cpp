// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/fault.hpp"

#include <array>
#include <cstdio>
#include <numeric>

#include "core/text.hpp"

namespace ssmock::fixtures {
namespace {

/// The longest path that a message shows: room for the longest name and its place in the fixture.
constexpr std::size_t longest_path = 240;

void append_escape(std::string& out, const char* form, unsigned char byte) {
  std::array<char, 8> text;
  std::snprintf(text.data(), text.size(), form, static_cast<unsigned>(byte));
  out += text.data();
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == 0x7F; }

}  // namespace

std::string fault::text() const {
  if (more > 0) return "and " + std::to_string(more) + " more";
  return file + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " +
         (where.empty() ? "" : where + ": ") + what;
}

std::size_t count_of(const std::vector<fault>& faults) {
  const auto add = [](std::size_t sum, const fault& each) {
    return sum + (each.more > 0 ? each.more : 1);
  };
  return std::accumulate(faults.begin(), faults.end(), std::size_t{0}, add);
}

std::string legible(std::string_view text, std::size_t longest) {
  auto rest = utf8_prefix(text, longest);
  const bool is_cut = rest.size() < text.size();
  std::string out;
  while (!rest.empty()) {
    const auto size = utf8_character_size(rest);
    if (size == 0) {
      append_escape(out, "\\x%02X", static_cast<unsigned char>(rest.front()));
    } else if (is_control(rest.front())) {
      append_escape(out, "\\u%04X", static_cast<unsigned char>(rest.front()));
    } else {
      out += rest.substr(0, size);
    }
    rest.remove_prefix(size == 0 ? 1 : size);
  }
  return is_cut ? out + "..." : out;
}

std::string path_text(const path& steps) {
  std::string out;
  for (const auto& step : steps) {
    if (step.name.empty()) {
      out += "[" + std::to_string(step.index) + "]";
    } else {
      out += (out.empty() ? "" : ".") + legible(step.name);
    }
  }
  return legible(out, longest_path);
}

}  // namespace ssmock::fixtures
