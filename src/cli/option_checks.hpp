// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// What a flag's or variable's text must be. Each returns what was expected and what was found, or
/// nothing when the text is good.
namespace ssmock::cli {

/// An IPv4 or IPv6 address.
std::string check_address(const std::string& text);
/// A digit or more, no sign, and no leading zero, which might mean an octal number.
std::string check_whole_number(const std::string& text);
/// A whole number of 64 bits.
std::string check_seed(const std::string& text);
/// A time of the years that a reply can show.
std::string check_time(const std::string& text);
/// A duration that is not zero.
std::string check_history(const std::string& text);
/// A name without a port.
std::string check_host_name(const std::string& text);
/// A page's origin as browsers send it: no path, not even a slash.
std::string check_origin(const std::string& text);
/// Seconds up to a day, with decimals.
std::string check_seconds(const std::string& text);

}  // namespace ssmock::cli
