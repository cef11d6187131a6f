// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/catalogue.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <utility>

#include "core/sha256.hpp"

namespace ssmock::store {
namespace {

using namespace std::chrono;

constexpr int months_back = 12;
constexpr std::size_t slots = 5;  // patches of a product in a month
constexpr std::size_t package_count =
    4 * slots;                    // so each package has a new version after 4 months
constexpr hours time_of_day{17};  // when Microsoft and others release

/// A month, and its number since the year 0, which makes versions and ids.
struct release_month {
  year_month month;
  int number;
};

release_month month_of(instant now) {
  const year_month_day day{floor<days>(now)};
  const int number = static_cast<int>(day.year()) * 12 + static_cast<int>(unsigned{day.month()});
  return {day.year() / day.month(), number};
}

struct linux_product {
  std::string_view product;
  std::string_view advisory;  ///< what its advisories begin with
  std::string_view release;
  std::string_view repository;
  std::array<std::string_view, package_count> packages;
  std::array<std::string_view, 4> severities;
};

constexpr std::array linux_products{
    linux_product{"AmazonLinux2023",
                  "ALAS2023-",
                  "1.amzn2023",
                  "amazonlinux",
                  {"kernel", "openssl", "curl",    "python3.11", "systemd",
                   "glibc",  "bash",    "sudo",    "vim",        "zlib",
                   "expat",  "libxml2", "gnupg2",  "git",        "ca-certificates",
                   "rsync",  "tar",     "openssh", "krb5-libs",  "sqlite"},
                  {"Critical", "Important", "Medium", "Low"}},
    linux_product{"RedhatEnterpriseLinux9.4",
                  "RHSA-",
                  "1.el9_4",
                  "rhel-9-baseos",
                  {"kernel",  "glibc",     "openssh", "sudo", "podman", "openssl", "bind-libs",
                   "systemd", "firewalld", "python3", "curl", "expat",  "gnutls",  "libxml2",
                   "postfix", "samba",     "tar",     "vim",  "rpm",    "zlib"},
                  {"Critical", "Important", "Moderate", "Low"}},
    linux_product{"Ubuntu24.04",
                  "USN-",
                  "1ubuntu1",
                  "noble-updates",
                  {"linux-image-generic",
                   "openssl",
                   "libc6",
                   "nginx",
                   "postgresql-16",
                   "apt",
                   "bash",
                   "curl",
                   "openssh-server",
                   "python3.12",
                   "snapd",
                   "sudo",
                   "systemd",
                   "tar",
                   "vim",
                   "git",
                   "gnupg",
                   "libxml2",
                   "perl",
                   "zlib1g"},
                  {"Critical", "High", "Medium", "Low"}},
};

/// Each package has a security fix three times out of five.
constexpr std::array<std::string_view, 5> linux_classifications{"Security", "Bugfix", "Security",
                                                                "", "Security"};
/// What else there is, in turn.
constexpr std::array<std::string_view, 3> other_classifications{"Enhancement", "Recommended",
                                                                "Newpackage"};

struct windows_product {
  std::string_view product;
  std::string_view title;
};

constexpr std::array windows_products{
    windows_product{"WindowsServer2019", "Windows Server 2019"},
    windows_product{"WindowsServer2022", "Windows Server 2022"},
};

struct windows_update {
  std::string_view classification;
  std::string_view title;
};

constexpr std::array<windows_update, slots> monthly_updates{{
    {"SecurityUpdates", "Cumulative Update for "},
    {"CriticalUpdates", "Servicing Stack Update for "},
    {"UpdateRollups", "Cumulative Update for .NET Framework for "},
    {"Updates", "Cumulative Update Preview for "},
    {"DefinitionUpdates", "Security Intelligence Update for Microsoft Defender for "},
}};

/// What comes in place of the preview, in turn.
constexpr std::array<windows_update, 5> other_updates{{
    {"Updates", "Cumulative Update Preview for "},
    {"FeaturePacks", "Feature Pack for "},
    {"ServicePacks", "Service Pack for "},
    {"Tools", "Malicious Software Removal Tool for "},
    {"Drivers", "Storage Driver Update for "},
}};
constexpr std::size_t preview_slot = 3;

constexpr std::array<std::string_view, 5> windows_severities{"Critical", "Important", "Moderate",
                                                             "Low", "Unspecified"};

std::size_t counter(const release_month& at, std::size_t slot) {
  return static_cast<std::size_t>(at.number) * slots + slot;
}

std::string cve_of(const release_month& at, std::size_t index) {
  // Above what has been given to a year's real vulnerabilities.
  constexpr std::size_t first = 90'000;
  return "CVE-" + std::to_string(static_cast<int>(at.month.year())) + "-" +
         std::to_string(first + index % 10'000);
}

/// `2026-01-03`, and six days later for each further one.
instant release_day(const release_month& at, std::size_t slot) {
  const auto day = sys_days{at.month / 1} + days{2 + 6 * static_cast<int>(slot)};
  return day + time_of_day;
}

patch linux_patch(const linux_product& of, const release_month& at, std::size_t slot) {
  const auto index = counter(at, slot);
  const auto count = std::to_string(index);
  patch out;
  out.product = of.product;
  out.name = of.packages[index % package_count];
  out.arch = of.product.starts_with("Ubuntu") ? "amd64" : "x86_64";
  out.epoch = 0;
  out.version = "3." + std::to_string(at.number % 100) + "." + std::to_string(slot);
  out.release = of.release;
  out.repository = of.repository;
  out.release_date = release_day(at, slot);
  const auto turn = static_cast<std::size_t>(at.number);
  out.classification = linux_classifications[(turn + slot) % linux_classifications.size()];
  if (out.classification->empty())
    out.classification = other_classifications[turn % other_classifications.size()];
  const bool security = *out.classification == "Security";
  out.severity = security ? of.severities[(turn / 2 + slot) % of.severities.size()] : "None";
  out.advisory_ids = {std::string(of.advisory) + count};
  out.bugzilla_ids.emplace();
  out.c_v_e_ids.emplace();
  if (security) out.c_v_e_ids->push_back(cve_of(at, index));
  return out;
}

/// The first two come out on the second Tuesday, as Microsoft's do.
instant windows_day(const release_month& at, std::size_t slot) {
  const auto tuesday = sys_days{at.month / Tuesday[2]};
  return tuesday + days{slot < 2 ? 0 : 3 * static_cast<int>(slot)} + time_of_day;
}

patch windows_patch(std::size_t product, const release_month& at, std::size_t slot) {
  const auto& of = windows_products[product];
  const auto turn = static_cast<std::size_t>(at.number);
  const auto& update =
      slot == preview_slot ? other_updates[turn % other_updates.size()] : monthly_updates[slot];
  const auto number =
      std::to_string(9'000'000 + counter(at, slot) * windows_products.size() + product);
  patch out;
  out.release_date = windows_day(at, slot);
  out.kb_number = "KB" + number;
  out.id = uuid_of(*out.kb_number);
  out.title = iso_8601(*out.release_date).substr(0, sizeof "yyyy-mm" - 1) + " " +
              std::string(update.title) + std::string(of.title) + " (" + *out.kb_number + ")";
  out.description = "Install this update to resolve issues in " + std::string(of.title) + ".";
  out.content_url = "https://support.microsoft.com/en-us/kb/" + number;
  out.vendor = "Microsoft";
  out.product_family = "Windows";
  out.product = of.product;
  out.classification = update.classification;
  out.msrc_severity =
      slot < 2 ? windows_severities[(turn + slot) % 4] : windows_severities[(turn + slot) % 5];
  out.msrc_number = "";
  out.language = "All";
  return out;
}

void add_month(patch_catalogue& out, const release_month& at) {
  for (std::size_t slot = 0; slot < slots; ++slot) {
    for (const auto& of : linux_products) put_patch(out, linux_patch(of, at, slot));
    for (std::size_t product = 0; product < windows_products.size(); ++product) {
      put_patch(out, windows_patch(product, at, slot));
    }
  }
}

/// The built-in patches of one month, kept since most requests come in the same month as the one
/// before. Servers of one process may each have a thread.
const patch_catalogue& kept_patches(instant now) {
  static thread_local std::pair<int, patch_catalogue> kept{-1, {}};
  const auto number = month_of(now).number;
  if (kept.first != number) kept = {number, built_in_patches(now)};
  return kept.second;
}

}  // namespace

patch_catalogue built_in_patches(instant now) {
  patch_catalogue out;
  auto at = month_of(now);
  for (int back = 0; back <= months_back; ++back) {
    // The clock may stand in the year 1, before which there is nothing to write.
    if (at.month.year() < year{1}) break;
    add_month(out, at);
    at.month -= months{1};
    --at.number;
  }
  return out;
}

bool is_released(const patch& content, instant now) {
  return !content.release_date || *content.release_date <= now;
}

const patch_catalogue& catalogue(const state& in, instant now) {
  const auto& given = in.get<patch_catalogue>();
  return given.empty() ? kept_patches(now) : given;
}

}  // namespace ssmock::store
