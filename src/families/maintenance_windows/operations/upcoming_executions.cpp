// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/upcoming_executions.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace ssmock::operations::maintenance_windows {
namespace {

template <class Number>
Number read_number(const std::string& text, std::size_t from) {
  Number number{};
  std::from_chars(text.data() + from, text.data() + text.size(), number);
  return number;
}

}  // namespace

std::string upcoming_place::text() const {
  return std::to_string(time.time_since_epoch().count()) + " " + std::to_string(listed) + " " +
         window_id;
}

upcoming_place upcoming_place::read(const std::string& text) {
  const auto second = text.find(' ') + 1;
  const auto third = text.find(' ', second) + 1;
  return {instant{milliseconds{read_number<std::int64_t>(text, 0)}}, text.substr(third),
          read_number<std::size_t>(text, second)};
}

upcoming_executions::upcoming_executions(
    const std::vector<const store::maintenance_window*>& windows, const upcoming_place& from) {
  for (const auto* window : windows) {
    engine::window_schedule schedule{*window};
    // At the cursor's own time, windows with a smaller id were listed already.
    const bool past = window->window_id < from.window_id;
    const auto time = schedule.next_after(past ? from.time : from.time - milliseconds{1});
    if (time) heap_.push_back({*time, window, schedule});
  }
  std::ranges::make_heap(heap_, &later);
}

void upcoming_executions::advance() {
  std::ranges::pop_heap(heap_, &later);
  auto& last = heap_.back();
  const auto time = last.schedule.next_after(last.time);
  if (!time) return heap_.pop_back();
  last.time = *time;
  std::ranges::push_heap(heap_, &later);
}

bool upcoming_executions::later(const entry& left, const entry& right) {
  return std::tie(left.time, left.window->window_id) >
         std::tie(right.time, right.window->window_id);
}

}  // namespace ssmock::operations::maintenance_windows
