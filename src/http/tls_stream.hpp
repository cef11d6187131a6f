// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/tls_context.hpp"

struct ssl_st;

namespace ssmock::http {

/// TLS over one connected socket. No call waits: it does what can be done now, and says what the
/// socket must be ready for before the same call can go on. The socket must not block, and must
/// outlive this object.
class tls_stream {
 public:
  enum class next : std::uint8_t {
    done,      ///< it is done
    readable,  ///< call again when the socket has something to read
    writable,  ///< call again when the socket has room
    ended,     ///< it failed, or the other side has ended TLS
  };

  struct progress {
    next then;
    std::size_t size = 0;  ///< of the bytes that were read or written; not zero when it is done
  };

  /// Throws std::bad_alloc.
  tls_stream(const tls_context& context, int socket);

  /// For a client: the host that it wants to reach, which a server may need to know (SNI).
  void name_host(const std::string& host);

  next shake_hands();
  /// Whether bytes can be read at once, or when the socket has some.
  next pending() const;
  progress read(char* into, std::size_t size);
  /// Writes the bytes' beginning, one record at most.
  progress write(std::string_view bytes);
  /// Tells the other side that nothing more will be written.
  next close();

  /// Why the latest call ended, in OpenSSL's words; empty when the other side just closed.
  const std::string& reason() const { return reason_; }

 private:
  struct release {
    void operator()(ssl_st* connection) const;
  };

  next after(int result);

  std::unique_ptr<ssl_st, release> connection_;
  std::string reason_;
};

}  // namespace ssmock::http
