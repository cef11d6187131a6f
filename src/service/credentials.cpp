// SPDX-License-Identifier: Apache-2.0
#include "service/credentials.hpp"

#include <utility>

#include "core/text.hpp"

namespace ssmock::service {
namespace {

/// Reads one line after the other.
class reader {
 public:
  explicit reader(std::vector<credential>& into) : into_(into) {}

  /// What is wrong with the next line, or with the profile that it ends.
  std::string take(std::string_view line) {
    ++line_;
    line = trimmed(line, " \t\r");
    if (line.empty() || line[0] == '#' || line[0] == ';') return {};
    if (line[0] == '[') return begin_profile(line);
    if (line.find('=') == std::string_view::npos) {
      return at(line_) + "expected [profile] or name = value";
    }
    if (profile_line_ == 0) return at(line_) + "expected [profile] before the first setting";
    const auto name = trimmed(take_until(line, '='), " \t");
    const std::string value{trimmed(line, " \t")};
    if (name == "aws_access_key_id") current_.access_key = value;
    if (name == "aws_secret_access_key") current_.secret_key = value;
    if (name == "aws_session_token") current_.session_token = value;
    return {};
  }

  std::string end_profile() {
    const auto ended = std::exchange(current_, {});
    if (ended.access_key.empty() && ended.secret_key.empty()) return {};
    if (ended.access_key.empty()) {
      return at(profile_line_) + "expected aws_access_key_id beside aws_secret_access_key";
    }
    if (ended.secret_key.empty()) {
      return at(profile_line_) + "expected aws_secret_access_key beside aws_access_key_id";
    }
    into_.push_back(ended);
    return {};
  }

 private:
  static std::string at(std::size_t line) { return std::to_string(line) + ": "; }

  std::string begin_profile(std::string_view line) {
    if (!line.ends_with(']')) return at(line_) + "expected ] at the end of [profile";
    auto fault = end_profile();
    profile_line_ = line_;
    return fault;
  }

  std::vector<credential>& into_;
  credential current_;
  std::size_t line_ = 0;
  std::size_t profile_line_ = 0;  ///< zero: none has begun
};

}  // namespace

std::string read_credentials(std::string_view text, std::vector<credential>& into) {
  reader lines{into};
  while (!text.empty()) {
    if (auto fault = lines.take(take_until(text, '\n')); !fault.empty()) return fault;
  }
  if (auto fault = lines.end_profile(); !fault.empty()) return fault;
  return into.empty()
             ? "1: expected a profile with aws_access_key_id and aws_secret_access_key, found none"
             : "";
}

}  // namespace ssmock::service
