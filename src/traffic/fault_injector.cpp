// SPDX-License-Identifier: Apache-2.0
#include "traffic/fault_injector.hpp"

#include <algorithm>
#include <string>

#include "core/api_error.hpp"
#include "protocol/errors.hpp"

namespace ssmock::traffic {
namespace {

constexpr int unavailable = 503;

service::reply reply_with(const api_error& error) {
  return {error.status, service::amz_json, protocol::error_body(error), {}};
}

/// The error that SDKs retry as a throttle. The text is what AWS's services send with it.
service::reply throttled() {
  return reply_with({"ThrottlingException", "Rate exceeded", "message", 400});
}

/// What is not given is as with LocalStack.
service::reply error_of(const store::fault_error& error) {
  api_error out;
  out.type = error.code.value_or("ServiceUnavailable");
  out.message = error.message.value_or("Operation failed due to a simulated fault");
  out.status = error.status_code.value_or(unavailable);
  return reply_with(out);
}

bool fits(const std::optional<std::string>& wanted, std::string_view found) {
  return !wanted || *wanted == found;
}

}  // namespace

injected fault_injector::draw(const store::fault_rules& rules, const subject& request) {
  injected out;
  out.latency = effect_;
  if (life_ != request.life) {
    life_ = request.life;
    histories_.clear();
  }
  for (const auto& [number, rule] : rules.all()) {
    if (!applies(rule, histories_[number], request)) continue;
    out.latency += rule.latency.value_or(milliseconds{0});
    out.clock_latency += rule.clock_latency.value_or(milliseconds{0});
    if (rule.only_delays()) continue;
    out.rule = rule;
    break;
  }
  return out;
}

bool fault_injector::applies(const store::fault_rule& rule, history& of, const subject& request) {
  if (!fits(rule.service, "ssm") || !fits(rule.operation, request.operation) ||
      !fits(rule.region, request.region)) {
    return false;
  }
  if (rule.times && of.used >= *rule.times) return false;
  if (rule.probability && random_.share() >= *rule.probability) return false;
  if (rule.rate && lets_through(rule, of, request.now)) return false;
  ++of.used;
  return true;
}

bool fault_injector::lets_through(const store::fault_rule& rule, history& of, instant now) {
  const auto rate = store::read_rate(*rule.rate).value_or(store::request_rate{1, milliseconds{1}});
  const auto most = static_cast<double>(rate.requests);
  if (!of.counted) {
    of.tokens = most;
  } else if (now > *of.counted) {  // the clock may have been set back
    const auto passed = static_cast<double>((now - *of.counted).count());
    const auto period = static_cast<double>(rate.period.count());
    of.tokens = std::min(most, of.tokens + most * passed / period);
  }
  of.counted = now;
  if (of.tokens < 1) return false;
  of.tokens -= 1;
  return true;
}

std::string fault_injector::garbage() {
  constexpr std::size_t size = 64;
  return "<" + random_.text_of("abcdefghijklmnopqrstuvwxyz0123456789{}[]\"<>", size);
}

std::optional<service::reply> reply_of(const store::fault_rule& rule, fault_injector& from) {
  if (rule.preset || rule.rate) return throttled();
  if (!rule.fault) return error_of(rule.error.value_or(store::fault_error{}));
  service::reply out;
  switch (*rule.fault) {
    case store::fault_kind::reset:
      out.harm = service::damage::reset;
      return out;
    case store::fault_kind::close:
      out.harm = service::damage::close;
      return out;
    case store::fault_kind::malformed:
      out.body = from.garbage();
      return out;
    case store::fault_kind::empty:
      return out;
    case store::fault_kind::truncate:
      break;
  }
  return std::nullopt;
}

}  // namespace ssmock::traffic
