// SPDX-License-Identifier: Apache-2.0
// Signatures of AWS's published test suite for Signature Version 4, and what a server that checks
// signatures answers.
#include "service/signature.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/clock.hpp"
#include "service/service.hpp"
#include "support/differences.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string suite_key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// A request of the suite, and the signature that AWS publishes for it.
struct vector {
  std::string method;
  std::string path;
  std::string more_headers;
  std::string signed_headers;
  std::string body;
  std::string signature;
};

const std::vector<vector> suite{
    {"GET", "/", "", "host;x-amz-date", "",
     "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"},
    {"POST", "/", "", "host;x-amz-date", "",
     "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"},
    {"POST", "/", "Content-Type:application/x-www-form-urlencoded\n",
     "content-type;host;x-amz-date", "Param1=value1",
     "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"},
    {"GET", "/?Param2=value2&Param1=value1", "", "host;x-amz-date", "",
     "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"},
    {"GET",
     "/?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz="
     "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
     "", "host;x-amz-date", "", "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"},
    {"GET", "/\xE1\x88\xB4", "", "host;x-amz-date", "",
     "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"},
    {"GET", "/example/..", "", "host;x-amz-date", "",
     "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"},
    {"GET", "//example//", "", "host;x-amz-date", "",
     "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"},
    {"GET", "/", "My-Header1: value1\nMy-Header2: \"a   b   c\"\n",
     "host;my-header1;my-header2;x-amz-date", "",
     "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"},
    {"GET", "/", "My-Header1:value2\nMy-Header1:value2\nMy-Header1:value1\n",
     "host;my-header1;x-amz-date", "",
     "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"},
    // Not of the suite but by botocore, as the path of a client that has encoded it.
    {"GET", "/%E1%88%B4", "", "host;x-amz-date", "",
     "697b34846207a3f72246f99d74ae1ee4fe54f44bb06730c58a0d339eb079596d"},
};

TEST(Signature, IsThatOfAwssTestSuite) {
  const std::string time = "20150830T123600Z";
  for (const auto& each : suite) {
    const auto headers =
        "Host:example.amazonaws.com\n" + each.more_headers + "X-Amz-Date:" + time + "\n";
    service::request call;
    call.method = each.method;
    call.path = each.path;
    call.body = each.body;
    call.headers = headers;
    const auto canonical = service::canonical_request(call, each.signed_headers);
    EXPECT_EQ(service::signature_of(
                  canonical, time, {"20150830", "us-east-1", "service", "aws4_request"}, suite_key),
              each.signature)
        << canonical;
  }
}

// By botocore 1.29, of a ListCommands without input.
const std::string good_signature =
    "515da5d1138a52d8f9bc5d0a77229062e383da85b743eb396f13864a03df82c7";
const std::string token_signature =
    "129a20e65c4dbe36284feb3a0eb82fe61cb3d85bb0af3cd2483d7aaa452b7fe6";
const std::string names = "content-type;host;x-amz-date;x-amz-target";
const std::string scope = "20150830/us-east-1/ssm/aws4_request";

/// A request as a client signs it, whose parts a test changes.
struct signed_request {
  std::string authorization = header("AKIDEXAMPLE/" + scope, names, good_signature);
  std::string time = "20150830T123600Z";
  std::string more_headers;
  std::string path = "/";
  std::string body = "{}";
  std::string target = "AmazonSSM.ListCommands";

  static std::string header(const std::string& credential, const std::string& signed_headers,
                            const std::string& signature) {
    return "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=" + signed_headers +
           ", Signature=" + signature;
  }
};

/// A server that checks signatures, seen at a time of its clients'.
class checking_server {
 public:
  explicit checking_server(const std::string& time = "2015-08-30T12:36:00Z")
      : now_(*parse_iso_8601(time)), service_(options(), {}) {}

