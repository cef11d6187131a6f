// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/create_activation.hpp"

#include <algorithm>
#include <chrono>

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/nodes/operations/errors.hpp"
#include "families/nodes/store/activations.hpp"
#include "families/tags/operations/tag_rules.hpp"

namespace ssmock::operations::nodes::create_activation {
namespace {

constexpr std::chrono::hours default_life{24};  // [D, R to the millisecond]
constexpr std::chrono::days longest_life{30};   // [D]

// The form of a code follows from a recorded one: QC2CV0/lRfn+LTqf23Bf [R 2020].
constexpr std::size_t code_size = 20;
constexpr std::string_view code_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (input.tags) {
    if (const auto good = tags::check_new_tags(*input.tags); !good) return good.error();
  }
  const auto expiration =
      input.expiration_date.value_or(std::min<instant>(ctx.now + default_life, latest_instant));
  if (expiration <= ctx.now || expiration > ctx.now + longest_life) {
    return errors::bad_expiration_date();
  }
  store::activation added;
  added.activation_id =
      unused_id([&] { return ctx.ids.uuid(); },
                [&](const std::string& id) {
                  return ctx.state.get<store::activation_list>().find(id) != nullptr;
                });
  added.activation_code = ctx.ids.text_of(code_letters, code_size);
  added.description = input.description;
  added.default_instance_name = input.default_instance_name;
  added.iam_role = input.iam_role;
  added.registration_limit = input.registration_limit.value_or(added.registration_limit);
  added.expiration_date = expiration;
  added.created_date = ctx.now;
  if (input.tags && !input.tags->empty()) added.tags = input.tags;
  response output{added.activation_id, *added.activation_code};
  ctx.writable.edit<store::activation_list>().put(std::move(added));
  return output;
}

}  // namespace ssmock::operations::nodes::create_activation
