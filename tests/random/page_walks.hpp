// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "protocol/model.hpp"
#include "support/in_process.hpp"

namespace ssmock::testing {

/// Lists that were asked for at random, to be walked by pages of any size.
class page_walks {
 public:
  /// Keeps an input that was accepted, when it is one of a list; the newest of each operation.
  void remember(const protocol::operation_model& operation, const nlohmann::json& input);

  /// Walks each list by the smallest pages and by the largest ones, which must hold the same.
  /// Returns how many lists had more than one page.
  std::size_t check(in_process& server) const;

 private:
  std::map<const protocol::operation_model*, nlohmann::json> inputs_;
};

}  // namespace ssmock::testing