  service::reply send(const signed_request& sent) {
    std::string headers =
        "Host:ssm.us-east-1.amazonaws.com\nContent-Type:application/x-amz-json-1.1\n"
        "X-Amz-Target:" +
        sent.target + "\n" + sent.more_headers;
    if (!sent.time.empty()) headers += "X-Amz-Date:" + sent.time + "\n";
    if (!sent.authorization.empty()) headers += "Authorization:" + sent.authorization + "\n";
    service::request call{
        "POST", sent.path, sent.target, true, service::amz_json, sent.authorization, sent.body};
    call.host = "ssm.us-east-1.amazonaws.com";
    call.headers = headers;
    return service_.answer_whole(call);
  }

  /// The reply to a request that must be refused with a 400.
  std::string fault_of(const signed_request& sent) {
    const auto reply = send(sent);
    EXPECT_EQ(reply.status, 400);
    return reply.body;
  }

  service::service& inside() { return service_; }

 private:
  service::service_options options() const {
    service::service_options out;
    out.time = engine::clock{*parse_iso_8601("2026-01-10T02:00:00Z")};  // which a test holds
    out.signatures = service::signature_rules{
        {{"AKIDEXAMPLE", suite_key, ""}, {"AKIDEXAMPLE", suite_key, "TOKEN"}},
        [this] { return now_; }};
    return out;
  }

  instant now_;
  service::service service_;
};

std::string invalid(const std::string& text) {
  return error_text("InvalidSignatureException", "message", text);
}

std::string incomplete(const std::string& text) {
  return error_text("IncompleteSignatureException", "message", text);
}

TEST(SignatureCheck, LetsASignedRequestInWhateverTheServersOwnClockShows) {
  checking_server server;
  const auto reply = server.send({});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"Commands":[]})");
}

TEST(SignatureCheck, LetsASessionTokensOwnKeyIn) {
  checking_server server;
  signed_request sent;
  sent.more_headers = "X-Amz-Security-Token:TOKEN\n";
  sent.authorization = signed_request::header(
      "AKIDEXAMPLE/" + scope, "content-type;host;x-amz-date;x-amz-security-token;x-amz-target",
      token_signature);
  EXPECT_EQ(server.send(sent).status, 200);
}

TEST(SignatureCheck, TakesAHeaderWithoutBlanksBehindTheCommas) {
  checking_server server;
  signed_request sent;
  std::erase(sent.authorization, ' ');
  sent.authorization.replace(0, 16, "AWS4-HMAC-SHA256 ");
  EXPECT_EQ(server.send(sent).status, 200);
}

TEST(SignatureCheck, RefusesAnotherSignatureBodyOrHeader) {
  const auto mismatch = invalid(
      "The request signature we calculated does not match the signature you provided. Check your "
      "AWS Secret Access Key and signing method. Consult the service documentation for details.");
  checking_server server;
  signed_request wrong_key;
  wrong_key.authorization =
      signed_request::header("AKIDEXAMPLE/" + scope, names, std::string(64, '0'));
  signed_request other_body;
  other_body.body = "{ }";
  signed_request other_target;
  other_target.target = "AmazonSSM.ListDocuments";
  signed_request other_path;
  other_path.path = "/?a=b";
  for (const auto& each : {wrong_key, other_body, other_target, other_path}) {
    EXPECT_EQ(server.fault_of(each), mismatch);
  }
}

TEST(SignatureCheck, RefusesARequestThatIsNotSigned) {
  const auto missing =
      error_text("MissingAuthenticationTokenException", "message", "Missing Authentication Token");
  checking_server server;
  signed_request unsigned_one;
  unsigned_one.authorization = "";
  signed_request basic;
  basic.authorization = "Basic dXNlcjpwYXNzd29yZA==";
  EXPECT_EQ(server.fault_of(unsigned_one), missing);
  EXPECT_EQ(server.fault_of(basic), missing);
}

TEST(SignatureCheck, RefusesASignatureInTheQueryBesideTheHeader) {
  checking_server server;
  signed_request both;
  both.path = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256";
  EXPECT_EQ(server.fault_of(both),
            invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as "
                    "HTTP header."));
}

