// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "families/parameters/operations/reading.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters {

/// Whether a version may have this label: letters, digits and `.-_`, with no digit at its beginning
/// and neither `aws` nor `ssm` in any case [R].
bool is_good_label(std::string_view label);

/// A parameter and the number of one of its versions, which must be there.
struct labelled_version {
  const store::parameter_entry* of;
  std::int64_t number;
};
/// Without a number, the latest version.
result<labelled_version> find_labelled_version(const context& ctx, std::string_view name,
                                               std::optional<std::int64_t> number);

}  // namespace ssmock::operations::parameters
