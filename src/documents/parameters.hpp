// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "documents/content.hpp"

namespace ssmock::documents {

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

/// The timeout that a step of the document has with these values; none when it says none, or none
/// that is a number.
std::optional<std::chrono::seconds> timeout_of(const document_content& content, const step& of,
                                               const parameter_values& given);

}  // namespace ssmock::documents
