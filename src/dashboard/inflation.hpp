// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "dashboard/files.hpp"

namespace ssmock::dashboard {

/// The file's content, for who does not accept gzip.
std::string content_of(const file& which);

}  // namespace ssmock::dashboard
