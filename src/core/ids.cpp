// SPDX-License-Identifier: Apache-2.0
#include "core/ids.hpp"

#include <boost/uuid/uuid_io.hpp>

namespace ssmock {
namespace {

std::uint64_t system_seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32U | device();
}

}  // namespace

id_source::id_source(std::optional<std::uint64_t> seed) : random_(seed ? *seed : system_seed()) {}

std::string id_source::uuid() {
  std::string out;
  append_uuid(out);
  return out;
}

void id_source::append_uuid(std::string& out) {
  constexpr std::size_t text_size = 36;
  const auto start = out.size();
  out.resize(start + text_size);
  const auto id = generate_();
  boost::uuids::to_chars(id, out.data() + start, out.data() + out.size());
}

std::string id_source::text_of(std::string_view alphabet, std::size_t size) {
  std::string out(size, ' ');
  for (char& letter : out) letter = alphabet[random_() % alphabet.size()];
  return out;
}

}  // namespace ssmock
