// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ssmock::engine {

/// The number of invocations that may run at a time by MaxConcurrency, which is a number or a
/// percentage of the targets. The result is at least 1 [I].
std::uint32_t concurrency_of(std::string_view max_concurrency, std::size_t targets);

/// The number of errors after which sending goes on, by MaxErrors, which is a number or a
/// percentage of the targets. 10% of 50 allow five [D]; that fractions are dropped is inferred [I].
std::uint32_t errors_allowed(std::string_view max_errors, std::size_t targets);

}  // namespace ssmock::engine
