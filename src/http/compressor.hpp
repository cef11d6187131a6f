// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace ssmock::http {

/// Compresses bodies with gzip. zlib's quarter of a megabyte is allocated for the first body and
/// reused for the following ones.
class compressor {
 public:
  std::string gzip(std::string_view body);

 private:
  struct end {
    void operator()(z_stream_s* stream) const;
  };

  std::unique_ptr<z_stream_s, end> stream_;
};

}  // namespace ssmock::http
