// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/put_parameter.hpp"

#include "families/parameters/engine/parameter_changes.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/names.hpp"
#include "families/parameters/operations/new_version.hpp"
#include "families/parameters/store/values.hpp"
#include "families/tags/operations/tag_rules.hpp"

namespace ssmock::operations::parameters::put_parameter {
namespace {

/// Checks what does not depend on the new version. The order of AWS's checks is unknown; here what
/// the request alone shows comes first [I].
result<void> check(const context& ctx, const request& input, const std::string& name,
                   const store::parameter_entry* known) {
  const bool overwrite = input.overwrite.value_or(false);
  if (overwrite && input.tags && !input.tags->empty()) return errors::tags_with_overwrite();
  if (ctx.state.get<store::pending_images>().contains(name)) return errors::image_is_checked(name);
  if (known != nullptr && !overwrite) return errors::already_exists();
  if (known == nullptr && !input.type) return errors::type_is_missing();
  if (input.tags) return tags::check_new_tags(*input.tags);
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto asked = read_new_name(ctx.tenant, input.name);
  if (!asked) return asked.error();
  const auto* known = ctx.state.get<store::parameter_list>().find(*asked);
  // An existing parameter keeps the spelling of its name [R].
  const auto name = known != nullptr ? known->first : *asked;
  if (const auto good = check(ctx, input, name, known); !good) return good.error();
  auto version = make_version(ctx, input, name, known);
  if (!version) return version.error();

  const response output{version->number, version->tier};
  version->value = store::kept_value(ctx.state, name, *version, input.value);
  auto world = world_of(ctx);
  if (version->data_type == store::parameter_data_type::ec2_image) {
    engine::check_image(world, name, *std::move(version), ctx.now);
  } else {
    engine::put_version(world, name, *std::move(version), ctx.now);
  }
  if (!input.tags) return output;
  for (const auto& tag : *input.tags) ctx.writable.edit<store::parameter_tags>().put(name, tag);
  return output;
}

}  // namespace ssmock::operations::parameters::put_parameter
