// SPDX-License-Identifier: Apache-2.0
#include "loading/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace ssmock::fixtures {
namespace {

namespace fs = std::filesystem;

class file_reader {
 public:
  void read(const fs::path& named) {
    std::error_code error;
    if (fs::is_directory(named, error)) {
      read_folder(named, false);
    } else {
      read_file(named);
    }
  }

  void read_folder(const fs::path& folder, bool may_be_empty) {
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
      std::error_code ignored;
      const bool is_fixture =
          entry->path().extension() == ".json" && entry->path().filename() != "schema.json";
      if (is_fixture && !fs::is_directory(entry->path(), ignored)) found.push_back(entry->path());
    }
    if (error) return add(folder, error.message());
    if (found.empty() && !may_be_empty) return add(folder, "the folder holds no *.json file");
    std::ranges::sort(found);
    for (const auto& file : found) read_file(file);
  }

  files read_so_far;

 private:
  void read_file(const fs::path& file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    const bool pipe = fs::is_fifo(status) && is_given_pipe(file);
    // Reading a device may never end, and a pipe that nobody writes to would block.
    if (fs::exists(status) && !fs::is_regular_file(status) && !pipe) {
      return add(file, "is no regular file");
    }
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in && !copy(in, text, pipe)) return add(file, "is longer than 256 MiB");
    if (!in.is_open() || in.bad()) return add(file, std::strerror(errno != 0 ? errno : EIO));
    read_so_far.sources.push_back({file.string(), std::move(text).str()});
  }

  /// Whether the path is a pipe that the shell has opened: `/dev/stdin`, or `<(...)`.
  static bool is_given_pipe(const fs::path& file) {
    const auto name = file.string();
    return name == "/dev/stdin" || name.starts_with("/dev/fd/") ||
           name.starts_with("/proc/self/fd/");
  }

  /// Copies `in` to `out`; false when it is longer than allowed. A regular file has an end, so only
  /// a pipe needs a bound.
  static bool copy(std::istream& in, std::ostream& out, bool bounded) {
    constexpr std::size_t longest_pipe = 256U << 20U;
    std::array<char, 1U << 16U> part;
    for (std::size_t read = 0; in;) {
      in.read(part.data(), part.size());
      out.write(part.data(), in.gcount());
      read += static_cast<std::size_t>(in.gcount());
      if (bounded && read > longest_pipe) return false;
    }
    return true;
  }

  void add(const fs::path& file, std::string what) {
    read_so_far.faults.push_back({file.string(), 1, 1, {}, std::move(what)});
  }
};

}  // namespace

files read_files(const std::vector<std::string>& paths) {
  file_reader reader;
  for (const auto& named : paths) reader.read(named);
  return std::move(reader.read_so_far);
}

void add_folder(files& to, const std::string& folder) {
  file_reader reader{std::move(to)};
  reader.read_folder(folder, true);
  to = std::move(reader.read_so_far);
}

std::vector<fault> load(const files& read, instant now, store::state& state,
                        std::vector<fault>* words) {
  auto faults = load(read.sources, now, state, words);
  faults.insert(faults.begin(), read.faults.begin(), read.faults.end());
  return faults;
}

}  // namespace ssmock::fixtures
