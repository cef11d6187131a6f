// SPDX-License-Identifier: Apache-2.0
#include "http/request_parser.hpp"

#include <algorithm>

namespace ssmock::http {
namespace {

using boost::beast::iequals;

/// The memory of a body above this size is freed when its request is done.
constexpr std::size_t kept_body = 4096;

/// How much of an Authorization header is kept. It is enough for the longest credential scope (an
/// access key has up to 128 characters); the rest is not needed.
constexpr std::size_t kept_authorization = 512;

}  // namespace

void request_parts::clear() {
  for (auto* text : {&method, &path, &amz_target, &content_type, &authorization, &body}) {
    text->clear();
  }
  if (body.capacity() > kept_body) body.shrink_to_fit();
  codings = {};
  has_amz_target = false;
  expects_continue = false;
}

service::request request_parts::view() const {
  return {method, path, amz_target, has_amz_target, content_type, authorization, body};
}

void request_parser::on_request_impl(verb, string_view method_text, string_view target, int,
                                     error_code&) {
  parts_.method.assign(method_text.data(), method_text.size());
  parts_.path.assign(target.data(), target.size());
  body_limit(bounds_.body_of(parts_.path));
}

void request_parser::on_field_impl(field name, string_view name_text, string_view value,
                                   error_code& error) {
  if (in_body_) return;
  switch (name) {
    case field::transfer_encoding:
      // With any other coding we would have to guess where the body ends, and could take the rest
      // of it for the next request (request smuggling).
      if (!iequals(value, "chunked")) error = boost::beast::http::error::bad_transfer_encoding;
      break;
    case field::content_type:
      parts_.content_type.assign(value.data(), value.size());
      break;
    case field::authorization:
      parts_.authorization.assign(value.data(), std::min(value.size(), kept_authorization));
      break;
    case field::accept_encoding:
      parts_.codings.add({value.data(), value.size()});
      break;
    case field::expect:
      parts_.expects_continue = iequals(value, "100-continue");  // Java writes 100-Continue
      break;
    case field::unknown:
      if (!iequals(name_text, "X-Amz-Target")) break;
      parts_.amz_target.assign(value.data(), value.size());
      parts_.has_amz_target = true;
      break;
    default:
      break;
  }
}

void request_parser::on_body_init_impl(const boost::optional<std::uint64_t>& size, error_code&) {
  in_body_ = true;
  // A client may announce a large body and never send it, so only this much is allocated ahead.
  constexpr std::uint64_t trusted = 65'536;
  if (size) parts_.body.reserve(static_cast<std::size_t>(std::min(*size, trusted)));
}

std::size_t request_parser::on_body_impl(string_view part, error_code&) {
  parts_.body.append(part.data(), part.size());
  return part.size();
}

std::size_t request_parser::on_chunk_body_impl(std::uint64_t, string_view part, error_code& error) {
  return on_body_impl(part, error);
}

}  // namespace ssmock::http
