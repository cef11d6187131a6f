// SPDX-License-Identifier: Apache-2.0
#include "control/webhooks.hpp"

#include "control/elements.hpp"
#include "core/text.hpp"
#include "families/traffic/sections.hpp"
#include "families/traffic/store/webhooks.hpp"
#include "json/writer.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// All accounts and regions have the same webhooks; a pattern may name the account and the region.
const store::webhooks& webhooks_of(const control_parts& parts) {
  return parts.states.read(parts.defaults).get<store::webhooks>();
}

void append_delivery(std::string& out, const traffic::delivery& shown) {
  out += R"({"Number":)" + std::to_string(shown.number);
  out += R"(,"DetailType":)";
  json::append_string(out, shown.detail_type);
  out += R"(,"Time":")" + iso_8601(shown.time);
  out += R"(","Attempts":)" + std::to_string(shown.attempts);
  out += R"(,"Status":)" + std::to_string(shown.status);
  if (!shown.error.empty()) {
    out += R"(,"Error":)";
    json::append_string(out, shown.error);
  }
  out += '}';
}

}  // namespace

reply get_webhooks(const control_parts& parts, const call&) {
  std::string body = R"({"Webhooks":[)";
  for (const auto& [name, hook] : webhooks_of(parts)) {
    if (body.back() != '[') body += ',';
    protocol::encode(body, hook);
  }
  return json_reply(200, body + "]}");
}

reply get_webhook(const control_parts& parts, const call& asked) {
  const auto& hooks = webhooks_of(parts);
  const auto known = hooks.find(std::string(asked.id));
  if (known == hooks.end()) return unknown("webhook", asked.id);
  std::string body;
  protocol::encode(body, known->second);
  body.pop_back();
  const traffic::deliveries::account none;
  const auto* found = parts.deliveries.find(known->first);
  const auto& kept = found != nullptr ? *found : none;
  body += R"(,"Sent":)" + std::to_string(kept.sent) + R"(,"Failed":)" +
          std::to_string(kept.failed) + R"(,"Dropped":)" + std::to_string(kept.dropped) +
          R"(,"Deliveries":[)";
  for (const auto& each : kept.latest) {
    if (body.back() != '[') body += ',';
    append_delivery(body, each);
  }
  return json_reply(200, body + "]}");
}

reply put_webhook(const control_parts& parts, const call& asked) {
  const fixtures::element known{fixtures::webhooks_key, "Name", std::string(asked.id)};
  if (auto bad = element_fault(asked, known, "webhook")) return *std::move(bad);
  change_every_tenant<store::webhooks>(
      parts, [&](store::state& changed) { load_body(asked, known, changed); });
  return done();
}

reply delete_webhook(const control_parts& parts, const call& asked) {
  const std::string name{asked.id};
  if (!webhooks_of(parts).contains(name)) return unknown("webhook", asked.id);
  change_every_tenant<store::webhooks>(
      parts, [&](store::state& changed) { changed.edit<store::webhooks>().erase(name); });
  return done();
}

}  // namespace ssmock::control
