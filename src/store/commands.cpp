// SPDX-License-Identifier: Apache-2.0
#include "store/commands.hpp"

#include <utility>

namespace ssmock::store {

const command_invocation* command_record::find(const std::string& instance_id) const {
  const auto place = places_.find(instance_id);
  return place != places_.end() ? &invocations_[place->second] : nullptr;
}

command_invocation* command_record::find(const std::string& instance_id) {
  return const_cast<command_invocation*>(std::as_const(*this).find(instance_id));
}

command_invocation& command_record::put(command_invocation content) {
  const auto [place, added] = places_.try_emplace(content.instance_id, invocations_.size());
  if (added) return invocations_.emplace_back(std::move(content));
  return invocations_[place->second] = std::move(content);
}

const command_record* command_list::find(const std::string& command_id) const {
  const auto place = places_.find(command_id);
  return place != places_.end() ? &commands_[place->second] : nullptr;
}

command_record* command_list::find(const std::string& command_id) {
  return const_cast<command_record*>(std::as_const(*this).find(command_id));
}

command_record& command_list::put(command content) {
  const auto [place, added] = places_.try_emplace(content.command_id, commands_.size());
  if (added) return commands_.emplace_back(std::move(content));
  auto& record = commands_[place->second];
  record.identity = std::move(content);
  return record;
}

}  // namespace ssmock::store
