// SPDX-License-Identifier: Apache-2.0
#include "http/hostile_grammar.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace ssmock::testing {
namespace {

using texts = std::vector<std::string>;

constexpr std::size_t largest_head = 2'000;
constexpr std::size_t largest_body = 500;

const std::string nul(1, '\0');

std::string hexadecimal(std::size_t number) {
  std::ostringstream out;
  out << std::hex << number;
  return out.str();
}

}  // namespace

http::limits hostile_limits() {
  http::limits out;
  out.max_header = largest_head;
  out.max_body = largest_body;
  return out;
}

void hostile_grammar::insert(message& out, std::string field) {
  const auto at = below(out.fields.size() + 1);
  out.fields.insert(out.fields.begin() + static_cast<std::ptrdiff_t>(at), std::move(field));
}

std::string hostile_grammar::text_of(const message& from) {
  auto out = from.line.empty() ? from.meant.method + " " + from.target + " " + from.version + "\r\n"
                               : from.line;
  for (const auto& field : from.fields) out += field + from.line_end;
  return out + "\r\n" + from.content;
}

// --- what must be taken

void hostile_grammar::choose_line(message& out) {
  static const texts methods{"GET",
                             "POST",
                             "PUT",
                             "DELETE",
                             "HEAD",
                             "OPTIONS",
                             "PATCH",
                             "get",
                             "M-SEARCH",
                             "!#$%&'*+-.^_`|~9z",
                             std::string(200, 'A')};
  out.meant.method = one_of(methods);
  // A target, and the path that it means.
  static const std::vector<std::array<std::string, 2>> targets{
      {"/", "/"},
      {"/a", "/a"},
      {"/a?b=c&d", "/a?b=c&d"},
      {"//", "//"},
      {"/%41%00", "/%41%00"},
      {"/\xC3\xA9", "/\xC3\xA9"},
      {"*", "*"},
      {"http://b/c", "/c"},
      {"HTTPS://[::1]:80/x?y", "/x?y"},
      {"http://b", "/"},
      {"http://b?x", "/?x"},
      {"/" + std::string(300, 'p'), "/" + std::string(300, 'p')}};
  const auto& [target, path] = targets[below(targets.size())];
  out.target = target;
  out.meant.path = path;
  if (chance(20)) out.version = "HTTP/1.0";
  out.closes = out.version == "HTTP/1.0";
}

void hostile_grammar::choose_host(message& out) {
  static const texts hosts{
      "Host: a",      "Host:a", "HOST: a.b:4583", "Host: 127.0.0.1:", "Host: [::1]:80",
      "hOsT:\t a \t", "Host:",  "Host: a%41b",    "Host: a-b_c~d",    "Host: [fe80::1%25eth0]:1"};
  if (out.version == "HTTP/1.0" && chance(50)) return;
  insert(out, one_of(hosts));
}

void hostile_grammar::choose_fields(message& out) {
  static const texts fields{"X: a",
                            "X:",
                            "x:\ta\t ",
                            "X: a b",
                            "X: \xE9\xFF",
                            "!#$%&'*+-.^_`|~1: x",
                            "Cookie: a=\"b\"; c=d",
                            "A: " + std::string(100, 'a'),
                            "Upgrade: h2c",
                            "X: a\r\n b",
                            "X: a\r\n\t\r\n b",
                            "Content-Type: text/plain; a=\"b\"",
                            "Accept-Encoding: identity",
                            "Accept-Encoding: gzip;q=0",
                            "Expect: 100-continue",
                            "Expect: 100-Continue",
                            "Expect: something",
                            "Content-Length-X: 7",
                            "Trailer: X",
                            "TE: trailers"};
  for (auto count = below(5); count > 0; --count) insert(out, one_of(fields));
  const bool goes_on = chance(20);
  const bool ends = chance(10);
  if (goes_on) insert(out, chance(50) ? "Connection: keep-alive" : "connection: x, Keep-Alive");
  if (ends) insert(out, chance(50) ? "Connection: close" : "Connection: x , Close");
  // "close" counts whatever else there is (RFC 9112, 9.3).
  out.closes = ends || (out.version == "HTTP/1.0" && !goes_on);
}

void hostile_grammar::choose_chunks(message& out) {
  static const texts extensions{"", "", "", ";a", ";a=b", ";a=\"b;\\\"c\"", ";a;b=c"};
  static const texts trailers{"", "", "X: y\r\n", "Host: other\r\nX:\r\n", "X: a\r\n b\r\n"};
  insert(out, chance(50) ? "Transfer-Encoding: chunked" : "transfer-encoding: \tChunked ");
  for (auto count = below(4); count > 0; --count) {
    const std::string data(1 + below(40), chance(50) ? 'd' : '\n');
    auto size = hexadecimal(data.size());
    if (chance(20)) size = "000" + size;
    if (chance(20))
      std::ranges::transform(size, size.begin(),
                             [](char c) { return static_cast<char>(std::toupper(c)); });
    out.content += size + one_of(extensions) + "\r\n" + data + "\r\n";
    out.meant.body += data;
  }
  out.content +=
      (chance(80) ? "0" : "0000") + one_of(extensions) + "\r\n" + one_of(trailers) + "\r\n";
}

