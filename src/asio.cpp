// SPDX-License-Identifier: Apache-2.0
// The only translation unit that compiles the implementations of Asio and Beast.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
