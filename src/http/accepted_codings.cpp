// SPDX-License-Identifier: Apache-2.0
#include "http/accepted_codings.hpp"

#include <boost/beast/core/string.hpp>

#include "core/text.hpp"

namespace ssmock::http {
namespace {

using boost::beast::iequals;

constexpr int full_quality = 1000;

/// Removes the part before the separator, and the separator, and returns the part without blanks.
std::string_view take_trimmed(std::string_view& text, char separator) {
  return trimmed(take_until(text, separator), " \t");
}

/// The weight of a q value such as `0`, `1`, `0.5` or `0.125`, in thousandths. A text in another
/// form has weight 0, which means "not acceptable".
int weight_of(std::string_view number) {
  if (number.empty() || number[0] < '0' || number[0] > '1') return 0;
  int thousandths = (number[0] - '0') * full_quality;
  number.remove_prefix(1);
  if (number.empty()) return thousandths;
  if (number[0] != '.') return 0;
  int unit = full_quality / 10;
  for (const char digit : number.substr(1)) {
    if (digit < '0' || digit > '9' || unit == 0) return 0;
    thousandths += (digit - '0') * unit;
    unit /= 10;
  }
  return thousandths <= full_quality ? thousandths : 0;
}

}  // namespace

void accepted_codings::add(std::string_view header) {
  while (!header.empty()) add_coding(take_trimmed(header, ','));
}

void accepted_codings::add_coding(std::string_view coding) {
  const auto name = take_trimmed(coding, ';');
  int given = full_quality;
  while (!coding.empty()) {
    auto parameter = take_trimmed(coding, ';');
    if (iequals(take_trimmed(parameter, '='), "q")) given = weight_of(trimmed(parameter, " \t"));
  }
  if (iequals(name, "gzip") || iequals(name, "x-gzip")) gzip_ = given;
  if (iequals(name, "identity")) identity_ = given;
  if (name == "*") others_ = given;
}

bool accepted_codings::gzip() const {
  const int wanted = gzip_.value_or(others_.value_or(0));
  return wanted > 0 && wanted >= identity_.value_or(0);
}

}  // namespace ssmock::http
