// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <string>

#include "core/message.hpp"

namespace ssmock::http {

/// Writes the status line and the headers of replies in AWS's order: Server, Date, Content-Type,
/// Content-Length, Connection, x-amzn-RequestId, and, in replies of the API that are no errors,
/// Cache-Control ([R] 2026). After these stand those that let a web page read the reply. Where AWS
/// puts Content-Encoding is unknown. The text of the date is made once a second.
class reply_head {
 public:
  /// `chunked` counts for a stream only: whether its parts come as chunks.
  void write(std::string& out, const service::reply& content, bool keep_alive,
             bool chunked = false);

 private:
  void refresh_date();

  std::time_t date_second_ = -1;
  std::string date_;
};

}  // namespace ssmock::http
