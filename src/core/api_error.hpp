// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace ssmock {

/// An error that the API sends. Operations return errors as values; they throw no exceptions.
struct api_error {
  api_error() = default;
  api_error(std::string shape, std::string text, std::string_view key = {}, int http_status = 400)
      : type(std::move(shape)), message(std::move(text)), message_key(key), status(http_status) {}

  std::string type;              ///< the exception's shape name, sent as `__type`
  std::string message;           ///< not sent when empty
  std::string_view message_key;  ///< `Message` or `message`; empty: as AWS has it for the type
  int status = 400;
};

template <class T>
using result = boost::system::result<T, api_error>;

/// Called by result::value() on an error; a result must be tested before its value is taken.
[[noreturn]] void throw_exception_from_error(const api_error& error,
                                             const boost::source_location& where);

}  // namespace ssmock
