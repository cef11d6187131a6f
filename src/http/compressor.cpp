// SPDX-License-Identifier: Apache-2.0
#include "http/compressor.hpp"

#include <zlib.h>

#include <stdexcept>
#include <string_view>

namespace ssmock::http {
namespace {

constexpr int gzip_window = 15 + 16;  // for zlib: 15 is the largest window, 16 asks for gzip
constexpr int usual_memory = 8;

}  // namespace

void compressor::end::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;
}

std::string compressor::gzip(std::string_view body) {
  if (!stream_) {
    auto made = std::make_unique<z_stream>();
    if (deflateInit2(made.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, usual_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::runtime_error("zlib has no memory");
    }
    stream_.reset(made.release());
  }
  deflateReset(stream_.get());
  std::string out(deflateBound(stream_.get(), body.size()), '\0');
  // zlib does not change the input, though its member is not const. No body has 4 GB.
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream_->avail_in = static_cast<uInt>(body.size());
  stream_->next_out = reinterpret_cast<Bytef*>(out.data());
  stream_->avail_out = static_cast<uInt>(out.size());
  if (deflate(stream_.get(), Z_FINISH) != Z_STREAM_END) {
    throw std::logic_error("a body does not fit into its bound");
  }
  out.resize(stream_->total_out);
  return out;
}

}  // namespace ssmock::http
