// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace ssmock::http {

/// Decides by a request's Accept-Encoding headers whether to send gzip (RFC 9110, 12.5.3).
class accepted_codings {
 public:
  /// Adds the value of one header; the values of several headers count as one list.
  void add(std::string_view header);

  /// Whether the client accepts gzip and does not prefer an uncompressed body.
  bool gzip() const;

 private:
  using weight = std::optional<int>;  ///< in thousandths; unset when no header names the coding

  void add_coding(std::string_view coding);

  weight gzip_;
  weight identity_;
  weight others_;  ///< the weight of `*`
};

}  // namespace ssmock::http
