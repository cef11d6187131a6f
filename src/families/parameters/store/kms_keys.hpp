// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/enum_text.hpp"
#include "core/tenant.hpp"

namespace ssmock {
namespace store {

/// KeyState of KMS
enum class key_state : std::uint8_t { enabled, disabled, pending_deletion };

/// A key of KMS, or an alias of one. SSM itself has no such entities; tests declare them.
struct kms_key {
  std::string key_id;  ///< the key's id, or `alias/` and the alias's name
  std::optional<store::key_state> key_state;
  std::optional<std::string> target_key_id;  ///< of an alias; unset: a key of its own
};
BOOST_DESCRIBE_STRUCT(kms_key, (), (key_id, key_state, target_key_id))

/// By KeyId.
using kms_keys = std::map<std::string, kms_key, std::less<>>;

/// AWS's own key for SecureStrings, which each account has.
inline constexpr std::string_view default_key = "alias/aws/ssm";

/// The id or alias in what a request may give: an id, an alias, or the ARN of one of them.
std::string_view key_name_of(std::string_view key_id);

/// The ARN of a key or an alias in a tenant's account. A key id that is an ARN stays as it is.
std::string key_arn(const tenant_name& tenant, std::string_view key_id);

/// The key that an alias stands for: its TargetKeyId, or an id that follows from its name when
/// nobody has said it. A key id stays as it is.
std::string target_of(const kms_keys& keys, std::string_view key_id);

/// The state of the key that a request names; unset when there is no such key.
std::optional<key_state> state_of(const kms_keys& keys, std::string_view key_id);

}  // namespace store

template <>
inline constexpr auto enum_texts<store::key_state> =
    std::to_array<std::string_view>({"Enabled", "Disabled", "PendingDeletion"});

}  // namespace ssmock
