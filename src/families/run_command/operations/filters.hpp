// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/api_error.hpp"
#include "core/enum_text.hpp"
#include "families/run_command/store/commands.hpp"
#include "lists/filters.hpp"
#include "lists/newest_first.hpp"

/// The filters of ListCommands and ListCommandInvocations.
namespace ssmock {
namespace operations::run_command {

/// CommandFilterKey
enum class filter_key : std::uint8_t {
  invoked_after,
  invoked_before,
  status,
  execution_stage,
  document_name
};

/// CommandFilter
struct filter {
  using camel_case = void;

  filter_key key{};
  std::string value;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, value))

using filter_list = std::optional<std::vector<filter>>;

/// The filters that an operation allows.
struct filter_rules {
  std::span<const std::string_view> statuses;  ///< the values of the filter Status [D]
  bool has_stages;                             ///< ExecutionStage is for ListCommands only [D]
};

/// The facts of a command or an invocation that filters compare.
struct filtered_item {
  std::string_view document_name;
  std::string_view status;
  std::string_view status_details;
  bool has_ended;
};

/// The valid filters of a request. An item must pass all of them [I]. The object keeps views into
/// the request.
class search_filters {
 public:
  static result<search_filters> read(const filter_list& filters, const filter_rules& rules);

  /// The range of request times: InvokedAfter means "July 7, 2021, and later", so it includes the
  /// time, and InvokedBefore means "from before" it [D].
  const time_range& requested() const { return requested_; }
  /// Whether an item passes all filters except those for times.
  bool hold_for(const filtered_item& item) const { return others_.pass(item); }

 private:
  result<void> add(const filter& added, const filter_rules& rules);

  time_range requested_;
  filter_set<filtered_item> others_;
};

bool asks_for_status(const filter_list& filters, std::string_view status);

/// An order with only the command of this id, or an empty one when there is no such command. For an
/// unknown id ListCommandInvocations returns an empty list [R: aws/aws-sdk#190], not the documented
/// InvalidCommandId; that ListCommands does too is inferred [I].
time_order only(const store::command_list& commands, const std::string& command_id);

}  // namespace operations::run_command

template <>
inline constexpr auto enum_texts<operations::run_command::filter_key> =
    std::to_array<std::string_view>({"InvokedAfter", "InvokedBefore", "Status", "ExecutionStage",
                                     "DocumentName"});

}  // namespace ssmock
