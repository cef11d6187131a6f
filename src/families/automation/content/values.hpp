// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/value.hpp"

/// The values of a running runbook: what `{{ name }}` stands for, and the texts that the API shows.
namespace ssmock::automation {

/// Gives the value of a reference by its name: a parameter's, `step.Output`, `variable:name`,
/// `global:REGION`, `automation:EXECUTION_ID`.
using look_up = std::function<std::optional<json::value>(std::string_view name)>;

/// The value with all references in it replaced. A text that is one reference becomes its value,
/// whatever the type; within a longer text, the value's text stands. A list within a list that came
/// from a reference is spread [I]. A reference without a value stays as it is, and so does one
/// whose value would make all of them longer than 256 KiB.
json::value resolved(const json::value& tree, const look_up& values);

/// A value as one text: that of a scalar, or compact JSON.
std::string text_of(const json::value& content);

/// Compact JSON as Gson writes it, the library that Automation uses: `=`, `<`, `>`, `&` and `'` are
/// escaped as in `\u003d` [R].
std::string gson_text(const json::value& content);

/// An output as the API shows it: a text for each element of a list, one text for any other value.
std::vector<std::string> output_texts(const json::value& content);

/// The value that these texts of a request have for a parameter of this type.
json::value value_of_texts(const std::vector<std::string>& texts, std::string_view type);

/// A default of a runbook's parameter, whose lists and maps stand as JSON, as texts of a request.
std::vector<std::string> texts_of_default(const std::string& text, std::string_view type);

/// The value in the type that a declared output or a variable has, as far as that is possible.
json::value converted(json::value content, std::string_view type);

/// The text of a member, or the list that it is; empty when there is none.
std::string text_at(const json::value& in, std::string_view name);
const json::list& list_at(const json::value& in, std::string_view name);

/// A JSON text that this program has written, as a value.
json::value read_value(std::string_view text);

}  // namespace ssmock::automation
