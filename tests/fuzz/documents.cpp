// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "core/text.hpp"
#include "families/documents/content/convert.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/documents/content/markup/reader.hpp"
#include "families/documents/content/reader.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"

namespace ssmock::fuzz {
namespace {

using documents::document_content;
using documents::document_format;

/// What a parser understood, in one form for both formats.
std::optional<std::string> understood(std::string_view text, document_format format) {
  const auto parsed = documents::markup::read(text, format);
  const auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return std::nullopt;
  return documents::markup::compact_json(*content);
}

void check_verdict(const documents::content_source& source) {
  const auto verdict = documents::read_content(source);
  require(verdict.index() == documents::read_content(source).index(), "another verdict",
          source.text);
  if (const auto* error = std::get_if<documents::content_error>(&verdict)) {
    require(is_utf8(error->message), "a message that is no UTF-8", source.text);
    return;
  }
  const auto& content = std::get<document_content>(verdict);
  for (const auto& step : content.steps) {
    require(is_utf8(step.name) && is_utf8(step.action), "a step that is no UTF-8", source.text);
  }
}

}  // namespace

void try_documents(std::string_view input) {
  if (!is_utf8(input)) return;  // a request is valid UTF-8
  auto words = take_until(input, '\n');
  const auto format =
      from_text<document_format>(take_until(words, ' ')).value_or(document_format::json);
  check_verdict({input, format, words});
  if (format == document_format::text) return;
  const auto before = understood(input, format);
  if (!before) return;
  require(is_json(*before), "no JSON of what was understood", *before);
  const auto other =
      format == document_format::json ? document_format::yaml : document_format::json;
  const auto converted = documents::convert_content(input, format, other);
  require(converted.has_value(), "what can be read cannot be converted", input);
  require(is_utf8(*converted), "a conversion that is no UTF-8", *converted);
  require(understood(*converted, other) == before, "converted it means something else", *converted);
  const auto back = documents::convert_content(*converted, other, format);
  require(back && understood(*back, format) == before, "converted back it means something else",
          *converted);
}

}  // namespace ssmock::fuzz
