// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/enum_text.hpp"

/// The API's enums of Patch Manager.
namespace ssmock {
namespace store {

enum class operating_system : std::uint8_t {
  windows,
  amazon_linux,
  amazon_linux_2,
  amazon_linux_2022,
  ubuntu,
  redhat_enterprise_linux,
  suse,
  centos,
  oracle_linux,
  debian,
  macos,
  raspbian,
  rocky_linux,
  alma_linux,
  amazon_linux_2023
};

enum class patch_filter_key : std::uint8_t {
  arch,
  advisory_id,
  bugzilla_id,
  patch_set,
  product,
  product_family,
  classification,
  cve_id,
  epoch,
  msrc_severity,
  name,
  patch_id,
  section,
  priority,
  repository,
  release,
  severity,
  security,
  version
};

enum class patch_compliance_level : std::uint8_t {
  critical,
  high,
  medium,
  low,
  informational,
  unspecified
};

enum class patch_action : std::uint8_t { allow_as_dependency, block };

/// PatchComplianceDataState: what there is to say of a patch on a node.
enum class patch_state : std::uint8_t {
  installed,
  installed_other,
  installed_pending_reboot,
  installed_rejected,
  missing,
  not_applicable,
  failed,
  available_security_update
};
/// PatchOperationType
enum class patch_operation : std::uint8_t { scan, install };
enum class reboot_option : std::uint8_t { reboot_if_needed, no_reboot };
enum class patch_compliance_status : std::uint8_t { compliant, non_compliant };

}  // namespace store

template <>
inline constexpr auto enum_texts<store::operating_system> = std::to_array<std::string_view>(
    {"WINDOWS", "AMAZON_LINUX", "AMAZON_LINUX_2", "AMAZON_LINUX_2022", "UBUNTU",
     "REDHAT_ENTERPRISE_LINUX", "SUSE", "CENTOS", "ORACLE_LINUX", "DEBIAN", "MACOS", "RASPBIAN",
     "ROCKY_LINUX", "ALMA_LINUX", "AMAZON_LINUX_2023"});
template <>
inline constexpr auto enum_texts<store::patch_filter_key> = std::to_array<std::string_view>(
    {"ARCH", "ADVISORY_ID", "BUGZILLA_ID", "PATCH_SET", "PRODUCT", "PRODUCT_FAMILY",
     "CLASSIFICATION", "CVE_ID", "EPOCH", "MSRC_SEVERITY", "NAME", "PATCH_ID", "SECTION",
     "PRIORITY", "REPOSITORY", "RELEASE", "SEVERITY", "SECURITY", "VERSION"});
template <>
inline constexpr auto enum_texts<store::patch_compliance_level> = std::to_array<std::string_view>(
    {"CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL", "UNSPECIFIED"});
template <>
inline constexpr auto enum_texts<store::patch_action> =
    std::to_array<std::string_view>({"ALLOW_AS_DEPENDENCY", "BLOCK"});
/// As AWS was recorded to answer them; the model has `INSTALLED_OTHER` [R].
template <>
inline constexpr auto enum_texts<store::patch_state> = std::to_array<std::string_view>(
    {"Installed", "InstalledOther", "InstalledPendingReboot", "InstalledRejected", "Missing",
     "NotApplicable", "Failed", "AvailableSecurityUpdate"});
template <>
inline constexpr auto enum_texts<store::patch_operation> =
    std::to_array<std::string_view>({"Scan", "Install"});
template <>
inline constexpr auto enum_texts<store::reboot_option> =
    std::to_array<std::string_view>({"RebootIfNeeded", "NoReboot"});
template <>
inline constexpr auto enum_texts<store::patch_compliance_status> =
    std::to_array<std::string_view>({"COMPLIANT", "NON_COMPLIANT"});

}  // namespace ssmock
