// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/values.hpp"

#include "core/sealed.hpp"
#include "core/text.hpp"
#include "families/parameters/store/kms_keys.hpp"
#include "kernel/secret_key.hpp"

namespace ssmock::store {
namespace {

/// What a value is sealed for, so that it cannot be moved to another parameter or version. `x` and
/// `/x` are the same parameter.
std::string context_of(std::string_view name, std::int64_t number) {
  const auto path = parameter_path::of(name);
  return std::string(path.parent)
      .append("/")
      .append(path.leaf)
      .append(":")
      .append(std::to_string(number));
}

/// Writes binary formats.
class byte_writer {
 public:
  byte_writer& byte(std::size_t value) {
    out_ += static_cast<char>(value);
    return *this;
  }
  byte_writer& bytes(std::string_view text) {
    out_ += text;
    return *this;
  }
  /// A number of so many bytes, the highest first.
  byte_writer& number(std::size_t value, std::size_t size) {
    for (auto left = size; left > 0; --left) {
      byte(left > sizeof value ? 0 : (value >> (8 * (left - 1))) & 0xFFU);
    }
    return *this;
  }
  /// A text with its length before it, in two bytes.
  byte_writer& counted(std::string_view text) { return number(text.size(), 2).bytes(text); }

  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

/// An element of ASN.1 in DER.
std::string der(std::size_t tag, std::string_view content) {
  byte_writer out;
  out.byte(tag);
  constexpr std::size_t longest_short = 127;
  if (content.size() <= longest_short) {
    out.byte(content.size());
  } else if (content.size() <= 0xFFU) {
    out.byte(0x81).byte(content.size());
  } else {
    out.byte(0x82).number(content.size(), 2);
  }
  return std::move(out.bytes(content)).take();
}

using namespace std::string_view_literals;

constexpr std::size_t sequence = 0x30;
constexpr std::size_t octets = 0x04;
constexpr auto encrypted_data = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x06"sv;
constexpr auto plain_data = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01"sv;
constexpr auto aes_256_gcm = "\x06\x09\x60\x86\x48\x01\x65\x03\x04\x01\x2E"sv;
constexpr auto version_zero = "\x02\x01\x00"sv;
constexpr auto tag_of_16_bytes = "\x02\x01\x10"sv;

/// The cipher text of KMS: a head, then CMS's EncryptedData. It is 152 bytes longer than the text,
/// as recorded [R] for 25 bytes. What stands in the head is unknown but for its first five bytes.
std::string kms_blob(const sealing_key& key, std::string_view key_name, std::string_view sealed) {
  constexpr auto form = "\x01\x02\x02\x00\x78"sv;
  constexpr std::size_t of_key = 33;
  constexpr std::size_t of_text = 27;
  const auto nonce = sealed.substr(0, nonce_size);
  const auto parameters = der(sequence, der(octets, nonce).append(tag_of_16_bytes));
  const auto algorithm = der(sequence, std::string(aes_256_gcm).append(parameters));
  const auto content =
      der(sequence,
          std::string(plain_data).append(algorithm).append(der(0x80, sealed.substr(nonce_size))));
  const auto data = der(sequence, std::string(version_zero).append(content));
  const auto whole = der(sequence, std::string(encrypted_data).append(der(0xA0, data)));
  byte_writer out;
  out.bytes(form).bytes(derived_bytes(key, key_name, of_key));
  out.bytes(derived_bytes(key, nonce, of_text)).number(whole.size(), 4).bytes(whole);
  return std::move(out).take();
}

/// A message of the AWS Encryption SDK, whose head says version 1, type 0x80 and the algorithm
/// 0x0378, then a message id and an encryption context of two pairs, one key and frames of 4,096
/// bytes [R].
std::string sdk_message(const sealing_key& key, const std::string& key_arn,
                        const std::string& parameter_arn, std::string_view sealed) {
  constexpr auto form = "\x01\x80\x03\x78"sv;
  constexpr std::size_t id_size = 16;
  constexpr std::size_t point_size = 49;  // a compressed point of P-384
  constexpr std::size_t data_key_size = 32;
  constexpr std::size_t frame = 4096;
  constexpr std::size_t signature_size = 103;
  const auto nonce = sealed.substr(0, nonce_size);
  const auto random = [&](std::string_view what, std::size_t size) {
    return derived_bytes(key, std::string(what).append(nonce), size);
  };
  byte_writer pairs;
  pairs.number(2, 2).counted("PARAMETER_ARN").counted(parameter_arn);
  pairs.counted("aws-crypto-public-key").counted(base64_encode(random("point", point_size)));
  const auto data_key = kms_blob(key, key_arn, seal(key, nonce, random("data key", data_key_size)));
  byte_writer out;
  out.bytes(form).bytes(random("message", id_size)).counted(std::move(pairs).take());
  out.number(1, 2).counted("aws-kms").counted(key_arn).counted(data_key);
  out.byte(2).number(0, 4).byte(nonce_size).number(frame, 4);
  out.bytes(random("head", nonce_size + tag_size));
  auto rest = sealed.substr(nonce_size, sealed.size() - nonce_size - tag_size);
  std::size_t count = 1;
  for (; rest.size() > frame; ++count) {
    out.number(count, 4).number(count, nonce_size).bytes(rest.substr(0, frame));
    out.bytes(random("frame" + std::to_string(count), tag_size));
    rest.remove_prefix(frame);
  }
  out.number(0xFFFFFFFFU, 4).number(count, 4).number(count, nonce_size).number(rest.size(), 4);
  out.bytes(rest).bytes(sealed.substr(sealed.size() - tag_size));
  out.counted(random("signature", signature_size));
  return std::move(out).take();
}

/// The server's own key stands for all keys of KMS.
const sealing_key& key_in(const state& in) { return in.get<secret_key>().key; }

}  // namespace

std::string kept_value(const state& in, std::string_view name, const parameter_version& version,
                       std::string_view plain) {
  if (version.type != parameter_type::secure_string) return std::string(plain);
  return seal(key_in(in), context_of(name, version.number), plain);
}

std::string plain_value(const state& in, std::string_view name, const parameter_version& version) {
  if (version.type != parameter_type::secure_string) return version.value;
  // A value that cannot be opened cannot occur: name, number and key stay as they are.
  return unseal(key_in(in), context_of(name, version.number), version.value).value_or("");
}

std::string cipher_text(const state& in, const tenant_name& tenant, std::string_view name,
                        const parameter_version& version) {
  const auto key_name = version.attributes->key_id.value_or(std::string(default_key));
  if (version.tier == parameter_tier::standard) {
    return base64_encode(kms_blob(key_in(in), key_name, version.value));
  }
  const auto key = key_arn(tenant, target_of(in.get<kms_keys>(), key_name));
  return base64_encode(sdk_message(key_in(in), key, parameter_arn(tenant, name), version.value));
}

std::string parameter_arn(const tenant_name& tenant, std::string_view name) {
  std::string out = "arn:aws:ssm:";
  out.append(tenant.region).append(":");
  out.append(is_public(name) ? std::string_view{} : tenant.account).append(":parameter");
  return out.append(name.starts_with('/') ? "" : "/").append(name);
}

}  // namespace ssmock::store
