// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "families/patch_manager/store/patch_enums.hpp"
#include "families/patch_manager/store/patches.hpp"

/// Which patches a filter means. Rules of baselines and requests have the same keys.
namespace ssmock::engine {

using text_test = std::function<bool(std::string_view)>;

/// Whether one of the texts that a patch has under a key, such as its CVE ids, passes the test. A
/// patch of Windows is one of a product of an operating system or of an application.
bool any_text_of(const store::patch& patch, store::patch_filter_key key, const text_test& test);

/// Whether one of the patch's texts is one of the values; `*` is any.
bool suits(const store::patch& patch, store::patch_filter_key key,
           std::span<const std::string> values);

}  // namespace ssmock::engine
