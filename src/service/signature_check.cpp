// SPDX-License-Identifier: Apache-2.0
#include "service/signature_check.hpp"

#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "kernel/clock.hpp"
#include "service/signature.hpp"

namespace ssmock::service {
namespace {

// Types, texts and their order were measured on Kinesis, which speaks the same JSON 1.1 [P]. What
// has no mark of its own here is AWS's text as people quote it of other services.
constexpr std::string_view invalid = "InvalidSignatureException";
constexpr std::string_view incomplete = "IncompleteSignatureException";

constexpr std::chrono::minutes most_skew{5};

using fault = std::optional<api_error>;

fault error(std::string_view type, std::string text) {
  return api_error{std::string(type), std::move(text), "message"};
}

/// The parts of an Authorization header.
struct authorization {
  std::string header;
  std::string algorithm;
  std::string credential;
  std::string signed_headers;
  std::string signature;
  std::string time;  ///< of X-Amz-Date, or else of Date

  std::string access_key;
  credential_scope scope;  ///< views `credential`
};

bool has_query_algorithm(std::string_view path) {
  take_until(path, '?');
  return std::ranges::any_of(split(path, "&"), [](std::string_view parameter) {
    return take_until(parameter, '=') == "X-Amz-Algorithm";
  });
}

void read_parts(const request& call, authorization& into) {
  // Some clients leave out the blanks behind the commas.
  const auto words = split(into.header, ", ");
  into.algorithm = words.front();
  for (auto word : words) {
    const auto name = take_until(word, '=');
    if (name == "Credential") into.credential = word;
    if (name == "SignedHeaders") into.signed_headers = word;
    if (name == "Signature") into.signature = word;
  }
  into.time = header_value(call, "x-amz-date");
  if (into.time.empty()) into.time = header_value(call, "date");
}

fault incomplete_fault(const authorization& read) {
  std::string missing;
  const auto require = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) return;
    missing.append("Authorization header requires '").append(name).append("' parameter. ");
  };
  require("Credential", read.credential);
  require("Signature", read.signature);
  require("SignedHeaders", read.signed_headers);
  if (read.time.empty()) {
    missing +=
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
  }
  if (missing.empty()) return std::nullopt;
  return error(incomplete, missing + "Authorization=" + read.header);
}

/// Reads a time such as 20150830T123600Z.
std::optional<instant> parse_time(std::string_view text) {
  constexpr std::size_t length = 16;
  if (text.size() != length || text[8] != 'T' || text[15] != 'Z') return std::nullopt;
  if (!all_digits(text.substr(0, 8)) || !all_digits(text.substr(9, 6))) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t size) {
    return std::string(text.substr(at, size));
  };
  return parse_iso_8601(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(9, 2) + ":" +
                        part(11, 2) + ":" + part(13, 2) + "Z");
}

std::string time_text(instant time) {
  auto out = iso_8601(time);
  std::erase_if(out, [](char letter) { return letter == '-' || letter == ':'; });
  return out.substr(0, 15) + "Z";
}

fault scope_fault(authorization& read) {
  constexpr std::size_t elements = 5;
  std::string_view rest = read.credential;
  if (std::ranges::count(rest, '/') != elements - 1) {
    return error(incomplete,
                 "Credential must have exactly 5 slash-delimited elements, e.g. "
                 "keyid/date/region/service/term, got '" +
                     read.credential + "'");
  }
  read.access_key = take_until(rest, '/');
  auto& scope = read.scope;
  for (auto* part : {&scope.date, &scope.region, &scope.service, &scope.terminator}) {
    *part = take_until(rest, '/');
  }
  std::string wrong;
  if (scope.service != "ssm") wrong += "Credential should be scoped to correct service: 'ssm'. ";
  if (scope.terminator != "aws4_request") {
    wrong += "Credential should be scoped with a valid terminator: 'aws4_request', not '" +
             std::string(scope.terminator) + "'. ";
  }
  if (scope.date != read.time.substr(0, 8)) {
    wrong +=
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from "
        "HTTP: '" +
        std::string(scope.date) + "' != '" + read.time.substr(0, 8) + "', from '" + read.time +
        "'. ";
  }
  if (wrong.empty()) return std::nullopt;
  wrong.pop_back();
  return error(invalid, wrong);
}

