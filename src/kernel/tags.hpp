// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ssmock::store {

struct tag {
  std::string key;
  std::string value;

  friend bool operator==(const tag&, const tag&) = default;
};
BOOST_DESCRIBE_STRUCT(tag, (), (key, value))

/// The tags of all resources of one type. Finding the tags of a resource, or the resources of a
/// tag, costs the same however many resources there are.
class tag_index {
 public:
  using ids = std::set<std::string, std::less<>>;

  /// The tags of a resource, in the order in which their keys were added.
  const std::vector<tag>& of(const std::string& id) const;
  /// Adds a tag, or changes the value of the one that has this key.
  void put(const std::string& id, tag content);
  void remove(const std::string& id, std::string_view key);
  void remove_all(const std::string& id);

  /// The resources that have a tag with this key, whatever its value.
  const ids& with_key(const std::string& key) const;
  /// The resources that have a tag with this key and this value.
  const ids& with(const std::string& key, const std::string& value) const;

 private:
  void forget(const std::string& id, const tag& gone);

  std::unordered_map<std::string, std::vector<tag>> tags_;
  std::unordered_map<std::string, ids> by_key_;
  std::map<std::pair<std::string, std::string>, ids> by_tag_;
};

}  // namespace ssmock::store
