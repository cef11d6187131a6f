// SPDX-License-Identifier: Apache-2.0
#include "core/sealed.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <algorithm>
#include <memory>
#include <new>

#include "core/sha256.hpp"

namespace ssmock {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: OpenSSL's type for bytes
}

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());  // NOLINT: as above
}

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

struct release {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using cipher_context = std::unique_ptr<EVP_CIPHER_CTX, release>;

/// OpenSSL fails in these functions only when memory runs out, but for a tag that is wrong.
void require(bool done) {
  if (!done) throw std::bad_alloc{};
}

cipher_context make_context() {
  cipher_context made{EVP_CIPHER_CTX_new()};
  require(made != nullptr);
  return made;
}

std::string hmac(const sealing_key& key, std::string_view text) {
  std::string out(SHA256_DIGEST_LENGTH, '\0');
  unsigned int size = 0;
  require(HMAC(EVP_sha256(), key.bytes.data(), static_cast<int>(key.bytes.size()), bytes_of(text),
               text.size(), bytes_of(out), &size) != nullptr);
  return out;
}

/// Two texts as one, so that no other two give the same.
std::string pair_of(std::string_view first, std::string_view second) {
  return std::to_string(first.size()).append(":").append(first).append(second);
}

}  // namespace

/// Not by OpenSSL, which takes a millisecond and three megabytes at its first use: every server makes
/// a key when it starts, and few ever need it.
sealing_key sealing_key::of(std::string_view text) { return {sha256(text)}; }

std::string seal(const sealing_key& key, std::string_view context, std::string_view text) {
  auto out = hmac(key, pair_of(context, text)).substr(0, nonce_size);
  const auto nonce = out;
  out.resize(nonce_size + text.size() + tag_size);
  auto* const to = bytes_of(out) + nonce_size;
  const auto cipher = make_context();
  int written = 0;
  require(EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.bytes.data(),
                             bytes_of(nonce)) == 1);
  require(EVP_EncryptUpdate(cipher.get(), nullptr, &written, bytes_of(context), size_of(context)) ==
          1);
  require(EVP_EncryptUpdate(cipher.get(), to, &written, bytes_of(text), size_of(text)) == 1);
  require(EVP_EncryptFinal_ex(cipher.get(), to + text.size(), &written) == 1);
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, to + text.size()) ==
          1);
  return out;
}

std::optional<std::string> unseal(const sealing_key& key, std::string_view context,
                                  std::string_view sealed) {
  if (sealed.size() < nonce_size + tag_size) return std::nullopt;
  const auto nonce = sealed.substr(0, nonce_size);
  const auto encrypted = sealed.substr(nonce_size, sealed.size() - nonce_size - tag_size);
  std::string tag{sealed.substr(sealed.size() - tag_size)};
  std::string out(encrypted.size(), '\0');
  const auto cipher = make_context();
  int written = 0;
  require(EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.bytes.data(),
                             bytes_of(nonce)) == 1);
  require(EVP_DecryptUpdate(cipher.get(), nullptr, &written, bytes_of(context), size_of(context)) ==
          1);
  require(EVP_DecryptUpdate(cipher.get(), bytes_of(out), &written, bytes_of(encrypted),
                            size_of(encrypted)) == 1);
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) == 1);
  std::array<unsigned char, tag_size> rest{};  // GCM has no last block
  if (EVP_DecryptFinal_ex(cipher.get(), rest.data(), &written) != 1) return std::nullopt;
  return out;
}

std::string derived_bytes(const sealing_key& key, std::string_view label, std::size_t size) {
  std::string out;
  for (std::size_t block = 0; out.size() < size; ++block) {
    out += hmac(key, pair_of(std::to_string(block), label));
  }
  out.resize(size);
  return out;
}

}  // namespace ssmock
