// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "core/tenant.hpp"
#include "families/parameters/store/parameter_lookup.hpp"
#include "kernel/state.hpp"

/// The forms in which requests name parameters, and the rules of names.
namespace ssmock::operations::parameters {

/// The name of a parameter that a request may make or change, without the blanks around it. An ARN
/// is no such name [D].
result<std::string> read_new_name(const tenant_name& tenant, std::string_view text);

/// The name in a request that reads: `name`, `name:version`, `name:label`, or an ARN with the same.
struct asked_name {
  std::string name;              ///< as the request spells it, without selector; plain for an ARN
  std::string selector;          ///< without the colon; empty: none
  bool bad_selector = false;     ///< an empty selector, or several
  bool is_arn = false;           ///< AWS answers with the parameter's own spelling
  bool of_other_tenant = false;  ///< an ARN of another account or region
};
result<asked_name> read_asked_name(const tenant_name& tenant, std::string_view text);

/// Whether a parameter may have this name, AWS's own public ones included.
bool is_good_name(std::string_view name);

/// Whether the name stands for a secret of Secrets Manager.
bool is_secret(std::string_view name);

/// The version that the selector names, or the latest without one.
result<const store::parameter_version*> find_version(const store::parameter& content,
                                                     std::string_view name,
                                                     std::string_view selector);

/// The path of GetParametersByPath and of a filter: letters, digits, `.-_` between slashes, with a
/// slash at its beginning. Below `/aws` only the public parameters may be named.
bool is_good_path(std::string_view path);
/// Whether the path begins with `/aws` or `/ssm`, in any case, and is not one of public parameters.
bool is_reserved_path(std::string_view path);

}  // namespace ssmock::operations::parameters
