// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/names.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/store/secrets.hpp"
#include "families/parameters/store/values.hpp"

namespace ssmock::operations::parameters {
namespace {

constexpr std::size_t longest_arn = 1011;  // [D]
constexpr auto most_levels = 15;           // [D]

/// Whether the text has the form of a name: sub-paths of letters, digits and `.-_`.
bool is_well_formed(std::string_view name) {
  const bool good_characters = std::ranges::all_of(
      name, [](char letter) { return letter == '/' || is_name_character(letter); });
  return good_characters && name.find("//") == std::string_view::npos;
}

bool has_prefix(std::string_view name, std::string_view prefix) {
  return lower_case(name.substr(0, prefix.size())) == prefix;
}

/// Checks what AWS forbids in names that are made. The order of these checks is inferred [I].
result<void> check_new_name(std::string_view name) {
  const bool is_path = name.find('/') != std::string_view::npos;
  if (has_prefix(name, "/aws")) return errors::reserved_path(name);
  if (has_prefix(name, "/ssm") || !is_well_formed(name)) return errors::bad_name();
  if (is_path && !name.starts_with('/')) return errors::not_fully_qualified();
  if (name.ends_with('/')) return errors::ends_with_slash();
  if (has_prefix(name, "aws") || has_prefix(name, "ssm")) return errors::reserved_name();
  if (std::ranges::count(name, '/') > most_levels) return errors::too_many_levels();
  return {};
}

/// What stands behind the prefix of an ARN, with its slash when it is a path.
std::string name_in_arn(std::string_view resource) {
  const bool is_path = resource.substr(0, resource.find(':')).find('/') != std::string_view::npos;
  return (is_path ? "/" : "") + std::string(resource);
}

/// Splits the ARN of a parameter; `text` becomes what stands behind `parameter/`.
result<asked_name> read_arn(const tenant_name& tenant, std::string_view& text) {
  auto rest = text;
  take_until(rest, ':');
  take_until(rest, ':');
  const auto service = take_until(rest, ':');
  if (service == "secretsmanager") return errors::secret_arn_as_name();
  const auto region = take_until(rest, ':');
  const auto account = take_until(rest, ':');
  constexpr std::string_view kind = "parameter/";
  if (service != "ssm" || !rest.starts_with(kind)) return errors::bad_name();
  text = rest.substr(kind.size());
  asked_name out;
  out.is_arn = true;
  out.of_other_tenant = region != tenant.region || (!account.empty() && account != tenant.account);
  return out;
}

}  // namespace

result<std::string> read_new_name(const tenant_name& tenant, std::string_view text) {
  const auto name = trimmed(text);
  if (const auto good = check_new_name(name); !good) return good.error();
  if (store::parameter_arn(tenant, name).size() > longest_arn) return errors::name_too_long();
  return std::string(name);
}

result<asked_name> read_asked_name(const tenant_name& tenant, std::string_view text) {
  auto rest = trimmed(text);
  asked_name out;
  std::string in_arn;
  if (rest.starts_with("arn:")) {
    auto read = read_arn(tenant, rest);
    if (!read) return read.error();
    out = *std::move(read);
    in_arn = name_in_arn(rest);
    rest = in_arn;
  }
  const auto colon = rest.find(':');
  out.name = rest.substr(0, colon);
  if (colon != std::string_view::npos) {
    out.selector = rest.substr(colon + 1);
    out.bad_selector = out.selector.empty() || out.selector.find(':') != std::string::npos;
  }
  // The names of secrets have other characters too [R].
  if (is_secret(out.name)) return out;
  if (!is_good_name(out.name)) return errors::bad_name();
  return out;
}

bool is_good_name(std::string_view name) {
  const bool is_path = name.find('/') != std::string_view::npos;
  const bool reserved = has_prefix(name, "ssm") || has_prefix(name, "/ssm");
  const bool unqualified = is_path && (!name.starts_with('/') || name.ends_with('/'));
  return !name.empty() && !reserved && !unqualified && is_well_formed(name);
}

bool is_secret(std::string_view name) {
  auto prefix = store::secret_prefix;
  if (!name.starts_with('/')) prefix.remove_prefix(1);  // works without the slash, too [R]
  return name.starts_with(prefix);
}

result<const store::parameter_version*> find_version(const store::parameter& content,
                                                     std::string_view name,
                                                     std::string_view selector) {
  if (selector.empty()) return &content.latest();
  if (all_digits(selector)) {
    const auto number = parse_whole<std::int64_t>(selector);
    const auto* found = number ? content.find(*number) : nullptr;
    if (found == nullptr) return errors::version_not_found(selector, name);
    return found;
  }
  const auto* found = content.find_labelled(selector);
  if (found == nullptr) return errors::label_not_found(selector, name);
  return found;
}

bool is_good_path(std::string_view path) {
  return path.starts_with('/') && is_well_formed(path) && !is_reserved_path(path);
}

bool is_reserved_path(std::string_view path) {
  if (store::is_public(std::string(path) + "/")) return false;
  return has_prefix(path, "/aws") || has_prefix(path, "/ssm");
}

}  // namespace ssmock::operations::parameters
