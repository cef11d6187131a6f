// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/get_parameter_history.hpp"

#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/reading.hpp"
#include "lists/java_order.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::parameters::get_parameter_history {
namespace {

/// The first version from a number on.
const store::parameter_version* at_or_after(const store::parameter& of, std::int64_t number) {
  for (const auto& version : of.older()) {
    if (version.number >= number) return &version;
  }
  return of.latest().number >= number ? &of.latest() : nullptr;
}

/// Policies have no status here, and stand in the order of the request [R].
shown_version show_version(const context& ctx, const store::parameter_entry& of,
                           const store::parameter_version& version, bool decrypt) {
  shown_version out{metadata_of(ctx, of.first, version), shown_value(ctx, of, version, decrypt),
                    in_java_order(version.labels)};
  for (const auto& policy : version.attributes->policies) {
    out.policies.push_back({policy.policy_text, policy.policy_type, {}});
  }
  return out;
}

result<const store::parameter_entry*> find(const context& ctx, const std::string& name) {
  const auto asked = read_asked_name(ctx.tenant, name);
  if (!asked) return asked.error();
  if (asked->bad_selector || !asked->selector.empty()) return errors::bad_name();
  const auto* found =
      asked->of_other_tenant ? nullptr : store::find_parameter(ctx.state, asked->name);
  if (found == nullptr) return errors::not_found();
  return found;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto found = find(ctx, input.name);
  if (!found) return found.error();
  const auto& entry = **found;
  const auto cut =
      open_page(ctx, {input.next_token, input.max_results, default_page_size}, {entry.first});
  if (!cut) return errors::bad_next_token(*input.next_token);

  const bool decrypt = input.with_decryption.value_or(false);
  response output;
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    const auto* version = at_or_after(entry.second, static_cast<std::int64_t>(from));
    if (version == nullptr) return std::nullopt;
    return static_cast<std::size_t>(version->number);
  };
  std::vector<const store::parameter_version*> taken;
  const auto take = [&](std::size_t number) {
    taken.push_back(entry.second.find(static_cast<std::int64_t>(number)));
  };
  output.next_token = walk_page(ctx, *cut, next, take);
  for (const auto* version : taken) {
    if (const auto good = check_decryption(ctx, *version, decrypt); !good) return good.error();
    output.parameters.push_back(show_version(ctx, entry, *version, decrypt));
  }
  return output;
}

}  // namespace ssmock::operations::parameters::get_parameter_history