void hostile_grammar::choose_framing(message& out) {
  const auto kind = below(4);
  if (kind == 0) return;
  if (kind == 1 && out.version == "HTTP/1.1") return choose_chunks(out);
  out.meant.body = std::string(below(60), 'b');
  // What looks like a request is none within a body.
  if (chance(30)) out.meant.body = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  const auto size = std::to_string(out.meant.body.size());
  out.content = out.meant.body;
  switch (below(5)) {
    case 0:
      return insert(out, "Content-Length: 00" + size);
    case 1:  // one length, said twice (RFC 9112, 6.3)
      return insert(out, "Content-Length: " + size + ", " + size);
    case 2:
      insert(out, "Content-Length: " + size);
      return insert(out, "content-length:" + size);
    default:
      return insert(out, "Content-Length: " + size);
  }
}

void hostile_grammar::reach_bound(message& out) {
  if (chance(50)) {
    out.forms += "a head of just the bound; ";
    const auto head = text_of(out).size() - out.content.size();
    constexpr std::size_t around = 5;  // "P: " and the line's end
    if (head + around > largest_head) return;
    out.fields.push_back("P: " + std::string(largest_head - head - around, 'p'));
    return;
  }
  if (!out.content.empty() || !out.meant.body.empty()) return;
  if (text_of(out).find("Content-Length: ") != std::string::npos) return;
  if (text_of(out).find("hunked") != std::string::npos) return;
  out.forms += "a body of just the bound; ";
  out.meant.body = out.content = std::string(largest_body, 'b');
  insert(out, "Content-Length: " + std::to_string(largest_body));
}

hostile_grammar::message hostile_grammar::good() {
  message out;
  choose_line(out);
  choose_host(out);
  choose_framing(out);
  choose_fields(out);
  if (chance(10)) reach_bound(out);
  return out;
}

// --- what must be refused

void hostile_grammar::spoil_line(message& out) {
  static const texts lines{" GET / HTTP/1.1\r\n",
                           "GET  / HTTP/1.1\r\n",
                           "GET /  HTTP/1.1\r\n",
                           "GET\t/ HTTP/1.1\r\n",
                           "GET /\tHTTP/1.1\r\n",
                           "GET / HTTP/1.1 \r\n",
                           "GET  HTTP/1.1\r\n",
                           "GET HTTP/1.1\r\n",
                           "GET /\r\n",
                           "GET / \r\n",
                           "GET\r\n",
                           "/ HTTP/1.1\r\n",
                           "GET /a b HTTP/1.1\r\n",
                           "GET /a\x7F HTTP/1.1\r\n",
                           "GET /a\x01 HTTP/1.1\r\n",
                           "GET /" + nul + " HTTP/1.1\r\n",
                           "G@T / HTTP/1.1\r\n",
                           "G\xC3\x89T / HTTP/1.1\r\n",
                           "GE" + nul + "T / HTTP/1.1\r\n",
                           "GET: / HTTP/1.1\r\n",
                           "GET / HTTP/2.0\r\n",
                           "GET / HTTP/1.2\r\n",
                           "GET / HTTP/0.9\r\n",
                           "GET / http/1.1\r\n",
                           "GET / HTTP/1.1x\r\n",
                           "GET / HTTP/11\r\n",
                           "GET / HTTP/1.\r\n",
                           "GET / HTTP/01.1\r\n",
                           "GET / HTTP 1.1\r\n",
                           "GET / HTTP/-1.1\r\n",
                           "GET / FTP/1.1\r\n",
                           "GET / HTTP/1.1\n",
                           "GET / HTTP/1.1\r",
                           "GET / HTTP/1.1\r\r\n",
                           "GET /\r HTTP/1.1\r\n",
                           "GET http:///a HTTP/1.1\r\n",
                           "GET http://u@b/ HTTP/1.1\r\n",
                           "GET http://b:x/ HTTP/1.1\r\n",
                           "GET http://[::1/ HTTP/1.1\r\n",
                           "PRI * HTTP/2.0\r\n\r\nSM\r\n",
                           "\x16\x03\x01\x02" + nul + "\x01\r\n",
                           "HTTP/1.1 200 OK\r\n",
                           "{\"a\": 1}\r\n",
                           nul + nul + "\r\n"};
  out.line = one_of(lines);
  out.forms += "a request line that is none; ";
}

