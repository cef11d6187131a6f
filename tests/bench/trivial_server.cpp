// SPDX-License-Identifier: Apache-2.0
//
// The yardstick for ssmock's start: the least that a C++ program does before its first HTTP answer
// (load libstdc++, set up iostream, listen), with one fixed reply to whatever a client sends.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

constexpr std::string_view reply =
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: application/x-amz-json-1.1\r\n"
    "Content-Length: 2\r\n"
    "Connection: close\r\n"
    "\r\n"
    "{}";

// The bench sends one short request in one piece, so one read takes all of it.
void answer(int connection) {
  char request[4096];
  if (read(connection, request, sizeof request) > 0) {
    static_cast<void>(send(connection, reply.data(), reply.size(), MSG_NOSIGNAL));
  }
  close(connection);
}

}  // namespace

int main(int argc, char** argv) {
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 0));
  auto* const endpoint = reinterpret_cast<sockaddr*>(&address);
  socklen_t size = sizeof address;
  if (bind(listener, endpoint, size) != 0 || listen(listener, SOMAXCONN) != 0 ||
      getsockname(listener, endpoint, &size) != 0) {
    std::cerr << "bench_trivial_server: cannot listen\n";
    return EXIT_FAILURE;
  }
  std::cout << "listening on " << ntohs(address.sin_port) << std::endl;
  for (;;) {
    const int connection = accept(listener, nullptr, nullptr);
    if (connection >= 0) {
      answer(connection);
    }
  }
}
