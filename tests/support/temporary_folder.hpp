// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace ssmock::testing {

/// A folder that lives as long as the test.
class temporary_folder {
 public:
  temporary_folder() {
    if (mkdtemp(path_.data()) == nullptr) ADD_FAILURE() << "cannot make " << path_;
  }
  ~temporary_folder() { std::filesystem::remove_all(path_); }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;

  const std::string& path() const { return path_; }
  std::string path_of(std::string_view name) const { return path_ + "/" + std::string(name); }

  /// Writes a file into it, and returns its path.
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(path_of(name)) << text;
    return path_of(name);
  }
  std::string read(std::string_view name) const {
    std::ifstream in(path_of(name));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }

  /// The names of what is in it, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator{path_}) {
      out.push_back(entry.path().filename().string());
    }
    std::ranges::sort(out);
    return out;
  }

 private:
  std::string path_ = ::testing::TempDir() + "ssmock-XXXXXX";
};

}  // namespace ssmock::testing
