// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/store/patch_baselines.hpp"

namespace ssmock::store {

/// A file that nodes download when an operation names its URL. Nothing leaves this machine, so the
/// files are what fixtures say.
struct patch_file {
  std::string url;
  /// Of a BaselineOverride: one for each operating system.
  std::optional<std::vector<patch_baseline>> baselines;
  /// Of an InstallOverrideList: the ids of its patches.
  std::optional<std::vector<std::string>> patches;
};
BOOST_DESCRIBE_STRUCT(patch_file, (), (url, baselines, patches))

/// By their URLs.
using patch_file_list = std::map<std::string, patch_file, std::less<>>;

}  // namespace ssmock::store
