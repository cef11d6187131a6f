// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock {

inline constexpr std::string_view hexadecimal_digits = "0123456789abcdef";

/// The only source of randomness: ids of requests and resources, the secret of NextTokens, and
/// which requests fail. The same seed gives the same sequence.
class id_source {
 public:
  /// Without a seed, the operating system's randomness gives one.
  explicit id_source(std::optional<std::uint64_t> seed);
  id_source(const id_source&) = delete;
  id_source& operator=(const id_source&) = delete;
  ~id_source();

  /// Starts the sequence of this seed from its beginning.
  void reseed(std::uint64_t seed);

  /// A lower-case UUID, version 4.
  std::string uuid();
  /// Appends such a UUID without allocating another string.
  void append_uuid(std::string& out);
  /// A text of `size` random characters from `alphabet`.
  std::string text_of(std::string_view alphabet, std::size_t size);
  /// A random number from 0 to below 1.
  double share();

 private:
  struct generator;  // defined in ids.cpp, since its headers are very large
  std::unique_ptr<generator> generator_;
};

}  // namespace ssmock
