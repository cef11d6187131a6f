// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

struct ssl_ctx_st;

namespace ssmock::http {

/// The paths of two PEM files; both empty: no TLS.
struct tls_files {
  std::string certificate;  ///< the server's, which those of its issuers may follow
  std::string key;          ///< its private key, without a passphrase
};

/// What all TLS connections of one side share: TLS 1.2 or 1.3 by OpenSSL, and, for a server, its
/// certificate and key. It must outlive the connections.
class tls_context {
 public:
  enum class side { server, client };

  /// A client takes any certificate: the health check sends nothing that is secret.
  explicit tls_context(side which);

  /// Reads a server's files. Returns a message on what is wrong with them; empty when they are
  /// good.
  std::string load(const tls_files& files);

  side which() const { return side_; }
  ssl_ctx_st* get() const { return context_.get(); }

 private:
  struct release {
    void operator()(ssl_ctx_st* context) const;
  };

  side side_;
  std::unique_ptr<ssl_ctx_st, release> context_;
};

}  // namespace ssmock::http
