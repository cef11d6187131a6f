// SPDX-License-Identifier: Apache-2.0
#include "http/accepted_codings.hpp"

#include <boost/beast/core/string.hpp>

namespace ssmock::http {
namespace {

using boost::beast::iequals;

constexpr int whole = 1000;

std::string_view trimmed(std::string_view text) {
  const auto start = text.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

/// Cuts off what stands before the separator, and the separator.
std::string_view take_until(std::string_view& text, char separator) {
  const auto end = text.find(separator);
  const auto taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return trimmed(taken);
}

/// `0`, `1`, `0.5`, `0.125`; what is none of these counts as "not acceptable".
int weight_of(std::string_view number) {
  if (number.empty() || number[0] < '0' || number[0] > '1') return 0;
  int thousandths = (number[0] - '0') * whole;
  number.remove_prefix(1);
  if (number.empty()) return thousandths;
  if (number[0] != '.') return 0;
  int unit = whole / 10;
  for (const char digit : number.substr(1)) {
    if (digit < '0' || digit > '9' || unit == 0) return 0;
    thousandths += (digit - '0') * unit;
    unit /= 10;
  }
  return thousandths <= whole ? thousandths : 0;
}

}  // namespace

void accepted_codings::add(std::string_view header) {
  while (!header.empty()) add_coding(take_until(header, ','));
}

void accepted_codings::add_coding(std::string_view coding) {
  const auto name = take_until(coding, ';');
  int given = whole;
  while (!coding.empty()) {
    auto parameter = take_until(coding, ';');
    if (iequals(take_until(parameter, '='), "q")) given = weight_of(trimmed(parameter));
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
