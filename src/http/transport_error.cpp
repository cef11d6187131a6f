// SPDX-License-Identifier: Apache-2.0
#include "http/transport_error.hpp"

#include <boost/beast/http/error.hpp>
#include <string>

#include "service/error_reply.hpp"

namespace ssmock::http {
namespace {

namespace beast_http = boost::beast::http;

}  // namespace

bool is_answerable(const boost::beast::error_code& error) {
  return error &&
         error.category() ==
             beast_http::make_error_code(beast_http::error::bad_method).category() &&
         error != beast_http::error::end_of_stream && error != beast_http::error::partial_message;
}

service::reply transport_error(const boost::beast::error_code& error, const limits& bounds,
                               const request_parts& parts) {
  if (error == beast_http::error::body_limit) {
    const auto most = bounds.body_of(parts.path);
    return service::error_reply({"RequestEntityTooLargeException",
                                 "The request body is larger than " + std::to_string(most) +
                                     " bytes" + (most == bounds.max_body ? " (--max-body)." : "."),
                                 "message", 413});
  }
  if (error == beast_http::error::header_limit) {
    return service::error_reply({"RequestHeaderFieldsTooLargeException",
                                 "The request header is larger than " +
                                     std::to_string(bounds.max_header) + " bytes (--max-header).",
                                 "message", 431});
  }
  const auto fault = parts.fault.empty() ? error.message() : std::string(parts.fault);
  return service::error_reply(
      {"BadRequestException", "The request is not HTTP/1.1: " + fault, "message"});
}

service::reply too_slow() {
  return service::error_reply({"RequestTimeoutException",
                               "The request did not arrive in time (--message-timeout).", "message",
                               408});
}

service::reply not_https() {
  return service::error_reply({"BadRequestException",
                               "This port speaks https (--tls-cert), and the request came as http.",
                               "message"});
}

service::reply no_room(const limits& bounds) {
  return service::error_reply({"ServiceUnavailable",
                               "The requests and replies in flight have more than " +
                                   std::to_string(bounds.max_in_flight) +
                                   " bytes (--max-in-flight).",
                               "message", 503});
}

service::reply too_many_connections(const limits& bounds) {
  return service::error_reply({"ServiceUnavailable",
                               "All " + std::to_string(bounds.max_connections) +
                                   " connections are in use (--max-connections).",
                               "message", 503});
}

service::reply too_many_listeners(const limits& bounds) {
  return service::error_reply({"ServiceUnavailable",
                               "All " + std::to_string(bounds.max_listeners) +
                                   " places of clients that wait are taken (--max-listeners).",
                               "message", 503});
}

}  // namespace ssmock::http
