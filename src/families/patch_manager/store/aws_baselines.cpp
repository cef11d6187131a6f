// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/aws_baselines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include "core/text.hpp"
#include "families/patch_manager/store/aws_baseline_ids.hpp"

namespace ssmock::store {
namespace {

using filter_key = patch_filter_key;
using texts = std::vector<std::string>;

constexpr std::size_t id_digits = 17;
constexpr std::int32_t usual_delay = 7;  // days [D]

// Windows has two baselines beside its default [D]. Their ids were not recorded; these are ours.
constexpr std::string_view windows_os = "AWS-WindowsPredefinedPatchBaseline-OS";
constexpr std::string_view windows_os_digits = "0a5f0000000000001";
constexpr std::string_view windows_applications =
    "AWS-WindowsPredefinedPatchBaseline-OS-Applications";
constexpr std::string_view windows_applications_digits = "0a5f0000000000002";

patch_rule rule_of(std::vector<patch_filter> filters, std::int32_t days) {
  patch_rule out;
  out.patch_filter_group.patch_filters = std::move(filters);
  out.compliance_level = patch_compliance_level::unspecified;
  out.approve_after_days = days;
  out.enable_non_security = false;
  return out;
}

patch_rule security(texts severities) {
  return rule_of({{filter_key::product, {"*"}},
                  {filter_key::classification, {"Security"}},
                  {filter_key::severity, std::move(severities)}},
                 usual_delay);
}

patch_rule bug_fixes() {
  return rule_of({{filter_key::product, {"*"}}, {filter_key::classification, {"Bugfix"}}},
                 usual_delay);
}

/// Debian and what is made of it know when a package was released less well, so nothing waits [D].
patch_rule any_priority() {
  return rule_of(
      {{filter_key::product, {"*"}},
       {filter_key::priority, {"Required", "Important", "Standard", "Optional", "Extra"}}},
      0);
}

patch_rule all_updates() {
  auto out = rule_of({{filter_key::product, {"*"}}}, usual_delay);
  out.enable_non_security = true;
  return out;
}

patch_rule windows_updates() {
  return rule_of({{filter_key::classification, {"CriticalUpdates", "SecurityUpdates"}},
                  {filter_key::msrc_severity, {"Critical", "Important"}}},
                 usual_delay);
}

/// Which patches they approve is documented [D]; how their filters say so is inferred [I].
std::vector<patch_rule> rules_of(operating_system system) {
  switch (system) {
    case operating_system::windows:
      return {windows_updates()};
    case operating_system::centos:
      return {all_updates()};
    case operating_system::debian:
    case operating_system::raspbian:
    case operating_system::ubuntu:
      return {any_priority()};
    case operating_system::macos:
      return {
          rule_of({{filter_key::product, {"*"}}, {filter_key::classification, {"Security"}}}, 0)};
    case operating_system::oracle_linux:
      return {security({"Important", "Moderate"}), bug_fixes()};
    case operating_system::suse:
      return {security({"Critical", "Important"})};
    default:
      return {security({"Critical", "Important"}), bug_fixes()};
  }
}

struct default_row {
  operating_system system;
  std::string_view name;
  std::string_view described_as;  ///< in the description; those but Suse are inferred [I]
};

constexpr std::array defaults{
    default_row{operating_system::alma_linux, "AWS-AlmaLinuxDefaultPatchBaseline", "AlmaLinux"},
    default_row{operating_system::amazon_linux, "AWS-AmazonLinuxDefaultPatchBaseline",
                "Amazon Linux"},
    default_row{operating_system::amazon_linux_2, "AWS-AmazonLinux2DefaultPatchBaseline",
                "Amazon Linux 2"},
    default_row{operating_system::amazon_linux_2022, "AWS-AmazonLinux2022DefaultPatchBaseline",
                "Amazon Linux 2022"},
    default_row{operating_system::amazon_linux_2023, "AWS-AmazonLinux2023DefaultPatchBaseline",
                "Amazon Linux 2023"},
    default_row{operating_system::centos, "AWS-CentOSDefaultPatchBaseline", "CentOS"},
    default_row{operating_system::debian, "AWS-DebianDefaultPatchBaseline", "Debian"},
    default_row{operating_system::macos, "AWS-MacOSDefaultPatchBaseline", "MacOS"},
    default_row{operating_system::oracle_linux, "AWS-OracleLinuxDefaultPatchBaseline",
                "Oracle Linux"},
    default_row{operating_system::raspbian, "AWS-DefaultRaspbianPatchBaseline", "Raspbian"},
    default_row{operating_system::redhat_enterprise_linux, "AWS-RedHatDefaultPatchBaseline",
                "Redhat Enterprise Linux"},
    default_row{operating_system::rocky_linux, "AWS-RockyLinuxDefaultPatchBaseline", "Rocky Linux"},
    default_row{operating_system::suse, "AWS-SuseDefaultPatchBaseline", "Suse"},
    default_row{operating_system::ubuntu, "AWS-UbuntuDefaultPatchBaseline", "Ubuntu"},
    default_row{operating_system::windows, "AWS-DefaultPatchBaseline", ""},
};

patch_baseline baseline_of(std::string_view name, operating_system system,
                           std::string description) {
  // When AWS made them is not known.
  constexpr instant made = std::chrono::sys_days{std::chrono::year{2020} / 1 / 1};
  patch_baseline out;
  out.baseline_id = out.name = name;
  out.operating_system = system;
  out.approval_rules.patch_rules = rules_of(system);
  out.created_date = out.modified_date = made;
  out.description = std::move(description);
  return out;
}

patch_baseline_list make_baselines() {
  patch_baseline_list out;
  const auto add = [&](patch_baseline made) { out.emplace(made.baseline_id, std::move(made)); };
  for (const auto& row : defaults) {
    const auto whose =
        row.described_as.empty() ? std::string{} : "for " + std::string(row.described_as) + " ";
    add(baseline_of(row.name, row.system, "Default Patch Baseline " + whose + "Provided by AWS."));
  }
  add(baseline_of(windows_os, operating_system::windows,
                  "Predefined Patch Baseline for Windows Provided by AWS."));
  auto applications =
      baseline_of(windows_applications, operating_system::windows,
                  "Predefined Patch Baseline for Windows and Microsoft Applications Provided by "
                  "AWS.");
  applications.approval_rules.patch_rules.push_back(
      rule_of({{filter_key::patch_set, {"APPLICATION"}}}, usual_delay));
  add(std::move(applications));
  return out;
}

const region_ids& ids_of(std::string_view region) {
  const auto regions = recorded_regions();
  const auto found = std::ranges::lower_bound(regions, region, {}, &region_ids::region);
  if (found != regions.end() && found->region == region) return *found;
  return *std::ranges::lower_bound(regions, "us-east-1", {}, &region_ids::region);
}

std::string_view digits_of(const region_ids& ids, std::string_view name) {
  if (name == windows_os) return windows_os_digits;
  if (name == windows_applications) return windows_applications_digits;
  const auto* const row = std::ranges::find(defaults, name, &default_row::name);
  const auto* const column = std::ranges::find(id_columns, row->system);
  const auto index = static_cast<std::size_t>(column - id_columns.begin());
  return ids.digits.substr(index * id_digits, id_digits);
}

}  // namespace

const patch_baseline_list& aws_baselines() {
  static const auto list = make_baselines();
  return list;
}

const std::string& aws_default_baseline(operating_system system) {
  const auto* const row = std::ranges::find(defaults, system, &default_row::system);
  return aws_baselines().find(row->name)->first;
}

std::string aws_baseline_arn(std::string_view region, const std::string& name) {
  const auto& ids = ids_of(region);
  std::string out = "arn:aws:ssm:";
  out.append(region).append(":").append(ids.account);
  return out.append(":patchbaseline/pb-").append(digits_of(ids, name));
}

std::optional<std::string> aws_baseline_name(std::string_view region, std::string_view arn) {
  for (const auto& [name, baseline] : aws_baselines()) {
    if (arn == aws_baseline_arn(region, name)) return name;
  }
  return std::nullopt;
}

std::optional<std::string> aws_baseline_name(std::string_view arn) {
  auto rest = arn;
  for (const std::string_view part : {"arn", "aws", "ssm"}) {
    if (take_until(rest, ':') != part) return std::nullopt;
  }
  return aws_baseline_name(take_until(rest, ':'), arn);
}

}  // namespace ssmock::store
