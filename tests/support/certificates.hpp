// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "http/tls_context.hpp"
#include "support/temporary_folder.hpp"

namespace ssmock::testing {

/// A new certificate for 127.0.0.1 and localhost, signed by its own key: two PEM files that live as
/// long as the test.
class self_signed {
 public:
  enum class algorithm { elliptic_curve, rsa };

  explicit self_signed(algorithm which = algorithm::elliptic_curve);

  const http::tls_files& files() const { return files_; }
  const temporary_folder& folder() const { return folder_; }

 private:
  temporary_folder folder_;
  http::tls_files files_;
};

/// A context of a server that has loaded a new certificate.
class server_tls {
 public:
  server_tls();

  const http::tls_context* get() const { return &context_; }

 private:
  self_signed certificate_;
  http::tls_context context_{http::tls_context::side::server};
};

}  // namespace ssmock::testing
