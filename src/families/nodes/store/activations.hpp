// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/time.hpp"
#include "kernel/tags.hpp"

namespace ssmock::store {

/// Activation. Its tags cannot be changed [D], so they are a plain member. In the recorded answers,
/// unset texts and empty tags are absent, but a count of 0 is not [R].
struct activation {
  std::string activation_id;
  std::optional<std::string> description;
  std::optional<std::string> default_instance_name;
  std::optional<std::string> iam_role;
  std::int32_t registration_limit = 1;  ///< [D]
  std::int32_t registrations_count = 0;
  std::optional<instant> expiration_date;
  /// Set by fixtures only, to mark an activation as expired whatever its date. Use has_expired().
  std::optional<bool> expired;
  std::optional<instant> created_date;
  std::optional<std::vector<tag>> tags;

  // Only CreateActivation's answer shows the code; it is no member of Activation.
  std::optional<std::string> activation_code;
};
BOOST_DESCRIBE_STRUCT(activation, (),
                      (activation_id, description, default_instance_name, iam_role,
                       registration_limit, registrations_count, expiration_date, expired,
                       created_date, tags))

bool has_expired(const activation& content, instant now);

/// All activations of a tenant, the newest first.
class activation_list {
 public:
  /// The keys order the activations: later dates of creation first, then by id.
  using activations = std::map<std::string, activation, std::less<>>;

  const activations& all() const { return activations_; }
  const activation* find(std::string_view activation_id) const;
  /// Adds an activation, or replaces the one with the same id.
  void put(activation content);
  /// Removes an activation. Returns false when there is none with this id.
  bool remove(const std::string& activation_id);

 private:
  activations activations_;
  std::unordered_map<std::string, std::string> keys_;
};

}  // namespace ssmock::store
