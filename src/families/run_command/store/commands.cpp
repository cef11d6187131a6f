// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/store/commands.hpp"

#include <algorithm>

namespace ssmock::store {
namespace {

std::string_view id_of(const command_invocation& invocation) { return *invocation.instance_id; }

}  // namespace

std::optional<std::size_t> command_record::place_of(std::string_view instance_id) const {
  if (!by_node_) {
    const auto place = places_.find(instance_id);
    return place != places_.end() ? std::optional{place->second} : std::nullopt;
  }
  const auto found = std::ranges::lower_bound(invocations_, instance_id, {}, id_of);
  if (found == invocations_.end() || id_of(*found) != instance_id) return std::nullopt;
  return static_cast<std::size_t>(found - invocations_.begin());
}

void command_record::index_places() {
  by_node_ = std::ranges::is_sorted(invocations_, {}, id_of);
  places_.clear();
  if (by_node_) return;
  for (std::size_t place = 0; place < invocations_.size(); ++place) {
    places_.emplace(id_of(invocations_[place]), place);
  }
}

const command_invocation* command_record::find(std::string_view instance_id) const {
  const auto place = place_of(instance_id);
  return place ? &invocations_[*place] : nullptr;
}

command_invocation* command_record::find(std::string_view instance_id) {
  return const_cast<command_invocation*>(std::as_const(*this).find(instance_id));
}

command_invocation& command_record::put(command_invocation content) {
  if (!invocations_.empty()) content.command_id = invocations_.front().command_id;
  if (auto* known = find(id_of(content))) {
    content.instance_id = known->instance_id;  // keeps the text that a key in places_ views
    return *known = std::move(content);
  }
  const bool last = invocations_.empty() || id_of(invocations_.back()) < id_of(content);
  auto& added = invocations_.emplace_back(std::move(content));
  if (by_node_ && !last) {
    index_places();
  } else if (!by_node_) {
    places_.emplace(id_of(added), invocations_.size() - 1);
  }
  return added;
}

void command_record::sort() {
  const auto earlier = [](const command_invocation& left, const command_invocation& right) {
    const auto left_time = left.requested_date_time.value_or(instant::min());
    const auto right_time = right.requested_date_time.value_or(instant::min());
    return left_time != right_time ? left_time < right_time : id_of(left) < id_of(right);
  };
  if (std::ranges::is_sorted(invocations_, earlier)) return;
  std::ranges::sort(invocations_, earlier);
  index_places();
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
  content.parameters = parameters_.keep(std::move(content.parameters));
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

void command_list::share_texts(command_invocation& of) {
  const auto share = [this](shared_text& text) { text = texts_.keep(std::move(text)); };
  // The invocations of a command, and its node, may share these already.
  for (auto* text : {&of.instance_id, &of.instance_name, &of.comment, &of.document_name,
                     &of.document_version, &of.service_role}) {
    if (text->is_sole()) share(*text);
  }
  share(of.status_details);
  share(of.trace_output);
  for (auto& plugin : of.command_plugins) {
    for (auto* text :
         {&plugin.name, &plugin.status_details, &plugin.output, &plugin.output_s3_bucket_name,
          &plugin.standard_output, &plugin.standard_error}) {
      share(*text);
    }
    if (plugin.output_s3_region) share(*plugin.output_s3_region);
  }
}

}  // namespace ssmock::store
