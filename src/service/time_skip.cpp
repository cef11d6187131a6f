// SPDX-License-Identifier: Apache-2.0
#include "service/time_skip.hpp"

#include <algorithm>
#include <array>

#include "families/family.hpp"

namespace ssmock::service {
namespace {

/// The statuses from which the API's things go on by themselves.
constexpr std::array<std::string_view, 13> passing{
    "Pending",  "InProgress", "Delayed",  "Cancelling", "PENDING",    "IN_PROGRESS", "CANCELLING",
    "Creating", "Updating",   "Deleting", "Waiting",    "Inprogress", "Scheduled"};

/// Whether a member whose name ends with Status has one of these.
bool shows_passing_status(std::string_view body) {
  constexpr std::string_view key_end = "Status\":\"";
  for (auto at = body.find(key_end); at != body.npos; at = body.find(key_end, at)) {
    at += key_end.size();
    const auto status = body.substr(at, body.find('"', at) - at);
    if (std::ranges::find(passing, status) != passing.end()) return true;
  }
  return false;
}

}  // namespace

bool is_unfinished(std::string_view operation, const reply& answer) {
  const auto* known = families::find_operation(operation);
  if (known == nullptr || known->read == nullptr) return false;
  if (answer.status != 200) {
    // AWS does not know an invocation at once after SendCommand, and its waiter asks on [R].
    return answer.body.find("InvocationDoesNotExist") != answer.body.npos;
  }
  return shows_passing_status(answer.body) || answer.body == R"({"WindowExecutions":[]})";
}

std::string poll_watch::key_of(const tenant_name& tenant, const request& call) {
  std::string out{tenant.account};
  for (const auto part : {tenant.region, call.amz_target, call.body}) out.append("/").append(part);
  return out;
}

bool poll_watch::is_repeated(const tenant_name& tenant, const request& call, instant now) {
  const auto known = asked_.find(key_of(tenant, call));
  return known != asked_.end() && known->second == now;
}

void poll_watch::remember(const tenant_name& tenant, const request& call, instant now) {
  // What was asked at another time does not count any more.
  constexpr std::size_t most = 1'000;
  if (asked_.size() >= most) {
    std::erase_if(asked_, [&](const auto& each) { return each.second != now; });
  }
  if (asked_.size() >= most) asked_.clear();
  asked_.insert_or_assign(key_of(tenant, call), now);
}

}  // namespace ssmock::service
