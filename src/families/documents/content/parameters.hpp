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

/// The execution timeout of a step when the document has none [R].
inline constexpr std::chrono::seconds default_timeout{3600};

/// The parameters of a command.
using parameter_values = ordered_map<std::vector<std::string>>;

/// The first parameter that is invalid for the document. AWS's error does not say which parameter
/// it is, nor why [R].
struct parameter_fault {
  enum class kind { unknown, missing, type, value, pattern, length, items };
  kind what;
  std::string parameter;
};

/// Checks values by the document: each parameter must be declared, required ones must be present,
/// and values must have the type, the allowed values, the allowed pattern and the bounds. For a
/// value from the Parameter Store ({{ssm:name}}), which is known at run time only, only the number
/// of values is checked.
std::optional<parameter_fault> check_parameters(const document_content& content,
                                                const parameter_values& given);

/// The time after which the agent stops a step, with these values. The agent replaces a timeout
/// that is no number, less than 5 [R 2026-09] or more than 172,800 seconds [D: its source] by an
/// hour.
std::chrono::seconds timeout_of(const document_content& content, const step& of,
                                const parameter_values& given);

/// The time that the document's timeouts add to ExpiresAfter: the sum over the steps [R 2026-09],
/// or an hour when the sum is zero. A timeout from a parameter that the request omits counts as
/// zero, whatever the parameter's default [R 2026-09], and so does a step without a timeout [I].
std::chrono::seconds time_to_run(const document_content& content, const parameter_values& given);

/// The value of a parameter, or its default, as one text; nullopt when it is not declared.
std::optional<std::string> value_of(const document_content& content, std::string_view name,
                                    const parameter_values& given);

}  // namespace ssmock::documents
