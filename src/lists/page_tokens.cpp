// SPDX-License-Identifier: Apache-2.0
#include "lists/page_tokens.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <cstddef>

#include "core/text.hpp"

namespace ssmock::operations {
namespace {

// AWS's tokens begin with these bytes too: "AAEA" in base 64 [D].
constexpr std::string_view prefix{"\0\1\0", 3};
constexpr std::size_t digest_size = boost::uuids::uuid::static_size();

/// Makes a position unreadable, so that no client comes to rely on its format.
void mask(std::string& bytes, const boost::uuids::uuid& digest) {
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    bytes[index] =
        static_cast<char>(bytes[index] ^ static_cast<char>(digest.data[index % digest_size]));
  }
}

/// The secret serves as the name space of a version 5 UUID, which is hashed before the name.
boost::uuids::uuid digest_of(const boost::uuids::uuid& secret, std::string_view scope,
                             std::string_view position) {
  std::string name{scope};
  name += position;
  return boost::uuids::name_generator_sha1{secret}(name.data(), name.size());
}

}  // namespace

std::string page_tokens::make(std::string_view scope, std::string_view position) const {
  std::string bytes{position};
  const auto digest = digest_of(secret_, scope, position);
  mask(bytes, digest);
  std::string token{prefix};
  token.append(reinterpret_cast<const char*>(digest.data), digest_size);
  token += bytes;
  return base64_encode(token);
}

std::optional<std::string> page_tokens::read(std::string_view scope, std::string_view token) const {
  const auto bytes = base64_decode(token);
  if (!bytes || bytes->size() < prefix.size() + digest_size || !bytes->starts_with(prefix)) {
    return std::nullopt;
  }
  boost::uuids::uuid digest;
  bytes->copy(reinterpret_cast<char*>(digest.data), digest_size, prefix.size());
  auto position = bytes->substr(prefix.size() + digest_size);
  mask(position, digest);
  if (digest_of(secret_, scope, position) != digest) return std::nullopt;
  return position;
}

}  // namespace ssmock::operations
