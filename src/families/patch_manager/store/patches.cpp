// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/patches.hpp"

#include <array>
#include <utility>

namespace ssmock::store {
namespace {

struct product_row {
  std::string_view prefix;
  operating_system system;
};

/// A longer prefix stands before a shorter one.
constexpr std::array products{
    product_row{"AmazonLinux2023", operating_system::amazon_linux_2023},
    product_row{"AmazonLinux2022", operating_system::amazon_linux_2022},
    product_row{"AmazonLinux201", operating_system::amazon_linux},
    product_row{"AmazonLinux2", operating_system::amazon_linux_2},
    product_row{"AlmaLinux", operating_system::alma_linux},
    product_row{"CentOS", operating_system::centos},
    product_row{"Debian", operating_system::debian},
    product_row{"macOS", operating_system::macos},
    product_row{"OracleLinux", operating_system::oracle_linux},
    product_row{"Raspbian", operating_system::raspbian},
    product_row{"RedhatEnterpriseLinux", operating_system::redhat_enterprise_linux},
    product_row{"RockyLinux", operating_system::rocky_linux},
    product_row{"Suse", operating_system::suse},
    product_row{"Ubuntu", operating_system::ubuntu},
};

}  // namespace

std::string patch_key(const patch& content) {
  auto out = content.product.value_or("");
  for (const auto* part : {&content.kb_number, &content.id, &content.name, &content.arch,
                           &content.version, &content.release}) {
    out += '\0';
    out += part->value_or("");
  }
  return out;
}

void put_patch(patch_catalogue& into, patch content) {
  auto key = patch_key(content);
  into.insert_or_assign(std::move(key), std::move(content));
}

bool is_security(const patch& content) {
  return content.classification == "Security" || content.classification == "SecurityUpdates";
}

std::string patch_title(const patch& content) {
  if (!content.name) return content.title.value_or("");
  auto out = patch_kb_id(content);
  if (!content.version) return out;
  // Those of APT have no epoch [D].
  if (!uses_apt(system_of_product(content.product.value_or(""))))
    out += ":" + std::to_string(content.epoch.value_or(0));
  out += ":" + *content.version;
  if (content.release) out += "-" + *content.release;
  return out;
}

std::string patch_kb_id(const patch& content) {
  if (!content.name) return content.kb_number.value_or(content.id.value_or(""));
  return content.arch ? *content.name + "." + *content.arch : *content.name;
}

bool uses_apt(operating_system of) {
  return of == operating_system::debian || of == operating_system::ubuntu ||
         of == operating_system::raspbian;
}

operating_system system_of_product(std::string_view product) {
  for (const auto& row : products) {
    if (product.starts_with(row.prefix)) return row.system;
  }
  return operating_system::windows;
}

}  // namespace ssmock::store
