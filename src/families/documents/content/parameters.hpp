// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ordered_map.hpp"
#include "families/documents/content/content.hpp"

namespace ssmock::documents {

/// Where a document says nothing of how long a step may run [R].
inline constexpr std::chrono::seconds default_timeout{3600};

/// The parameters that a command is sent with.
using parameter_values = ordered_map<std::vector<std::string>>;

/// The first parameter that does not suit the document. AWS says no more than that something does
/// not [R]; the rest is for the log.
struct parameter_fault {
  enum class kind { unknown, missing, type, value, pattern, length, items };
  kind what;
  std::string parameter;
};

/// Holds values against the document: each is declared, each that is required is there, and
/// type, allowed values, allowed pattern and bounds hold. A value that refers to the Parameter
/// Store ({{ssm:name}}) is known at run time only, and is held against nothing but the counts.
std::optional<parameter_fault> check_parameters(const document_content& content,
                                                const parameter_values& given);

/// How long the agent lets a step of the document run with these values. It takes what is no
/// number, less than 5 [R 2026-09] or more than 172,800 seconds [D: its source] as an hour.
std::chrono::seconds timeout_of(const document_content& content, const step& of,
                                const parameter_values& given);

/// What the document's timeouts add to ExpiresAfter: the sum of the steps' [R 2026-09], an hour
/// where that is nothing. A parameter that is not given counts nothing, its default does not
/// matter [R 2026-09]; neither, of several steps, does one without a timeout [I].
std::chrono::seconds time_to_run(const document_content& content, const parameter_values& given);

/// The value of a parameter, given or by default, as one text; none for what is not declared.
std::optional<std::string> value_of(const document_content& content, std::string_view name,
                                    const parameter_values& given);

}  // namespace ssmock::documents
