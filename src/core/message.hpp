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
  std::string_view path;  ///< with the query, and without a scheme and a host
  std::string_view amz_target;
  bool has_amz_target = false;
  std::string_view content_type;
  std::string_view authorization;  ///< the header's beginning, which contains the credential
  std::string_view body;
  /// With its port. A target in absolute form names it, or else the header Host; empty: neither.
  std::string_view host = {};
  std::string_view origin = {};          ///< of the web page for which a browser asks
  std::string_view sec_fetch_site = {};  ///< how that page relates to the server, says the browser
  /// The `pending` of the reply that this request got before; zero at first.
  std::uint64_t ticket = 0;
  /// All headers as they came, each as `name:value` and a line's end; empty where nobody checks
  /// signatures.
  std::string_view headers = {};
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
  /// The web page that may read the reply; empty: none. It views an option of the server.
  std::string_view allowed_origin = {};
  bool is_preflight = false;  ///< it says what that page may send
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
