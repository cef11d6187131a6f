// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "families/parameters/store/secrets.hpp"

namespace ssmock::parameters {

/// The SourceResult of a parameter that stands for a secret: what Gson, a library of Java, prints
/// of the SDK's reply [R 2026-09].
std::string secret_text(const store::secret& content);

}  // namespace ssmock::parameters
