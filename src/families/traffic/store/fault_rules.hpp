// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/enum_text.hpp"
#include "core/time.hpp"

/// The rules by which requests of the API fail, in the shape of LocalStack's chaos rules, with more
/// members of ours.
namespace ssmock {
namespace store {

/// What becomes of a reply that is none of the API's.
enum class fault_kind : std::uint8_t {
  reset,      ///< the connection is reset
  close,      ///< the connection is closed without a byte
  truncate,   ///< the request is carried out, and half of its reply is sent
  malformed,  ///< status 200, and a body that is no JSON
  empty,      ///< status 200 without a body
};

enum class fault_preset : std::uint8_t { throttle };

struct fault_error {
  using camel_case = void;

  std::optional<std::int32_t> status_code;
  std::optional<std::string> code;
  std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(fault_error, (), (status_code, code, message))

/// Conditions that are not set fit every request. A rule without any effect gives LocalStack's
/// error, 503 ServiceUnavailable.
struct fault_rule {
  using camel_case = void;

  std::optional<std::string> region;
  std::optional<std::string> service;
  std::optional<std::string> operation;
  std::optional<double> probability;          ///< from 0 to 1; unset: 1
  std::optional<std::int32_t> times;          ///< the first so many requests; unset: all
  std::optional<milliseconds> latency;        ///< of real time, before anything else
  std::optional<milliseconds> clock_latency;  ///< by the server's clock
  std::optional<fault_error> error;
  std::optional<fault_kind> fault;
  std::optional<fault_preset> preset;
  /// `10/s`: so many requests get through, and further ones are throttled, by the server's clock.
  std::optional<std::string> rate;

  /// Whether it only delays.
  bool only_delays() const {
    return (latency || clock_latency) && !error && !fault && !preset && !rate;
  }
};
BOOST_DESCRIBE_STRUCT(fault_rule, (),
                      (region, service, operation, probability, times, latency, clock_latency,
                       error, fault, preset, rate))

/// How many requests a rule lets through, and in which time.
struct request_rate {
  std::int64_t requests;
  milliseconds period;
};

/// The rate in a text such as `10/s`, `100/m` or `5/h`; nullopt when it has another form.
std::optional<request_rate> read_rate(std::string_view text);

/// The rules of a tenant, in the order in which they were added, which is the order in which they
/// are tried.
class fault_rules {
 public:
  using number = std::uint64_t;

  void add(fault_rule rule) { rules_.emplace_hint(rules_.end(), next_++, std::move(rule)); }
  void erase(number which) { rules_.erase(which); }
  /// Rules that are added later get other numbers all the same.
  void clear() { rules_.clear(); }
  const std::map<number, fault_rule>& all() const { return rules_; }

 private:
  std::map<number, fault_rule> rules_;
  number next_ = 1;
};

}  // namespace store

template <>
inline constexpr auto enum_texts<store::fault_kind> =
    std::to_array<std::string_view>({"reset", "close", "truncate", "malformed", "empty"});
template <>
inline constexpr auto enum_texts<store::fault_preset> =
    std::to_array<std::string_view>({"throttle"});

}  // namespace ssmock