fault signed_headers_fault(const authorization& read, const request& call) {
  const auto names = split(read.signed_headers, ";");
  const auto is_signed = [&](std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  if (!is_signed("host")) {
    return error(invalid,
                 "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  const bool has_own_date = !header_value(call, "x-amz-date").empty();
  if (is_signed(has_own_date ? "x-amz-date" : "date")) return std::nullopt;
  return error(invalid, std::string(has_own_date ? "'X-Amz-Date'" : "'Date'") +
                            " must be a 'SignedHeader' in the AWS Authorization.");
}

fault skew_fault(const std::string& sent, instant time, instant now) {
  const auto describe = [&](std::string_view kind, std::string_view order, instant bound,
                            char sign) {
    return error(invalid, std::string(kind) + ": " + sent + " is " + std::string(order) + " " +
                              time_text(bound) + " (" + time_text(now) + " " + sign + " 5 min.)");
  };
  if (time < now - most_skew) {
    return describe("Signature expired", "now earlier than", now - most_skew, '-');
  }
  if (time > now + most_skew) {
    return describe("Signature not yet current", "still later than", now + most_skew, '+');
  }
  return std::nullopt;
}

const credential* find_credential(const signature_rules& rules, const authorization& read,
                                  const std::string& token) {
  const auto found = std::ranges::find_if(rules.credentials, [&](const credential& each) {
    return each.access_key == read.access_key && each.session_token == token;
  });
  return found == rules.credentials.end() ? nullptr : &*found;
}

fault check(const signature_rules& rules, const request& call, authorization& read) {
  if (read.algorithm != "AWS4-HMAC-SHA256") {
    return error(incomplete, "Unsupported AWS 'algorithm': '" + read.algorithm + "'");
  }
  const auto time = parse_time(read.time);
  if (!time) {
    return error(incomplete, "Date must be in ISO-8601 'basic format'. Got '" + read.time +
                                 "'. See http://en.wikipedia.org/wiki/ISO_8601");
  }
  if (auto wrong = scope_fault(read)) return wrong;
  if (auto wrong = signed_headers_fault(read, call)) return wrong;
  const auto* const key = find_credential(rules, read, header_value(call, "x-amz-security-token"));
  if (key == nullptr) {
    return error("UnrecognizedClientException",
                 "The security token included in the request is invalid.");
  }
  if (auto wrong = skew_fault(read.time, *time, rules.now())) return wrong;
  const auto canonical = canonical_request(call, read.signed_headers);
  if (signature_of(canonical, read.time, read.scope, key->secret_key) == read.signature) {
    return std::nullopt;
  }
  return error(invalid,
               "The request signature we calculated does not match the signature you provided. "
               "Check your AWS Secret Access Key and signing method. Consult the service "
               "documentation for details.");
}

}  // namespace

signature_rules rules_for(std::vector<credential> credentials) {
  return {std::move(credentials), [] { return engine::clock{}.now(); }};
}

std::optional<api_error> signature_fault(const signature_rules& rules, const request& call) {
  authorization read;
  read.header = header_value(call, "authorization");
  if (!read.header.empty() && has_query_algorithm(call.path)) {
    return error(invalid,
                 "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP "
                 "header.");
  }
  if (!read.header.starts_with("AWS4-")) {
    return error("MissingAuthenticationTokenException", "Missing Authentication Token");
  }
  read_parts(call, read);
  if (auto wrong = incomplete_fault(read)) return wrong;
  return check(rules, call, read);
}

}  // namespace ssmock::service
