// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// What must not be shown by who keeps requests: the values of SecureStrings, and the codes of
/// activations.
namespace ssmock::traffic {

/// What stands in place of a secret.
inline constexpr std::string_view mask = "****";

/// Whether requests or replies of this operation may hold a secret.
bool may_have_secrets(std::string_view operation);

struct masked_texts {
  std::string request;
  std::string reply;
};

/// Both texts without their secrets. A text that is no JSON is masked as a whole.
masked_texts mask_secrets(std::string_view operation, std::string_view request,
                          std::string_view reply);

}  // namespace ssmock::traffic
