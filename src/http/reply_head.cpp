// SPDX-License-Identifier: Apache-2.0
#include "http/reply_head.hpp"

#include <array>
#include <boost/beast/http/status.hpp>

namespace ssmock::http {
namespace {

/// Lets the page read the reply, as the Fetch standard has it. The star stands for any header but
/// Authorization; 7,200 seconds are the longest time that browsers remember this.
void write_cors(std::string& out, const service::reply& content) {
  out += "\r\nAccess-Control-Allow-Origin: ";
  out += content.allowed_origin;
  out += "\r\nVary: Origin";
  if (content.is_preflight) {
    out +=
        "\r\nAccess-Control-Allow-Methods: GET, HEAD, POST, PUT, PATCH, DELETE"
        "\r\nAccess-Control-Allow-Headers: *, Authorization"
        "\r\nAccess-Control-Max-Age: 7200";
  } else {
    out += "\r\nAccess-Control-Expose-Headers: *";
  }
}

}  // namespace

void reply_head::refresh_date() {
  const auto now = std::time(nullptr);
  if (now == date_second_) return;
  date_second_ = now;
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 40> text;
  const auto size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  date_.assign(text.data(), size);
}

void reply_head::write(std::string& out, const service::reply& content, bool keep_alive,
                       bool chunked) {
  refresh_date();
  const auto status = static_cast<unsigned>(content.status);
  const auto reason =
      boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status));
  out.assign("HTTP/1.1 ");
  out += std::to_string(status);
  out += ' ';
  out.append(reason.data(), reason.size());
  out += "\r\nServer: Server\r\nDate: ";
  out += date_;
  out += "\r\nContent-Type: ";
  out += content.content_type;
  if (content.gzip) out += "\r\nContent-Encoding: gzip";
  constexpr int not_modified = 304;
  if (content.status == not_modified) {
    // It has no body, and this would be the length of the one that the client keeps.
  } else if (!content.streams) {
    out += "\r\nContent-Length: ";
    out += std::to_string(content.body.size());
  } else if (chunked) {
    out += "\r\nTransfer-Encoding: chunked";
  }
  out += keep_alive ? "\r\nConnection: keep-alive" : "\r\nConnection: close";
  out += "\r\nx-amzn-RequestId: ";
  out += content.request_id;
  const bool answers =
      content.streams || (content.status == 200 && content.content_type == service::amz_json);
  if (answers) out += "\r\nCache-Control: no-store";
  if (!content.entity_tag.empty()) {
    out += "\r\nETag: ";
    out += content.entity_tag;
  }
  out += content.headers;
  if (!content.allowed_origin.empty()) write_cors(out, content);
  out += "\r\n\r\n";
}

}  // namespace ssmock::http
