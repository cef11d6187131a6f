// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

/// The documents of AppConfig: configurations, their schemas, and deployment strategies.
namespace ssmock::documents::rules {

bool is_of_app_config(std::string_view document_type);

/// Checks a content of one of these types. check_configuration() checks a configuration by its
/// schema.
finding check_app_config(const content_source& source);

}  // namespace ssmock::documents::rules
