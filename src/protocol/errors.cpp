// SPDX-License-Identifier: Apache-2.0
#include "protocol/errors.hpp"

#include "core/text.hpp"
#include "json/writer.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {
namespace errors {

api_error serialization(std::string_view message) {
  return {"SerializationException", std::string(message), "Message"};
}

api_error list_found() { return serialization("Start of list found where not expected"); }

api_error unknown_operation() { return {"UnknownOperationException", {}}; }

api_error not_implemented(std::string_view operation) {
  return {"NotImplementedException",
          "ssmock does not implement the operation " + std::string(operation) +
              ", which AWS Systems Manager has.",
          "message"};
}

api_error constraints(std::string message) { return {"ValidationException", std::move(message)}; }

api_error internal() {
  return {"InternalServerError", "An error occurred on the server side.", {}, 500};
}

}  // namespace errors

namespace {

struct recorded_key {
  std::string_view type;
  std::string_view key;
};

// The keys of error texts that AWS sends though its model says otherwise [R] 2026-09.
constexpr recorded_key recorded_keys[] = {{"InvalidFilterKey", "Message"},
                                          {"ValidationException", "message"}};

/// Some error texts quote the client's input, which may be as long as the whole body.
constexpr std::size_t longest_text = 400'000;

std::string_view message_key(const api_error& error) {
  if (!error.message_key.empty()) return error.message_key;
  for (const auto& [type, key] : recorded_keys) {
    if (type == error.type) return key;
  }
  const auto* modelled = find_shape(error.type);
  if (modelled == nullptr) return "message";
  // AWS sends a text even for shapes that have no member for it, such as InvocationDoesNotExist,
  // since 2026-09 [R]; that its key is "message" is inferred [I].
  return find_member(*modelled, "Message") != nullptr ? "Message" : "message";
}

}  // namespace

std::string error_body(const api_error& error) {
  std::string out = R"({"__type":)";
  json::append_string(out, error.type);
  if (!error.message.empty()) {
    out += ',';
    json::append_string(out, message_key(error));
    out += ':';
    json::append_string(out, utf8_prefix(error.message, longest_text));
  }
  out += '}';
  return out;
}

}  // namespace ssmock::protocol
