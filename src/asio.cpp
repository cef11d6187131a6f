// SPDX-License-Identifier: Apache-2.0
// The one unit that compiles Asio and Beast.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
