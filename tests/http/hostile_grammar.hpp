// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include "http/limits.hpp"

namespace ssmock::testing {

/// A request that the server has to take.
struct taken {
  std::string method;
  std::string path;
  std::string body;
};

/// What a client sends on one connection, and what must come of it. The grammar knows this from how
/// it made the bytes; nothing reads them.
struct hostile_input {
  std::string bytes;
  std::string forms;  ///< what is special about them, for a reader of a failure
  std::vector<taken>
      answered;         ///< the requests before the first that is refused, cut off or the last
  int refusal = 0;      ///< the status after them; 0: the connection ends without one
  bool stalls = false;  ///< the client sends no more and waits, instead of ending the connection
};

/// The bounds that the inputs are made for.
http::limits hostile_limits();

/// Makes inputs of the forms that RFC 9112 has, of those that it forbids, and of those at the
/// server's bounds: the same for a seed.
class hostile_grammar {
 public:
  explicit hostile_grammar(unsigned seed) : random_(seed) {}

  hostile_input next();

 private:
  /// One request. A fault makes it one that is refused.
  struct message {
    taken meant;
    std::string target;
    std::string version = "HTTP/1.1";
    std::string line;                 ///< the request line, when it is not made of these
    std::vector<std::string> fields;  ///< with Host and those of the framing
    std::string line_end = "\r\n";    ///< of the fields
    std::string content;              ///< all after the head
    std::string forms;
    int refusal = 0;
    bool closes = false;
  };

  message good();
  void choose_line(message& out);
  void choose_host(message& out);
  void choose_fields(message& out);
  void choose_framing(message& out);
  void choose_chunks(message& out);

  void spoil(message& out);
  void spoil_line(message& out);
  void spoil_host(message& out);
  void spoil_field(message& out);
  void spoil_length(message& out);
  void spoil_coding(message& out);
  void spoil_chunk(message& out);
  void exceed_head(message& out);
  void exceed_body(message& out);
  void reach_bound(message& out);

  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(unsigned percent) { return below(100) < percent; }
  const std::string& one_of(const std::vector<std::string>& list) {
    return list[below(list.size())];
  }
  void insert(message& out, std::string field);
  static std::string text_of(const message& from);

  std::mt19937 random_;
};

}  // namespace ssmock::testing
