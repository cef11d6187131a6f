// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

/// The documents of AppConfig: configurations, their schemas, and strategies to deploy them.
namespace ssmock::documents::rules {

bool is_of_app_config(std::string_view document_type);

/// What is wrong with a content of one of these types. Whether a configuration suits its schema is
/// for check_configuration() to say.
finding check_app_config(const content_source& source);

}  // namespace ssmock::documents::rules
