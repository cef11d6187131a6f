// SPDX-License-Identifier: Apache-2.0
#include "support/in_process.hpp"

#include <gtest/gtest.h>

#include "json/writer.hpp"
#include "loading/loader.hpp"
#include "support/reply_check.hpp"

namespace ssmock::testing {
namespace {

/// A state above this is not loaded once more at its test's end.
constexpr std::size_t large_state = 1'000'000;

store::state load(std::string_view fixture, instant now, const store::history_limit& history) {
  store::state state;
  state.edit<store::history_limit>() = history;
  const std::vector<fixtures::source> sources{{"test.json", std::string(fixture)}};
  for (const auto& fault : fixtures::load(sources, now, state)) {
    ADD_FAILURE() << fault.text();
  }
  return state;
}

service::service_options test_options(instant now, const engine::outside_parts& outside) {
  service::service_options options;
  options.seed = 1;
  options.time = engine::clock{now};
  options.outside = outside;
  return options;
}

}  // namespace

instant test_now() { return *parse_iso_8601("2026-01-10T02:00:00Z"); }

in_process::in_process(std::string_view fixture, instant now, const store::history_limit& history,
                       const engine::outside_parts& outside)
    : outside_(outside),
      given_(fixture),
      service_(test_options(now, outside), load(fixture, now, history)) {}

in_process::~in_process() {
  if (reloads_ && !::testing::Test::HasFailure()) check_reload();
}

std::string in_process::state() { return control("GET", "/_ssmock/state").body; }

void in_process::check_reload() {
  control("PUT", "/_ssmock/clock", R"({"frozen":true})");
  const auto saved = state();
  if (saved.size() > large_state) return;
  const auto loaded = reloaded();
  if (loaded == saved) return;
  ADD_FAILURE() << "What the test leaves behind loads as another state:\n" << saved << loaded;
}

std::string in_process::reloaded() {
  const auto clock = control("GET", "/_ssmock/clock").body;
  constexpr std::string_view key = R"({"time":")";
  const auto end = clock.find('"', key.size());
  in_process other{
      state(), *parse_iso_8601(clock.substr(key.size(), end - key.size())), {}, outside_};
  other.reloads_ = false;
  return other.state();
}

service::reply in_process::send(const service::request& request) {
  auto reply = service_.answer_whole(request);
  constexpr std::string_view prefix = "AmazonSSM.";
  const bool of_api = held_to_model_ && request.amz_target.starts_with(prefix) &&
                      reply.content_type == service::amz_json;
  if (of_api) {
    const auto operation = request.amz_target.substr(prefix.size());
    for (const auto& misfit : misfits_of(operation, reply, given_)) {
      ADD_FAILURE() << operation << ": " << misfit << "\n" << reply.body;
    }
  } else {
    given_ += request.body;
  }
  return reply;
}

service::reply in_process::call(std::string_view operation, std::string_view body,
                                std::string_view authorization) {
  const auto target = "AmazonSSM." + std::string(operation);
  return send({"POST", "/", target, true, service::amz_json, authorization, body});
}

service::reply in_process::control(std::string_view method, std::string_view path,
                                   std::string_view body) {
  return send({method, path, {}, false, service::plain_json, {}, body});
}

std::string authorization(std::string_view access_key, std::string_view region) {
  return "AWS4-HMAC-SHA256 Credential=" + std::string(access_key) + "/20260110/" +
         std::string(region) + "/ssm/aws4_request, SignedHeaders=host, Signature=0";
}

std::string error_text(std::string_view type, std::string_view key, std::string_view message) {
  std::string out = R"({"__type":")" + std::string(type) + R"(",")" + std::string(key) + R"(":)";
  json::append_string(out, message);
  return out + "}";
}

std::string validation_error(std::string_view message) {
  return error_text("ValidationException", "message", message);
}

}  // namespace ssmock::testing
