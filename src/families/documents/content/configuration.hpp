// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "families/documents/content/reader.hpp"

namespace ssmock::documents {

inline constexpr std::string_view configuration_type = "ApplicationConfiguration";
inline constexpr std::string_view configuration_schema_type = "ApplicationConfigurationSchema";
inline constexpr std::string_view strategy_type = "DeploymentStrategy";

/// Validates the content of an ApplicationConfiguration, which read_content() has accepted, by the
/// content of its schema.
std::optional<content_error> check_configuration(const content_source& configuration,
                                                 std::string_view schema);

}  // namespace ssmock::documents
