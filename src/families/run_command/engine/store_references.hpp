// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/tenant.hpp"
#include "families/documents/content/parameters.hpp"
#include "kernel/state.hpp"

/// References of commands to the Parameter Store: `{{ssm:name}}`, `{{ssm:name:version}}` in the
/// parameters of a command, or in the defaults of its document.
namespace ssmock::engine {

/// The parameters of a command that refer to the Parameter Store, as the request or else the
/// document has them.
documents::parameter_values referring_parameters(const documents::document_content& content,
                                                 const documents::parameter_values& given);

/// What the parameters of a command refer to and the Parameter Store does not have, in its order. A
/// SecureString counts as missing: commands cannot refer to one [D].
std::vector<std::string> missing_parameters(const store::state& state, const tenant_name& tenant,
                                            const documents::document_content& content,
                                            const documents::parameter_values& given);

/// The parameters with the values of today; nullopt when something is missing, which includes the
/// secrets of Secrets Manager: the agent refuses their names [P 2024].
std::optional<documents::parameter_values> resolved_parameters(
    const store::state& state, const tenant_name& tenant,
    const documents::parameter_values& referring);

/// The parameters of a command, with the resolved ones in place of those that refer.
documents::parameter_values with_resolved(documents::parameter_values given,
                                          const documents::parameter_values& resolved);

/// The same with the values of today, or as they were given when something is missing.
documents::parameter_values with_resolved_today(const store::state& state,
                                                const tenant_name& tenant,
                                                documents::parameter_values given,
                                                const documents::parameter_values& referring);

/// AWS's text for parameters that are missing [R].
std::string missing_parameters_text(const std::vector<std::string>& missing);

}  // namespace ssmock::engine
