// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The request and reply that the HTTP server exchanges with the rest of the program.
namespace ssmock::service {

/// Its views are valid while the request is handled.
struct request {
  std::string_view method;
  std::string_view path;  ///< with the query
  std::string_view amz_target;
  bool has_amz_target = false;
  std::string_view content_type;
  std::string_view authorization;  ///< the header's beginning, which contains the credential
  std::string_view body;
  /// The `pending` of the reply that this request got before; zero at first.
  std::uint64_t ticket = 0;
};

inline constexpr std::string_view amz_json = "application/x-amz-json-1.1";
inline constexpr std::string_view plain_json = "application/json";
inline constexpr std::string_view xml = "text/xml";

struct reply {
  int status = 200;
  std::string_view content_type = amz_json;  ///< must view a constant
  std::string body;
  std::string request_id;  ///< sent as x-amzn-RequestId
  bool gzip = false;       ///< whether the body is compressed
  /// Not zero: the reply is not there yet. The same request is to be asked again, with this ticket,
  /// after others have had their turn.
  std::uint64_t pending = 0;
};

/// The reply that is not there yet; the service fills in the ticket.
inline reply pending_reply() {
  reply out;
  out.pending = 1;
  return out;
}

}  // namespace ssmock::service
