// SPDX-License-Identifier: Apache-2.0
// A thousand connections of a client that sends what no client should. What must come of each is
// known from how it was made. SSMOCK_TEST_SEED makes others, SSMOCK_TEST_FACTOR more.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "core/text.hpp"
#include "http/hostile_grammar.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"
#include "support/seed.hpp"

namespace ssmock {
namespace {

using namespace testing;

/// Answers with the request as the server understood it.
service::reply as_understood(const service::request& call) {
  auto text = std::string(call.method) + " " + std::string(call.path) + "\n";
  return {200, service::plain_json, text + std::string(call.body), "id"};
}

std::string shown(std::string_view bytes) {
  constexpr std::size_t most = 3'000;
  std::ostringstream out;
  for (const char byte : bytes.substr(0, most)) {
    if (byte == '\r') out << "\\r";
    if (byte == '\n') out << "\\n\n";
    if (byte == '\r' || byte == '\n') continue;
    const bool printable = byte >= ' ' && byte < 0x7F;
    printable ? out << byte : out << "\\x" << std::hex << (byte & 0xFF);
  }
  return out.str();
}

void send(raw_client& client, std::string_view bytes, std::mt19937& random) {
  constexpr std::size_t small = 400;
  const auto how = random() % 4;
  const auto piece = how == 0 && bytes.size() < small ? 1
                     : how == 1                       ? 1 + random() % 200
                                                      : bytes.size();
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    if (!client.send(bytes.substr(0, piece))) return;
  }
}

/// The next reply that is not `100 Continue`, which comes or not as the bytes happen to arrive.
raw_reply final_reply(raw_client& client, bool with_body) {
  for (;;) {
    auto reply = client.read_reply(with_body);
    if (reply.status != 100) return reply;
  }
}

/// Whether the connection ends with nothing more; where a body is cut off, it may have been asked
/// for.
bool just_ends(raw_client& client) {
  const auto rest = client.read_to_end();
  return rest.empty() || rest == "HTTP/1.1 100 Continue\r\n\r\n";
}

class hostile_client {
 public:
  explicit hostile_client(unsigned seed) : made_(seed), random_(seed) {}

  /// Returns the status of the refusal, or 0.
  int connect_once() {
    const auto input = made_.next();
    SCOPED_TRACE(input.forms + "\n" + shown(input.bytes));
    raw_client client{server_.port()};
    send(client, input.bytes, random_);
    if (!input.stalls) client.shut_down_sending();
    for (const auto& each : input.answered) {
      const auto reply = final_reply(client, each.method != "HEAD");
      EXPECT_EQ(reply.status, 200) << reply.body;
      const auto understood = each.method + " " + each.path + "\n" + each.body;
      EXPECT_EQ(reply.body, each.method == "HEAD" ? "" : understood);
    }
    if (input.stalls) {
      EXPECT_TRUE(answers() && answers());  // so the server has read all that was sent before
      server_.pass(hostile_limits().message_timeout);
    }
    if (input.refusal != 0) {
      auto reply = final_reply(client, true);
      EXPECT_EQ(reply.status, input.refusal) << reply.body;
      EXPECT_EQ(reply.headers["connection"], "close");
    }
    if (input.stalls) client.shut_down_sending();
    EXPECT_TRUE(just_ends(client));
    return input.refusal;
  }

  bool answers() {
    raw_client client{server_.port()};
    client.send("GET /still HTTP/1.1\r\nHost: a\r\n\r\n");
    return client.read_reply().body == "GET /still\n";
  }

 private:
  hostile_grammar made_;
  std::mt19937 random_;
  limited_server server_{hostile_limits(), &as_understood};
};

TEST(HostileHttp, IsAnsweredAsItsGrammarSaysAndTheServerServesOn) {
  hostile_client client{test_seed()};
  std::map<int, int> refusals;
  constexpr std::size_t connections = 1'000;
  for (auto left = test_runs(connections); left > 0 && !HasFailure(); --left) {
    ++refusals[client.connect_once()];
    EXPECT_TRUE(left % 100 != 0 || client.answers());
  }
  for (const auto& [status, count] : refusals) std::cout << status << ": " << count << "\n";
  EXPECT_TRUE(client.answers());
}

}  // namespace
}  // namespace ssmock