void hostile_grammar::spoil_host(message& out) {
  std::erase_if(out.fields, [](const std::string& field) {
    return field.size() >= 5 &&
           (field.starts_with("Host:") || field.starts_with("HOST:") || field.starts_with("hOsT:"));
  });
  static const texts wrong{"Host: a b",      "Host: a, b",  "Host: http://a/", "Host: u@a",
                           "Host: a:x",      "Host: a:1:2", "Host: [::1",      "Host: [a]",
                           "Host: [::1]x",   "Host: a%4",   "Host: a/b",       "Host: a\r\n b",
                           "Host: \xC3\xA9", "Host: a?b",   "Host: <a>"};
  out.forms += "no host, or a wrong one, or two; ";
  const auto kind = below(10);
  if (kind == 0 && out.version == "HTTP/1.1") return;
  if (kind < 3) {
    insert(out, "Host: a");
    return insert(out, chance(50) ? "Host: a" : "host: b");
  }
  insert(out, one_of(wrong));
}

void hostile_grammar::spoil_field(message& out) {
  static const texts wrong{"X : a",
                           "X\t: a",
                           ": a",
                           "X",
                           "X\xC3\xA9: a",
                           "X@: a",
                           "X" + nul + ": a",
                           "X: a" + nul + "b",
                           "X: a\x01",
                           "X: a\x7F"
                           "b",
                           "X: a\nY: b",
                           "X: a\rY: b",
                           "X: a\r",
                           "(X): a",
                           "\"X\": a",
                           "X: a\n b",
                           "Content-Length\r\n: 5",
                           "X\r\n y: a",
                           "Connection: (",
                           "\r: a"};
  out.forms += "a field that is none; ";
  const auto kind = below(12);
  if (kind == 0) {
    if (out.fields.empty()) insert(out, "X: a");
    out.line_end = "\n";
  } else if (kind == 1) {
    out.fields.insert(out.fields.begin(), " X: a");  // whitespace before the first field
  } else {
    insert(out, one_of(wrong));
  }
}

void hostile_grammar::spoil_length(message& out) {
  static const texts wrong{"-1",
                           "+5",
                           "5x",
                           "x5",
                           "0x5",
                           "",
                           "5;5",
                           "5 5",
                           "5.0",
                           "5e1",
                           "5, 6",
                           ",",
                           "5,",
                           ",5",
                           "\"5\"",
                           "5\t5",
                           "18446744073709551616",
                           "99999999999999999999999999",
                           "\xC2\xB2"};
  out.forms += "a length that is none; ";
  out.content = "hello";
  if (chance(15)) {
    insert(out, "Content-Length: 5");
    return insert(out, "Content-Length: 6");
  }
  insert(out, "Content-Length: " + one_of(wrong));
}

void hostile_grammar::spoil_coding(message& out) {
  static const texts wrong{"gzip",
                           "gzip, chunked",
                           "chunked, gzip",
                           "identity",
                           "chunked;q=1",
                           "xchunked",
                           "",
                           "chunked, chunked",
                           "\"chunked\"",
                           "chunked\r\n , gzip",
                           "chunked x",
                           "\x0B"
                           "chunked"};
  out.content = "5\r\nhello\r\n0\r\n\r\n";
  switch (below(5)) {
    case 0:
      out.forms += "two codings; ";
      insert(out, "Transfer-Encoding: chunked");
      return insert(out, "Transfer-Encoding: chunked");
    case 1:
    case 2:  // RFC 9112, 6.3: it may be an attempt to smuggle a request
      out.forms += "a length and a coding; ";
      insert(out, "Content-Length: 5");
      return insert(out, "Transfer-Encoding: chunked");
    case 3:  // RFC 9112, 6.1
      out.forms += "a coding in HTTP/1.0; ";
      out.version = "HTTP/1.0";
      if (chance(50)) insert(out, "Connection: keep-alive");
      return insert(out, "Transfer-Encoding: chunked");
    default:
      out.forms += "an unknown coding; ";
      return insert(out, "Transfer-Encoding: " + one_of(wrong));
  }
}

