// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "json/value.hpp"
#include "kernel/owner.hpp"
#include "kernel/world.hpp"

/// What runs may have done outside ssmock: scripts in an interpreter that the user names, and calls
/// of other AWS services at endpoints that the user names. While such work is not done the time of
/// the tenant stands, so that what follows happens at its own time, however long it takes.
namespace ssmock {

namespace store {

/// One piece of work that is not done.
struct outside_work {
  owner_reference by;            ///< the run that waits for it, and what in it
  std::string service;           ///< that it calls; empty: it is a script
  std::string request;           ///< JSON: see tools/outside.py
  instant since;                 ///< the tenant's time
  std::chrono::seconds timeout;  ///< in real time
};

/// Not saved: a family adds those of its runs when a state is loaded.
using outside_works = std::vector<outside_work>;

}  // namespace store

namespace engine {

/// The answer to a piece of work: a reply, or what went wrong.
struct outside_answer {
  json::value reply = {};
  std::string error = {};
  bool timed_out = false;
};

/// Reads what tools/outside.py has written. A text that is none of its is an error.
outside_answer read_answer(std::string_view text);

/// What the user has named.
struct outside_parts {
  /// URLs by the names that boto3 has for the services, such as `ec2`.
  std::map<std::string, std::string, std::less<>> endpoints;
  bool runs_scripts = false;

  bool is_there() const { return runs_scripts || !endpoints.empty(); }
  /// Whether this server carries out such work; a state that was saved by another one may hold some
  /// that it does not.
  bool carries_out(const store::outside_work& work) const {
    return work.service.empty() ? runs_scripts : endpoints.contains(work.service);
  }
};

/// Whether the service has an endpoint.
inline bool has_endpoint(const world& in, std::string_view service) {
  return in.outside != nullptr && in.outside->endpoints.contains(service);
}

/// Whether the tenant's time stands, since work outside is not done.
inline bool is_waiting(const world& in) {
  return in.outside != nullptr && !in.state.get<store::outside_works>().empty();
}

}  // namespace engine
}  // namespace ssmock
