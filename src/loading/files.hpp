// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "loading/loader.hpp"

namespace ssmock::fixtures {

struct files {
  std::vector<source> sources;
  std::vector<fault> faults;  ///< paths that cannot be read, and folders without fixtures
};

/// Reads the files that the user names. Of a folder it reads the *.json files in the order of their
/// names, but not those in subfolders, and not schema.json, which is no fixture.
files read_files(const std::vector<std::string>& paths);

/// Adds the *.json files of a folder, of which there may be none, in the order of their names.
void add_folder(files& to, const std::string& folder);

/// load() of the files that were read. The faults of reading them come first.
std::vector<fault> load(const files& read, instant now, store::state& state,
                        std::vector<fault>* words = nullptr);

}  // namespace ssmock::fixtures
