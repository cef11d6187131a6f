// SPDX-License-Identifier: Apache-2.0
#include "saving/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace ssmock::saving {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary = ".tmp-";
constexpr std::string_view random_part = "XXXXXX";  // as mkostemp() wants it

std::error_code last_error() { return {errno, std::generic_category()}; }

/// An open file, which is closed when this ends.
class descriptor {
 public:
  explicit descriptor(int opened) : opened_(opened) {}
  ~descriptor() {
    if (opened_ >= 0) close(opened_);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;

  int get() const { return opened_; }

 private:
  int opened_;
};

bool write_all(int to, std::string_view content) {
  while (!content.empty()) {
    const auto written = write(to, content.data(), content.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Writes the content to the file's disk.
std::error_code fill(int file, std::string_view content, const std::string& replaced) {
  struct stat known {};
  constexpr mode_t permissions = 07777;
  const bool keeps_mode = stat(replaced.c_str(), &known) == 0;
  if (keeps_mode && fchmod(file, known.st_mode & permissions) != 0) return last_error();
  if (!write_all(file, content) || fsync(file) != 0) return last_error();
  return {};
}

/// A folder's entries reach the disk apart from its files. Not every file system can do this; then
/// there is no more to do.
void sync_folder(const fs::path& folder) {
  const descriptor opened{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (opened.get() >= 0) fsync(opened.get());
}

fs::path folder_of(const std::string& path) {
  const auto parent = fs::path(path).parent_path();
  return parent.empty() ? "." : parent;
}

}  // namespace

std::error_code replace_file(const std::string& path, std::string_view content) {
  // A name of its own for each attempt: two servers with one file must not write to one temporary
  // file.
  auto name = path;
  name.append(temporary).append(random_part);
  const descriptor file{mkostemp(name.data(), O_CLOEXEC)};
  if (file.get() < 0) return last_error();
  auto failed = fill(file.get(), content, path);
  if (!failed && std::rename(name.c_str(), path.c_str()) != 0) failed = last_error();
  if (failed) {
    unlink(name.c_str());
  } else {
    sync_folder(folder_of(path));
  }
  return failed;
}

void remove_leftovers(const std::string& path) {
  const auto beginning = fs::path(path).filename().string().append(temporary);
  const auto size = beginning.size() + random_part.size();
  std::error_code ignored;
  for (fs::directory_iterator entry{folder_of(path), ignored}, end; !ignored && entry != end;
       entry.increment(ignored)) {
    const auto name = entry->path().filename().string();
    if (name.size() == size && name.starts_with(beginning)) unlink(entry->path().c_str());
  }
}

}  // namespace ssmock::saving
