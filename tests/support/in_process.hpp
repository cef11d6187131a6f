// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "kernel/history_limit.hpp"
#include "service/service.hpp"

namespace ssmock::testing {

/// What the in-process clock stands at.
instant test_now();

/// The server without sockets: request bytes in, reply bytes out. The clock stands at
/// 2026-01-10T02:00:00Z, ids come from seed 1.
class in_process {
 public:
  /// Fails the test when the fixture has faults.
  explicit in_process(std::string_view fixture = "{}", instant now = test_now(),
                      const store::history_limit& history = {},
                      const engine::outside_parts& outside = {});
  /// Whatever the test left behind must load: saved, loaded and saved again it is the same.
  ~in_process();
  in_process(const in_process&) = delete;
  in_process& operator=(const in_process&) = delete;

  /// An API request as SDKs send it.
  service::reply call(std::string_view operation, std::string_view body,
                      std::string_view authorization = {});
  /// A reply of the API is held to the API's model.
  service::reply send(const service::request& request);
  service::reply control(std::string_view method, std::string_view path,
                         std::string_view body = {});

  /// The server itself, for a test that takes work outside, or that may have to ask again.
  service::service& whole() { return service_; }

  /// From now on a reply may be what the API never answers.
  void expect_faults() { held_to_model_ = false; }

  /// What `GET /_ssmock/state` answers.
  std::string state();
  /// The same of another server, which has loaded it at the same moment.
  std::string reloaded();

 private:
  void check_reload();

  const engine::outside_parts outside_;
  std::string given_;  ///< what fixtures and the control API put in
  bool reloads_ = true;
  bool held_to_model_ = true;
  service::service service_;
};

/// A SigV4 header that names an access key and a region.
std::string authorization(std::string_view access_key, std::string_view region);

/// `{"__type":...,"<key>":...}`
std::string error_text(std::string_view type, std::string_view key, std::string_view message);

/// A ValidationException, whose text is under "message".
std::string validation_error(std::string_view message);

}  // namespace ssmock::testing
