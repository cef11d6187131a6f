// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "families/parameters/operations/names.hpp"
#include "families/parameters/store/parameters.hpp"
#include "kernel/context.hpp"

/// What the operations that read parameters share.
namespace ssmock::operations::parameters {

/// Parameter
struct shown_parameter {
  using arn_as_acronym = void;
  std::string name;
  store::parameter_type type = store::parameter_type::string;
  std::optional<std::string> value;
  std::int64_t version = 0;
  std::optional<std::string> selector;
  std::optional<std::string> source_result;
  std::optional<instant> last_modified_date;
  std::string arn;
  std::optional<store::parameter_data_type> data_type;
};
BOOST_DESCRIBE_STRUCT(shown_parameter, (),
                      (name, type, value, version, selector, source_result, last_modified_date, arn,
                       data_type))

/// The value as a request sees it: a SecureString without decryption is cipher text.
std::string shown_value(const context& ctx, const store::parameter_entry& of,
                        const store::parameter_version& version, bool decrypt);

/// Whether the key may encrypt and decrypt: it must be there and be enabled.
result<void> check_key(const context& ctx, std::string_view key_id);
/// Decrypting a SecureString needs its key [R]; other versions and cipher text need none.
result<void> check_decryption(const context& ctx, const store::parameter_version& version,
                              bool decrypt);

/// A version of a parameter under the name by which it was found.
result<shown_parameter> show(const context& ctx, const store::parameter_entry& of,
                             const store::parameter_version& version, bool decrypt);

/// What one name of a request gives: a parameter, or an error.
struct read_parameter {
  std::optional<shown_parameter> found;
  api_error error;
  /// Whether the error is of the whole request and not of this name alone.
  bool fails_all = false;
};
read_parameter read(const context& ctx, std::string_view text, bool decrypt);

/// The tenant's parameter that a request may change. An ARN or a selector is no good name [D].
result<const store::parameter_entry*> find_own(const context& ctx, std::string_view text);

}  // namespace ssmock::operations::parameters
