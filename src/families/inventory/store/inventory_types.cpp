// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/store/inventory_types.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace ssmock::store {
namespace {

/// Names of attributes with blanks between them. `#` stands before one that is a number, `+` before
/// one that can be aggregated.
constexpr std::array types{
    inventory_type{"AWS:AWSComponent", "1.0", "AWSComponent",
                   "Name ApplicationType Publisher Version InstalledTime Architecture URL"},
    inventory_type{"AWS:Application", "1.1", "Application",
                   "+Name ApplicationType Publisher +Version Release Epoch InstalledTime "
                   "Architecture URL Summary PackageId"},
    inventory_type{"AWS:BillingInfo", "1.0", "BillingInfo", "BillingProductId"},
    inventory_type{
        "AWS:ComplianceItem", "1.0", "ComplianceItem",
        "ComplianceType ExecutionId ExecutionType ExecutionTime Id Title Status Severity "
        "DocumentName DocumentVersion Classification PatchBaselineId PatchSeverity "
        "PatchState PatchGroup InstalledTime InstallOverrideList DetailedText "
        "DetailedLink CVEIds"},
    inventory_type{"AWS:ComplianceSummary", "1.0", "ComplianceSummary",
                   "ComplianceType PatchGroup PatchBaselineId Status OverallSeverity ExecutionId "
                   "ExecutionType ExecutionTime #CompliantCriticalCount #CompliantHighCount "
                   "#CompliantMediumCount #CompliantLowCount #CompliantInformationalCount "
                   "#CompliantUnspecifiedCount #NonCompliantCriticalCount #NonCompliantHighCount "
                   "#NonCompliantMediumCount #NonCompliantLowCount "
                   "#NonCompliantInformationalCount #NonCompliantUnspecifiedCount"},
    inventory_type{"AWS:File", "1.0", "File",
                   "Name Size Description FileVersion InstalledDate ModificationTime "
                   "LastAccessTime ProductName InstalledDir ProductLanguage CompanyName "
                   "ProductVersion"},
    inventory_type{"AWS:InstanceDetailedInformation", "1.0", "InstanceDetailedInformation",
                   "CPUModel #CPUCores #CPUs #CPUSpeedMHz #CPUSockets CPUHyperThreadEnabled "
                   "OSServicePack"},
    inventory_type{"AWS:InstanceInformation", "1.0", "Platform",
                   "AgentType AgentVersion ComputerName IamRole InstanceId IpAddress "
                   "+PlatformName +PlatformType +PlatformVersion ResourceType AgentStatus "
                   "InstanceStatus"},
    inventory_type{"AWS:Network", "1.0", "Network",
                   "Name SubnetMask Gateway DHCPServer DNSServer MacAddress IPV4 IPV6"},
    inventory_type{"AWS:PatchCompliance", "1.0", "PatchCompliance",
                   "Title KBId Classification Severity State InstalledTime"},
    inventory_type{"AWS:PatchSummary", "1.0", "PatchSummary",
                   "PatchGroup BaselineId SnapshotId OwnerInformation #InstalledCount "
                   "#InstalledPendingRebootCount #InstalledOtherCount #InstalledRejectedCount "
                   "#NotApplicableCount #UnreportedNotApplicableCount #MissingCount #FailedCount "
                   "OperationType OperationStartTime OperationEndTime InstallOverrideList "
                   "RebootOption LastNoRebootInstallOperationTime ExecutionId "
                   "NonCompliantSeverity #SecurityNonCompliantCount #CriticalNonCompliantCount "
                   "#OtherNonCompliantCount"},
    inventory_type{"AWS:ResourceGroup", "1.0", "ResourceGroup", "+Name Arn"},
    inventory_type{"AWS:Service", "1.0", "Service",
                   "+Name +DisplayName +ServiceType +Status DependentServices "
                   "ServicesDependedOn +StartType"},
    inventory_type{"AWS:Tag", "1.0", "Tag", "Key Value"},
    inventory_type{"AWS:WindowsRegistry", "1.0", "WindowsRegistry",
                   "KeyPath ValueName ValueType Value"},
    inventory_type{"AWS:WindowsRole", "1.0", "WindowsRole",
                   "+Name +DisplayName Path +FeatureType DependsOn Description +Installed "
                   "InstalledState SubFeatures ServerComponentDescriptor Parent"},
    inventory_type{"AWS:WindowsUpdate", "1.0", "WindowsUpdate",
                   "HotFixId Description InstalledTime InstalledBy"},
};

}  // namespace

std::span<const inventory_type> aws_inventory_types() { return types; }

const inventory_type* find_inventory_type(std::string_view name) {
  const auto* const found = std::ranges::find(types, name, &inventory_type::name);
  return found != types.end() ? found : nullptr;
}

std::vector<inventory_attribute> attributes_of(const inventory_type& type) {
  std::vector<inventory_attribute> out;
  for (auto word : split(type.attributes, " ")) {
    const bool number = word.starts_with('#');
    const bool aggregated = word.starts_with('+');
    if (number || aggregated) word.remove_prefix(1);
    out.push_back({word, number, aggregated});
  }
  return out;
}

}  // namespace ssmock::store
