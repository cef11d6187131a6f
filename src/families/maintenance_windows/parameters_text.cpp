// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/parameters_text.hpp"

#include "protocol/encode.hpp"

namespace ssmock::engine {
namespace {

template <class T>
std::string encoded(const T& parameters) {
  std::string out;
  protocol::encode(out, parameters);
  return out;
}

}  // namespace

std::string text_of(const command_parameters& parameters) { return encoded(parameters); }

std::string text_of(const automation_parameters_text& parameters) { return encoded(parameters); }

std::string text_of(const step_functions_parameters_text& parameters) {
  return encoded(parameters);
}

std::string text_of(const lambda_parameters_text& parameters) { return encoded(parameters); }

}  // namespace ssmock::engine
