// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "families/automation/store/previews.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::automation::get_execution_preview {

struct request {
  std::string execution_preview_id;
};
BOOST_DESCRIBE_STRUCT(request, (), (execution_preview_id))

using response = store::execution_preview;

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::automation::get_execution_preview
