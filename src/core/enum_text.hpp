// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace ssmock {

/// The API's texts of an enum, in the order of its enumerators, which count from zero. Each enum
/// that the API shows has a specialization.
template <class Enum>
inline constexpr std::array<std::string_view, 0> enum_texts{};

template <class T>
concept text_enum = std::is_enum_v<T> &&(enum_texts<T>.size() > 0);

template <text_enum Enum>
constexpr std::string_view to_text(Enum value) {
  return enum_texts<Enum>[static_cast<std::size_t>(value)];
}

template <text_enum Enum>
constexpr std::optional<Enum> from_text(std::string_view text) {
  for (std::size_t index = 0; index < enum_texts<Enum>.size(); ++index) {
    if (enum_texts<Enum>[index] == text) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace ssmock
