// SPDX-License-Identifier: Apache-2.0
#include "http/request_parser.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <optional>

#include "core/authority.hpp"

namespace ssmock::http {
namespace {

using boost::beast::iequals;

/// The memory of a body above this size is freed when its request is done.
constexpr std::size_t kept_body = 4096;

/// How much of an Authorization header is kept. It is enough for the longest credential scope (an
/// access key has up to 128 characters); the rest is not needed.
constexpr std::size_t kept_authorization = 512;

/// Removes the scheme and the host from a target in absolute form, such as
/// `http://ssmock:4583/_ssmock/health`, and returns the host; nullopt for a target in another form.
std::optional<std::string_view> take_host_of(std::string_view& target) {
  constexpr std::array<std::string_view, 2> schemes{"http://", "https://"};
  for (const auto scheme : schemes) {
    if (!iequals(target.substr(0, scheme.size()), scheme)) continue;
    target.remove_prefix(scheme.size());
    const auto host = target.substr(0, target.find_first_of("/?#"));
    target.remove_prefix(host.size());
    return host;
  }
  return std::nullopt;
}

}  // namespace

void request_parts::clear() {
  for (auto* text :
       {&method, &path, &host, &origin, &sec_fetch_site, &amz_target, &content_type, &authorization,
        &accept, &user_agent, &sdk_request, &last_event_id, &if_none_match, &body}) {
    text->clear();
  }
  if (headers) headers->clear();
  if (body.capacity() > kept_body) body.shrink_to_fit();
  codings = {};
  has_amz_target = false;
  expects_continue = false;
  navigates = false;
  for_document = false;
  fault = {};
}

service::request request_parts::view() const {
  service::request out{method,        path, amz_target, has_amz_target, content_type,
                       authorization, body, host,       origin,         sec_fetch_site};
  if (headers) out.headers = *headers;
  out.accept = accept;
  out.user_agent = user_agent;
  out.sdk_request = sdk_request;
  out.last_event_id = last_event_id;
  out.accepts_gzip = codings.gzip();
  out.if_none_match = if_none_match;
  out.opens_page = navigates && for_document;
  return out;
}

std::size_t request_parser::parse(std::string_view arrived, error_code& error) {
  auto bytes = arrived;
  while (!bytes.empty() && !is_done() && !error) {
    const bool in_head = !is_header_done();
    eager(!in_head);
    const auto used = put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    bytes.remove_prefix(used);
    if (in_head) head_size_ += used;
    if (error == boost::beast::http::error::need_more) {
      error = {};
      break;
    }
  }
  if (error) return arrived.size() - bytes.size();
  // What is not used yet is the beginning of a field, or of a chunk's extension or the trailer,
  // which Beast does not limit.
  const auto waiting = is_done() ? 0 : bytes.size();
  const auto size = is_header_done() ? std::max(head_size_, waiting) : head_size_ + waiting;
  if (size > bounds_.max_header) error = boost::beast::http::error::header_limit;
  return arrived.size() - bytes.size();
}

void request_parser::on_request_impl(verb, string_view method_text, string_view target, int version,
                                     error_code& error) {
  constexpr int http_1_1 = 11;
  is_http_1_1_ = version == http_1_1;
  parts_.method.assign(method_text.data(), method_text.size());
  take_target({target.data(), target.size()}, error);
  body_limit(bounds_.body_of(parts_.path));
}

void request_parser::refuse(std::string_view fault, error_code& error) {
  parts_.fault = fault;
  error = boost::beast::http::error::bad_value;
}

void request_parser::take_target(std::string_view target, error_code& error) {
  const auto host = take_host_of(target);
  if (!host) {
    parts_.path = target;
    return;
  }
  const auto parsed = parse_authority(*host);
  if (!parsed || parsed->host.empty()) refuse("the target names no host", error);
  target_has_host_ = true;
  parts_.host = *host;
  if (!target.starts_with('/')) parts_.path = '/';
  parts_.path += target;
}

void request_parser::take_host(std::string_view value, error_code& error) {
  if (has_host_header_) {
    refuse("the header Host stands twice", error);
  } else if (!parse_authority(value)) {
    refuse("the header Host is no host with or without a port", error);
  }
  has_host_header_ = true;
  // The target's host counts, whatever the header says (RFC 9112, 3.2.2).
  if (!target_has_host_) parts_.host = value;
}

void request_parser::on_header_impl(error_code& error) {
  if (is_http_1_1_ && !has_host_header_) refuse("the header Host is missing", error);
}

/// Headers that Beast has no number for.
void request_parser::take_other(string_view name, string_view value) {
  if (iequals(name, "X-Amz-Target")) {
    parts_.amz_target.assign(value.data(), value.size());
    parts_.has_amz_target = true;
  } else if (iequals(name, "amz-sdk-request")) {
    parts_.sdk_request.assign(value.data(), value.size());
  } else if (iequals(name, "Last-Event-ID")) {
    parts_.last_event_id.assign(value.data(), value.size());
  }
}

/// Headers that a browser sends for a web page.
void request_parser::take_of_browser(field name, string_view value) {
  auto& tags = parts_.if_none_match;
  switch (name) {
    case field::origin:
      // A second one makes it no origin at all, and so none that may call.
      if (!parts_.origin.empty()) parts_.origin += ',';
      parts_.origin.append(value.data(), value.size());
      break;
    case field::sec_fetch_site:
      parts_.sec_fetch_site.assign(value.data(), value.size());
      break;
    case field::sec_fetch_mode:
      parts_.navigates = value == "navigate";
      break;
    case field::sec_fetch_dest:
      parts_.for_document = value == "document";
      break;
    case field::if_none_match:
      if (!tags.empty()) tags += ',';
      tags.append(value.data(), value.size());
      break;
    default:
      break;
  }
}

void request_parser::on_field_impl(field name, string_view name_text, string_view value,
                                   error_code& error) {
  if (in_body_) return;
  if (parts_.headers) {
    auto& all = *parts_.headers;
    all.append(name_text.data(), name_text.size()).append(1, ':');
    all.append(value.data(), value.size()).append(1, '\n');
  }
  switch (name) {
    case field::connection:
      if (boost::beast::http::token_list{value}.exists("close")) says_close_ = true;
      break;
    case field::transfer_encoding:
      // HTTP/1.0 has no codings, so who sent this may have meant another end (RFC 9112, 6.1).
      if (!is_http_1_1_) return refuse("HTTP/1.0 has no Transfer-Encoding", error);
      // With any other coding we would have to guess where the body ends, and could take the rest
      // of it for the next request (request smuggling).
      if (!iequals(value, "chunked")) error = boost::beast::http::error::bad_transfer_encoding;
      break;
    case field::host:
      take_host({value.data(), value.size()}, error);
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
      // Java writes 100-Continue. A client of HTTP/1.0 cannot mean it (RFC 9110, 10.1.1).
      parts_.expects_continue = is_http_1_1_ && iequals(value, "100-continue");
      break;
    case field::accept:
      parts_.accept.assign(value.data(), value.size());
      break;
    case field::user_agent:
      parts_.user_agent.assign(value.data(), value.size());
      break;
    case field::unknown:
      take_other(name_text, value);
      break;
    default:
      take_of_browser(name, value);
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
