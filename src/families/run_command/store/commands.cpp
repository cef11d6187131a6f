// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/store/commands.hpp"

#include <algorithm>

namespace ssmock::store {

const command_invocation* command_record::find(std::string_view instance_id) const {
  const auto place = places_.find(instance_id);
  return place != places_.end() ? &invocations_[place->second] : nullptr;
}

command_invocation* command_record::find(std::string_view instance_id) {
  return const_cast<command_invocation*>(std::as_const(*this).find(instance_id));
}

command_invocation& command_record::put(command_invocation content) {
  const auto place = places_.find(*content.instance_id);
  if (place != places_.end()) {
    auto& known = invocations_[place->second];
    content.instance_id = known.instance_id;  // keeps the text that the key in places_ views
    return known = std::move(content);
  }
  auto& added = invocations_.emplace_back(std::move(content));
  places_.emplace(*added.instance_id, invocations_.size() - 1);
  return added;
}

void command_record::sort() {
  const auto earlier = [](const command_invocation& left, const command_invocation& right) {
    const auto left_time = left.requested_date_time.value_or(instant::min());
    const auto right_time = right.requested_date_time.value_or(instant::min());
    return left_time != right_time ? left_time < right_time
                                   : *left.instance_id < *right.instance_id;
  };
  if (std::ranges::is_sorted(invocations_, earlier)) return;
  std::ranges::sort(invocations_, earlier);
  for (std::size_t place = 0; place < invocations_.size(); ++place) {
    places_.find(*invocations_[place].instance_id)->second = place;
  }
}

const command_record* command_list::find(const std::string& command_id) const {
  const auto known = numbers_.find(command_id);
  return known != numbers_.end() ? at(known->second) : nullptr;
}

command_record* command_list::find(const std::string& command_id) {
  return const_cast<command_record*>(std::as_const(*this).find(command_id));
}

const command_record* command_list::at(number of) const {
  const auto record = commands_.find(of);
  return record != commands_.end() ? &record->second : nullptr;
}

command_record* command_list::at(number of) {
  return const_cast<command_record*>(std::as_const(*this).at(of));
}

std::optional<command_list::number> command_list::number_of(const std::string& command_id) const {
  const auto known = numbers_.find(command_id);
  return known != numbers_.end() ? std::optional{known->second} : std::nullopt;
}

command_record& command_list::put(command content) {
  const auto [known, added] = numbers_.try_emplace(content.command_id, next_);
  const auto place = known->second;
  if (added) {
    ++next_;
    by_time_.emplace(time_of(content), place);
    return commands_.emplace_hint(commands_.end(), place, std::move(content))->second;
  }
  auto& record = commands_.at(place);
  by_time_.erase({time_of(record.identity), place});
  by_time_.emplace(time_of(content), place);
  record.identity = std::move(content);
  return record;
}

void command_list::erase(number of) {
  const auto record = commands_.find(of);
  if (record == commands_.end()) return;
  by_time_.erase({time_of(record->second.identity), of});
  numbers_.erase(record->second.identity.command_id);
  commands_.erase(record);
}

}  // namespace ssmock::store
