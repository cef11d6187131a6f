// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/uuid/uuid.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::operations {

/// Makes and reads NextTokens: opaque, stateless, bound by a keyed digest to a scope (operation,
/// tenant and the parameters of the list) and to the position they hold.
class page_tokens {
 public:
  /// Tokens of another secret are refused.
  explicit page_tokens(boost::uuids::uuid secret) : secret_(secret) {}

  std::string make(std::string_view scope, std::string_view position) const;
  /// Nothing when the token was tampered with or belongs to another scope.
  std::optional<std::string> read(std::string_view scope, std::string_view token) const;

 private:
  boost::uuids::uuid secret_;
};

}  // namespace ssmock::operations
