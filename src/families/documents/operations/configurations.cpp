// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/configurations.hpp"

#include "families/documents/content/configuration.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents {
namespace {

namespace types = ssmock::documents;

}  // namespace

result<std::vector<store::document_requires>> resolve_schema(
    const context& ctx, const std::vector<store::document_requires>& asked) {
  if (asked.empty()) return errors::requires_missing();
  if (asked.size() > 1) return errors::requires_several();
  const auto& schema = asked.front();
  if (schema.version_name) return errors::requires_with("VersionName");
  if (schema.require_type) return errors::requires_with("RequireType");
  const auto* whole = store::find_document(ctx.state, ctx.tenant, schema.name);
  if (whole == nullptr) return errors::requires_unknown(schema.name);
  if (whole->type != types::configuration_schema_type) {
    return errors::requires_no_schema(whole->name(), whole->type);
  }
  const auto wanted = schema.version.value_or("");
  const auto* version = store::find_version(*whole, wanted);
  if (version == nullptr) {
    return errors::requires_unknown_version(wanted, whole->latest().number);
  }
  store::document_requires found;
  found.name = whole->name();
  found.version = std::to_string(version->number);
  return std::vector{std::move(found)};
}

result<void> check_schema_is_there(const context& ctx, const store::document& configuration) {
  if (configuration.type != types::configuration_type || configuration.required.empty()) return {};
  const auto& schema = configuration.required.front().name;
  if (store::find_document(ctx.state, ctx.tenant, schema) == nullptr) {
    return errors::requires_unknown(schema);
  }
  return configuration.lost_schema ? errors::schema_was_changed(schema) : result<void>{};
}

result<void> check_configuration(const context& ctx, const store::document_requires& schema,
                                 const store::document_version& version) {
  const auto* whole = store::find_document(ctx.state, ctx.tenant, schema.name);
  if (whole == nullptr) return errors::requires_unknown(schema.name);
  const auto number = schema.version.value_or("");
  const auto* schema_version = store::find_version(*whole, number);
  if (schema_version == nullptr)
    return errors::requires_unknown_version(number, whole->latest().number);
  const auto fault = types::check_configuration(
      {version.content, version.format, types::configuration_type}, schema_version->content);
  return fault ? errors::bad_content(*fault) : result<void>{};
}

void note_lost_schema(store::state& state, const std::string& schema) {
  for (const auto& each : state.get<store::document_list>().all()) {
    const auto& required = each.second.required;
    if (each.second.type != types::configuration_type || required.empty()) continue;
    if (required.front().name == schema)
      state.edit<store::document_list>().find(each.first)->lost_schema = true;
  }
}

}  // namespace ssmock::operations::documents
