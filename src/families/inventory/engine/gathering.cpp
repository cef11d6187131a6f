// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/engine/gathering.hpp"

#include <array>
#include <utility>

#include "core/sha256.hpp"
#include "families/inventory/store/inventory_list.hpp"
#include "families/inventory/store/inventory_types.hpp"
#include "families/patch_manager/engine/patch_runs.hpp"
#include "families/patch_manager/store/node_products.hpp"

namespace ssmock::engine {
namespace {

using entries = std::vector<store::inventory_entry>;

struct gathered_node {
  const store::node& node;
  bool windows;
  std::vector<store::node_patch> patches;
};

std::string installed(const store::node_patch& of) {
  return of.installed_time ? iso_8601_seconds(*of.installed_time) : "";
}

entries applications(const gathered_node& of) {
  if (of.windows) {
    return {{{"ApplicationType", "Amazon"},
             {"Architecture", "x86_64"},
             {"Name", "Amazon SSM Agent"},
             {"Publisher", "Amazon Web Services"},
             {"Version", of.node.agent_version.value_or("")}},
            {{"ApplicationType", "Amazon"},
             {"Architecture", "x86_64"},
             {"Name", "AWS PV Drivers"},
             {"Publisher", "Amazon Web Services"},
             {"Version", "8.4.3"}}};
  }
  entries out{{{"ApplicationType", "Amazon/Tools"},
               {"Architecture", "x86_64"},
               {"Name", "amazon-ssm-agent"},
               {"Publisher", "Amazon.com"},
               {"Version", of.node.agent_version.value_or("")}}};
  for (const auto& each : of.patches) {
    const auto& package = *each.content;
    if (!package.name) continue;
    out.push_back({{"ApplicationType", "System Environment/Base"},
                   {"Architecture", package.arch.value_or("")},
                   {"Epoch", std::to_string(package.epoch.value_or(0))},
                   {"InstalledTime", installed(each)},
                   {"Name", *package.name},
                   {"PackageId", store::patch_kb_id(package)},
                   {"Release", package.release.value_or("")},
                   {"Version", package.version.value_or("")}});
  }
  return out;
}

entries components(const gathered_node& of) {
  return {{{"ApplicationType", "AWSComponent"},
           {"Architecture", "x86_64"},
           {"Name", of.windows ? "Amazon SSM Agent" : "amazon-ssm-agent"},
           {"Publisher", "Amazon Web Services"},
           {"Version", of.node.agent_version.value_or("")}}};
}

/// An address of a network card that is the node's own in every run.
std::string mac_of(const std::string& id) {
  const auto digest = sha256_hex(id);
  std::string out = "02";
  for (std::size_t at = 0; at < 10; at += 2) out += ":" + digest.substr(at, 2);
  return out;
}

entries network(const gathered_node& of) {
  return {{{"DHCPServer", "10.0.0.2"},
           {"DNSServer", "10.0.0.2"},
           {"Gateway", "10.0.0.1"},
           {"IPV4", of.node.ip_address.value_or("")},
           {"IPV6", ""},
           {"MacAddress", mac_of(of.node.instance_id)},
           {"Name", of.windows ? "Ethernet" : "eth0"},
           {"SubnetMask", "255.0.0.0"}}};
}

entries updates(const gathered_node& of) {
  entries out;
  if (!of.windows) return out;
  for (const auto& each : of.patches) {
    out.push_back({{"Description", each.content->classification.value_or("")},
                   {"HotFixId", store::patch_kb_id(each.content)},
                   {"InstalledBy", "NT AUTHORITY\\SYSTEM"},
                   {"InstalledTime", installed(each)}});
  }
  return out;
}

entries details(const gathered_node& of) {
  return {{{"CPUCores", "1"},
           {"CPUHyperThreadEnabled", "true"},
           {"CPUModel", "Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz"},
           {"CPUSockets", "1"},
           {"CPUSpeedMHz", "2500"},
           {"CPUs", "2"},
           {"OSServicePack", of.windows ? "0" : ""}}};
}

entries services(const gathered_node& of) {
  if (!of.windows) return {};
  const auto service = [](const char* name, const char* shown) {
    return store::inventory_entry{{"DependentServices", ""},
                                  {"DisplayName", shown},
                                  {"Name", name},
                                  {"ServiceType", "Win32OwnProcess"},
                                  {"ServicesDependedOn", ""},
                                  {"StartType", "Automatic"},
                                  {"Status", "Running"}};
  };
  return {service("AmazonSSMAgent", "Amazon SSM Agent"), service("wuauserv", "Windows Update")};
}

entries roles(const gathered_node& of) {
  if (!of.windows) return {};
  return {{{"DependsOn", ""},
           {"DisplayName", "File and Storage Services"},
           {"FeatureType", "Role"},
           {"Installed", "True"},
           {"InstalledState", "Installed"},
           {"Name", "FileAndStorage-Services"},
           {"Parent", ""},
           {"Path", "File and Storage Services"},
           {"SubFeatures", "Storage-Services"}}};
}

struct gathered_type {
  std::string_view parameter;
  std::string_view name;
  entries (*entries_of)(const gathered_node& of);
};

constexpr std::array gathered_types{
    gathered_type{"applications", "AWS:Application", &applications},
    gathered_type{"awsComponents", "AWS:AWSComponent", &components},
    gathered_type{"networkConfig", "AWS:Network", &network},
    gathered_type{"windowsUpdates", "AWS:WindowsUpdate", &updates},
    gathered_type{"instanceDetailedInformation", "AWS:InstanceDetailedInformation", &details},
    gathered_type{"services", "AWS:Service", &services},
    gathered_type{"windowsRoles", "AWS:WindowsRole", &roles},
};

bool is_disabled(const ordered_map<std::vector<std::string>>& parameters, std::string_view name) {
  const auto* given = parameters.find(name);
  return given != nullptr && !given->empty() && given->front() == "Disabled";
}

}  // namespace

void gather_inventory(world& in, const store::node& node,
                      const ordered_map<std::vector<std::string>>& parameters, instant now) {
  gathered_node of{node, node.platform_type == store::platform_type::windows, {}};
  if (const auto product = store::product_of(node)) {
    of.patches = patches_on(in.state, node.instance_id, *product, now);
  }
  auto& list = in.state.edit<store::inventory_list>();
  for (const auto& each : gathered_types) {
    if (is_disabled(parameters, each.parameter)) continue;
    auto content = each.entries_of(of);
    if (content.empty()) continue;
    list.put(node.instance_id, std::string(each.name),
             {std::string(store::find_inventory_type(each.name)->version), iso_8601_seconds(now),
              std::nullopt, std::move(content), std::nullopt});
  }
}

}  // namespace ssmock::engine
