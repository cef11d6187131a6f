// SPDX-License-Identifier: Apache-2.0
#include "dashboard/inflation.hpp"

#include <zlib.h>

#include <stdexcept>

namespace ssmock::dashboard {

std::string content_of(const file& which) {
  constexpr int gzip_window = 15 + 16;  // for zlib: 15 is the largest window, 16 asks for gzip
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window) != Z_OK) throw std::runtime_error("zlib has no memory");
  std::string out(which.size, '\0');
  // zlib does not change the input, though its member is not const.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(which.compressed.data()));
  stream.avail_in = static_cast<uInt>(which.compressed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::logic_error("a file of the dashboard is damaged");
  return out;
}

}  // namespace ssmock::dashboard
