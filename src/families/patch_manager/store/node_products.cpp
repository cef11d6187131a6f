// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/node_products.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/patch_groups.hpp"

namespace ssmock::store {
namespace {

struct platform_row {
  std::string_view name;     ///< what PlatformName begins with, in lower case
  std::string_view product;  ///< what the product begins with
  std::size_t version_parts;
};

/// A longer name stands before a shorter one.
constexpr std::array platforms{
    platform_row{"amazon linux", "AmazonLinux", 2},
    platform_row{"almalinux", "AlmaLinux", 2},
    platform_row{"centos", "CentOS", 2},
    platform_row{"debian", "Debian", 1},
    platform_row{"mac", "macOS", 2},
    platform_row{"oracle linux", "OracleLinux", 2},
    platform_row{"raspbian", "Raspbian", 1},
    platform_row{"red hat enterprise linux", "RedhatEnterpriseLinux", 2},
    platform_row{"rocky linux", "RockyLinux", 2},
    platform_row{"sles", "Suse", 2},
    platform_row{"suse", "Suse", 2},
    platform_row{"ubuntu", "Ubuntu", 2},
};

/// The first parts of a version: `7.9` of `7.9.2009`.
std::string first_parts(std::string_view version, std::size_t count) {
  std::string out;
  for (const auto part : split(version, ".")) {
    if (count-- == 0) break;
    out.append(out.empty() ? "" : ".").append(part);
  }
  return out;
}

/// `WindowsServer2012R2` of `Microsoft Windows Server 2012 R2 Standard`.
std::optional<std::string> windows_server_name(std::string_view name) {
  const auto words = split(name, " ");
  const auto server = std::ranges::find(words, "Server");
  if (server == words.end() || server + 1 == words.end()) return std::nullopt;
  auto out = "WindowsServer" + std::string(server[1]);
  if (server + 2 != words.end() && server[2] == "R2") out += "R2";
  return out;
}

}  // namespace

std::optional<std::string> product_of(const node& of) {
  const auto name = of.platform_name.value_or("");
  if (of.platform_type == platform_type::windows) return windows_server_name(name);
  const auto lower = lower_case(name);
  const auto row = std::ranges::find_if(
      platforms, [&](const platform_row& each) { return lower.starts_with(each.name); });
  if (row == platforms.end()) return std::nullopt;
  return std::string(row->product) +
         first_parts(of.platform_version.value_or(""), row->version_parts);
}

std::string patch_group_of(const state& in, const std::string& instance_id) {
  const auto& tags = in.get<node_tags>().of(instance_id);
  for (const std::string_view key : {"Patch Group", "PatchGroup"}) {
    const auto found = std::ranges::find(tags, key, &tag::key);
    if (found != tags.end()) return found->value;
  }
  return {};
}

const patch_baseline& baseline_of_group(const state& in, const std::string& patch_group,
                                        operating_system system) {
  const auto* registered = in.get<patch_group_list>().find(patch_group, system);
  return *find_baseline(
      in, registered != nullptr ? registered->baseline : default_baseline(in, system));
}

}  // namespace ssmock::store
