// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "support/raw_client.hpp"

struct ssl_st;
struct ssl_ctx_st;

namespace ssmock::testing {

/// A raw_client that speaks TLS, by OpenSSL, and takes any certificate.
class tls_client : public raw_client {
 public:
  /// A version of OpenSSL's, such as TLS1_2_VERSION: the only one that the client speaks. Zero:
  /// any.
  explicit tls_client(std::uint16_t port, int version = 0);

  /// Whether the handshake was done.
  bool is_connected() const { return connected_; }
  /// `TLSv1.3`, for example.
  std::string version() const;
  /// Whether the server has said by TLS that nothing more comes.
  bool was_told_the_end() const;

  bool send(std::string_view bytes) override;
  void shut_down_sending() override;

 protected:
  long take(char* into, std::size_t size) override;

 private:
  struct release {
    void operator()(ssl_st* connection) const;
    void operator()(ssl_ctx_st* context) const;
  };

  std::unique_ptr<ssl_ctx_st, release> context_;
  std::unique_ptr<ssl_st, release> connection_;
  bool connected_ = false;
};

}  // namespace ssmock::testing
