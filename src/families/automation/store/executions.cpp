// SPDX-License-Identifier: Apache-2.0
#include "families/automation/store/executions.hpp"

namespace ssmock::store {

const automation_execution* automation_list::at(number of) const {
  const auto found = executions_.find(of);
  return found != executions_.end() ? &found->second : nullptr;
}

automation_execution* automation_list::at(number of) {
  return const_cast<automation_execution*>(std::as_const(*this).at(of));
}

std::optional<automation_list::number> automation_list::number_of(
    const std::string& execution_id) const {
  const auto known = numbers_.find(execution_id);
  return known != numbers_.end() ? std::optional{known->second} : std::nullopt;
}

automation_list::number automation_list::put(automation_execution content) {
  const auto [known, added] = numbers_.try_emplace(content.automation_execution_id, next_);
  const auto place = known->second;
  if (added) {
    ++next_;
  } else {
    by_time_.erase({time_of(executions_.at(place)), place});
  }
  by_time_.emplace(time_of(content), place);
  executions_.insert_or_assign(place, std::move(content));
  return place;
}

void automation_list::erase(number of) {
  const auto found = executions_.find(of);
  if (found == executions_.end()) return;
  by_time_.erase({time_of(found->second), of});
  numbers_.erase(found->second.automation_execution_id);
  executions_.erase(found);
}

}  // namespace ssmock::store