void hostile_grammar::spoil_chunk(message& out) {
  const std::string end = "0\r\n\r\n";
  static const texts wrong{
      "\r\nhello\r\n", "g\r\nhello\r\n", "-5\r\nhello\r\n", "+5\r\nhello\r\n", "0x5\r\nhello\r\n",
      " 5\r\nhello\r\n", "5x\r\nhello\r\n", "5\nhello\r\n", "5\rhello\r\n", "5\r\nhello",
      "5\r\nhello\n", "5\r\nhell\r\n", "5\r\nhello!\r\n", "4\r\nhello\r\n", "5;=\r\nhello\r\n",
      "5;a=\"b\"c\r\nhello\r\n", "5;a=\x01\r\nhello\r\n", "5" + nul + "\r\nhello\r\n",
      "10000000000000005\r\nhello\r\n",
      // A trailer may say nothing of the framing (RFC 9110, 6.5.1).
      "0\r\nContent-Length: 5\r\n", "0\r\nTransfer-Encoding: chunked\r\n", "0\r\nX\r\n",
      "0\r\nX : a\r\n", "0\r\n: a\r\n", "0\r\nX: a" + nul + "\r\n"};
  out.forms += "a chunk that is none; ";
  out.version = "HTTP/1.1";
  insert(out, "Transfer-Encoding: chunked");
  if (chance(50)) out.content = "3\r\nabc\r\n";
  out.content += one_of(wrong) + end + end;
}

void hostile_grammar::exceed_head(message& out) {
  const auto head = text_of(out).size() - out.content.size();
  constexpr std::size_t around = 5;  // "P: " and the line's end
  out.refusal = 431;
  switch (below(4)) {
    case 0:
      out.forms += "a head of a byte too many; ";
      out.fields.push_back("P: " + std::string(largest_head + 1 - head - around, 'p'));
      return;
    case 1:
      out.forms += "a long head; ";
      out.fields.push_back("P: " + std::string(largest_head * (1 + below(20)), 'p'));
      return;
    case 2:
      out.forms += "a long target; ";
      out.target = "/" + std::string(largest_head + below(5'000), 't');
      return;
    default:
      out.forms += "many fields; ";
      for (std::size_t count = 0; count < largest_head / 4; ++count) out.fields.emplace_back("a:");
  }
}

void hostile_grammar::exceed_body(message& out) {
  out.refusal = 413;
  switch (below(5)) {
    case 0:
      out.forms += "a body of a byte too many; ";
      out.content = std::string(largest_body + 1, 'b');
      return insert(out, "Content-Length: " + std::to_string(out.content.size()));
    case 1:
      out.forms += "a huge length; ";
      return insert(out, "Content-Length: " +
                             std::string(chance(50) ? "18446744073709551615" : "99999999999"));
    case 2:
      out.forms += "a large body that is announced; ";
      insert(out, "Expect: 100-continue");
      return insert(out, "Content-Length: " + std::to_string(largest_body + 1));
    default:
      out.version = "HTTP/1.1";
      insert(out, "Transfer-Encoding: chunked");
      if (chance(30)) {
        out.forms += "a huge chunk; ";
        out.content = "ffffffffffffffff\r\nhello";
        return;
      }
      out.forms += "too many chunks; ";
      for (std::size_t size = 0; size <= largest_body; size += 100) {
        out.content += "64\r\n" + std::string(100, 'c') + "\r\n";
      }
      out.content += "0\r\n\r\n";
  }
}

void hostile_grammar::spoil(message& out) {
  out.refusal = 400;
  const auto kind = below(9);
  if (kind < 2) return spoil_line(out);
  if (kind == 2) return spoil_host(out);
  if (kind == 3) return spoil_field(out);
  // The others say themselves where the body ends.
  out = {};
  out.refusal = 400;
  choose_line(out);
  out.version = "HTTP/1.1";
  insert(out, "Host: a");
  if (kind == 4) return spoil_length(out);
  if (kind == 5) return spoil_coding(out);
  if (kind == 6) return spoil_chunk(out);
  if (kind == 7) return exceed_head(out);
  exceed_body(out);
}

hostile_input hostile_grammar::next() {
  hostile_input out;
  const auto count = chance(50) ? 1 : 2 + below(4);
  const auto spoilt = chance(60) ? below(count) : count;
  const auto cut = chance(20) ? below(count) : count;
  bool ended = false;
  for (std::size_t number = 0; number < count; ++number) {
    auto each = good();
    if (number == spoilt) spoil(each);
    auto text = text_of(each);
    // The server may wait for the end of a head before it looks at it.
    if (each.refusal != 0) text += "\r\n\r\n";
    const bool is_cut = number == cut && each.refusal == 0;
    if (is_cut) text.resize(1 + below(text.size() - 1));
    out.bytes += text;
    out.forms += std::to_string(number) + ": " + each.forms + (is_cut ? "cut off; " : "");
    if (!ended) {
      if (is_cut) {
        out.stalls = chance(50);
        out.refusal = out.stalls ? 408 : 0;
      } else if (each.refusal != 0) {
        out.refusal = each.refusal;
      } else {
        out.answered.push_back(each.meant);
      }
      ended = is_cut || each.refusal != 0 || each.closes;
    }
    if (is_cut) break;
  }
  return out;
}

}  // namespace ssmock::testing
