// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "families/patch_manager/store/patch_enums.hpp"
#include "families/patch_manager/store/patches.hpp"

/// Which patches a filter means. Rules of baselines and requests have the same keys.
namespace ssmock::operations::patch_manager {

/// The texts of a patch under a key, such as its CVE ids; a patch of Windows is one of a product of
/// an operating system or of an application.
std::vector<std::string> texts_of(const store::patch& patch, store::patch_filter_key key);

/// Whether one of the patch's texts is one of the values; `*` is any.
bool suits(const store::patch& patch, store::patch_filter_key key,
           std::span<const std::string> values);

}  // namespace ssmock::operations::patch_manager
