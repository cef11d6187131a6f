// SPDX-License-Identifier: Apache-2.0
#include "http/request_parser.hpp"

#include <algorithm>

namespace ssmock::http {
namespace {

using boost::beast::iequals;

/// Enough of an Authorization header to hold the credential scope; the rest is not read.
constexpr std::size_t kept_authorization = 160;

}  // namespace

void request_parser::on_request_impl(verb, string_view method_text, string_view target, int,
                                     error_code&) {
  method_.assign(method_text.data(), method_text.size());
  path_.assign(target.data(), target.size());
}

void request_parser::on_field_impl(field name, string_view name_text, string_view value,
                                   error_code&) {
  switch (name) {
    case field::content_type:
      content_type_.assign(value.data(), value.size());
      break;
    case field::authorization:
      authorization_.assign(value.data(), std::min(value.size(), kept_authorization));
      break;
    case field::expect:
      expects_continue_ = iequals(value, "100-continue");  // Java writes 100-Continue
      break;
    case field::unknown:
      if (!iequals(name_text, "X-Amz-Target")) break;
      amz_target_.assign(value.data(), value.size());
      has_amz_target_ = true;
      break;
    default:
      break;
  }
}

void request_parser::on_body_init_impl(const boost::optional<std::uint64_t>& size, error_code&) {
  // A client may announce more than it ever sends: no memory is given on its word alone.
  constexpr std::uint64_t trusted = 64 * 1024;
  if (size) body_.reserve(static_cast<std::size_t>(std::min(*size, trusted)));
}

std::size_t request_parser::on_body_impl(string_view part, error_code&) {
  body_.append(part.data(), part.size());
  return part.size();
}

std::size_t request_parser::on_chunk_body_impl(std::uint64_t, string_view part,
                                               error_code& error) {
  return on_body_impl(part, error);
}

service::request request_parser::view() const {
  return {method_,       path_,          amz_target_, has_amz_target_,
          content_type_, authorization_, body_};
}

}  // namespace ssmock::http
