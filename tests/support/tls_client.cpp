// SPDX-License-Identifier: Apache-2.0
#include "support/tls_client.hpp"

#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <csignal>

namespace ssmock::testing {

void tls_client::release::operator()(ssl_st* connection) const { SSL_free(connection); }
void tls_client::release::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

tls_client::tls_client(std::uint16_t port, int version)
    : raw_client(port), context_(SSL_CTX_new(TLS_client_method())) {
  std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes with write()
  if (version != 0) {
    SSL_CTX_set_security_level(context_.get(), 0);  // else it would not even try an old one
    SSL_CTX_set_min_proto_version(context_.get(), version);
    SSL_CTX_set_max_proto_version(context_.get(), version);
  }
  connection_.reset(SSL_new(context_.get()));
  SSL_set_fd(connection_.get(), socket());
  connected_ = SSL_connect(connection_.get()) == 1;
  ERR_clear_error();
}

std::string tls_client::version() const { return SSL_get_version(connection_.get()); }

bool tls_client::was_told_the_end() const {
  return (static_cast<unsigned>(SSL_get_shutdown(connection_.get())) & SSL_RECEIVED_SHUTDOWN) != 0;
}

bool tls_client::send(std::string_view bytes) {
  std::size_t sent = 0;
  const bool good = SSL_write_ex(connection_.get(), bytes.data(), bytes.size(), &sent) == 1;
  ERR_clear_error();
  return good;
}

void tls_client::shut_down_sending() {
  SSL_shutdown(connection_.get());
  raw_client::shut_down_sending();
}

long tls_client::take(char* into, std::size_t size) {
  std::size_t taken = 0;
  const int result = SSL_read_ex(connection_.get(), into, size, &taken);
  const int kind = SSL_get_error(connection_.get(), result);
  ERR_clear_error();
  if (kind == SSL_ERROR_WANT_READ) ADD_FAILURE() << "the server did not answer in time";
  return result == 1 ? static_cast<long>(taken) : -1;
}

}  // namespace ssmock::testing
