// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <string>

#include "core/message.hpp"

namespace ssmock::http {

/// Writes the status line and the headers of replies as AWS orders them: Server, Date,
/// Content-Type, Content-Length, Connection, x-amzn-RequestId, and where the API answers no error
/// Cache-Control ([R] 2026). Where AWS puts Content-Encoding is not known. Remembers the date's
/// text for a second.
class reply_head {
 public:
  void write(std::string& out, const service::reply& content, bool keep_alive);

 private:
  void refresh_date();

  std::time_t date_second_ = -1;
  std::string date_;
};

}  // namespace ssmock::http
