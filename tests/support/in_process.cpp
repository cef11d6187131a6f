// SPDX-License-Identifier: Apache-2.0
#include "support/in_process.hpp"

#include <gtest/gtest.h>

#include "fixtures/loader.hpp"
#include "json/writer.hpp"

namespace ssmock::testing {
namespace {

store::state load(std::string_view fixture) {
  store::state state;
  const std::vector<fixtures::source> sources{{"test.json", std::string(fixture)}};
  for (const auto& fault : fixtures::load(sources, test_now(), state)) {
    ADD_FAILURE() << fault.text();
  }
  return state;
}

service::service_options test_options() {
  service::service_options options;
  options.seed = 1;
  options.time = engine::clock{test_now()};
  return options;
}

}  // namespace

instant test_now() { return *parse_iso_8601("2026-01-10T02:00:00Z"); }

in_process::in_process(std::string_view fixture) : service_(test_options(), load(fixture)) {}

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

}  // namespace ssmock::testing
