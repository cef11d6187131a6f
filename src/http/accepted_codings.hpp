// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace ssmock::http {

/// What a request's Accept-Encoding headers say of gzip (RFC 9110, 12.5.3).
class accepted_codings {
 public:
  /// Takes in one header; several count as one list.
  void add(std::string_view header);

  /// Whether gzip may be sent, and the client does not like plain text better.
  bool gzip() const;

 private:
  using weight = std::optional<int>;  ///< thousandths; nothing when it is not named

  void add_coding(std::string_view coding);

  weight gzip_;
  weight identity_;
  weight others_;  ///< `*`
};

}  // namespace ssmock::http
