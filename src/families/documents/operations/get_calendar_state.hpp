// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::documents::get_calendar_state {

enum class state : std::uint8_t { open, closed };

struct request {
  std::vector<std::string> calendar_names;  ///< names or ARNs
  std::optional<std::string> at_time;
};
BOOST_DESCRIBE_STRUCT(request, (), (calendar_names, at_time))

/// Times are texts in whole seconds [R].
struct response {
  state state_ = state::open;
  std::string at_time;
  std::optional<std::string> next_transition_time;
};
BOOST_DESCRIBE_STRUCT(response, (), (state_, at_time, next_transition_time))

result<response> handle(context& ctx, const request& input);

}  // namespace operations::documents::get_calendar_state

template <>
inline constexpr auto enum_texts<operations::documents::get_calendar_state::state> =
    std::to_array<std::string_view>({"OPEN", "CLOSED"});

}  // namespace ssmock
