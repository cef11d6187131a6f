// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <cstddef>
#include <set>
#include <string>

#include "http/audience.hpp"
#include "service/service.hpp"

namespace ssmock::http {

/// What work outside is carried out with.
struct outside_means {
  std::string interpreter;  ///< a path, or a name that is looked for in PATH
  std::string own_url;      ///< where scripts find this server
};

/// Has the work of steps done that is outside ssmock: each piece by a process of its own, which
/// runs tools/outside.py. Some run at a time, and the others wait.
class outside_runner final : public standing_listener {
 public:
  outside_runner(boost::asio::io_context& io, audience& listeners, service::service& answering,
                 outside_means means);
  ~outside_runner() override;

  bool is_wanting() const noexcept override { return !stopped_; }
  void wake() noexcept override;
  /// Ends the processes, and begins no more.
  void stop();

 private:
  struct process;

  boost::asio::awaitable<void> carry_out(service::taken_work work);
  boost::asio::awaitable<engine::outside_answer> answer_to(const service::taken_work& work);

  boost::asio::io_context& io_;
  audience& listeners_;
  service::service& answering_;
  outside_means means_;
  std::set<process*> running_;
  std::size_t begun_ = 0;  ///< those whose answer is not there
  bool stopped_ = false;
};

}  // namespace ssmock::http
