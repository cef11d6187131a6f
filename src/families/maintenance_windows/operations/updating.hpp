// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/maintenance_windows/operations/errors.hpp"

/// How the Update operations treat members that the request omits: without Replace they stay, with
/// Replace they are cleared [D].
namespace ssmock::operations::maintenance_windows {

template <class T>
void update(std::optional<T>& member, const std::optional<T>& requested, bool replace) {
  if (requested || replace) member = requested;
}

template <class T>
void update(T& member, const std::optional<T>& requested) {
  if (requested) member = *requested;
}

/// The members that Replace makes required; the request fails if it omits one.
class required_members {
 public:
  template <class T>
  void need(std::string_view name, const std::optional<T>& requested) {
    if (!requested) missing_.push_back(name);
  }
  result<void> as_result() const {
    if (missing_.empty()) return {};
    return errors::required(missing_);
  }

 private:
  std::vector<std::string_view> missing_;
};

}  // namespace ssmock::operations::maintenance_windows
