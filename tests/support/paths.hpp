// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Functions, so that only one unit depends on where the checkout lies: ccache serves the rest to
/// every checkout and preset.
namespace ssmock::testing {

/// The path of a file of the repository, and its text.
std::string source_path(std::string_view path);
std::string source_text(std::string_view path);

/// The path of the program.
std::string binary_path();

}  // namespace ssmock::testing
