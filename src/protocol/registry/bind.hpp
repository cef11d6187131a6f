// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <string>
#include <type_traits>

#include "protocol/decode.hpp"
#include "protocol/encode.hpp"
#include "protocol/registry/registry.hpp"

namespace ssmock::protocol {
namespace detail {

template <class Request>
std::string digest_of(Request request) {
  request.client_token.reset();
  std::string text;
  encode(text, request);
  return boost::uuids::to_string(boost::uuids::name_generator_sha1{{}}(text));
}

template <class Context, class Request, class Response,
          result<Response> (*Handle)(Context&, const Request&)>
result<void> run(Context& ctx, const json::value& input, std::string& out) {
  Request request;
  decode(request, input);
  if constexpr (requires { request.client_token; }) {
    if (request.client_token) ctx.request_digest = digest_of(request);
  }
  const auto response = Handle(ctx, request);
  if (!response) return response.error();
  encode(out, *response);
  return {};
}

template <class Context, class Request, class Response>
struct signature {
  template <result<Response> (*Handle)(Context&, const Request&)>
  static constexpr operation row(std::string_view name) {
    constexpr auto runner = &run<Context, Request, Response, Handle>;
    if constexpr (std::is_same_v<Context, operations::change_context>) {
      return {name, nullptr, runner};
    } else {
      return {name, runner, nullptr};
    }
  }
};

template <class Context, class Request, class Response>
constexpr signature<Context, Request, Response> signature_of(result<Response> (*)(Context&,
                                                                                  const Request&)) {
  return {};
}

}  // namespace detail

/// A row of the table: the API's name and the handler. One that takes a change_context may change
/// its tenant.
template <auto Handle>
constexpr operation bind(std::string_view name) {
  using signature = decltype(detail::signature_of(Handle));
  return signature::template row<Handle>(name);
}

}  // namespace ssmock::protocol
