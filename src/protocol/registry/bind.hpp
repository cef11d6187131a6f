// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/decode.hpp"
#include "protocol/encode.hpp"
#include "protocol/registry/registry.hpp"

namespace ssmock::protocol {
namespace detail {

template <class Request, class Response,
          result<Response> (*Handle)(operations::context&, const Request&)>
result<void> run(operations::context& ctx, const json::value& input, std::string& out) {
  Request request;
  decode(request, input);
  const auto response = Handle(ctx, request);
  if (!response) return response.error();
  encode(out, *response);
  return {};
}

template <class Request, class Response>
struct signature {
  template <result<Response> (*Handle)(operations::context&, const Request&)>
  static constexpr auto runner = &run<Request, Response, Handle>;
};

template <class Request, class Response>
constexpr signature<Request, Response> signature_of(result<Response> (*)(operations::context&,
                                                                         const Request&)) {
  return {};
}

}  // namespace detail

/// A row of the table: the API's name and the handler.
template <auto Handle>
constexpr operation bind(std::string_view name) {
  using signature = decltype(detail::signature_of(Handle));
  return {name, signature::template runner<Handle>};
}

}  // namespace ssmock::protocol
