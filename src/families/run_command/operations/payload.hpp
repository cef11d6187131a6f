// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "families/documents/content/content.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::operations::run_command {

/// What a command weighs against AWS's limit of 97 KB: bytes of the JSON that its agents are sent,
/// with all but ASCII, and the characters of HTML, escaped. The parts follow from nine recordings
/// of the smallest command that was refused [R 2026-09]; the order of the parts does not matter,
/// and that of their sum which they leave open is set so that AWS-RunShellScript fits to the byte.
std::size_t payload_size(const store::command& sent, const documents::document_content& described,
                         std::string_view document_text);

/// The largest payload that is taken: with it the smallest script that AWS refuses of
/// AWS-RunShellScript is refused, of which 88 bytes come from that document's text being our own.
inline constexpr std::size_t largest_payload = 99'912;

}  // namespace ssmock::operations::run_command
