// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// A tenant is one account in one region. Each tenant has a state of its own.
namespace ssmock {

struct tenant_name {
  std::string_view account;  ///< 12 digits
  std::string_view region;   ///< a short word of letters, digits, - and _

  bool operator==(const tenant_name&) const = default;
};

/// A tenant_name that owns its texts.
struct owned_tenant_name {
  std::string account;
  std::string region;

  tenant_name view() const { return {account, region}; }
};

bool is_account(std::string_view text);
bool is_region(std::string_view text);

/// A message on what is wrong with the text as an account, or as a region; empty when it is good.
std::string account_fault(std::string_view text);
std::string region_fault(std::string_view text);

/// The ARN of the account's root user, who stands for every caller: requests do not name one, since
/// their signatures have no more than an access key.
std::string root_user_arn(std::string_view account);

}  // namespace ssmock
