// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/reading.hpp"

#include "families/parameters/content/secret_text.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/store/kms_keys.hpp"
#include "families/parameters/store/secrets.hpp"
#include "families/parameters/store/values.hpp"

namespace ssmock::operations::parameters {
namespace {

using store::parameter_type;

read_parameter refused(api_error error, bool fails_all = false) {
  return {std::nullopt, std::move(error), fails_all};
}

std::optional<std::string> shown_selector(const asked_name& asked) {
  if (asked.selector.empty()) return std::nullopt;
  return ":" + asked.selector;  // [R]
}

read_parameter read_secret(const context& ctx, const asked_name& asked, bool decrypt) {
  const auto prefix = store::secret_prefix.size() - (asked.name.starts_with('/') ? 0 : 1);
  const auto name = asked.name.substr(prefix);
  if (name.empty()) return refused(errors::secret_without_name(), true);
  if (!decrypt) return refused(errors::secret_needs_decryption());
  const auto selector = asked.selector.empty() ? store::current_stage : asked.selector;
  const auto* found = store::find_secret(ctx.state.get<store::secret_list>(), name, selector);
  if (found == nullptr) return refused(errors::secret_not_found(asked.name, asked.selector));
  shown_parameter out;
  out.name = asked.name;
  out.type = parameter_type::secure_string;
  out.value = found->secret_string;  // a binary secret has none [R]
  out.selector = shown_selector(asked);
  out.source_result = ssmock::parameters::secret_text(*found);
  out.last_modified_date = found->created_date;
  out.arn = found->arn;
  return {std::move(out), {}, false};
}

}  // namespace

std::string shown_value(const context& ctx, const store::parameter_entry& of,
                        const store::parameter_version& version, bool decrypt) {
  if (version.type == parameter_type::secure_string && !decrypt) {
    return store::cipher_text(ctx.state, ctx.tenant, of.first, version);
  }
  return store::value_of(ctx.state, ctx.tenant, of, version);
}

result<void> check_key(const context& ctx, std::string_view key_id) {
  const auto& keys = ctx.state.get<store::kms_keys>();
  const auto state = store::state_of(keys, key_id);
  if (!state) return errors::no_such_key(ctx.tenant, key_id);
  if (*state == store::key_state::enabled) return {};
  // The errors of a key's state name the key, though the request has named an alias.
  const auto key = store::target_of(keys, key_id);
  return *state == store::key_state::disabled ? errors::key_is_disabled(ctx.tenant, key)
                                              : errors::key_is_pending_deletion(ctx.tenant, key);
}

result<void> check_decryption(const context& ctx, const store::parameter_version& version,
                              bool decrypt) {
  if (!decrypt || version.type != parameter_type::secure_string) return {};
  const auto& key_id = version.attributes->key_id;
  return check_key(ctx, key_id ? std::string_view(*key_id) : store::default_key);
}

result<shown_parameter> show(const context& ctx, const store::parameter_entry& of,
                             const store::parameter_version& version, bool decrypt) {
  if (const auto good = check_decryption(ctx, version, decrypt); !good) return good.error();
  shown_parameter out;
  out.name = of.first;
  out.type = version.type;
  out.value = shown_value(ctx, of, version, decrypt);
  out.version = version.number;
  out.last_modified_date = version.last_modified_date;
  out.arn = store::parameter_arn(ctx.tenant, of.first);
  out.data_type = version.data_type;
  return out;
}

read_parameter read(const context& ctx, std::string_view text, bool decrypt) {
  const auto asked = read_asked_name(ctx.tenant, text);
  if (!asked) return refused(asked.error(), true);
  if (asked->bad_selector) return refused(errors::bad_selector());
  if (is_secret(asked->name)) return read_secret(ctx, *asked, decrypt);
  const auto* found =
      asked->of_other_tenant ? nullptr : store::find_parameter(ctx.state, asked->name);
  if (found == nullptr) return refused(errors::not_found());
  const auto name = asked->is_arn ? found->first : asked->name;
  const auto version = find_version(found->second, name, asked->selector);
  if (!version) return refused(version.error());
  auto shown = show(ctx, *found, **version, decrypt);
  if (!shown) return refused(shown.error(), true);
  shown->name = name;
  shown->selector = shown_selector(*asked);
  return {*std::move(shown), {}, false};
}

result<const store::parameter_entry*> find_own(const context& ctx, std::string_view text) {
  const auto asked = read_asked_name(ctx.tenant, text);
  if (!asked) return asked.error();
  if (asked->is_arn || !asked->selector.empty() || asked->bad_selector) return errors::bad_name();
  const auto* found = ctx.state.get<store::parameter_list>().find(asked->name);
  if (found == nullptr) return errors::not_found();
  return found;
}

}  // namespace ssmock::operations::parameters
