// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace ssmock::dashboard {

/// A file of the folder ui/.
struct file {
  std::string_view path;  ///< below that folder, such as `pages/windows.js`
  std::string_view content_type;
  std::string_view entity_tag;
  std::string_view compressed;  ///< by gzip
  std::size_t size;             ///< of its content
};

/// All files, sorted by path. make_dashboard_data.cpp compresses them when ssmock is built, so that
/// the binary reads no file when it runs.
std::span<const file> all_files();

}  // namespace ssmock::dashboard
