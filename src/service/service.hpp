// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "control/control.hpp"
#include "core/ids.hpp"
#include "core/message.hpp"
#include "kernel/clock.hpp"
#include "kernel/outside.hpp"
#include "lists/page_tokens.hpp"
#include "service/api_pipeline.hpp"
#include "service/api_traffic.hpp"
#include "service/callers.hpp"
#include "service/progress.hpp"
#include "tenancy/snapshots.hpp"
#include "tenancy/tenants.hpp"
#include "traffic/deliveries.hpp"
#include "traffic/event_limit.hpp"
#include "traffic/event_log.hpp"

namespace ssmock::service {

struct service_options {
  std::string account = "123456789012";  ///< for requests whose access key is no account number
  std::string region = "us-east-1";      ///< for unsigned requests
  std::optional<std::uint64_t> seed;     ///< for reproducible ids
  engine::clock time;                    ///< the initial clock of the server
  bool short_pages = false;              ///< see operations::context
  caller_rules callers = {};
  std::optional<signature_rules> signatures = {};  ///< none: any signature will do
  std::size_t journal = 1'000;                     ///< requests that it keeps
  std::size_t events = traffic::default_events;    ///< how many are kept; zero: none
  bool dashboard = true;                           ///< whether its pages are served
  engine::outside_parts outside = {};
};

/// Work for somebody outside, and who waits for it.
struct taken_work {
  owned_tenant_name tenant;
  store::owner_reference by;
  std::chrono::seconds timeout;  ///< in real time
  std::uint64_t life;            ///< tenants::life() when it was taken
  std::string request;           ///< JSON: the work's, with what the user has named
};

/// What a listener serves. Each answers whether the server is healthy.
enum class serving : std::uint8_t { everything, api, control };

/// The whole server without its sockets: it answers one request after the other, on one thread.
class service {
 public:
  service(service_options options, store::state fixtures);
  service(const service&) = delete;
  service& operator=(const service&) = delete;

  /// An exception is a bug of ours, or there is no memory: it is logged and becomes
  /// InternalServerError. This throws only when there is no memory for that answer either.
  /// The reply may be pending: see core/message.hpp.
  reply answer(const request& call, serving what = serving::everything);
  /// The same for a caller that has nobody else to serve meanwhile: the reply is never pending.
  reply answer_whole(request call);

  /// What control/steering.hpp takes, after all that is due by now has happened.
  const control::control_parts& steering();
  /// The same, while what is due waits.
  const control::control_parts& parts() const { return control_; }
  /// Lets happen what is due after a change by steering().
  void settle();

  // For who waits until something happens while no request comes.
  /// Something was changed by steering() or parts().
  void tell() { ++news_; }
  progress latest() const;
  /// How long it is, in real time, until something is due; nothing while the clock stands.
  std::optional<milliseconds> next_due();
  /// Lets happen what is due, or a slice of it.
  void happen() noexcept;
  /// What has to be sent to webhooks. To be called again when states() were replaced.
  traffic::deliveries& webhooks();

  /// Work outside that nobody has taken; nullopt when there is none. `own_url` is where scripts
  /// find this server.
  std::optional<taken_work> take_work(std::string_view own_url);
  /// Whether somebody still waits for it.
  bool is_wanted(const taken_work& work);
  /// Its answer; one that nobody waits for is dropped.
  void answer_work(const taken_work& done, const engine::outside_answer& answer);

 private:
  addressee addressee_of(const request& call, serving what) const;
  reply dispatch(const request& call, serving what, addressee whom, std::uint64_t ticket);
  const store::outside_work* next_work_of(const tenant_name& tenant);
  std::optional<taken_work> take_work_of(const tenant_name& tenant, std::string_view own_url);
  void tell_progress();
  void learn_webhooks(std::uint64_t from);

  const service_options options_;
  const tenant_name defaults_{options_.account, options_.region};
  engine::clock time_{options_.time};
  id_source ids_{options_.seed};
  /// Ids of requests to the control API. They have a sequence of their own, so that a health check
  /// does not change the ids that a seed gives to what the API makes.
  id_source control_request_ids_{options_.seed};
  const operations::page_tokens tokens_;
  traffic::event_log events_{options_.events, options_.seed};
  traffic::deliveries deliveries_{events_};
  engine::notice_sink* const notices_ = events_.is_on() ? &events_ : nullptr;
  tenants states_;
  simulator simulation_;
  snapshots snapshots_;
  traffic::journal journal_;
  traffic::fault_injector faults_;
  api_pipeline api_;
  api_traffic traffic_;
  std::uint64_t steered_ = static_cast<std::uint64_t>(engine::system_microseconds());
  const control::control_parts control_;
  std::uint64_t last_ticket_ = 0;
  std::uint64_t background_ = 0;             ///< the ticket of happen() while it is not done
  std::optional<std::uint64_t> stuck_life_;  ///< tenants::life() when happen() could not go on
  std::vector<taken_work> taken_;
  std::uint64_t news_ = 0;
  std::uint64_t slices_ = 0;
};

}  // namespace ssmock::service
