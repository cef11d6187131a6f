// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/beast/core/error.hpp>

#include "core/message.hpp"
#include "http/limits.hpp"

/// Replies to what never becomes a request. Which texts AWS's front end sends is not on record.
namespace ssmock::http {

/// Whether the client is still owed an answer: it sent something, and it was not HTTP we take.
bool is_answerable(const boost::beast::error_code& error);

/// `target` is the one of the request, as far as it was read: some may have larger bodies.
service::reply transport_error(const boost::beast::error_code& error, const limits& bounds,
                               std::string_view target);
service::reply too_many_connections(const limits& bounds);

}  // namespace ssmock::http
