// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/uuid/uuid.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace ssmock::operations {

/// Makes and reads NextTokens. The server stores none: a token contains its position in the list
/// and a keyed digest over the scope (operation, tenant, the list's parameters) and the position.
class page_tokens {
 public:
  /// Tokens that were made with another secret are refused.
  explicit page_tokens(boost::uuids::uuid secret) : secret_(secret) {}

  std::string make(std::string_view scope, std::string_view position) const;
  /// The position; nullopt when the token was tampered with or belongs to another scope.
  std::optional<std::string> read(std::string_view scope, std::string_view token) const;

 private:
  boost::uuids::uuid secret_;
};

}  // namespace ssmock::operations
