// SPDX-License-Identifier: Apache-2.0
#include "service/api_pipeline.hpp"

#include "json/parse.hpp"
#include "kernel/irregular_ids.hpp"
#include "protocol/coercion.hpp"
#include "protocol/constraints.hpp"
#include "protocol/errors.hpp"
#include "protocol/model.hpp"
#include "service/error_reply.hpp"

namespace ssmock::service {
namespace {

constexpr std::string_view target_prefix = "AmazonSSM.";

// These bodies were measured on another AWS service with JSON 1.1 [P]; SSM's own are unknown.
constexpr std::string_view unauthorized_operation =
    "<AccessDeniedException>\n"
    "  <Message>Unable to determine service/operation name to be authorized</Message>\n"
    "</AccessDeniedException>\n";
constexpr std::string_view unknown_operation_xml = "<UnknownOperationException/>\n";
constexpr std::string_view plain_json_malformed =
    R"({"Output":{"__type":"com.amazon.coral.service#SerializationException"},"Version":"1.0"})";
constexpr std::string_view plain_json_unknown_operation =
    R"({"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"})";

/// The media type without its parameters, such as a charset.
std::string_view media_type(std::string_view content_type) {
  const auto end = content_type.find_first_of("; \t");
  return content_type.substr(0, end);
}

result<json::value> parse_body(std::string_view body) {
  auto parsed = json::parse(body);
  if (auto* content = std::get_if<json::value>(&parsed)) return std::move(*content);
  return protocol::errors::serialization();
}

/// The error for a body that is JSON but no structure: AWS has a text for a list, and none for a
/// scalar [P].
result<void> require_structure(const json::value& body) {
  if (body.get_if<json::object>() != nullptr) return {};
  if (body.get_if<json::list>() == nullptr) return protocol::errors::serialization();
  return protocol::errors::list_found();
}

/// The operation that X-Amz-Target names. The name and its prefix are case-sensitive [P].
const protocol::operation_model* find_target(const request& call) {
  if (!call.amz_target.starts_with(target_prefix)) return nullptr;
  return protocol::find_operation(call.amz_target.substr(target_prefix.size()));
}

}  // namespace

reply api_pipeline::answer(const request& call, const tenant_name& tenant) {
  if (call.method != "POST") return {403, xml, std::string(unauthorized_operation), {}};
  const auto type = media_type(call.content_type);
  if (type == amz_json) return answer_json(call, {tenant, parts_.signatures != nullptr});
  if (type == plain_json) {
    if (!parse_body(call.body)) return {400, plain_json, std::string(plain_json_malformed), {}};
    return {404, plain_json, std::string(plain_json_unknown_operation), {}};
  }
  if (!call.has_amz_target) return {403, xml, std::string(unauthorized_operation), {}};
  return {404, xml, std::string(unknown_operation_xml), {}};
}

reply api_pipeline::answer_quietly(const request& call, const tenant_name& tenant) {
  return answer_json(call, {tenant, false});
}

reply api_pipeline::answer_json(const request& call, const asker& by) {
  auto output = run(call, by);
  if (!output) return pending_reply();
  if (!*output) return error_reply(output->error());
  return {200, amz_json, std::move(**output), {}};
}

std::optional<result<std::string>> api_pipeline::run(const request& call, const asker& by) {
  auto input = parse_body(call.body);
  if (!input) return input.error();
  const auto* model = find_target(call);
  if (model == nullptr) return protocol::errors::unknown_operation();
  // Once: the time may be over when a reply that was pending is asked for again.
  if (by.must_sign && call.ticket == 0) {
    if (const auto fault = signature_fault(*parts_.signatures, call)) return *fault;
  }
  if (const auto structure = require_structure(*input); !structure) return structure.error();
  if (const auto typed = protocol::coerce(*input, *model->input); !typed) return typed.error();

  const auto& tenant = by.tenant;
  const auto now = parts_.simulation.catch_up(tenant);
  if (!now) return std::nullopt;
  const auto operation = accept(*model, *input, parts_.states.read(tenant));
  if (!operation) return operation.error();

  std::string out;
  constexpr std::size_t usual_page = 4096;
  out.reserve(usual_page);
  const auto done = run_operation(**operation, {model->name, tenant, *input, *now}, out);
  if (!done) return done.error();
  return out;
}

result<const operation*> api_pipeline::accept(const protocol::operation_model& model,
                                              const json::value& input, const store::state& state) {
  const auto valid = protocol::check_constraints(patterns_, state.get<store::irregular_ids>().ids,
                                                 *model.input, input);
  if (!valid) return valid.error();
  const auto* found = families::find_operation(model.name);
  if (found == nullptr) return protocol::errors::not_implemented(model.name);
  return found;
}

result<void> api_pipeline::run_operation(const operation& operation, const checked& call,
                                         std::string& out) {
  if (operation.change == nullptr) {
    operations::context ctx{call.name,     call.tenant, parts_.states.read(call.tenant),
                            parts_.tokens, call.now,    parts_.short_pages};
    return operation.read(ctx, call.input, out);
  }
  const bool had_state = parts_.states.has_own(call.tenant);
  auto& state = parts_.states.write(call.tenant);
  operations::change_context ctx{
      {call.name, call.tenant, state, parts_.tokens, call.now, parts_.short_pages},
      state,
      parts_.ids,
      parts_.simulation.time().latency(),
      {},
      parts_.notices,
      this,
      &parts_.simulation.others()};
  auto done = operation.change(ctx, call.input, out);
  // An operation that fails has changed nothing, so the tenant can share the fixtures as before.
  if (!done && !had_state) parts_.states.forget(call.tenant);
  return done;
}

result<std::string> api_pipeline::call(engine::world& in, std::string_view operation,
                                       json::value input, instant now) {
  const auto* model = protocol::find_operation(operation);
  if (model == nullptr) return protocol::errors::unknown_operation();
  if (const auto typed = protocol::coerce(input, *model->input); !typed) return typed.error();
  const auto accepted = accept(*model, input, in.state);
  if (!accepted) return accepted.error();
  const auto* row = *accepted;
  std::string out;
  const operations::context ctx{model->name, in.tenant, in.state, parts_.tokens, now};
  if (row->change == nullptr) {
    auto reading = ctx;
    if (const auto done = row->read(reading, input, out); !done) return done.error();
    return out;
  }
  operations::change_context changing{ctx, in.state,   in.ids, in.latency,
                                      {},  in.notices, this,   in.others};
  if (const auto done = row->change(changing, input, out); !done) return done.error();
  return out;
}

}  // namespace ssmock::service
