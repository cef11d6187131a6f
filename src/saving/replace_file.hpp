// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <system_error>

namespace ssmock::saving {

/// Writes a file so that whoever opens it finds the former content or this one, each whole,
/// whatever ends the program or the machine meanwhile. A file that this makes is for its owner
/// alone; one that it replaces keeps its mode.
std::error_code replace_file(const std::string& path, std::string_view content);

/// Removes what a replace_file() of this path left behind that a kill has ended.
void remove_leftovers(const std::string& path);

}  // namespace ssmock::saving
