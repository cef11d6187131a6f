// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/labels.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/parameters/operations/errors.hpp"

namespace ssmock::operations::parameters {

bool is_good_label(std::string_view label) {
  const auto small = lower_case(label);
  if (label.empty() || (label.front() >= '0' && label.front() <= '9')) return false;
  if (small.starts_with("aws") || small.starts_with("ssm")) return false;
  return std::ranges::all_of(label, &is_name_character);
}

result<labelled_version> find_labelled_version(const context& ctx, std::string_view name,
                                               std::optional<std::int64_t> number) {
  const auto found = find_own(ctx, name);
  if (!found) return found.error();
  const auto& content = (*found)->second;
  if (!number) return labelled_version{*found, content.latest().number};
  if (content.find(*number) == nullptr) {
    return errors::version_not_found(std::to_string(*number), trimmed(name));
  }
  return labelled_version{*found, *number};
}

}  // namespace ssmock::operations::parameters
