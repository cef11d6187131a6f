// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "families/parameters/store/parameters.hpp"
#include "kernel/state.hpp"

/// The values of SecureStrings: how they are kept, and what the API shows of them.
namespace ssmock::store {

/// The value of this version of a parameter as it is kept.
std::string kept_value(const state& in, std::string_view name, const parameter_version& version,
                       std::string_view plain);

/// The value as the user gave it.
std::string plain_value(const state& in, std::string_view name, const parameter_version& version);

/// What AWS shows of a SecureString without decryption, in base 64. In the standard tier it is the
/// cipher text of KMS; in the advanced tier a message of the AWS Encryption SDK [R]. Only the forms
/// and sizes are AWS's: no key of KMS can decrypt it.
std::string cipher_text(const state& in, const tenant_name& tenant, std::string_view name,
                        const parameter_version& version);

/// `arn:aws:ssm:us-east-1:123456789012:parameter/a/b`. AWS's public parameters have no account [R].
std::string parameter_arn(const tenant_name& tenant, std::string_view name);

}  // namespace ssmock::store
