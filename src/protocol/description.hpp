// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/blob.hpp"
#include "core/enum_text.hpp"
#include "core/free_json.hpp"
#include "core/id_text.hpp"
#include "core/optional_instant.hpp"
#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "protocol/model.hpp"
#include "protocol/wire_name.hpp"

/// Descriptions of described structs that exist at run time, so that tests and generators of
/// documents can walk over the members without knowing the types.
namespace ssmock::protocol {

struct type_description;

struct member_description {
  std::string_view name;  ///< the API's name of the member
  const type_description* type;
  bool optional;  ///< a std::optional; lists and maps are not, since empty ones are written too
};

struct type_description {
  shape_type type;
  std::span<const std::string_view> allowed;  ///< the values of an enum
  std::vector<member_description> members;    ///< a structure's, in the order of the struct
  const type_description* element = nullptr;  ///< of a list's elements or a map's values
};

/// The description of a type, made at the first call and valid until the program ends. Not
/// thread-safe.
template <class T>
const type_description& description_of();

namespace detail {

template <class T>
struct describes;

template <described T>
std::vector<member_description> members_of();

template <class T>
struct describes {
  static constexpr bool optional = false;
  static type_description make() {
    if constexpr (described<T>) {
      return {shape_type::structure, {}, members_of<T>()};
    } else if constexpr (std::is_same_v<T, bool>) {
      return {shape_type::boolean, {}, {}};
    } else if constexpr (std::integral<T>) {
      return {sizeof(T) > sizeof(std::int32_t) ? shape_type::long_integer : shape_type::integer,
              {},
              {}};
    } else if constexpr (std::floating_point<T>) {
      return {shape_type::decimal, {}, {}};
    } else if constexpr (std::is_same_v<T, free_json>) {
      return {shape_type::free_json, {}, {}};
    } else if constexpr (std::is_same_v<T, blob>) {
      return {shape_type::blob, {}, {}};
    } else if constexpr (std::is_same_v<T, instant>) {
      return {shape_type::timestamp, {}, {}};
    } else if constexpr (text_enum<T>) {
      return {shape_type::string, enum_texts<T>, {}};
    } else {
      static_assert(std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view> ||
                    std::is_same_v<T, id_text> || std::is_same_v<T, milliseconds>);
      return {shape_type::string, {}, {}};
    }
  }
};

template <class T>
struct describes<std::optional<T>> : describes<T> {
  static constexpr bool optional = true;
};
template <>
struct describes<optional_instant> : describes<instant> {
  static constexpr bool optional = true;
};
template <class T>
struct describes<const T*> : describes<T> {};
template <class T>
struct describes<shared<T>> : describes<T> {};
template <class T>
struct describes<std::shared_ptr<const T>> : describes<T> {};

template <class T>
struct describes<std::vector<T>> {
  static constexpr bool optional = false;
  static type_description make() { return {shape_type::list, {}, {}, &description_of<T>()}; }
};

template <class T>
struct describes<std::map<std::string, T>> {
  static constexpr bool optional = false;
  static type_description make() { return {shape_type::map, {}, {}, &description_of<T>()}; }
};
template <class T>
struct describes<ordered_map<T>> : describes<std::map<std::string, T>> {};

template <described T>
std::vector<member_description> members_of() {
  std::vector<member_description> out;
  boost::mp11::mp_for_each<described_members<T>>([&]<class Member>(Member) {
    using type = std::remove_cvref_t<decltype(std::declval<T>().*Member::pointer)>;
    out.push_back({wire_name<Member>(), &description_of<type>(), describes<type>::optional});
  });
  return out;
}

}  // namespace detail

template <class T>
const type_description& description_of() {
  static type_description description{};
  static bool begun = false;
  // A type that contains itself, such as NodeAggregator, asks for its own description while that is
  // being made.
  if (!begun) {
    begun = true;
    description = detail::describes<T>::make();
  }
  return description;
}

}  // namespace ssmock::protocol
