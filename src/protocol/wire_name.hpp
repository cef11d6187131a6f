// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string_view>

/// The API's names of a described struct's members, computed at compile time.
namespace ssmock::protocol {

/// A struct's members, those of its bases included: a fixture's struct derives from the API's shape
/// and adds what the API does not show.
template <class T>
using described_members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                                   boost::describe::mod_inherited>;

template <class T>
concept described = boost::describe::has_describe_members<T>::value;

/// A struct with a member type `camel_case` has API names that begin in lower case.
template <class T>
concept camel_case = requires {
  typename T::camel_case;
};

/// A struct with a member type `ip_as_word` is one in which the API writes IpAddress, not
/// IPAddress.
template <class T>
concept ip_as_word = requires {
  typename T::ip_as_word;
};

/// A struct with a member type `arn_as_acronym` is one in which the API writes ARN, not Arn.
template <class T>
concept arn_as_acronym = requires {
  typename T::arn_as_acronym;
};

namespace detail {

constexpr std::size_t wire_size(std::string_view name) {
  std::size_t size = 0;
  for (const char letter : name) size += letter == '_' ? 0 : 1;
  return size;
}

template <class T, class Owner>
Owner owner_of(T Owner::*);

/// `,"WindowExecutionId":` for window_execution_id
template <class Member>
constexpr auto make_key() {
  constexpr std::string_view name = Member::name;
  std::array<char, wire_size(name) + 4> key{};
  std::size_t at = 0;
  key[at++] = ',';
  key[at++] = '"';
  using owner = decltype(owner_of(Member::pointer));
  bool capital = !camel_case<owner>;
  bool first_word = true;
  // The API writes two acronyms in capitals: IPAddress and, in some shapes, ARN.
  constexpr bool acronym =
      (name.starts_with("ip_") && !ip_as_word<owner>) || (name == "arn" && arn_as_acronym<owner>);
  for (const char letter : name) {
    if (letter == '_') {
      capital = true;
      first_word = false;
      continue;
    }
    key[at++] = (capital || (acronym && first_word)) && letter >= 'a' && letter <= 'z'
                    ? static_cast<char>(letter - 'a' + 'A')
                    : letter;
    capital = false;
  }
  key[at++] = '"';
  key[at++] = ':';
  return key;
}

template <class Member>
inline constexpr auto key = make_key<Member>();

}  // namespace detail

/// The JSON key of a member with the comma before it and the colon after it.
template <class Member>
constexpr std::string_view wire_key() {
  return {detail::key<Member>.data(), detail::key<Member>.size()};
}

template <class Member>
constexpr std::string_view wire_name() {
  constexpr auto whole = wire_key<Member>();
  return whole.substr(2, whole.size() - 4);
}

namespace detail {

template <class Left, class Right>
struct before : std::bool_constant<(wire_name<Left>() < wire_name<Right>())> {};

}  // namespace detail

/// The members in the alphabetical order of their API names, which AWS's bodies have [R].
template <class T>
using sorted_members = boost::mp11::mp_sort<described_members<T>, detail::before>;

}  // namespace ssmock::protocol
