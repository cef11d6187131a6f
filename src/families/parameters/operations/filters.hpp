// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/parameters/store/parameter_lookup.hpp"
#include "kernel/context.hpp"

/// The filters of lists of parameters. A parameter passes when it suits each filter, and it suits a
/// filter when it suits one of its values.
namespace ssmock::operations::parameters {

/// ParameterStringFilter
struct string_filter {
  std::string key;
  std::optional<std::string> option;
  std::optional<std::vector<std::string>> values;
};
BOOST_DESCRIBE_STRUCT(string_filter, (), (key, option, values))

/// ParametersFilter, the older form.
struct older_filter {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(older_filter, (), (key, values))

using string_filters = std::optional<std::vector<string_filter>>;
using older_filters = std::optional<std::vector<older_filter>>;

/// The older form as the newer one: Name means a prefix [R], the other keys equal values.
std::vector<string_filter> newer_form(const std::vector<older_filter>& filters);

/// Fails with AWS's errors for a filter that the operation does not have.
result<void> check_filters_of_path(const std::vector<string_filter>& filters);
result<void> check_filters_of_metadata(const std::vector<string_filter>& filters);

/// Whether a version of a parameter suits all filters but those with the key Label.
bool suits(const context& ctx, const store::parameter_entry& of,
           const store::parameter_version& version, const std::vector<string_filter>& filters);

/// The value of the first filter with this key and, if it is given, this option; null when there is
/// none, or when it has several values.
const std::string* only_value(const std::vector<string_filter>& filters, std::string_view key,
                              std::string_view option = {});

/// The filter's option, or the one that its key has by default: OneLevel for Path, else Equals.
std::string_view option_of(const string_filter& filter);

/// The most parameters that one page looks at. With filters that few parameters suit, a page may
/// therefore be short or empty and have a token, as AWS's own pages [R].
inline constexpr std::size_t most_looked_at = 100'000;

}  // namespace ssmock::operations::parameters
