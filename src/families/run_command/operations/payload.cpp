// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/payload.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace ssmock::operations::run_command {
namespace {

constexpr std::size_t escape = 6;  // backslash, u and four digits

std::size_t size_of(std::string_view character) {
  constexpr std::size_t in_two_words = 4;  // 4 bytes of UTF-8 are two \u escapes (surrogates)
  if (character.size() > 1) return character.size() == in_two_words ? 2 * escape : escape;
  const char letter = character.front();
  if (std::string_view{"\"\\\n\r\t\b\f"}.find(letter) != std::string_view::npos) return 2;
  if (std::string_view{"<>&"}.find(letter) != std::string_view::npos) return escape;
  const auto byte = static_cast<unsigned char>(letter);
  return byte < ' ' || byte == 0x7FU ? escape : 1;
}

/// The size of a JSON string, with its quotes.
std::size_t quoted_size(std::string_view text) {
  std::size_t size = 2;
  while (!text.empty()) {
    const auto bytes = std::max<std::size_t>(utf8_character_size(text), 1);
    size += size_of(text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
  return size;
}

/// The size of a member, with its colon and the comma before the next member.
std::size_t member_size(std::string_view name, std::size_t value) {
  return quoted_size(name) + value + 2;
}

/// The size of a JSON text without the blanks between its tokens.
std::size_t compact_size(std::string_view json) {
  std::size_t size = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char letter = json[at];
    if (quoted && letter == '\\') {
      size += 2;
      ++at;
      continue;
    }
    if (letter == '"') quoted = !quoted;
    if (quoted || std::string_view{" \n\r\t"}.find(letter) == std::string_view::npos) ++size;
  }
  return size;
}

std::size_t list_size(const std::vector<std::string>& values) {
  std::size_t size = values.empty() ? 2 : 1;
  for (const auto& value : values) size += quoted_size(value) + 1;
  return size;
}

std::size_t parameters_size(const store::command& sent,
                            const documents::document_content& described) {
  std::size_t size = 2;
  for (const auto& [name, values] : *sent.parameters) {
    const auto declared =
        std::ranges::find(described.parameters, name, &documents::parameter::name);
    const bool list = declared == described.parameters.end() || declared->type != "String";
    const bool single = !list && values.size() == 1;
    size += member_size(name, single ? quoted_size(values.front()) : list_size(values));
  }
  return size;
}

}  // namespace

std::size_t payload_size(const store::command& sent, const documents::document_content& described,
                         std::string_view document_text) {
  // The payload has some members only when they are set, and the others always [R 2026-09].
  const auto optional = [](std::string_view name, const std::string& text) {
    return text.empty() ? 0 : member_size(name, quoted_size(text));
  };
  const auto& logs = sent.cloud_watch_output_config;
  constexpr std::size_t uuid = 38;
  return 1 + member_size("Parameters", parameters_size(sent, described)) +
         member_size("DocumentContent", compact_size(document_text)) +
         member_size("CommandId", uuid) +
         member_size("DocumentName", quoted_size(sent.document_name)) +
         optional("OutputS3BucketName", sent.output_s3_bucket_name) +
         optional("OutputS3KeyPrefix", sent.output_s3_key_prefix) +
         member_size("CloudWatchLogGroupName", quoted_size(logs.cloud_watch_log_group_name)) +
         member_size("CloudWatchOutputEnabled",
                     quoted_size(logs.cloud_watch_output_enabled ? "true" : "false"));
}

}  // namespace ssmock::operations::run_command
