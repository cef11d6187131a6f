// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/content/secret_text.hpp"

#include <array>
#include <chrono>

#include "core/text.hpp"
#include "json/writer.hpp"

namespace ssmock::parameters {
namespace {

/// A JSON text with Gson's escapes, which leave no character that means something in HTML.
std::string gson_text(std::string_view text) {
  std::string plain;
  json::append_string(plain, text);
  std::string out;
  for (const char letter : plain) {
    constexpr std::string_view in_html = "<>&='";
    constexpr std::array escapes{"\\u003c", "\\u003e", "\\u0026", "\\u003d", "\\u0027"};
    const auto at = in_html.find(letter);
    at == std::string_view::npos ? void(out += letter) : void(out += escapes[at]);
  }
  return out;
}

/// `Sep 26, 2026, 7:29:54 PM`: Java's medium format of a time in English, in UTC.
std::string medium_date(instant time) {
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
  const auto two_digits = [](auto count) {
    const auto text = std::to_string(count);
    return text.size() < 2 ? "0" + text : text;
  };
  const auto hour = clock.hours().count() % 12;
  std::string out = months[static_cast<unsigned>(date.month()) - 1];
  out += " " + std::to_string(static_cast<unsigned>(date.day())) + ", ";
  out += std::to_string(static_cast<int>(date.year())) + ", ";
  out += std::to_string(hour == 0 ? 12 : hour) + ":" + two_digits(clock.minutes().count()) + ":";
  return out + two_digits(clock.seconds().count()) + (clock.hours().count() < 12 ? " AM" : " PM");
}

/// A java.nio.ByteBuffer, whose fields Gson prints [R].
std::string buffer_text(const std::string& bytes) {
  const auto size = std::to_string(bytes.size());
  const auto numbers = joined(bytes, ",", [](char byte) {
    return std::to_string(static_cast<int>(static_cast<signed char>(byte)));
  });
  return R"({"hb":[)" + numbers +
         R"(],"offset":0,"isReadOnly":false,"bigEndian":true,"nativeByteOrder":false,"mark":-1,)" +
         R"("position":0,"limit":)" + size + R"(,"capacity":)" + size + R"(,"address":8})";
}

}  // namespace

std::string secret_text(const store::secret& content) {
  std::string out = R"({"ARN":)" + gson_text(content.arn) + R"(,"name":)" + gson_text(content.name);
  if (content.version_id) out += R"(,"versionId":)" + gson_text(*content.version_id);
  if (content.secret_string) {
    out += R"(,"secretString":)" + gson_text(*content.secret_string);
  } else if (content.secret_binary) {
    out += R"(,"secretBinary":)" + buffer_text(content.secret_binary->bytes);
  }
  if (content.version_stages) {
    out += R"(,"versionStages":[)" + joined(*content.version_stages, ",", &gson_text) + "]";
  }
  if (content.created_date) {
    out += R"(,"createdDate":)" + gson_text(medium_date(*content.created_date));
  }
  return out + "}";
}

}  // namespace ssmock::parameters
