// SPDX-License-Identifier: Apache-2.0
#include "http/tls_context.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <new>
#include <system_error>

namespace ssmock::http {
namespace {

struct release_key {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using private_key = std::unique_ptr<EVP_PKEY, release_key>;

struct close_file {
  void operator()(BIO* file) const { BIO_free(file); }
};
using input_file = std::unique_ptr<BIO, close_file>;

/// OpenSSL's words for the first failure since the queue of failures was empty, in brackets.
std::string reason() {
  const char* const words = ERR_reason_error_string(ERR_peek_error());
  return words == nullptr ? "" : std::string(" (OpenSSL: ") + words + ")";
}

/// Without this OpenSSL would ask for a passphrase on the terminal, and wait.
int no_passphrase(char*, int, int, void*) { return -1; }

input_file open(const std::string& path, const std::string& flag, std::string& fault) {
  errno = 0;
  input_file file{BIO_new_file(path.c_str(), "r")};
  if (!file) fault = flag + ": " + path + ": " + std::generic_category().message(errno);
  return file;
}

/// The certificate and those that follow it in the file.
std::string load_certificates(SSL_CTX* context, const std::string& path) {
  std::string fault;
  if (!open(path, "--tls-cert", fault)) return fault;
  if (SSL_CTX_use_certificate_chain_file(context, path.c_str()) == 1) return {};
  return "--tls-cert: " + path + ": expected a certificate in PEM" + reason();
}

std::string load_key(SSL_CTX* context, const tls_files& files) {
  std::string fault;
  const auto file = open(files.key, "--tls-key", fault);
  if (!file) return fault;
  const private_key key{PEM_read_bio_PrivateKey(file.get(), nullptr, &no_passphrase, nullptr)};
  if (!key) {
    return "--tls-key: " + files.key + ": expected a private key in PEM without a passphrase" +
           reason();
  }
  if (X509_check_private_key(SSL_CTX_get0_certificate(context), key.get()) == 1 &&
      SSL_CTX_use_PrivateKey(context, key.get()) == 1) {
    return {};
  }
  return "--tls-key: " + files.key + ": expected the private key of the certificate in " +
         files.certificate + reason();
}

}  // namespace

void tls_context::release::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

tls_context::tls_context(side which) : side_(which) {
  // The machine's openssl.cnf is not read, so that the server does the same everywhere; an image
  // may have none. At the end of the process there is nothing to tidy up.
  OPENSSL_init_ssl(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
  context_.reset(SSL_CTX_new(which == side::server ? TLS_server_method() : TLS_client_method()));
  if (!context_) throw std::bad_alloc{};
  SSL_CTX_set_min_proto_version(get(), TLS1_2_VERSION);
  // Tickets resume a session, if the client wants it; nothing is kept on this side.
  SSL_CTX_set_session_cache_mode(get(), SSL_SESS_CACHE_OFF);
  // An idle connection keeps none of OpenSSL's buffers, which have 34 kB. A write may go on from
  // another place in memory, and may be done in part. OpenSSL does not read ahead of a record, so
  // that SSL_pending() knows of all that it has.
  SSL_CTX_set_mode(get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                              SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  // Clients may close without the last words of TLS: HTTP says where a message ends.
  SSL_CTX_set_options(get(), SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_NO_RENEGOTIATION);
}

std::string tls_context::load(const tls_files& files) {
  ERR_clear_error();
  auto fault = load_certificates(get(), files.certificate);
  if (fault.empty()) fault = load_key(get(), files);
  ERR_clear_error();
  return fault;
}

}  // namespace ssmock::http
