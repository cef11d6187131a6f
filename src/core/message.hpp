// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
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
  std::string_view accept = {};
  std::string_view user_agent = {};
  std::string_view sdk_request = {};    ///< amz-sdk-request: which attempt of an SDK this is
  std::string_view last_event_id = {};  ///< of a stream that broke off
  /// The `cursor` of the reply that this request got before.
  std::uint64_t cursor = 0;
  /// False when it has waited long enough, or cannot wait: it gets what there is.
  bool may_wait = true;
  bool accepts_gzip = false;
  std::string_view if_none_match = {};  ///< tags of what a browser keeps; several are one list
  /// A person opens a page, says the browser, and no page fetches something.
  bool opens_page = false;
};

inline constexpr std::string_view amz_json = "application/x-amz-json-1.1";
inline constexpr std::string_view plain_json = "application/json";
inline constexpr std::string_view xml = "text/xml";
inline constexpr std::string_view event_stream = "text/event-stream";

/// Keeps a browser from taking a reply for anything but its content type, whatever is in it.
inline constexpr std::string_view no_sniffing = "\r\nX-Content-Type-Options: nosniff";

/// What the connection does to a reply instead of sending it whole.
enum class damage : std::uint8_t {
  none,
  reset,     ///< the connection is reset, and nothing of the reply is sent
  close,     ///< the connection is closed without a byte
  truncate,  ///< the connection is closed after half of the body
};

/// What a reply waits for that is not there yet.
enum class awaited : std::uint8_t {
  anything,
  events,
  changes,  ///< of what the control API shows
  nothing,  ///< only the end of its patience
};

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
  /// Only if it is pending, zero: it is asked again at once. Else it is asked again when something
  /// has happened, and after this time at the latest, with `may_wait` false then.
  std::chrono::milliseconds patience{0};
  awaited awaits = awaited::anything;
  /// Only if it is pending and has no patience: it is asked again after this time, and its client
  /// is not watched.
  std::chrono::milliseconds pause{0};
  /// The reply is a stream of parts, and the body is the next part, which may be empty. While it is
  /// pending, more parts come, and `patience` counts from one part to the next.
  bool streams = false;
  std::uint64_t cursor = 0;  ///< is given back with the request, so that it can go on from there
  damage harm = damage::none;
  /// Headers that the API's replies lack, each with a line's end before it. It must view a
  /// constant.
  std::string_view headers = {};
  std::string_view entity_tag = {};  ///< sent as ETag; it must view a constant
  /// The body is sent as it is, also to a client that accepts gzip.
  bool is_coded = false;
};

/// The reply that is not there yet; the service fills in the ticket.
inline reply pending_reply() {
  reply out;
  out.pending = 1;
  return out;
}

/// The reply that is there when something has happened, or after this time.
inline reply waiting_reply(std::chrono::milliseconds patience, std::uint64_t cursor = 0) {
  auto out = pending_reply();
  out.patience = patience;
  out.cursor = cursor;
  return out;
}

}  // namespace ssmock::service
