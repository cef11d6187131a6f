// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/store_references.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/parameters/store/references.hpp"
#include "families/run_command/engine/substitution.hpp"

namespace ssmock::engine {

using documents::parameter_values;

namespace {

constexpr std::string_view source = "ssm:";

/// Calls `use` with what each reference of the text names, such as `name:3`.
template <class Use>
void for_each_reference(std::string_view text, const Use& use) {
  while (const auto found = take_placeholder(text)) {
    if (found->name.starts_with(source)) use(found->name.substr(source.size()));
  }
}

bool refers(std::string_view text) {
  bool any = false;
  for_each_reference(text, [&](std::string_view) { any = true; });
  return any;
}

}  // namespace

parameter_values referring_parameters(const documents::document_content& content,
                                      const parameter_values& given) {
  parameter_values out;
  for (const auto& declared : content.parameters) {
    const auto* values = given.find(declared.name);
    if (values != nullptr && !values->empty()) {
      if (std::ranges::any_of(*values, &refers)) out.emplace_back(declared.name, *values);
    } else if (declared.default_value && refers(*declared.default_value)) {
      out.emplace_back(declared.name, std::vector{*declared.default_value});
    }
  }
  return out;
}

std::vector<std::string> missing_parameters(const store::state& state, const tenant_name& tenant,
                                            const documents::document_content& content,
                                            const parameter_values& given) {
  std::vector<std::string> out;
  for (const auto& [parameter, values] : referring_parameters(content, given)) {
    for (const auto& value : values) {
      for_each_reference(value, [&](std::string_view named) {
        const bool there = store::is_secret_reference(named) ||
                           store::referenced_value(state, tenant, named).has_value();
        if (!there && std::ranges::find(out, named) == out.end()) out.emplace_back(named);
      });
    }
  }
  return out;
}

std::optional<parameter_values> resolved_parameters(const store::state& state,
                                                    const tenant_name& tenant,
                                                    const parameter_values& referring) {
  bool whole = true;
  auto out = referring;
  for (auto& [parameter, values] : out) {
    for (auto& value : values) {
      value = substitute(value, [&](std::string_view name) -> std::optional<std::string> {
        if (!name.starts_with(source)) return std::nullopt;
        auto found = store::referenced_value(state, tenant, name.substr(source.size()));
        whole = whole && found.has_value();
        return found;
      });
    }
  }
  return whole ? std::optional{std::move(out)} : std::nullopt;
}

parameter_values with_resolved(parameter_values given, const parameter_values& resolved) {
  for (const auto& [name, values] : resolved) {
    const auto known = std::ranges::find(
        given, name, [](const auto& entry) -> auto& { return entry.first; });
    known != given.end() ? void(known->second = values) : void(given.emplace_back(name, values));
  }
  return given;
}

parameter_values with_resolved_today(const store::state& state, const tenant_name& tenant,
                                     parameter_values given, const parameter_values& referring) {
  const auto resolved = resolved_parameters(state, tenant, referring);
  if (!resolved) return given;
  return with_resolved(std::move(given), *resolved);
}

std::string missing_parameters_text(const std::vector<std::string>& missing) {
  return "The following SSM parameters are invalid: " + joined(missing, ", ");
}

}  // namespace ssmock::engine
