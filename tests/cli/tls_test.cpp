// SPDX-License-Identifier: Apache-2.0
// The binary's flags for TLS.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "support/certificates.hpp"
#include "support/child_process.hpp"
#include "support/raw_client.hpp"
#include "support/tls_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

std::vector<std::string> serving(const http::tls_files& files) {
  return {"--port", "0", "--empty", "--tls-cert", files.certificate, "--tls-key", files.key};
}

/// The port at which a server says that it listens.
std::string port_in(const std::string& line) { return line.substr(line.rfind(':') + 1); }

TEST(BinaryTls, ServesBothPortsByHttpsAndSaysSo) {
  const self_signed certificate;
  auto arguments = serving(certificate.files());
  arguments.insert(arguments.end(), {"--control-port", "0"});
  child_process server{arguments};
  const auto line = server.read_line();
  EXPECT_THAT(line, MatchesRegex("ssmock listening on https://127\\.0\\.0\\.1:[0-9]+, control API "
                                 "on https://127\\.0\\.0\\.1:[0-9]+"));
  const auto first = line.find("1:") + 2;
  const auto port = static_cast<std::uint16_t>(std::stoi(line.substr(first)));
  const auto control = static_cast<std::uint16_t>(std::stoi(port_in(line)));
  tls_client client{port};
  client.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(client.read_reply().body, R"({"Commands":[]})");
  tls_client controller{control};
  controller.send("GET /_ssmock/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_THAT(controller.read_reply().body, HasSubstr(R"("status":"running")"));
  server.signal(SIGTERM);
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(server.wait().exit_code, 0);
}

TEST(BinaryTls, TakesItsFilesFromTheVariablesToo) {
  const self_signed certificate;
  child_process server{{"--port", "0", "--empty"},
                       {"SSMOCK_TLS_CERT=" + certificate.files().certificate,
                        "SSMOCK_TLS_KEY=" + certificate.files().key}};
  EXPECT_THAT(server.read_line(), StartsWith("ssmock listening on https://"));
}

TEST(BinaryTls, HasHealthByHttps) {
  const self_signed certificate;
  child_process server{serving(certificate.files())};
  const auto port = port_in(server.read_line());
  const auto end = run({"health", "--port", port, "--tls-cert", certificate.files().certificate});
  EXPECT_EQ(end.error, "");
  EXPECT_EQ(end.output, "https://127.0.0.1:" + port + " is healthy\n");
  EXPECT_EQ(run({"health", "--port", port}, {"SSMOCK_TLS_CERT=anything"}).exit_code, 0);
  const auto plain = run({"health", "--port", port});
  EXPECT_EQ(plain.exit_code, 1);
  EXPECT_THAT(plain.error, HasSubstr("is not healthy: it answered \"HTTP/1.1 400 Bad Request\""));
}

TEST(BinaryTls, HasNoHealthByHttpsOfAServerThatSpeaksHttp) {
  child_process server{{"--port", "0", "--empty"}};
  const auto port = std::to_string(port_of(server));
  const auto end = run({"health", "--port", port, "--tls-cert", "anything"});
  EXPECT_EQ(end.exit_code, 1);
  EXPECT_EQ(end.error,
            "https://127.0.0.1:" + port + " is not healthy: TLS failed: wrong version number\n");
  server.signal(SIGTERM);
  server.wait();
  const auto gone = run({"health", "--port", port, "--tls-cert", "anything"});
  EXPECT_EQ(gone.error, "https://127.0.0.1:" + port + " is not healthy: Connection refused\n");
}

TEST(BinaryTls, NeedsBothFiles) {
  const self_signed certificate;
  const auto one = run({"--tls-cert", certificate.files().certificate});
  EXPECT_EQ(one.exit_code, 2);
  EXPECT_THAT(one.error, StartsWith("--tls-cert needs --tls-key\n"));
  const auto other = run({}, {"SSMOCK_TLS_KEY=" + certificate.files().key});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.error, StartsWith("--tls-key needs --tls-cert\n"));
}

/// What the binary says of these files; it must exit with 2 and print nothing else.
std::string fault_of(const http::tls_files& files) {
  const auto end = run(serving(files));
  EXPECT_EQ(end.exit_code, 2);
  EXPECT_EQ(end.output, "");
  return end.error;
}

TEST(BinaryTls, SaysWhatIsWrongWithAFile) {
  const self_signed good;
  const self_signed other;
  const self_signed rsa{self_signed::algorithm::rsa};
  const auto text = good.folder().write("text.pem", "no PEM\n");
  const auto missing = good.folder().path_of("missing.pem");
  const auto& [certificate, key] = good.files();
  EXPECT_EQ(fault_of({missing, key}), "--tls-cert: " + missing + ": No such file or directory\n");
  EXPECT_EQ(fault_of({certificate, missing}),
            "--tls-key: " + missing + ": No such file or directory\n");
  for (const auto& wrong : {text, key}) {
    EXPECT_EQ(fault_of({wrong, key}), "--tls-cert: " + wrong +
                                          ": expected a certificate in PEM (OpenSSL: no start "
                                          "line)\n");
  }
  for (const auto& wrong : {text, certificate}) {
    EXPECT_THAT(fault_of({certificate, wrong}),
                StartsWith("--tls-key: " + wrong +
                           ": expected a private key in PEM without a passphrase (OpenSSL: "));
  }
  for (const auto& foreign : {other.files().key, rsa.files().key}) {
    EXPECT_THAT(fault_of({certificate, foreign}), StartsWith("--tls-key: " + foreign +
                                                             ": expected the private key of the "
                                                             "certificate in " +
                                                             certificate + " (OpenSSL: "));
  }
  EXPECT_THAT(fault_of({good.folder().path(), key}),
              StartsWith("--tls-cert: " + good.folder().path() + ": "));
}

}  // namespace
}  // namespace ssmock
