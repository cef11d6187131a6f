// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/message.hpp"

/// AWS Signature Version 4: what a client signs, and the signature. It judges nothing.
namespace ssmock::service {

/// The part of a credential behind the access key, `20150830/us-east-1/ssm/aws4_request`.
struct credential_scope {
  std::string_view date;
  std::string_view region;
  std::string_view service;
  std::string_view terminator;

  std::string text() const;
};

/// The values of all headers of this name, which is in lower case, as they are signed: without
/// outer blanks, with one space for several, joined by commas. Empty when there are none.
std::string header_value(const request& call, std::string_view name);

/// `signed_headers` are the names in lower case, separated by semicolons.
std::string canonical_request(const request& call, std::string_view signed_headers);

/// 64 hexadecimal digits. `time` is as in X-Amz-Date: 20150830T123600Z.
std::string signature_of(const std::string& canonical, std::string_view time,
                         const credential_scope& scope, std::string_view secret_key);

}  // namespace ssmock::service
