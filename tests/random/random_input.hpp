// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/model.hpp"
#include "protocol/patterns.hpp"

namespace ssmock::testing {

/// Makes inputs of operations from the shapes of the model: mostly valid ones, with the ids that
/// earlier replies held.
class random_input {
 public:
  explicit random_input(std::uint64_t seed) : random_(seed) {}

  nlohmann::json of(const protocol::operation_model& operation);

  /// Keeps the ids and names of a reply for later requests, and which of them belong together.
  void learn(const protocol::operation_model& operation, const nlohmann::json& input,
             const nlohmann::json& reply);
  void learn(std::string_view shape, const std::string& text);

  bool chance(double probability) { return std::bernoulli_distribution{probability}(random_); }
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }
  /// One that was seen, or an empty text.
  std::string known(std::string_view shape);
  /// One that was seen with an id of the other member, or an empty text.
  std::string known_beside(const std::string& member, const std::string& other);

 private:
  void learn(const protocol::shape& shape, const nlohmann::json& content);
  void learn_together(nlohmann::json ids, const nlohmann::json& content);
  void relate(const protocol::shape& request, nlohmann::json& input);
  nlohmann::json value(const protocol::shape& shape, std::string_view name);
  nlohmann::json structure(const protocol::shape& shape);
  nlohmann::json list(const protocol::shape& shape, std::string_view name);
  nlohmann::json map(const protocol::shape& shape);
  nlohmann::json number(const protocol::shape& shape);
  std::string text(const protocol::shape& shape, std::string_view name);
  std::string any_text(const protocol::shape& shape);
  nlohmann::json target();
  nlohmann::json targets();
  void mend(std::string_view operation, nlohmann::json& input);
  void mend_command(nlohmann::json& input);
  void mend_document(nlohmann::json& input);
  void mend_parameter(std::string_view operation, nlohmann::json& input);
  void mend_patches(std::string_view operation, nlohmann::json& input);
  void mend_put(nlohmann::json& input);
  void mend_policy(nlohmann::json& input);
  void mend_setting(nlohmann::json& input);
  void mend_tags(nlohmann::json& input);
  void mend_task(nlohmann::json& input);
  void spoil(nlohmann::json& input);

  std::mt19937_64 random_;
  std::map<std::string, std::vector<std::string>, std::less<>> seen_;
  /// Ids of one thing and its parents by member, each list under the names of these.
  std::map<std::string, std::vector<nlohmann::json>> together_;
  std::vector<nlohmann::json> policies_;  ///< PolicyId, PolicyHash and ResourceArn of each
  protocol::pattern_cache patterns_;
};

}  // namespace ssmock::testing
