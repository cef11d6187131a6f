// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ssmock::testing {

struct raw_reply {
  std::string head;  ///< status line and headers, as they came
  int status = 0;
  std::vector<std::string> header_names;
  std::map<std::string, std::string> headers;  ///< by lower-case name
  std::string body;
};

/// A client that sends just the bytes it is given. Every wait is bounded, and its end fails the
/// test.
class raw_client {
 public:
  explicit raw_client(std::uint16_t port);
  virtual ~raw_client() = default;
  raw_client(const raw_client&) = delete;
  raw_client& operator=(const raw_client&) = delete;

  /// False when the connection is broken.
  virtual bool send(std::string_view bytes);
  /// The next reply; with_body is false after a HEAD.
  raw_reply read_reply(bool with_body = true);
  /// What has come by the time that this text comes, or that the server closes.
  std::string read_to(std::string_view text);
  /// What comes until the server closes.
  std::string read_to_end();
  bool is_closed() { return read_to_end().empty(); }
  /// Whether nothing comes, not even a close, for this long.
  bool is_silent(std::chrono::milliseconds duration);
  virtual void shut_down_sending();
  /// Closes at once, without another word.
  void vanish() { socket_.close(); }

 protected:
  int socket() { return socket_.native_handle(); }
  /// Takes what comes next, at most this much. Zero or less when the connection has ended.
  virtual long take(char* into, std::size_t size);

 private:
  bool receive();

  boost::asio::io_context io_;
  boost::asio::ip::tcp::socket socket_{io_};
  std::string received_;
};

/// The head of a POST with a body of this length.
std::string post_head(std::size_t length, std::string_view more_headers = {});
/// A POST of this body.
std::string post(std::string_view body, std::string_view more_headers = {});

/// A request as an SDK sends it, keep-alive.
std::string sdk_request(std::string_view operation, std::string_view body,
                        std::string_view more_headers = {});

}  // namespace ssmock::testing
