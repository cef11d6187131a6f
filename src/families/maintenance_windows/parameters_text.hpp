// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ordered_map.hpp"

/// The `Parameters` text of a task's invocation: the task's parameters as JSON.
namespace ssmock::engine {

/// The parameters of the command that a Run Command task sends [R].
struct command_parameters {
  using camel_case = void;

  std::optional<std::string> comment;
  std::string document_name;
  std::optional<std::string> document_hash;
  std::optional<std::string> document_hash_type;
  std::optional<std::string> document_version;
  std::vector<std::string> instance_ids;
  std::string max_concurrency;
  std::string max_errors;
  std::optional<std::string> output_s3_bucket_name;
  std::optional<std::string> output_s3_key_prefix;
  ordered_map<std::vector<std::string>> parameters;
  std::optional<std::string> service_role_arn;
  std::optional<std::int32_t> timeout_seconds;
};
BOOST_DESCRIBE_STRUCT(command_parameters, (),
                      (comment, document_name, document_hash, document_hash_type, document_version,
                       instance_ids, max_concurrency, max_errors, output_s3_bucket_name,
                       output_s3_key_prefix, parameters, service_role_arn, timeout_seconds))

// The texts of the other tasks; their forms are inferred from that of Run Command [I].
struct automation_parameters_text {
  using camel_case = void;

  std::string document_name;
  std::optional<std::string> document_version;
  ordered_map<std::vector<std::string>> parameters;
};
BOOST_DESCRIBE_STRUCT(automation_parameters_text, (), (document_name, document_version, parameters))

struct step_functions_parameters_text {
  using camel_case = void;

  std::optional<std::string> input;
  std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(step_functions_parameters_text, (), (input, name))

struct lambda_parameters_text {
  using camel_case = void;

  std::optional<std::string> client_context;
  std::optional<std::string> payload;
  std::optional<std::string> qualifier;
};
BOOST_DESCRIBE_STRUCT(lambda_parameters_text, (), (client_context, payload, qualifier))

std::string text_of(const command_parameters& parameters);
std::string text_of(const automation_parameters_text& parameters);
std::string text_of(const step_functions_parameters_text& parameters);
std::string text_of(const lambda_parameters_text& parameters);

/// The work outside that carries out a LAMBDA or a STEP_FUNCTIONS task: see tools/outside.py.
/// `parameters` is one of the texts above.
std::string task_request(std::string_view task_type, std::string_view arn,
                         std::string_view execution_id, std::string_view parameters);

}  // namespace ssmock::engine
