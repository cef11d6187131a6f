// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/shared.hpp"
#include "core/time.hpp"
#include "families/patch_manager/store/patch_enums.hpp"

namespace ssmock::store {

/// Patch: those of Windows and those of Linux have different members [R].
struct patch {
  std::optional<std::string> id;
  std::optional<instant> release_date;
  std::optional<std::string> title;
  std::optional<std::string> description;
  std::optional<std::string> content_url;
  std::optional<std::string> vendor;
  std::optional<std::string> product_family;
  std::optional<std::string> product;
  std::optional<std::string> classification;
  std::optional<std::string> msrc_severity;
  std::optional<std::string> kb_number;
  std::optional<std::string> msrc_number;
  std::optional<std::string> language;
  std::optional<std::vector<std::string>> advisory_ids;
  std::optional<std::vector<std::string>> bugzilla_ids;
  std::optional<std::vector<std::string>> c_v_e_ids;  ///< CVEIds: an acronym in capitals
  std::optional<std::string> name;
  std::optional<std::int32_t> epoch;
  std::optional<std::string> version;
  std::optional<std::string> release;
  std::optional<std::string> arch;
  std::optional<std::string> severity;
  std::optional<std::string> repository;

  friend bool operator==(const patch&, const patch&) = default;
};
BOOST_DESCRIBE_STRUCT(patch, (),
                      (id, release_date, title, description, content_url, vendor, product_family,
                       product, classification, msrc_severity, kb_number, msrc_number, language,
                       advisory_ids, bugzilla_ids, c_v_e_ids, name, epoch, version, release, arch,
                       severity, repository))

/// Patches by key: by product, then those of Windows by the number in the knowledge base and those
/// of Linux by name and version. Nodes share them.
using patch_catalogue = std::map<std::string, shared<patch>, std::less<>>;

/// The key of a patch in a catalogue: what has the same one is the same patch.
std::string patch_key(const patch& content);

void put_patch(patch_catalogue& into, patch content);

/// Whether its classification is one of security [D].
bool is_security(const patch& content);

/// PatchComplianceData's Title and KBId: those of Linux are `bind-libs.x86_64:32:9.8.2-0.68.amzn1`
/// and `bind-libs.x86_64` [R]. What has the same KBId replaces one another: a package has one
/// version at a time, an update of Windows stands for itself.
std::string patch_title(const patch& content);
std::string patch_kb_id(const patch& content);

/// Whether packages come by APT: of Debian and what stems from it.
bool uses_apt(operating_system of);

/// The operating system of a product: `WindowsServer2022` is one of WINDOWS. Products that are not
/// known are applications of Windows.
operating_system system_of_product(std::string_view product);

}  // namespace ssmock::store
