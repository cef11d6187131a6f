// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/enum_text.hpp"

/// The filters of lists. A family describes its filter keys in a table and words the errors; this
/// file defines how several filters and values combine.
namespace ssmock::operations {

/// A key that the filters of a list may have.
struct filter_key_rule {
  std::string_view key;
  std::span<const std::string_view> allowed = {};  ///< the values it allows; empty: any text
};

/// A filter key, and the function that compares an item with one of the filter's values.
template <class Item>
struct filter_rule {
  std::string_view key;
  bool (*holds)(const Item& item, std::string_view value);
  std::span<const std::string_view> allowed = {};  ///< the values it allows; empty: any text
};

/// The table's row of a key; null when the list has no such key.
template <class Rules>
const auto* find_rule(const Rules& rules, std::string_view key) {
  for (const auto& rule : rules) {
    if (rule.key == key) return &rule;
  }
  return static_cast<const typename Rules::value_type*>(nullptr);
}

/// The first of a filter's values that its key does not allow; null when all are allowed.
const std::string* find_bad_value(std::span<const std::string_view> allowed,
                                  std::span<const std::string> values);

/// The filters of one request. An item passes when each filter matches it, and a filter matches
/// when one of its values does ([D] for documents, elsewhere [I]). The set keeps views into the
/// request, which must outlive it.
template <class Item>
class filter_set {
 public:
  void add(const filter_rule<Item>& rule, std::span<const std::string> values) {
    filters_.push_back({rule.holds, values});
  }

  bool pass(const Item& item) const {
    return std::ranges::all_of(filters_, [&](const filter& each) {
      return std::ranges::any_of(each.values,
                                 [&](const std::string& value) { return each.holds(item, value); });
    });
  }

 private:
  struct filter {
    bool (*holds)(const Item& item, std::string_view value);
    std::span<const std::string> values;
  };

  std::vector<filter> filters_;
};

/// How a scope text marks where the values of one filter end. In each form, different filters give
/// different texts. There are three forms because the operations once had their own: with the same
/// seed, a later version of ssmock must make the same tokens.
enum class values_form : std::uint8_t {
  counted,           ///< the number of values comes first, as a part of its own
  counted_in_place,  ///< the number of values comes first, with a `;` after it
  ended              ///< a `;` comes after the values
};

namespace detail {

/// Appends the members of filters to a scope text, one after the other.
class scope_writer {
 public:
  explicit scope_writer(values_form form) : form_(form) {}

  void add(std::string_view text);
  void add(const std::vector<std::string>& values);
  template <text_enum Enum>
  void add(Enum value) {
    add(to_text(value));
  }
  template <class T>
  void add(const std::optional<T>& member) {
    member ? add(*member) : add(T{});
  }

  std::string text() && { return std::move(text_); }

 private:
  values_form form_;
  std::string text_;
};

}  // namespace detail

/// All described members of filters (or of targets) as one text, for the scope of a NextToken.
template <class Filter>
std::string scope_text(const std::vector<Filter>& filters,
                       values_form form = values_form::counted) {
  detail::scope_writer out{form};
  for (const auto& filter : filters) {
    using members = boost::describe::describe_members<Filter, boost::describe::mod_public |
                                                                  boost::describe::mod_inherited>;
    boost::mp11::mp_for_each<members>(
        [&]<class Member>(Member) { out.add(filter.*Member::pointer); });
  }
  return std::move(out).text();
}

/// A request without filters has the same scope as one with an empty list of them.
template <class Filter>
std::string scope_text(const std::optional<std::vector<Filter>>& filters,
                       values_form form = values_form::counted) {
  return filters ? scope_text(*filters, form) : std::string{};
}

}  // namespace ssmock::operations
