// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.hpp"
#include "core/tenant.hpp"
#include "core/time.hpp"
#include "json/value.hpp"

namespace ssmock::traffic {

/// A request to the API and its answer, as they were on the wire.
struct journal_entry {
  std::uint64_t id = 0;       ///< grows by one from request to request, from 1 on
  instant time;               ///< of the system's clock, when the request was read
  instant clock_time;         ///< of the server's clock, when it was answered
  std::string operation;      ///< as the client wrote it, without the prefix of X-Amz-Target
  owned_tenant_name tenant;   ///< that the request was for
  std::string client;         ///< the header User-Agent
  std::uint32_t attempt = 0;  ///< of an SDK, from 1 on; 0: it did not say
  int status = 0;             ///< 0: the connection was broken off in place of a reply
  std::chrono::microseconds duration{0};
  std::string request;  ///< at most `longest_text` of it
  std::string reply;    ///< the same
  std::uint64_t request_size = 0;
  std::uint64_t reply_size = 0;  ///< of the whole reply, also when it is not kept any more
};

/// The last requests to the API, for tests that look at what their code has sent. Values of
/// SecureStrings and activation codes are masked before they are kept.
class journal {
 public:
  /// The longest text of a request or of a reply that is kept.
  static constexpr std::size_t longest_text = 65'536;
  /// A reply beyond this is large, and only so many latest large ones are kept: they would drive
  /// what the server works with out of the processor's cache.
  static constexpr std::size_t small_reply = 1'024;
  static constexpr std::size_t most_large_replies = 64;
  /// All texts together: beyond this, the oldest requests are dropped.
  static constexpr std::size_t most_text = std::size_t{16} * 1024 * 1024;

  /// Zero requests: nothing is kept.
  explicit journal(std::size_t capacity) : capacity_(capacity) {}

  bool is_on() const { return capacity_ > 0; }

  /// `began` is what engine::system_microseconds() was. Throws std::bad_alloc, and has kept nothing
  /// then.
  void add(const service::request& call, const service::reply& answer, const tenant_name& tenant,
           instant clock_time, std::int64_t began);

  /// Counts a request that could not be kept.
  void miss() {
    ++next_id_;
    ++dropped_;
  }

  std::size_t size() const { return size_; }
  /// The oldest is the first, at 0.
  const journal_entry& at(std::size_t index) const { return slots_[place_of(index)]; }
  /// The id that the next request gets.
  std::uint64_t next_id() const { return next_id_; }
  /// How many requests were dropped to make room for later ones, since the last clear().
  std::uint64_t dropped() const { return dropped_; }

  /// Returns how many there were.
  std::size_t remove_if(const std::function<bool(const journal_entry&)>& is_unwanted);
  void clear();

 private:
  std::size_t place_of(std::size_t index) const { return (first_ + index) % capacity_; }
  void drop_oldest();
  /// The memory of the oldest large reply, which is forgotten, when there are as many as may be.
  std::string take_large_reply();

  struct large_reply {
    std::size_t place;
    std::uint64_t id;
  };

  std::size_t capacity_;
  /// A ring. A place is used again with the memory of its texts, so that a full journal allocates
  /// nothing.
  std::vector<journal_entry> slots_;
  std::size_t first_ = 0;
  std::size_t size_ = 0;
  std::vector<large_reply> large_;  ///< a ring, too
  std::size_t oldest_large_ = 0;
  std::size_t text_ = 0;  ///< bytes of all requests and replies
  std::uint64_t next_id_ = 1;
  std::uint64_t dropped_ = 0;
};

/// The error code of a reply, such as ThrottlingException; empty: it is none.
std::string error_code_of(const journal_entry& entry);

/// What the control API shows of a request, which patterns are matched against, too.
json::value view_of(const journal_entry& entry);

/// Requests as an HTTP archive (HAR 1.2), which browsers and other tools show. `url` is the
/// server's.
std::string har_of(const std::vector<const journal_entry*>& entries, std::string_view url);

}  // namespace ssmock::traffic
