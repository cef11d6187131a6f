// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/parameters_text.hpp"

#include "json/writer.hpp"
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

std::string task_request(std::string_view task_type, std::string_view arn,
                         std::string_view execution_id, std::string_view parameters) {
  std::string out = R"({"Action":)";
  json::append_string(out, task_type);
  out += R"(,"Inputs":{"Arn":)";
  json::append_string(out, arn);
  out += R"(,"ExecutionId":)";
  json::append_string(out, execution_id);
  return out.append(R"(,"Parameters":)").append(parameters).append("}}");
}

}  // namespace ssmock::engine
