// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents {

/// DocumentFilter, the older form: one value.
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

/// Both forms as one list, the keys of which are checked.
result<std::vector<key_values_filter>> read_filters(const older_filters& older,
                                                    const key_filters& filters);

/// Whether a document passes all filters; of a filter's values one is enough [D].
bool passes(const context& ctx, const store::document& document,
            const std::vector<key_values_filter>& filters);

}  // namespace ssmock::operations::documents
