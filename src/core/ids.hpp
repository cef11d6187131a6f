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

/// Where all randomness comes from: ids of requests and resources, and the tokens' secret. The
/// same seed gives the same sequence.
class id_source {
 public:
  /// Without a seed the operating system gives one.
  explicit id_source(std::optional<std::uint64_t> seed);
  id_source(const id_source&) = delete;
  id_source& operator=(const id_source&) = delete;
  ~id_source();

  /// Begins the seed's sequence.
  void reseed(std::uint64_t seed);

  /// A lower-case UUID, version 4.
  std::string uuid();
  /// Appends one without allocating a string of its own.
  void append_uuid(std::string& out);
  /// `size` characters of `alphabet`.
  std::string text_of(std::string_view alphabet, std::size_t size);

 private:
  struct generator;  // whose headers are among the largest there are
  std::unique_ptr<generator> generator_;
};

}  // namespace ssmock
