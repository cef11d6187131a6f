// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_windows_for_target.hpp"

#include "families/maintenance_windows/operations/associated_windows.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "families/maintenance_windows/operations/target_rules.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_windows_for_target {

result<response> handle(context& ctx, const request& input) {
  if (const auto fits = check_searched(input.resource_type, input.targets); !fits) {
    return fits.error();
  }
  const auto page =
      open_page(ctx, {input.next_token, search_size(input.max_results), default_page_size},
                {to_text(input.resource_type), scope_text(input.targets)});
  if (!page) return errors::bad_next_token();
  const associated_windows found{ctx.state, input.targets};
  response output;
  output.next_token = walk_page<std::string>(
      ctx, *page, [&](const std::string& from) { return found.next(from); },
      [&](const std::string& id) {
        const auto& window = ctx.state.get<store::window_list>().find(id)->identity;
        output.window_identities.push_back({window.window_id, window.name});
      });
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_windows_for_target
