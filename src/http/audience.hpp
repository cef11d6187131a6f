// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/message.hpp"
#include "service/progress.hpp"

namespace ssmock::service {
class service;
}

namespace ssmock::http {

/// Somebody who waits until something happens, such as a connection that streams events.
class listener {
 public:
  virtual ~listener() = default;
  /// Called on the io_context's thread; it must not throw, and must not enter or leave by itself.
  virtual void wake() noexcept = 0;
};

/// Somebody who listens as long as the server runs, but wants nothing most of the time.
class standing_listener : public listener {
 public:
  virtual bool is_wanting() const noexcept = 0;
};

/// What an audience listens to. All functions may be empty.
struct stage {
  std::function<service::progress()> latest = {};
  /// How long it is until something happens by itself; nothing: nothing will.
  std::function<std::optional<std::chrono::milliseconds>()> next_due = {};
  /// Lets happen what is due, or a slice of it.
  std::function<void()> happen = {};
};

/// The service, which must outlive it.
stage stage_of(service::service& watched);

/// Those who wait until something happens, in all servers of an io_context, on its one thread. It
/// has one timer, which runs only while somebody waits: for what is due next on a clock that runs,
/// or for the first listener whose time is over.
class audience {
 public:
  using ticks = std::chrono::steady_clock::time_point;
  struct waiting {
    listener* who;
    service::awaited awaits;
  };
  /// Where a listener stands, to leave by it.
  using place = std::multimap<ticks, waiting>::iterator;

  explicit audience(boost::asio::io_context& io, stage watched = {})
      : timer_(io), stage_(std::move(watched)) {}

  /// The listener is woken when there is news, and at this time. It stays until it leaves.
  place enter(listener& who, service::awaited awaits, ticks until);
  void leave(place at);
  /// It is woken when there is news, while it is wanting. It must outlive the audience's use.
  void attend(standing_listener& who) { standing_.push_back(&who); }
  std::size_t size() const { return listeners_.size(); }
  service::progress latest() const { return stage_.latest ? stage_.latest() : service::progress{}; }
  /// Whether there is news for such a listener since then, so that it must not begin to wait.
  bool is_news_since(const service::progress& then, service::awaited what) const;

  /// To be called after everything that may be news. Costs nothing while nobody listens.
  void look() {
    if (!listeners_.empty() || is_standing_wanting()) wake_for_news();
  }
  /// Nobody is woken by the clock any more, and nothing keeps the io_context running.
  void stop();

 private:
  bool is_standing_wanting() const {
    return std::ranges::any_of(standing_, &standing_listener::is_wanting);
  }
  void wake_for_news();
  void arm();
  void disarm();
  void ring();

  boost::asio::steady_timer timer_;
  stage stage_;
  std::multimap<ticks, waiting> listeners_;
  std::vector<standing_listener*> standing_;
  service::progress known_;  ///< what listeners have been woken for
  ticks armed_for_ = ticks::max();
  bool stopped_ = false;
};

}  // namespace ssmock::http
