// SPDX-License-Identifier: Apache-2.0
#include "dashboard/dashboard.hpp"

#include <algorithm>
#include <string>

#include "control/replies.hpp"
#include "core/text.hpp"
#include "dashboard/files.hpp"
#include "dashboard/inflation.hpp"

namespace ssmock::dashboard {
namespace {

using service::reply;
using service::request;

// The pages run no script and take no style but those of these files, no page of another host shows
// them in a frame, and no form sends anything elsewhere.
constexpr std::string_view safe_headers =
    "\r\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'"
    "\r\nX-Content-Type-Options: nosniff"
    "\r\nReferrer-Policy: no-referrer";

std::string_view headers_of_redirect() {
  static const auto text = std::string(safe_headers).append("\r\nLocation: ").append(root);
  return text;
}

/// A browser asks each time whether its copy is still right: another version of ssmock may listen
/// at the same port tomorrow.
std::string_view headers_of_file() {
  static const auto text =
      std::string(safe_headers).append("\r\nCache-Control: no-cache\r\nVary: Accept-Encoding");
  return text;
}

constexpr std::string_view plain_text = "text/plain; charset=utf-8";

bool is_reading(const request& asked) { return asked.method == "GET" || asked.method == "HEAD"; }

const file* find_file(std::string_view path) {
  if (path.empty()) path = "index.html";
  const auto files = all_files();
  const auto found = std::ranges::find(files, path, &file::path);
  return found == files.end() ? nullptr : &*found;
}

std::string_view opaque_part(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return tag;
}

/// Whether a browser has the file already: the weak comparison of RFC 9110, 13.1.2.
bool is_kept(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const auto each = trimmed(take_until(if_none_match, ','), " \t");
    if (each == "*" || opaque_part(each) == opaque_part(tag)) return true;
  }
  return false;
}

reply redirect() {
  reply out;
  constexpr int found = 302;
  out.status = found;
  out.content_type = plain_text;
  out.headers = headers_of_redirect();
  out.is_coded = true;
  return out;
}

reply file_reply(const file& which, const request& asked) {
  reply out;
  out.content_type = which.content_type;
  out.entity_tag = which.entity_tag;
  out.headers = headers_of_file();
  out.is_coded = true;
  if (is_kept(asked.if_none_match, which.entity_tag)) {
    constexpr int not_modified = 304;
    out.status = not_modified;
    return out;
  }
  out.gzip = asked.accepts_gzip;
  out.body = asked.accepts_gzip ? std::string(which.compressed) : content_of(which);
  return out;
}

reply error(int status, const request& asked) {
  auto out = control::error_reply(status, "no route " + printable(asked.method) + " " +
                                              printable(control::path_of(asked)) +
                                              "; the dashboard is at GET " + std::string(root));
  out.headers = safe_headers;
  return out;
}

}  // namespace

bool is_path(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  return path.starts_with(root) || path == root.substr(0, root.size() - 1);
}

bool is_front_door(const request& asked) {
  if (!is_reading(asked) || control::path_of(asked) != "/") return false;
  auto accepted = asked.accept;
  while (!accepted.empty()) {
    auto range = take_until(accepted, ',');
    if (lower_case(trimmed(take_until(range, ';'), " \t")) == "text/html") return true;
  }
  return false;
}

reply answer(const request& asked) {
  const auto path = control::path_of(asked);
  const bool below = path.starts_with(root);
  const auto* const found = below ? find_file(path.substr(root.size())) : nullptr;
  if (below && found == nullptr) return error(404, asked);
  if (!is_reading(asked)) return error(405, asked);
  return found == nullptr ? redirect() : file_reply(*found, asked);
}

}  // namespace ssmock::dashboard
