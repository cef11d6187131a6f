// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/parameter_lookup.hpp"

#include <algorithm>

#include "families/parameters/store/public_parameters.hpp"
#include "families/parameters/store/values.hpp"

namespace ssmock::store {
namespace {

/// No name begins with `/aws/service0`, since all names under `/aws` are reserved; in the order of
/// names it stands right after the public ones.
constexpr std::string_view after_public = "/aws/service0/";

}  // namespace

const parameter_entry* find_parameter(const state& in, std::string_view name) {
  if (const auto* own = in.get<parameter_list>().find(name)) return own;
  return is_public(name) ? public_parameters().find(name) : nullptr;
}

std::string value_of(const state& in, const tenant_name& tenant, const parameter_entry& found,
                     const parameter_version& version) {
  const bool built_in =
      is_public(found.first) && in.get<parameter_list>().find(found.first) == nullptr;
  if (built_in) return public_value(found.first, version, tenant.region);
  return plain_value(in, found.first, version);
}

parameter_level::parameter_level(std::string_view path, bool recursive)
    : parent_(path.ends_with('/') ? path.substr(0, path.size() - 1) : path),
      recursive_(recursive),
      public_(is_public(parent_ + "/")) {}

const parameter_entry* parameter_level::in_list(const parameter_list::map& list,
                                                std::string_view name) const {
  // Names of one parent stand together, and so do those of all parents below it: they begin with
  // the path and a slash.
  const std::string below = parent_ + "/";
  const auto from = [&](std::string_view parent) {
    const auto first = std::string(parent) + "/";
    return list.lower_bound(std::max<std::string_view>(name, first, by_level{}));
  };
  auto at = from(parent_);
  if (at != list.end() && parameter_path::of(at->first).parent == parent_) return &*at;
  if (!recursive_) return nullptr;
  at = from(below);
  // The public parameters of fixtures stand among the tenant's own, all together.
  if (!public_ && at != list.end() && is_public(at->first)) {
    at = list.lower_bound(after_public);
  }
  if (at == list.end() || !parameter_path::of(at->first).parent.starts_with(below)) return nullptr;
  return &*at;
}

const parameter_entry* parameter_level::at_or_after(const state& in, std::string_view name) const {
  const auto* own = in_list(in.get<parameter_list>().all(), name);
  if (!public_) return own;
  const auto* built_in = in_list(public_parameters().all(), name);
  if (own == nullptr || built_in == nullptr) return own != nullptr ? own : built_in;
  // A fixture's parameter stands in place of AWS's with the same name.
  return by_level{}(built_in->first, own->first) ? built_in : own;
}

}  // namespace ssmock::store
