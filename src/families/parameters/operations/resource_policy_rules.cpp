// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/resource_policy_rules.hpp"

#include "families/parameters/operations/names.hpp"
#include "lists/errors.hpp"

namespace ssmock::operations::parameters {
namespace {

constexpr auto invalid_parameter = "ResourcePolicyInvalidParameterException";

api_error invalid(std::string text) { return {invalid_parameter, std::move(text)}; }

}  // namespace

api_error half_named_policy() { return invalid("PolicyId and PolicyHash must be given together."); }

api_error too_many_policies() {
  return {"ResourcePolicyLimitExceededException",
          "The parameter has a resource policy, and can have one at most."};
}

api_error malformed_policy() {
  return {"MalformedResourcePolicyDocumentException", "The policy is no JSON object."};
}

api_error bad_policy_token() { return list_errors::bad_next_token(invalid_parameter); }

result<const store::parameter_entry*> find_shared(const context& ctx, std::string_view arn) {
  const auto asked = read_asked_name(ctx.tenant, arn);
  if (!asked || !asked->is_arn || !asked->selector.empty() || asked->bad_selector) {
    return invalid("ResourceArn must be the ARN of a parameter.");
  }
  const auto* found =
      asked->of_other_tenant ? nullptr : ctx.state.get<store::parameter_list>().find(asked->name);
  if (found == nullptr) {
    return api_error{"ResourceNotFoundException",
                     "There is no parameter " + std::string(arn) + "."};
  }
  if (found->second.latest().tier != store::parameter_tier::advanced) {
    return invalid("Only parameters of the advanced tier can be shared.");
  }
  return found;
}

result<const store::resource_policy*> find_policy(const context& ctx, std::string_view name,
                                                  std::string_view policy_id,
                                                  std::string_view policy_hash) {
  const auto& policies = ctx.state.get<store::resource_policies>();
  const auto found = policies.find(name);
  if (found == policies.end() || found->second.policy_id != policy_id) {
    return api_error{"ResourcePolicyNotFoundException",
                     "The parameter has no resource policy " + std::string(policy_id) + "."};
  }
  if (found->second.policy_hash != policy_hash) {
    return api_error{"ResourcePolicyConflictException",
                     "The hash is not that of the policy, which was changed meanwhile."};
  }
  return &found->second;
}

}  // namespace ssmock::operations::parameters
