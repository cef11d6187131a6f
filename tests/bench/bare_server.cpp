// SPDX-License-Identifier: Apache-2.0
//
// The server that ssmock's speed is compared with: Beast as its examples use it, a coroutine per
// connection, one thread. It reads a request with Content-Length as ssmock must, then answers with
// the bytes of a file and ssmock's header set, so that the difference is what ssmock does besides.
// It has no timer and no limit: both cost time, and the yardstick is to be hard to beat.

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;

namespace {

// What every reply is made of. The date is formatted once a second, as any server would.
class reply_source {
 public:
  explicit reply_source(std::string body) : body_(std::move(body)) {}

  http::response<http::string_body> make(bool keep_alive) {
    http::response<http::string_body> response{http::status::ok, 11};
    response.set(http::field::server, "Server");
    response.set(http::field::date, date());
    response.set(http::field::content_type, "application/x-amz-json-1.1");
    response.content_length(body_.size());
    response.set(http::field::connection, keep_alive ? "keep-alive" : "close");
    response.set("x-amzn-RequestId", boost::uuids::to_string(request_id_()));
    response.body() = body_;
    return response;
  }

 private:
  const std::string& date() {
    const std::time_t now = std::time(nullptr);
    if (now != date_second_) {
      char text[32];
      std::tm utc{};
      gmtime_r(&now, &utc);
      date_.assign(text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc));
      date_second_ = now;
    }
    return date_;
  }

  std::string body_;
  std::string date_;
  std::time_t date_second_ = -1;
  // Six times faster than the default random_generator, which asks the kernel each time.
  boost::uuids::basic_random_generator<std::mt19937_64> request_id_;
};

asio::awaitable<void> serve_connection(tcp::socket socket, reply_source& replies) {
  beast::tcp_stream stream(std::move(socket));
  beast::flat_buffer buffer;
  beast::error_code error;
  bool keep_alive = true;
  while (keep_alive) {
    http::request_parser<http::string_body> parser;
    co_await http::async_read(stream, buffer, parser,
                              asio::redirect_error(asio::use_awaitable, error));
    if (error) {
      co_return;
    }
    keep_alive = parser.get().keep_alive();
    const auto response = replies.make(keep_alive);
    co_await http::async_write(stream, response, asio::redirect_error(asio::use_awaitable, error));
    if (error) {
      co_return;
    }
  }
}

asio::awaitable<void> accept_connections(tcp::acceptor& acceptor, reply_source& replies) {
  const auto executor = co_await asio::this_coro::executor;
  for (;;) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    asio::co_spawn(executor, serve_connection(std::move(socket), replies), asio::detached);
  }
}

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error(std::string("cannot read ") + path);
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::uint16_t parse_port(const char* text) {
  std::uint16_t port = 0;
  const char* const end = text + std::strlen(text);
  const auto [rest, error] = std::from_chars(text, end, port);
  if (error != std::errc{} || rest != end) {
    throw std::runtime_error(std::string("not a port: ") + text);
  }
  return port;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: bench_bare_server BODY_FILE [PORT]\n";
    return 2;
  }
  try {
    reply_source replies(read_file(argv[1]));
    const std::uint16_t port = argc == 3 ? parse_port(argv[2]) : std::uint16_t{0};
    asio::io_context context{1};
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    std::cout << "listening on " << acceptor.local_endpoint().port() << std::endl;
    const auto rethrow = [](const std::exception_ptr& failure) {
      if (failure) {
        std::rethrow_exception(failure);
      }
    };
    asio::co_spawn(context, accept_connections(acceptor, replies), rethrow);
    context.run();
  } catch (const std::exception& failure) {
    std::cerr << "bench_bare_server: " << failure.what() << '\n';
    return 1;
  }
  return EXIT_SUCCESS;
}
