// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "core/message.hpp"
#include "http/accepted_codings.hpp"
#include "http/limits.hpp"

namespace ssmock::http {

/// The parts of a request that the server uses. A connection reuses one object for all its
/// requests, so that the strings keep their memory.
struct request_parts {
  std::string method;
  std::string path;  ///< with the query
  std::string host;
  std::string origin;
  std::string sec_fetch_site;
  std::string amz_target;
  std::string content_type;
  std::string authorization;
  std::string accept;
  std::string user_agent;
  std::string sdk_request;
  std::string last_event_id;
  std::string if_none_match;
  std::string body;
  accepted_codings codings;
  bool has_amz_target = false;
  bool expects_continue = false;
  bool navigates = false;                ///< Sec-Fetch-Mode
  bool for_document = false;             ///< Sec-Fetch-Dest
  std::unique_ptr<std::string> headers;  ///< see service::request; null: they are not kept
  std::string_view fault;  ///< what is wrong with the head beside what Beast finds; a constant

  /// Empties all parts, and frees the memory of a large body.
  void clear();
  service::request view() const;
};

/// Stores only the parts of a request that the server uses, which costs half as much as a parser
/// that stores every header.
class request_parser : public boost::beast::http::basic_parser<true> {
 public:
  request_parser(const limits& bounds, request_parts& parts) : bounds_(bounds), parts_(parts) {
    // Beast counts the request line and the fields apart, and no field that is complete. So parse()
    // holds the bound; it needs to know where the head ends.
    header_limit(std::numeric_limits<std::uint32_t>::max());
    eager(false);
  }

  /// Whether the connection goes on after this request. "close" counts whatever else the header
  /// Connection says (RFC 9112, 9.3); for Beast, a keep-alive of HTTP/1.0 counts more.
  bool keep_alive() const { return !says_close_ && basic_parser::keep_alive(); }

  /// Whether it is HTTP/1.1 and not 1.0, which knows no chunks.
  bool is_http_1_1() const { return is_http_1_1_; }

  /// Parses what has arrived, as far as it is complete, and returns the number of bytes used.
  std::size_t parse(std::string_view arrived, boost::beast::error_code& error);

 private:
  using error_code = boost::beast::error_code;
  using string_view = boost::beast::string_view;
  using verb = boost::beast::http::verb;
  using field = boost::beast::http::field;

  void on_request_impl(verb method, string_view method_text, string_view target, int version,
                       error_code& error) override;
  void on_response_impl(int, string_view, int, error_code&) override {}
  void on_field_impl(field name, string_view name_text, string_view value,
                     error_code& error) override;
  void on_header_impl(error_code& error) override;
  void on_body_init_impl(const boost::optional<std::uint64_t>& size, error_code& error) override;
  std::size_t on_body_impl(string_view part, error_code& error) override;
  void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t remaining, string_view part,
                                 error_code& error) override;
  void on_finish_impl(error_code&) override {}

  void refuse(std::string_view fault, error_code& error);
  void take_target(std::string_view target, error_code& error);
  void take_host(std::string_view value, error_code& error);
  void take_other(string_view name, string_view value);
  void take_of_browser(field name, string_view value);

  const limits& bounds_;
  request_parts& parts_;
  std::size_t head_size_ = 0;
  bool is_http_1_1_ = false;  ///< and not 1.0
  bool has_host_header_ = false;
  bool target_has_host_ = false;
  bool says_close_ = false;
  bool in_body_ = false;  ///< fields that follow belong to the trailer
};

}  // namespace ssmock::http
