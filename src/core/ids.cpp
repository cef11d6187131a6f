// SPDX-License-Identifier: Apache-2.0
#include "core/ids.hpp"

#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <random>

namespace ssmock {
namespace {

std::uint64_t system_seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32U | device();
}

}  // namespace

struct id_source::generator {
  explicit generator(std::uint64_t seed) : random(seed) {}

  std::mt19937_64 random;
  boost::uuids::basic_random_generator<std::mt19937_64> uuids{random};
};

id_source::id_source(std::optional<std::uint64_t> seed)
    : generator_(std::make_unique<generator>(seed ? *seed : system_seed())) {}

id_source::~id_source() = default;

void id_source::reseed(std::uint64_t seed) { generator_->random.seed(seed); }

std::string id_source::uuid() {
  std::string out;
  append_uuid(out);
  return out;
}

void id_source::append_uuid(std::string& out) {
  constexpr std::size_t text_size = 36;
  const auto start = out.size();
  out.resize(start + text_size);
  const auto id = generator_->uuids();
  boost::uuids::to_chars(id, out.data() + start, out.data() + out.size());
}

std::string id_source::text_of(std::string_view alphabet, std::size_t size) {
  std::string out(size, ' ');
  for (char& letter : out) letter = alphabet[generator_->random() % alphabet.size()];
  return out;
}

double id_source::share() {
  // Not std::uniform_real_distribution, which another library may compute otherwise.
  constexpr double steps = 9007199254740992.0;  // 2^53: a double holds whole numbers below it
  return static_cast<double>(generator_->random() >> 11U) / steps;
}

}  // namespace ssmock
