// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "core/message.hpp"
#include "core/tenant.hpp"
#include "service/api_pipeline.hpp"
#include "service/time_skip.hpp"
#include "tenancy/simulator.hpp"
#include "tenancy/tenants.hpp"
#include "traffic/fault_injector.hpp"
#include "traffic/journal.hpp"

namespace ssmock::service {

/// What stands around the API's pipeline: the faults that a test has ordered, and the journal of
/// what was asked and answered.
class api_traffic {
 public:
  struct traffic_parts {
    tenants& states;
    simulator& simulation;
    traffic::fault_injector& faults;
    traffic::journal& journal;
    const tenant_name& defaults;
  };
  api_traffic(api_pipeline& api, const traffic_parts& parts) : api_(api), parts_(parts) {}

  /// To be called first, when a request has been read or is asked again.
  void begin(const request& call, std::uint64_t ticket);
  reply answer(const request& call, std::uint64_t ticket);
  /// To be called last, with every reply that goes to the client, also one that answer() did not
  /// make.
  void end(const request& call, const reply& answer);

 private:
  /// A request that has no reply yet.
  struct unfinished {
    std::int64_t began = 0;  ///< by engine::system_microseconds()
    std::optional<traffic::injected> fault = {};
    std::optional<instant> due = {};    ///< its latency by the clock ends then
    std::optional<instant> limit = {};  ///< it lets time pass, to this moment at most
  };

  reply answer_faulty(const request& call);
  /// The reply while the latency lasts.
  std::optional<reply> delay(const request& call);
  reply carry_out(const request& call);
  /// The pipeline's answer; a repeated question lets time pass first where the clock skips.
  reply answer_in_time(const request& call);
  /// `out` is what the pipeline has answered without that.
  reply let_time_pass(const request& call, reply out);

  api_pipeline& api_;
  traffic_parts parts_;
  poll_watch polls_ = {};
  unfinished current_ = {};
  tenant_name tenant_ = {};  ///< of the current request, whose header it views
  /// By their tickets. One whose client has gone stays until later ones need the room.
  std::map<std::uint64_t, unfinished> unfinished_ = {};
};

}  // namespace ssmock::service
