// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/inventory/operations/deletions.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::inventory::describe_inventory_deletions {

struct request {
  std::optional<std::string> deletion_id;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (deletion_id, max_results, next_token))

/// InventoryDeletionStatus
enum class deletion_status : std::uint8_t { in_progress, complete };

/// InventoryDeletionStatusItem. Its times are whole seconds [R].
struct status_item {
  std::string deletion_id;
  std::string type_name;
  instant deletion_start_time;
  deletion_status last_status = deletion_status::in_progress;
  std::string last_status_message;
  inventory::deletion_summary deletion_summary;
  instant last_status_update_time;
};
BOOST_DESCRIBE_STRUCT(status_item, (),
                      (deletion_id, type_name, deletion_start_time, last_status,
                       last_status_message, deletion_summary, last_status_update_time))

struct response {
  std::vector<status_item> inventory_deletions;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (inventory_deletions, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace operations::inventory::describe_inventory_deletions

template <>
inline constexpr auto
    enum_texts<operations::inventory::describe_inventory_deletions::deletion_status> =
        std::to_array<std::string_view>({"InProgress", "Complete"});

}  // namespace ssmock
