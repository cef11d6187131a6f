// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ssmock {

/// The SHA-256 digest of the bytes.
std::array<std::uint8_t, 32> sha256(std::string_view bytes);
/// The same as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The bytes as lower-case hexadecimal digits.
std::string hexadecimal(std::string_view bytes);

/// A lower-case UUID that follows from the text: equal texts have equal ones.
std::string uuid_of(std::string_view text);

}  // namespace ssmock
