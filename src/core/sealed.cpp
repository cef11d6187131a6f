// SPDX-License-Identifier: Apache-2.0
#include "core/sealed.hpp"

// The functions below AES and GCM themselves: EVP, which OpenSSL recommends, brings four megabytes
// into the static binary, and takes a millisecond and three megabytes of memory at its first use.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/aes.h>
#include <openssl/modes.h>

#include <memory>
#include <new>

#include "core/hmac.hpp"
#include "core/sha256.hpp"

namespace ssmock {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: OpenSSL's type for bytes
}

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());  // NOLINT: as above
}

/// OpenSSL's functions fail only when memory runs out, but for a tag that is wrong.
void require(bool done) {
  if (!done) throw std::bad_alloc{};
}

/// AES-256-GCM for one text.
class cipher {
 public:
  cipher(const sealing_key& key, std::string_view nonce, std::string_view context) {
    constexpr int bits = 256;
    AES_set_encrypt_key(key.bytes.data(), bits, &schedule_);
    // NOLINTNEXTLINE: the type under which GCM takes any block cipher
    gcm_.reset(CRYPTO_gcm128_new(&schedule_, reinterpret_cast<block128_f>(&AES_encrypt)));
    require(gcm_ != nullptr);
    CRYPTO_gcm128_setiv(gcm_.get(), bytes_of(nonce), nonce.size());
    require(CRYPTO_gcm128_aad(gcm_.get(), bytes_of(context), context.size()) == 0);
  }

  std::string encrypt(std::string_view text) {
    std::string out(text.size(), '\0');
    require(CRYPTO_gcm128_encrypt(gcm_.get(), bytes_of(text), bytes_of(out), text.size()) == 0);
    return out;
  }
  std::string decrypt(std::string_view text) {
    std::string out(text.size(), '\0');
    require(CRYPTO_gcm128_decrypt(gcm_.get(), bytes_of(text), bytes_of(out), text.size()) == 0);
    return out;
  }
  std::string tag() {
    std::string out(tag_size, '\0');
    CRYPTO_gcm128_tag(gcm_.get(), bytes_of(out), out.size());
    return out;
  }
  bool has_tag(std::string_view tag) {
    return CRYPTO_gcm128_finish(gcm_.get(), bytes_of(tag), tag.size()) == 0;
  }

 private:
  struct release {
    void operator()(GCM128_CONTEXT* context) const { CRYPTO_gcm128_release(context); }
  };

  AES_KEY schedule_{};
  std::unique_ptr<GCM128_CONTEXT, release> gcm_;
};

std::string hmac(const sealing_key& key, std::string_view text) {
  return hmac_sha256({reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()}, text);
}

/// Two texts as one, so that no other two give the same.
std::string pair_of(std::string_view first, std::string_view second) {
  return std::to_string(first.size()).append(":").append(first).append(second);
}

}  // namespace

sealing_key sealing_key::of(std::string_view text) { return {sha256(text)}; }

std::string seal(const sealing_key& key, std::string_view context, std::string_view text) {
  auto out = hmac(key, pair_of(context, text)).substr(0, nonce_size);
  cipher sealing{key, out, context};
  out += sealing.encrypt(text);
  return out + sealing.tag();
}

std::optional<std::string> unseal(const sealing_key& key, std::string_view context,
                                  std::string_view sealed) {
  if (sealed.size() < nonce_size + tag_size) return std::nullopt;
  cipher opening{key, sealed.substr(0, nonce_size), context};
  auto out = opening.decrypt(sealed.substr(nonce_size, sealed.size() - nonce_size - tag_size));
  if (!opening.has_tag(sealed.substr(sealed.size() - tag_size))) return std::nullopt;
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
