// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "service/service.hpp"

namespace ssmock::testing {

/// The server without sockets: request bytes in, reply bytes out. The clock stands at
/// 2026-01-10T02:00:00Z, ids come from seed 1.
class in_process {
 public:
  /// Fails the test when the fixture has faults.
  explicit in_process(std::string_view fixture = "{}");

  /// An API request as SDKs send it.
  service::reply call(std::string_view operation, std::string_view body,
                      std::string_view authorization = {});
  service::reply send(const service::request& request) { return service_.answer(request); }
  service::reply control(std::string_view method, std::string_view path,
                         std::string_view body = {});

 private:
  service::service service_;
};

/// What the in-process clock stands at.
instant test_now();

/// A SigV4 header that names an access key and a region.
std::string authorization(std::string_view access_key, std::string_view region);

/// `{"__type":...,"<key>":...}`
std::string error_text(std::string_view type, std::string_view key, std::string_view message);

}  // namespace ssmock::testing
