// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/describe_parameters.hpp"

#include <algorithm>
#include <iterator>

#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/names.hpp"
#include "families/parameters/operations/pages.hpp"
#include "families/parameters/store/values.hpp"

namespace ssmock::operations::parameters::describe_parameters {
namespace {

constexpr std::size_t default_size = 10;  // [K]

/// The parameters that the filters leave to be looked at: all, those below a path, or one name.
class candidates {
 public:
  explicit candidates(const std::vector<string_filter>& filters)
      : level_("/", true), name_(only_value(filters, "Name", "Equals")) {
    const auto* path = only_value(filters, "Path");
    const auto* prefix = only_value(filters, "Name", "BeginsWith");
    if (path != nullptr) {
      level_ = {*path, only_value(filters, "Path", "Recursive") != nullptr};
    } else if (prefix != nullptr) {
      const auto name = (prefix->starts_with('/') ? "" : "/") + *prefix;
      level_ = {std::string(store::parameter_path::of(name).parent) + "/", true};
    }
  }

  const store::parameter_entry* at_or_after(const store::state& state,
                                            const std::string& from) const {
    if (name_ == nullptr) return level_.at_or_after(state, from);
    const auto* found = store::find_parameter(state, *name_);
    return found != nullptr && !store::by_level{}(found->first, from) ? found : nullptr;
  }

 private:
  store::parameter_level level_;
  const std::string* name_;
};

/// Policies stand in the reverse of the request's order [R, one sample].
parameter_metadata describe(const context& ctx, const store::parameter_entry& of) {
  parameter_metadata out{metadata_of(ctx, of.first, of.second.latest()), {}};
  const auto& policies = of.second.latest().attributes->policies;
  std::transform(
      policies.rbegin(), policies.rend(), std::back_inserter(out.policies),
      [](const store::parameter_policy& policy) {
        return shown_policy{policy.policy_text, policy.policy_type, policy.policy_status};
      });
  if (!store::is_public(of.first)) out.arn = store::parameter_arn(ctx.tenant, of.first);
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  if (input.filters && input.parameter_filters) return errors::two_forms_of_filters();
  const auto filters = input.filters
                           ? newer_form(*input.filters)
                           : input.parameter_filters.value_or(std::vector<string_filter>{});
  if (const auto good = check_filters_of_metadata(filters); !good) return good.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_size},
                             {scope_text(filters), input.shared.value_or(false) ? "shared" : ""});
  if (!cut) return errors::bad_next_token(*input.next_token);

  response output;
  // No parameter of another account is shared with this one.
  if (input.shared.value_or(false)) return output;
  const candidates among{filters};
  std::vector<const store::parameter_entry*> taken;
  output.next_token = walk_parameters(
      ctx, *cut, [&](const std::string& from) { return among.at_or_after(ctx.state, from); },
      [&](const store::parameter_entry& entry) {
        return suits(ctx, entry, entry.second.latest(), filters);
      },
      taken);
  for (const auto* entry : taken) output.parameters.push_back(describe(ctx, *entry));
  return output;
}

}  // namespace ssmock::operations::parameters::describe_parameters
