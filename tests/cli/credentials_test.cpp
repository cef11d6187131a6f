// SPDX-License-Identifier: Apache-2.0
// The binary's flag for signatures. What a signature must be is tested in tests/service, and with a
// client that signs in tests/clients.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/child_process.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_folder.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

constexpr std::string_view profile =
    "[ci]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n";

TEST(BinaryCredentials, RefuseWhatIsNotSignedButNoControl) {
  const temporary_folder folder;
  const auto file = folder.write("credentials", profile);
  child_process server{{"--port", "0", "--empty"}, {"SSMOCK_CREDENTIALS=" + file}};
  const auto port = port_of(server);
  raw_client client{port};
  client.send(sdk_request("ListCommands", "{}"));
  EXPECT_THAT(client.read_reply().body, HasSubstr("MissingAuthenticationTokenException"));
  client.send("GET /_ssmock/clock HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.read_reply().status, 200);
  EXPECT_EQ(run({"health", "--port", std::to_string(port)}).exit_code, 0);
}

TEST(BinaryCredentials, SeeAllHeadersOfARequestAndNoneOfTheOneBefore) {
  const temporary_folder folder;
  child_process server{{"--port", "0", "--empty", "--credentials", folder.write("c", profile)}};
  raw_client client{port_of(server)};
  const auto header = "AWS4-HMAC-SHA256 Credential=" + std::string(2'000, 'x');
  client.send(sdk_request("ListCommands", "{}",
                          "X-Amz-Date: 20150830T123600Z\r\nAuthorization: " + header + "\r\n"));
  EXPECT_EQ(client.read_reply().body,
            R"({"__type":"IncompleteSignatureException","message":"Authorization header requires )"
            R"('Signature' parameter. Authorization header requires 'SignedHeaders' parameter. )"
            "Authorization=" +
                header + "\"}");
  client.send(sdk_request("ListCommands", "{}", "Authorization: AWS4-HMAC-SHA256 a\r\n"));
  EXPECT_THAT(client.read_reply().body, HasSubstr("either a 'X-Amz-Date' or a 'Date' header."));
  client.send(sdk_request("ListCommands", "{}"));
  EXPECT_THAT(client.read_reply().body, HasSubstr("MissingAuthenticationTokenException"));
}

TEST(BinaryCredentials, ThatAreNoneEndTheServerWithTheFaultAndItsLine) {
  const temporary_folder folder;
  const auto missing = run({"--credentials", folder.path_of("missing")});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_EQ(missing.error, folder.path_of("missing") + ":1: No such file or directory\n");
  const auto bad = folder.write("bad", "\naws_access_key_id = a\n");
  const auto end = run({"--credentials", bad});
  EXPECT_EQ(end.exit_code, 2);
  EXPECT_EQ(end.output, "");
  EXPECT_EQ(end.error, bad + ":2: expected [profile] before the first setting\n");
  const auto empty = run({"--credentials", folder.write("empty", "")});
  EXPECT_THAT(empty.error, HasSubstr("empty:1: expected a profile with aws_access_key_id"));
  const auto of_folder = run({"--credentials", folder.path()});
  EXPECT_EQ(of_folder.exit_code, 2);
  EXPECT_EQ(of_folder.error, folder.path() + ":1: Is a directory\n");
}

}  // namespace
}  // namespace ssmock
