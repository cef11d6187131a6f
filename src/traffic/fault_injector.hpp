// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/ids.hpp"
#include "core/message.hpp"
#include "core/time.hpp"
#include "families/traffic/store/fault_rules.hpp"

namespace ssmock::traffic {

/// What becomes of one request.
struct injected {
  milliseconds latency{0};        ///< of real time, before it is answered
  milliseconds clock_latency{0};  ///< by the server's clock, after that
  /// The rule that spoils it; none: nothing does. A copy, since the rule may be gone after the
  /// latency.
  std::optional<store::fault_rule> rule = {};
};

/// Decides which requests fail. What it draws follows from the seed, so that the same requests fail
/// when a test is run again.
class fault_injector {
 public:
  /// Without a seed, the operating system's randomness gives one.
  explicit fault_injector(std::optional<std::uint64_t> seed) : random_(seed) {}

  struct subject {
    std::string_view operation;
    std::string_view region;
    instant now;         ///< by the server's clock
    std::uint64_t life;  ///< of the states: when it is another one, the rules count anew
  };
  /// Whether draw() would not change anything about any request.
  bool is_idle(const store::fault_rules& rules) const {
    return rules.all().empty() && effect_ == milliseconds{0};
  }
  injected draw(const store::fault_rules& rules, const subject& request);

  /// LocalStack's network effects: how long every request takes more.
  milliseconds effect() const { return effect_; }
  void set_effect(milliseconds latency) { effect_ = latency; }

  /// A body that is no JSON.
  std::string garbage();

 private:
  /// What a rule has done so far.
  struct history {
    std::int32_t used = 0;
    double tokens = 0;               ///< requests that its rate lets through now
    std::optional<instant> counted;  ///< the time of `tokens`
  };

  bool applies(const store::fault_rule& rule, history& of, const subject& request);
  static bool lets_through(const store::fault_rule& rule, history& of, instant now);

  id_source random_;
  std::map<store::fault_rules::number, history> histories_;
  std::uint64_t life_ = 0;
  milliseconds effect_{0};
};

/// The reply that a rule gives in place of the operation's; nullopt when the operation is carried
/// out, and its reply is spoilt after that.
std::optional<service::reply> reply_of(const store::fault_rule& rule, fault_injector& from);

}  // namespace ssmock::traffic
