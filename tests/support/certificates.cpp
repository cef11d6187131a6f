// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace ssmock::testing {
namespace {

struct release {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
  void operator()(BIO* file) const { BIO_free(file); }
};

std::unique_ptr<EVP_PKEY, release> new_key(self_signed::algorithm which) {
  constexpr std::size_t bits = 2048;
  EVP_PKEY* made = nullptr;
  if (which == self_signed::algorithm::rsa) {
    made = EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", bits);
  } else {
    made = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
  }
  return std::unique_ptr<EVP_PKEY, release>{made};
}

std::unique_ptr<X509, release> new_certificate(EVP_PKEY* key) {
  constexpr long an_hour = 3600;
  std::unique_ptr<X509, release> made{X509_new()};
  X509_set_version(made.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(made.get()), -an_hour);
  X509_gmtime_adj(X509_getm_notAfter(made.get()), an_hour);
  X509_set_pubkey(made.get(), key);
  auto* const name = X509_get_subject_name(made.get());
  const auto* const text = reinterpret_cast<const unsigned char*>("localhost");
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
  X509_set_issuer_name(made.get(), name);
  const std::unique_ptr<X509_EXTENSION, release> names{
      X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost")};
  X509_add_ext(made.get(), names.get(), -1);
  X509_sign(made.get(), key, EVP_sha256());
  return made;
}

}  // namespace

self_signed::self_signed(algorithm which)
    : files_{folder_.path_of("certificate.pem"), folder_.path_of("key.pem")} {
  const auto key = new_key(which);
  const auto certificate = new_certificate(key.get());
  const std::unique_ptr<BIO, release> first{BIO_new_file(files_.certificate.c_str(), "w")};
  const std::unique_ptr<BIO, release> second{BIO_new_file(files_.key.c_str(), "w")};
  EXPECT_EQ(PEM_write_bio_X509(first.get(), certificate.get()), 1);
  EXPECT_EQ(
      PEM_write_bio_PrivateKey(second.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr), 1);
}

server_tls::server_tls() { EXPECT_EQ(context_.load(certificate_.files()), ""); }

}  // namespace ssmock::testing
