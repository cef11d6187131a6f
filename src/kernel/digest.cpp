// SPDX-License-Identifier: Apache-2.0
#include "kernel/digest.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace ssmock {

std::string digest_of(std::string_view text) {
  return boost::uuids::to_string(boost::uuids::name_generator_sha1{{}}(text.data(), text.size()));
}

}  // namespace ssmock