TEST(SignatureCheck, NamesEachPartThatIsMissing) {
  checking_server server;
  signed_request nothing;
  nothing.authorization = "AWS4-HMAC-SHA256 Some=thing";
  nothing.time = "";
  EXPECT_EQ(
      server.fault_of(nothing),
      incomplete("Authorization header requires 'Credential' parameter. Authorization header "
                 "requires 'Signature' parameter. Authorization header requires 'SignedHeaders' "
                 "parameter. Authorization header requires existence of either a 'X-Amz-Date' or "
                 "a 'Date' header. Authorization=AWS4-HMAC-SHA256 Some=thing"));
  signed_request no_signature;
  no_signature.authorization = "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b";
  EXPECT_EQ(server.fault_of(no_signature),
            incomplete("Authorization header requires 'Signature' parameter. "
                       "Authorization=AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b"));
}

TEST(SignatureCheck, RefusesAKeyOrATokenThatItDoesNotKnow) {
  const auto unknown = error_text("UnrecognizedClientException", "message",
                                  "The security token included in the request is invalid.");
  checking_server server;
  signed_request other_key;
  other_key.authorization = signed_request::header("AKIDOTHER/" + scope, names, good_signature);
  signed_request other_token;
  other_token.more_headers = "X-Amz-Security-Token:OTHER\n";
  EXPECT_EQ(server.fault_of(other_key), unknown);
  EXPECT_EQ(server.fault_of(other_token), unknown);
}

TEST(SignatureCheck, RefusesATimeThatIsMoreThanFiveMinutesOff) {
  difference("service.signature-skew");
  for (const auto* const time : {"2015-08-30T12:41:00Z", "2015-08-30T12:31:00Z"}) {
    checking_server at_the_bound{time};
    EXPECT_EQ(at_the_bound.send({}).status, 200) << time;
  }
  checking_server later{"2015-08-30T12:41:01Z"};
  EXPECT_EQ(later.fault_of({}),
            invalid("Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z "
                    "(20150830T124101Z - 5 min.)"));
  checking_server earlier{"2015-08-30T12:30:59Z"};
  EXPECT_EQ(earlier.fault_of({}),
            invalid("Signature not yet current: 20150830T123600Z is still later than "
                    "20150830T123559Z (20150830T123059Z + 5 min.)"));
}

TEST(SignatureCheck, RefusesAScopeOfAnotherServiceOrDay) {
  difference("service.signature-scope");
  checking_server server;
  const auto fault_of = [&](const std::string& credential) {
    signed_request sent;
    sent.authorization = signed_request::header(credential, names, good_signature);
    return server.fault_of(sent);
  };
  EXPECT_EQ(fault_of("AKIDEXAMPLE/20150830/us-east-1/s3/aws4_request"),
            invalid("Credential should be scoped to correct service: 'ssm'."));
  EXPECT_EQ(fault_of("AKIDEXAMPLE/20150830/us-east-1/ssm/aws5"),
            invalid("Credential should be scoped with a valid terminator: 'aws4_request', not "
                    "'aws5'."));
  EXPECT_EQ(fault_of("AKIDEXAMPLE/20150829/us-east-1/ssm/aws4_request"),
            invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of "
                    "date from HTTP: '20150829' != '20150830', from '20150830T123600Z'."));
  EXPECT_EQ(fault_of("AKIDEXAMPLE"),
            incomplete("Credential must have exactly 5 slash-delimited elements, e.g. "
                       "keyid/date/region/service/term, got 'AKIDEXAMPLE'"));
}

