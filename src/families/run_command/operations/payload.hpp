// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "families/documents/content/content.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::operations::run_command {

/// The size of a command that AWS compares with its limit of 97 KB: the bytes of the JSON that it
/// sends to agents, in which non-ASCII characters and <, > and & are escaped. Which members count
/// follows from nine recordings of the smallest command that was refused [R 2026-09]. The rest of
/// the sum, which the recordings leave open, is set so that AWS-RunShellScript is exact to the
/// byte.
std::size_t payload_size(const store::command& sent, const documents::document_content& described,
                         std::string_view document_text);

/// The largest payload that is accepted, set so that ssmock refuses the same smallest script for
/// AWS-RunShellScript as AWS does. It includes 88 bytes because our text of that document differs
/// from AWS's.
inline constexpr std::size_t largest_payload = 99'912;

}  // namespace ssmock::operations::run_command
