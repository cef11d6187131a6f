// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "families/run_command/operations/filters.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::run_command::list_commands {

struct request {
  std::optional<std::string> command_id;
  std::optional<std::string> instance_id;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
  filter_list filters;
};
BOOST_DESCRIBE_STRUCT(request, (), (command_id, instance_id, max_results, next_token, filters))

/// The newest commands come first [R].
struct response {
  std::vector<const store::command*> commands;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (commands, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::run_command::list_commands
