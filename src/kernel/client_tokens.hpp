// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace ssmock::store {

/// A request that had a ClientToken, and the resource that it created.
struct remembered_request {
  std::string operation;
  std::string client_token;
  std::string digest;  ///< of the request's other parameters
  std::string resource_id;
};
BOOST_DESCRIBE_STRUCT(remembered_request, (), (operation, client_token, digest, resource_id))

/// The used ClientTokens, which make requests idempotent. A token belongs to one operation and
/// counts as long as the resource exists that its request created.
class client_token_list {
 public:
  using key = std::pair<std::string, std::string>;  ///< operation and token

  const remembered_request* find(std::string_view operation, std::string_view token) const {
    const auto found = tokens_.find(key{std::string(operation), std::string(token)});
    return found != tokens_.end() ? &found->second : nullptr;
  }
  void put(remembered_request content) {
    key name{content.operation, content.client_token};
    tokens_.insert_or_assign(std::move(name), std::move(content));
  }
  void forget(const std::string& resource_id) {
    std::erase_if(tokens_,
                  [&](const auto& entry) { return entry.second.resource_id == resource_id; });
  }

  const std::map<key, remembered_request>& all() const { return tokens_; }

 private:
  std::map<key, remembered_request> tokens_;
};

}  // namespace ssmock::store
