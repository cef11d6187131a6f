// SPDX-License-Identifier: Apache-2.0
#include "support/raw_client.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <sstream>
#include <utility>

namespace ssmock::testing {

using boost::asio::ip::tcp;

raw_client::raw_client(std::uint16_t port) {
  socket_.connect({boost::asio::ip::address_v4::loopback(), port});
  socket_.set_option(tcp::no_delay{true});  // what is sent in pieces arrives in pieces
  constexpr timeval patience{20, 0};
  setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

bool raw_client::send(std::string_view bytes) {
  boost::system::error_code failed;  // the server may have closed already: the reading tells
  boost::asio::write(socket_, boost::asio::buffer(bytes.data(), bytes.size()), failed);
  return !failed;
}

long raw_client::take(char* into, std::size_t size) {
  // recv() itself, since Asio would wait past the socket's own time limit.
  const auto taken = ::recv(socket(), into, size, 0);
  if (taken < 0 && errno == EAGAIN) ADD_FAILURE() << "the server did not answer in time";
  return taken;
}

bool raw_client::receive() {
  std::array<char, 65536> buffer;
  const auto size = take(buffer.data(), buffer.size());
  if (size <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(size));
  return true;
}

raw_reply raw_client::read_reply(bool with_body) {
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receive()) return {};
  }
  raw_reply reply;
  reply.head = received_.substr(0, end + 4);
  received_.erase(0, end + 4);
  std::istringstream lines(reply.head);
  std::string version;
  lines >> version >> reply.status;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line != "\r") {
    const auto colon = line.find(':');
    reply.header_names.push_back(line.substr(0, colon));
    std::string name = reply.header_names.back();
    for (char& letter : name) letter = static_cast<char>(std::tolower(letter));
    reply.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
  }
  const auto length = reply.headers.find("content-length");
  const auto size =
      with_body && length != reply.headers.end() ? std::stoul(length->second) : std::size_t{0};
  while (received_.size() < size && receive()) {
  }
  reply.body = received_.substr(0, size);
  received_.erase(0, size);
  return reply;
}

std::string raw_client::read_to(std::string_view text) {
  while (received_.find(text) == std::string::npos && receive()) {
  }
  return std::exchange(received_, {});
}

std::string raw_client::read_to_end() {
  while (receive()) {
  }
  return std::move(received_);
}

bool raw_client::is_silent(std::chrono::milliseconds duration) {
  pollfd waiting{socket_.native_handle(), POLLIN, 0};
  return ::poll(&waiting, 1, static_cast<int>(duration.count())) == 0;
}

void raw_client::shut_down_sending() { socket_.shutdown(tcp::socket::shutdown_send); }

std::string post_head(std::size_t length, std::string_view more_headers) {
  return "POST / HTTP/1.1\r\nHost: x\r\n" + std::string(more_headers) +
         "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

std::string post(std::string_view body, std::string_view more_headers) {
  return post_head(body.size(), more_headers).append(body);
}

std::string sdk_request(std::string_view operation, std::string_view body,
                        std::string_view more_headers) {
  return "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: AmazonSSM." + std::string(operation) +
         "\r\nContent-Type: application/x-amz-json-1.1\r\n" + std::string(more_headers) +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

}  // namespace ssmock::testing
