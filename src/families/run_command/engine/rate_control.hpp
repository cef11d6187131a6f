// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ssmock::engine {

/// MaxConcurrency, a number or a percentage of the targets: how many may run at a time. At least
/// one does [I].
std::uint32_t concurrency_of(std::string_view max_concurrency, std::size_t targets);

/// MaxErrors, likewise: how many may fail before no more are sent. 10% of 50 allow five [D]; that a
/// fraction is dropped is inferred.
std::uint32_t errors_allowed(std::string_view max_errors, std::size_t targets);

}  // namespace ssmock::engine
