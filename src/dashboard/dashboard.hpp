// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/message.hpp"

/// The web pages that show and steer the server: the files of the folder ui/, which the binary
/// holds. They call the control API and the SSM API, as any client does.
namespace ssmock::dashboard {

inline constexpr std::string_view root = "/_ssmock/ui/";

/// Whether it is a path of the dashboard, be there a file or not.
bool is_path(std::string_view path);

/// Whether a browser asks for the server's own front page, where a person may look for the
/// dashboard. An SDK only posts to that path.
bool is_front_door(const service::request& asked);

/// Answers a request of one of these two kinds.
service::reply answer(const service::request& asked);

}  // namespace ssmock::dashboard
