// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "http/audience.hpp"
#include "traffic/deliveries.hpp"

namespace ssmock::http {

/// How patient a sender is.
struct sending_limits {
  int attempts = 3;
  std::chrono::milliseconds first_pause{500};  ///< before the second attempt; then twice as long
  std::chrono::milliseconds timeout{10'000};   ///< of an attempt, its answer included
};

/// Sends events to webhooks: to each one event after the other, and to all of them at once. It
/// follows no redirect. By https it takes any certificate, since a webhook is a part of a test.
class webhook_sender final : public standing_listener {
 public:
  webhook_sender(boost::asio::io_context& io, audience& listeners, traffic::deliveries& work,
                 sending_limits bounds = {});
  ~webhook_sender() override;

  bool is_wanting() const noexcept override { return !stopped_ && work_.has_webhooks(); }
  void wake() noexcept override;
  /// Breaks off what is being sent, and sends nothing more.
  void stop();

 private:
  struct connection;

  boost::asio::awaitable<void> send_all(std::string name);
  /// Sends one event, as often as it needs.
  boost::asio::awaitable<traffic::delivery> send(const traffic::outgoing& content);
  boost::asio::awaitable<void> attempt(const traffic::outgoing& content, traffic::delivery& result);
  boost::asio::awaitable<void> pause(std::chrono::milliseconds duration);

  boost::asio::io_context& io_;
  audience& listeners_;
  traffic::deliveries& work_;
  sending_limits bounds_;
  std::set<connection*> open_;
  std::set<boost::asio::steady_timer*> pauses_;
  bool stopped_ = false;
};

}  // namespace ssmock::http
