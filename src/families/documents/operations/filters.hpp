// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"
#include "lists/filters.hpp"

namespace ssmock::operations::documents {

/// DocumentFilter, the older form, which has one value.
struct document_filter {
  using camel_case = void;
  std::string key;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(document_filter, (), (key, value))

/// DocumentKeyValuesFilter
struct key_values_filter {
  std::optional<std::string> key;
  std::optional<std::vector<std::string>> values;
};
BOOST_DESCRIBE_STRUCT(key_values_filter, (), (key, values))

using older_filters = std::optional<std::vector<document_filter>>;
using key_filters = std::optional<std::vector<key_values_filter>>;

/// The filters of either form as one list. A request may not have both forms.
result<std::vector<key_values_filter>> both_forms(const older_filters& older,
                                                  const key_filters& filters);

/// A document that filters are applied to, and the context for its owner and tags.
struct filtered_document {
  const context& ctx;
  const store::document& document;
};

/// The valid filters of a request. The object keeps views into the filters that it was made from.
class document_filters {
 public:
  static result<document_filters> read(const std::vector<key_values_filter>& filters);

  bool pass(const filtered_document& item) const;

 private:
  result<void> add(const key_values_filter& filter);

  std::vector<const key_values_filter*> tags_;  ///< filters `tag:<key>`, which are in no table
  filter_set<filtered_document> others_;
};

}  // namespace ssmock::operations::documents
