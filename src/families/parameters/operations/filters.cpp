// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/filters.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/names.hpp"

namespace ssmock::operations::parameters {
namespace {

constexpr std::string_view tag_prefix = "tag:";
constexpr std::string_view equals = "Equals";
constexpr std::string_view begins_with = "BeginsWith";
constexpr std::string_view contains = "Contains";
constexpr std::string_view recursive = "Recursive";
constexpr std::string_view one_level = "OneLevel";

// The lists that AWS prints, in its order [R]; that for Name is inferred [I].
constexpr std::array text_options{begins_with, equals};
constexpr std::array name_options{begins_with, contains, equals};
constexpr std::array path_options{recursive, one_level};
constexpr std::array label_options{equals};

constexpr std::array<std::string_view, 3> keys_of_path{"Type", "KeyId", "Label"};
/// As a third party recorded them in 2019 [P]. DataType and tags work beside them.
constexpr std::array<std::string_view, 5> keys_of_metadata{"Path", "Name", "Type", "KeyId", "Tier"};
constexpr std::array<std::string_view, 7> known_keys{"Path",  "Name", "Type",    "KeyId",
                                                     "Label", "Tier", "DataType"};

bool is_tag(const string_filter& filter) { return filter.key.starts_with(tag_prefix); }

template <class Texts>
bool has(const Texts& texts, std::string_view text) {
  return std::ranges::find(texts, text) != std::ranges::end(texts);
}

std::span<const std::string_view> options_of(const string_filter& filter) {
  if (filter.key == "Path") return path_options;
  if (filter.key == "Name") return name_options;
  if (filter.key == "Label") return label_options;
  return text_options;
}

result<void> check_values(const string_filter& filter) {
  const auto check = [&](std::span<const std::string_view> allowed) -> result<void> {
    for (const auto& value : *filter.values) {
      if (!has(allowed, value)) return errors::bad_filter_value(value, allowed);
    }
    return {};
  };
  if (filter.key == "Type") return check(enum_texts<store::parameter_type>);
  if (filter.key == "Tier") return check(enum_texts<store::parameter_tier>);
  if (filter.key != "Path") return {};
  for (const auto& path : *filter.values) {
    if (is_reserved_path(path)) return errors::bad_filter_path();
    if (!is_good_path(path)) return errors::bad_path();
  }
  return {};
}

result<void> check_filter(const string_filter& filter) {
  const bool has_values = filter.values && !filter.values->empty();
  const auto options = options_of(filter);
  if (filter.option && !has(options, *filter.option)) {
    return errors::bad_filter_option(*filter.option, options);
  }
  if (is_tag(filter)) return {};  // without values: the tag is there [P]
  if (!has_values) return errors::filter_without_values(filter.key);
  if (filter.key == "Label" && filter.values->size() > 1) {
    return errors::one_filter_value(filter.key);
  }
  return check_values(filter);
}

template <class IsKey>
result<void> check_filters(const std::vector<string_filter>& filters,
                           std::span<const std::string_view> valid, const IsKey& is_key) {
  std::set<std::string_view> seen;
  for (const auto& filter : filters) {
    if (!is_key(filter)) return errors::bad_filter_key(filter.key, valid);
    if (!seen.insert(filter.key).second) return errors::filter_is_repeated(filter.key);
    if (const auto good = check_filter(filter); !good) return good.error();
  }
  return {};
}

/// Names are compared as if all began with a slash [P].
std::string with_slash(std::string_view name) {
  return (name.starts_with('/') ? "" : "/") + std::string(name);
}

bool suits_name(std::string_view name, std::string_view option, std::string_view value) {
  const auto whole = with_slash(name);
  if (option == begins_with) return whole.starts_with(with_slash(value));
  if (option == equals) return whole == with_slash(value);
  // A slash at the value's beginning stands for the beginning of a level [P].
  return whole.find(value) != std::string::npos;
}

bool is_below(std::string_view name, std::string_view option, std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  const auto parent = store::parameter_path::of(name).parent;
  if (parent == path) return true;
  return option == recursive && parent.starts_with(std::string(path) + "/");
}

bool suits_text(std::string_view text, std::string_view option, std::string_view value) {
  return option == begins_with ? text.starts_with(value) : text == value;
}

bool suits_tag(const context& ctx, std::string_view name, const string_filter& filter) {
  const auto key = std::string_view{filter.key}.substr(tag_prefix.size());
  const auto& tags = ctx.state.get<store::parameter_tags>().of(std::string(name));
  const auto found = std::ranges::find(tags, key, &store::tag::key);
  if (found == tags.end()) return false;
  if (!filter.values || filter.values->empty()) return true;
  return std::ranges::any_of(*filter.values, [&](const std::string& value) {
    return suits_text(found->value, option_of(filter), value);
  });
}

bool suits_value(const store::parameter_entry& of, const store::parameter_version& version,
                 const string_filter& filter, const std::string& value) {
  const auto option = option_of(filter);
  if (filter.key == "Name") return suits_name(of.first, option, value);
  if (filter.key == "Path") return is_below(of.first, option, value);
  if (filter.key == "Type") return suits_text(to_text(version.type), option, value);
  if (filter.key == "Tier") return suits_text(to_text(version.tier), option, value);
  if (filter.key == "DataType") return suits_text(to_text(version.data_type), option, value);
  const auto& key_id = version.attributes->key_id;
  return filter.key == "KeyId" && key_id && suits_text(*key_id, option, value);
}

bool suits_filter(const context& ctx, const store::parameter_entry& of,
                  const store::parameter_version& version, const string_filter& filter) {
  if (filter.key == "Label") return true;
  if (is_tag(filter)) return suits_tag(ctx, of.first, filter);
  return std::ranges::any_of(*filter.values, [&](const std::string& value) {
    return suits_value(of, version, filter, value);
  });
}

}  // namespace

std::string_view option_of(const string_filter& filter) {
  if (filter.option) return *filter.option;
  return filter.key == "Path" ? one_level : equals;
}

std::vector<string_filter> newer_form(const std::vector<older_filter>& filters) {
  std::vector<string_filter> out;
  out.reserve(filters.size());
  for (const auto& [key, values] : filters) {
    out.push_back({key, std::string(key == "Name" ? begins_with : equals), values});
  }
  return out;
}

result<void> check_filters_of_path(const std::vector<string_filter>& filters) {
  return check_filters(filters, keys_of_path,
                       [](const string_filter& each) { return has(keys_of_path, each.key); });
}

result<void> check_filters_of_metadata(const std::vector<string_filter>& filters) {
  return check_filters(filters, keys_of_metadata, [](const string_filter& each) {
    return is_tag(each) || (each.key != "Label" && has(known_keys, each.key));
  });
}

bool suits(const context& ctx, const store::parameter_entry& of,
           const store::parameter_version& version, const std::vector<string_filter>& filters) {
  return std::ranges::all_of(
      filters, [&](const string_filter& filter) { return suits_filter(ctx, of, version, filter); });
}

const std::string* only_value(const std::vector<string_filter>& filters, std::string_view key,
                              std::string_view option) {
  const auto found = std::ranges::find(filters, key, &string_filter::key);
  if (found == filters.end() || !found->values || found->values->size() != 1) return nullptr;
  if (!option.empty() && option_of(*found) != option) return nullptr;
  return &found->values->front();
}

}  // namespace ssmock::operations::parameters
