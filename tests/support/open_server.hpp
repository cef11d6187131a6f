// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "control/control.hpp"
#include "loading/loader.hpp"
#include "support/in_process.hpp"
#include "traffic/event_limit.hpp"
#include "traffic/event_log.hpp"

namespace ssmock::testing {

/// No SSM API at all.
class no_api final : public control::quiet_api {
 public:
  service::reply answer_quietly(const service::request&, const tenant_name&) override { return {}; }
};

/// The control API of a server whose parts a test sees from the inside.
class open_server {
 public:
  /// Fails the test when the fixture has faults. Every state begins as `empty`.
  explicit open_server(const std::string& fixture = "{}", const store::state& empty = {})
      : states_(loaded(fixture, empty)) {}

  service::reply send(std::string_view method, std::string_view path, std::string_view body = {}) {
    service::reply reply;
    const auto ticket = ++last_ticket_;
    do {
      simulation_.begin(ticket);
      try {
        reply = control::answer(parts_, {method, path, {}, false, service::plain_json, {}, body});
        simulation_.complete();
      } catch (...) {
        simulation_.abandon();
        throw;
      }
    } while (reply.pending != 0);
    return reply;
  }

  /// Lets time pass, while what is due waits.
  void pass(std::chrono::milliseconds duration) { clock.set(clock.now() + duration); }

  const store::state& default_state() { return states_.read(defaults_); }

  service::tenants& states() { return states_; }
  traffic::event_log& events() { return events_; }

  /// The states of the default tenant, of one that may have its own, and of a new one, as text.
  std::string all_text() {
    std::string out;
    for (const auto* const region : {"us-east-1", "eu-west-1", "ap-south-1"}) {
      out += send("GET", "/_ssmock/state?region=" + std::string(region)).body;
    }
    return out;
  }

  engine::clock clock{test_now()};

 private:
  static store::state loaded(const std::string& fixture, store::state state) {
    const std::vector<fixtures::source> sources{{"test.json", fixture}};
    for (const auto& fault : fixtures::load(sources, test_now(), state)) {
      ADD_FAILURE() << fault.text();
    }
    return state;
  }

  const tenant_name defaults_{"123456789012", "us-east-1"};
  id_source ids_{1};
  service::tenants states_;
  traffic::event_log events_{traffic::default_events, 1};
  traffic::deliveries deliveries_{events_};
  service::simulator simulation_{states_, clock, ids_, &events_};
  service::snapshots snapshots_;
  traffic::journal journal_{0};
  traffic::fault_injector faults_{1};
  std::uint64_t last_ticket_ = 0;
  no_api api_;
  std::uint64_t steered_ = 0;
  const control::control_parts parts_{states_,     simulation_, ids_,    defaults_,
                                      snapshots_,  journal_,    faults_, events_,
                                      deliveries_, api_,        steered_};
};

}  // namespace ssmock::testing
