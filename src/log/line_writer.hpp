// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ssmock {

/// Writes lines to a descriptor, without ever waiting for who reads them at its other end.
class line_writer {
 public:
  explicit line_writer(int descriptor);
  ~line_writer();
  line_writer(const line_writer&) = delete;
  line_writer& operator=(const line_writer&) = delete;

  /// False when the line was dropped since there is no room. Of a line for which there is room in
  /// part, the rest is written before the next one.
  bool write(std::string_view line);

 private:
  /// Writes what there is room for, and removes it from the text.
  void write_some(std::string_view& text) const;

  int terminal_;  ///< -1: the descriptor is none
  int descriptor_;
  std::string rest_;  ///< of the latest line
};

}  // namespace ssmock
