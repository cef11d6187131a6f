// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "core/tenant.hpp"
#include "families/documents/content/content.hpp"
#include "kernel/state.hpp"

/// References of commands to the Parameter Store: `{{ssm:name}}`, `{{ssm:name:version}}` in the
/// parameters of a command, or in the defaults of its document.
namespace ssmock::engine {

using command_parameters_map = ordered_map<std::vector<std::string>>;

/// The parameters of a command that refer to the Parameter Store, as the request or else the
/// document has them.
command_parameters_map referring_parameters(const documents::document_content& content,
                                            const command_parameters_map& given);

/// What the references name and the Parameter Store does not have, in their order. A SecureString
/// counts as missing: commands cannot refer to one [D].
std::vector<std::string> missing_parameters(const store::state& state, const tenant_name& tenant,
                                            const command_parameters_map& referring);

/// The parameters with the values of today; nullopt when something is missing, which includes the
/// secrets of Secrets Manager: the agent refuses their names [P 2024].
std::optional<command_parameters_map> resolved_parameters(const store::state& state,
                                                          const tenant_name& tenant,
                                                          const command_parameters_map& referring);

/// The parameters of a command, with the resolved ones in place of those that refer.
command_parameters_map with_resolved(command_parameters_map given,
                                     const command_parameters_map& resolved);

/// AWS's text for parameters that are missing [R].
std::string missing_parameters_text(const std::vector<std::string>& missing);

}  // namespace ssmock::engine
