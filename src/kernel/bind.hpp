// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>

#include "kernel/digest.hpp"
#include "kernel/operation.hpp"
#include "protocol/decode.hpp"
#include "protocol/encode.hpp"

namespace ssmock {
namespace detail {

/// Takes a handler apart into the types that its row needs.
template <auto Handle>
struct row;

template <class Context, class Request, class Response,
          result<Response> (*Handle)(Context&, const Request&)>
struct row<Handle> {
  static result<void> run(Context& ctx, const json::value& input, std::string& out) {
    Request request;
    protocol::decode(request, input);
    if constexpr (requires { request.client_token; }) {
      if (request.client_token) {
        auto rest = request;
        rest.client_token.reset();
        std::string text;
        protocol::encode(text, rest);
        ctx.request_digest = digest_of(text);
      }
    }
    const auto response = Handle(ctx, request);
    if (!response) return response.error();
    protocol::encode(out, *response);
    return {};
  }

  static constexpr operation of(std::string_view name) {
    operation made{name, &protocol::description_of<Request>, &protocol::description_of<Response>};
    if constexpr (std::is_same_v<Context, operations::change_context>) {
      made.change = &run;
    } else {
      made.read = &run;
    }
    return made;
  }
};

}  // namespace detail

/// A row of a family's operations: the API's name and the handler. A handler that takes a
/// change_context may change its tenant.
template <auto Handle>
constexpr operation bind(std::string_view name) {
  return detail::row<Handle>::of(name);
}

}  // namespace ssmock
