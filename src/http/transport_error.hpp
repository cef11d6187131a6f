// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/beast/core/error.hpp>

#include "core/message.hpp"
#include "http/limits.hpp"
#include "http/request_parser.hpp"

/// Replies to clients whose bytes are no valid request. The texts are ours; those of AWS's front
/// end were not recorded.
namespace ssmock::http {

/// Whether to send a reply: the client sent bytes that are no HTTP that the server accepts. No
/// reply is sent to a client that closed the connection.
bool is_answerable(const boost::beast::error_code& error);

/// `parts` are those of the request that were read: they say what is wrong beside what Beast finds,
/// and the limit on the body depends on the target.
service::reply transport_error(const boost::beast::error_code& error, const limits& bounds,
                               const request_parts& parts);
service::reply too_slow();
service::reply no_room(const limits& bounds);
/// For a client that speaks plain HTTP where TLS is spoken.
service::reply not_https();
service::reply too_many_connections(const limits& bounds);
service::reply too_many_listeners(const limits& bounds);

}  // namespace ssmock::http
