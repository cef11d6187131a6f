// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "core/enum_text.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::automation::stop_automation_execution {

/// StopType: whether the step that runs may end.
enum class stop_type : std::uint8_t { complete, cancel };

struct request {
  std::string automation_execution_id;
  std::optional<stop_type> type;  ///< Cancel when it is left out [D]
};
BOOST_DESCRIBE_STRUCT(request, (), (automation_execution_id, type))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace operations::automation::stop_automation_execution

template <>
inline constexpr auto enum_texts<operations::automation::stop_automation_execution::stop_type> =
    std::to_array<std::string_view>({"Complete", "Cancel"});

}  // namespace ssmock
