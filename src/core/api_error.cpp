// SPDX-License-Identifier: Apache-2.0
#include "core/api_error.hpp"

#include <stdexcept>

namespace ssmock {

void throw_exception_from_error(const api_error& error, const boost::source_location& where) {
  throw std::logic_error("unchecked api_error " + error.type + " at " + where.to_string());
}

}  // namespace ssmock
