// SPDX-License-Identifier: Apache-2.0
#include "protocol/errors.hpp"

#include "json/writer.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {
namespace errors {

api_error serialization(std::string_view message) {
  return {"SerializationException", std::string(message), "Message"};
}

api_error unknown_operation() { return {"UnknownOperationException", {}}; }

api_error not_implemented(std::string_view operation) {
  return {"NotImplementedException",
          "ssmock does not implement the operation " + std::string(operation) +
              ", which AWS Systems Manager has.",
          "message"};
}

api_error constraints(std::string message) {
  return {"ValidationException", std::move(message), "message"};
}

api_error internal() {
  return {"InternalServerError", "An error occurred on the server side.", {}, 500};
}

}  // namespace errors

namespace {

std::string_view message_key(const api_error& error) {
  if (!error.message_key.empty()) return error.message_key;
  const auto* modelled = find_shape(error.type);
  if (modelled == nullptr) return "message";
  for (const std::string_view key : {"Message", "message"}) {
    if (find_member(*modelled, key) != nullptr) return key;
  }
  return {};
}

}  // namespace

std::string error_body(const api_error& error) {
  std::string out = R"({"__type":)";
  json::append_string(out, error.type);
  const auto key = message_key(error);
  if (!error.message.empty() && !key.empty()) {
    out += ',';
    json::append_string(out, key);
    out += ':';
    json::append_string(out, error.message);
  }
  out += '}';
  return out;
}

}  // namespace ssmock::protocol
