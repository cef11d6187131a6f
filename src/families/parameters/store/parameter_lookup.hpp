// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "families/parameters/store/parameters.hpp"
#include "kernel/state.hpp"

namespace ssmock::store {

/// A parameter with its name, as it was written when the parameter was made.
using parameter_entry = parameter_list::map::value_type;

/// The tenant's parameter with this name, or AWS's public one. Null when there is none.
const parameter_entry* find_parameter(const state& in, std::string_view name);

/// The value of a version of a found parameter, as the user or AWS gave it. A public parameter may
/// have another value in each region.
std::string value_of(const state& in, const tenant_name& tenant, const parameter_entry& found,
                     const parameter_version& version);

/// A part of all parameters: those directly under a path or, when it is recursive, all under it.
class parameter_level {
 public:
  /// `path` may end in a slash; `/` means the roots.
  parameter_level(std::string_view path, bool recursive);

  /// The first parameter of this part at or after a name, in the order of by_level. AWS's public
  /// parameters are found below their own prefix only.
  const parameter_entry* at_or_after(const state& in, std::string_view name) const;

 private:
  const parameter_entry* in_list(const parameter_list::map& list, std::string_view name) const;

  std::string parent_;
  bool recursive_;
  bool public_;
};

}  // namespace ssmock::store
