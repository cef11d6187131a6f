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

/// The filters of lists. A family describes its keys in a table and words the errors; what filters
/// mean together is said here.
namespace ssmock::operations {

/// A key that the filters of a list may have.
struct filter_key_rule {
  std::string_view key;
  std::span<const std::string_view> allowed = {};  ///< its values; empty: any text
};

/// A key whose values are compared with each item.
template <class Item>
struct filter_rule {
  std::string_view key;
  bool (*holds)(const Item& item, std::string_view value);
  std::span<const std::string_view> allowed = {};  ///< its values; empty: any text
};

/// The table's row of a key; null when the list has no such key.
template <class Rules>
const auto* find_rule(const Rules& rules, std::string_view key) {
  for (const auto& rule : rules) {
    if (rule.key == key) return &rule;
  }
  return static_cast<const typename Rules::value_type*>(nullptr);
}

/// The first of a filter's values that its key does not allow; null when all are good.
const std::string* find_bad_value(std::span<const std::string_view> allowed,
                                  std::span<const std::string> values);

/// The filters of one request. A filter's values are alternatives, several filters hold together
/// ([D] for documents, elsewhere [I]). Keeps views into the request, which must outlive it.
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

/// How a scope text tells the values of one filter from what follows. No form lets two lists of
/// filters read alike; there are three so that a seed's tokens are the same bytes in each version.
enum class values_form : std::uint8_t {
  counted,           ///< their number comes first, as a part of its own
  counted_in_place,  ///< their number comes first, with a `;` after it
  ended              ///< a `;` comes after them
};

namespace detail {

/// Writes the members of filters one after the other.
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

/// The described members of filters, or of targets, as one text for the scope of a page's token.
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

/// Filters that are left out read like none.
template <class Filter>
std::string scope_text(const std::optional<std::vector<Filter>>& filters,
                       values_form form = values_form::counted) {
  return filters ? scope_text(*filters, form) : std::string{};
}

}  // namespace ssmock::operations
