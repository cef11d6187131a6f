// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Encryption of values at rest: AES-256-GCM by OpenSSL. Only sealed.cpp includes it.
namespace ssmock {

/// A key of 256 bits. Equal keys give equal sealed texts.
struct sealing_key {
  static constexpr std::size_t size = 32;
  std::array<std::uint8_t, size> bytes{};

  /// The key that a text stands for: its SHA-256 digest.
  static sealing_key of(std::string_view text);
};

inline constexpr std::size_t nonce_size = 12;
inline constexpr std::size_t tag_size = 16;

/// A nonce, the encrypted text and a tag. The nonce follows from the key, the context and the text,
/// so the same text in the same context is sealed to the same bytes, and no nonce serves two texts.
std::string seal(const sealing_key& key, std::string_view context, std::string_view text);

/// The text; nullopt when another key or another context sealed it, or when it was changed.
std::optional<std::string> unseal(const sealing_key& key, std::string_view context,
                                  std::string_view sealed);

/// As many bytes as asked for, which follow from the key and the label. Nobody can tell them from
/// random ones without the key.
std::string derived_bytes(const sealing_key& key, std::string_view label, std::size_t size);

}  // namespace ssmock
