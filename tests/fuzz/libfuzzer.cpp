// SPDX-License-Identifier: Apache-2.0
// What libFuzzer calls, of the one target that SSMOCK_FUZZ_TARGET names.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  ssmock::fuzz::SSMOCK_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
