// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/operations/errors.hpp"

/// How the Update operations treat their members: without Replace what is not given stays, with
/// Replace it is cleared [D].
namespace ssmock::operations::maintenance_windows {

template <class T>
void update(std::optional<T>& kept, const std::optional<T>& given, bool replace) {
  if (given || replace) kept = given;
}

template <class T>
void update(T& kept, const std::optional<T>& given) {
  if (given) kept = *given;
}

/// Members that Replace makes required: the request fails when one is not given.
class required_members {
 public:
  template <class T>
  void need(std::string_view name, const std::optional<T>& given) {
    if (!given) missing_.push_back(name);
  }
  result<void> as_result() const {
    if (missing_.empty()) return {};
    return errors::required(missing_);
  }

 private:
  std::vector<std::string_view> missing_;
};

}  // namespace ssmock::operations::maintenance_windows
