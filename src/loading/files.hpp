// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "loading/loader.hpp"

namespace ssmock::fixtures {

struct files {
  std::vector<source> sources;
  std::vector<fault> faults;  ///< what cannot be read, and folders without fixtures
};

/// Reads the files that the user names; of a folder, its *.json files in the order of their
/// names: neither those of folders in it nor schema.json, which is no fixture.
files read_files(const std::vector<std::string>& paths);

/// load() of what was read; the faults of reading come first.
std::vector<fault> load(const files& read, instant now, store::state& state,
                        std::vector<fault>* words = nullptr);

}  // namespace ssmock::fixtures
