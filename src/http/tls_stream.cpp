// SPDX-License-Identifier: Apache-2.0
#include "http/tls_stream.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include <new>

namespace ssmock::http {
namespace {

/// OpenSSL's own function writes with write(), which ends the process by SIGPIPE when the client
/// has gone, unless the process ignores that signal.
int send_without_signal(BIO* to, const char* bytes, int size) {
  BIO_clear_retry_flags(to);
  const auto sent = ::send(static_cast<int>(BIO_get_fd(to, nullptr)), bytes,
                           static_cast<std::size_t>(size), MSG_NOSIGNAL);
  const auto result = static_cast<int>(sent);
  if (result <= 0 && BIO_sock_should_retry(result) != 0) BIO_set_retry_write(to);
  return result;
}

BIO_METHOD* make_socket_method() {
  auto* const method = BIO_meth_new(BIO_TYPE_SOCKET, "socket");
  const auto* const usual = BIO_s_socket();
  if (method == nullptr) throw std::bad_alloc{};
  BIO_meth_set_write(method, &send_without_signal);
  BIO_meth_set_read(method, BIO_meth_get_read(usual));
  BIO_meth_set_ctrl(method, BIO_meth_get_ctrl(usual));
  BIO_meth_set_create(method, BIO_meth_get_create(usual));
  BIO_meth_set_destroy(method, BIO_meth_get_destroy(usual));
  return method;
}

BIO* make_socket_bio(int socket) {
  static const BIO_METHOD* const method = make_socket_method();
  auto* const bio = BIO_new(method);
  if (bio == nullptr) throw std::bad_alloc{};
  BIO_set_fd(bio, socket, BIO_NOCLOSE);
  return bio;
}

}  // namespace

void tls_stream::release::operator()(ssl_st* connection) const { SSL_free(connection); }

tls_stream::tls_stream(const tls_context& context, int socket)
    : connection_(SSL_new(context.get())) {
  if (!connection_) throw std::bad_alloc{};
  auto* const bio = make_socket_bio(socket);
  SSL_set_bio(connection_.get(), bio, bio);
  if (context.which() == tls_context::side::server) {
    SSL_set_accept_state(connection_.get());
  } else {
    SSL_set_connect_state(connection_.get());
  }
}

tls_stream::next tls_stream::after(int result) {
  if (result > 0) return next::done;
  switch (SSL_get_error(connection_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return next::readable;
    case SSL_ERROR_WANT_WRITE:
      return next::writable;
    default:
      break;
  }
  const char* const words = ERR_reason_error_string(ERR_peek_last_error());
  reason_ = words == nullptr ? "" : words;
  ERR_clear_error();  // the queue belongs to the thread, and so to all connections
  return next::ended;
}

void tls_stream::name_host(const std::string& host) {
  // The function itself, since OpenSSL's macro has an old-style cast. It copies the name.
  SSL_ctrl(connection_.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
           const_cast<char*>(host.c_str()));
}

tls_stream::next tls_stream::shake_hands() { return after(SSL_do_handshake(connection_.get())); }

tls_stream::next tls_stream::pending() const {
  return SSL_pending(connection_.get()) > 0 ? next::done : next::readable;
}

tls_stream::progress tls_stream::read(char* into, std::size_t size) {
  std::size_t taken = 0;
  const int result = SSL_read_ex(connection_.get(), into, size, &taken);
  return {after(result), taken};
}

tls_stream::progress tls_stream::write(std::string_view bytes) {
  std::size_t taken = 0;
  const int result = SSL_write_ex(connection_.get(), bytes.data(), bytes.size(), &taken);
  return {after(result), taken};
}

tls_stream::next tls_stream::close() {
  const int result = SSL_shutdown(connection_.get());
  // Zero: it is sent, and the other side has not said the same yet, for which nobody waits.
  return result == 0 ? next::done : after(result);
}

}  // namespace ssmock::http