TEST(SignatureCheck, RefusesAHeaderThatSaysWhatItDoesNotTake) {
  difference("service.signature-headers");
  checking_server server;
  signed_request no_host;
  no_host.authorization = signed_request::header("AKIDEXAMPLE/" + scope, "x-amz-date", "0");
  EXPECT_EQ(server.fault_of(no_host),
            invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
  signed_request no_date;
  no_date.authorization = signed_request::header("AKIDEXAMPLE/" + scope, "host", "0");
  EXPECT_EQ(server.fault_of(no_date),
            invalid("'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization."));
  signed_request algorithm;
  algorithm.authorization.replace(0, 16, "AWS4-HMAC-SHA512");
  EXPECT_EQ(server.fault_of(algorithm),
            incomplete("Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'"));
  signed_request time;
  time.time = "Sun, 30 Aug 2015 12:36:00 GMT";
  EXPECT_EQ(server.fault_of(time),
            incomplete("Date must be in ISO-8601 'basic format'. Got 'Sun, 30 Aug 2015 12:36:00 "
                       "GMT'. See http://en.wikipedia.org/wiki/ISO_8601"));
}

TEST(SignatureCheck, DoesNotTakeASignatureInTheQueryAlone) {
  difference("service.signature-in-query");
  checking_server server;
  signed_request sent;
  sent.authorization = "";
  sent.path = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0";
  EXPECT_THAT(server.fault_of(sent), HasSubstr("MissingAuthenticationTokenException"));
}

TEST(SignatureCheck, ComesAfterTheTargetAndBeforeTheTypes) {
  checking_server server;
  signed_request no_json;
  no_json.authorization = "";
  no_json.body = "{";
  EXPECT_EQ(server.fault_of(no_json), R"({"__type":"SerializationException"})");
  signed_request no_operation;
  no_operation.authorization = "";
  no_operation.target = "AmazonSSM.Nothing";
  EXPECT_EQ(server.fault_of(no_operation), R"({"__type":"UnknownOperationException"})");
  signed_request wrong_type;
  wrong_type.authorization = "";
  wrong_type.body = R"({"MaxResults":"x"})";
  EXPECT_THAT(server.fault_of(wrong_type), HasSubstr("MissingAuthenticationTokenException"));
}

TEST(SignatureCheck, LeavesTheControlApiAlone) {
  checking_server server;
  const service::request call{"GET", "/_ssmock/health", {}, false, {}, {}, {}, "localhost"};
  EXPECT_EQ(server.inside().answer_whole(call).status, 200);
}

TEST(SignatureCheck, LeavesOperationsOfTheControlApiAlone) {
  checking_server server;
  const service::request call{"POST",     "/_ssmock/operations/ListCommands", {}, false, {}, {}, {},
                              "localhost"};
  const auto reply = server.inside().answer_whole(call);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"Commands":[]})");
}

std::vector<service::credential> read(const std::string& text, const std::string& fault = {}) {
  std::vector<service::credential> out;
  EXPECT_EQ(service::read_credentials(text, out), fault) << text;
  return out;
}

TEST(Credentials, AreReadFromTheProfilesOfAnIniFile) {
  const auto found = read(
      "# mine\n[default]\naws_access_key_id = AKIA1\r\naws_secret_access_key=a+b/c=\n\n"
      "; others\n[role]\nrole_arn = arn:aws:iam::123456789012:role/r\n\n"
      "[session]\n  aws_secret_access_key = s\n  aws_access_key_id = ASIA2\n"
      "aws_session_token = t==\nregion = us-east-1");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].access_key, "AKIA1");
  EXPECT_EQ(found[0].secret_key, "a+b/c=");
  EXPECT_EQ(found[0].session_token, "");
  EXPECT_EQ(found[1].access_key, "ASIA2");
  EXPECT_EQ(found[1].session_token, "t==");
}

TEST(Credentials, ThatAreNoneAreFaultsWithTheirLine) {
  read("", "1: expected a profile with aws_access_key_id and aws_secret_access_key, found none");
  read("\naws_access_key_id = a\n", "2: expected [profile] before the first setting");
  read("[a]\naws_access_key_id\n", "2: expected [profile] or name = value");
  read("[a\n", "1: expected ] at the end of [profile");
  read("\n[a]\naws_access_key_id=a\n[b]\n",
       "2: expected aws_secret_access_key beside aws_access_key_id");
  read("[a]\naws_secret_access_key=a\n",
       "1: expected aws_access_key_id beside aws_secret_access_key");
}

}  // namespace
}  // namespace ssmock
