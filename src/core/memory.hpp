// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// Memory that was freed stays with the program, for its next request, unless it is given back.
namespace ssmock {

/// The number of bytes that the program has allocated and not freed.
std::size_t used_memory();

/// Gives free memory back to the system when much was freed since `used_before` was measured.
void return_memory_freed_since(std::size_t used_before);

}  // namespace ssmock
