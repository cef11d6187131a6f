// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/describe_maintenance_windows.hpp"

#include <array>

#include "core/text.hpp"
#include "families/maintenance_windows/engine/window_schedule.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/pages.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows::describe_maintenance_windows {
namespace {

constexpr std::string_view name_key = "Name";
constexpr std::string_view enabled_key = "Enabled";

/// Reads `true` or `false` in any case, since AWS's documentation has both "Enabled=True" and
/// "Values=true".
std::optional<bool> read_flag(std::string_view text) {
  const auto word = lower_case(text);
  if (word == "true") return true;
  if (word == "false") return false;
  return std::nullopt;
}

/// Finds windows in their order, and skips those that the filters exclude without visiting them.
class search {
 public:
  static result<search> make(const store::window_list& windows, const filter_list& filters) {
    search made{windows};
    if (!filters) return made;
    for (const auto& each : *filters) {
      if (each.key == name_key) {
        made.prefixes_.push_back(&each.values);
      } else if (const auto added = made.add_flags(each.values); !added) {
        return added.error();
      }
    }
    return made;
  }

  /// The first key at or after `from` that passes all filters.
  std::optional<std::string> next(std::string from) const {
    if (no_flag_passes_) return std::nullopt;
    for (auto at = order_->lower_bound(from); at != order_->end(); at = order_->lower_bound(from)) {
      auto least = least_match(*at);
      if (!least) return std::nullopt;
      if (*least == *at) return least;
      from = *std::move(least);
    }
    return std::nullopt;
  }

 private:
  explicit search(const store::window_list& windows)
      : windows_(&windows), order_(&windows.order()) {}

  result<void> add_flags(const std::vector<std::string>& values) {
    bool yes = false;
    bool no = false;
    for (const auto& value : values) {
      const auto flag = read_flag(value);
      if (!flag) return errors::bad_filter_value(enabled_key, value);
      (*flag ? yes : no) = true;
    }
    if (yes && no) return {};
    if (order_ != &windows_->order() && order_ != &windows_->order(yes)) no_flag_passes_ = true;
    order_ = &windows_->order(yes);
    return {};
  }

  /// `key` if it passes every Name filter. Otherwise the least later key that might pass, which is
  /// the next prefix of a filter that `key` does not pass.
  std::optional<std::string> least_match(const std::string& key) const {
    for (const auto* values : prefixes_) {
      const std::string* next = nullptr;
      bool passes = false;
      for (const auto& value : *values) {
        if (key.starts_with(value)) passes = true;
        if (value > key && (next == nullptr || value < *next)) next = &value;
      }
      if (passes) continue;
      if (next == nullptr) return std::nullopt;
      return *next;
    }
    return key;
  }

  const store::window_list* windows_;
  const std::set<std::string>* order_;
  bool no_flag_passes_ = false;
  /// The values of each Name filter, which are prefixes of names [D].
  std::vector<const std::vector<std::string>*> prefixes_;
};

window_identity identity_of(const store::maintenance_window& window, instant now) {
  return {window.window_id,       window.name,
          window.description,     window.enabled,
          window.duration,        window.cutoff,
          window.schedule,        window.schedule_timezone,
          window.schedule_offset, window.end_date,
          window.start_date,      engine::next_execution_time(window, now)};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  constexpr std::array keys{filter_key_rule{name_key}, filter_key_rule{enabled_key}};
  if (const auto checked = check_filters(input.filters, keys); !checked) return checked.error();
  const auto& windows = ctx.state.get<store::window_list>();
  const auto found = search::make(windows, input.filters);
  if (!found) return found.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {scope_text(input.filters)});
  if (!page) return errors::bad_next_token();
  response output;
  output.next_token = walk_page<std::string>(
      ctx, *page, [&](const std::string& from) { return found->next(from); },
      [&](const std::string& key) {
        const auto& window = windows.find(store::window_list::id_of(key))->identity;
        output.window_identities.push_back(identity_of(window, ctx.now));
      });
  return output;
}

}  // namespace ssmock::operations::maintenance_windows::describe_maintenance_windows
