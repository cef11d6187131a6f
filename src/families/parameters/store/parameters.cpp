// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/parameters.hpp"

#include <algorithm>

namespace ssmock::store {

const parameter_version* parameter::find(std::int64_t number) const {
  if (number == latest_.number) return &latest_;
  const auto found = std::ranges::lower_bound(older_, number, {}, &parameter_version::number);
  return found != older_.end() && found->number == number ? &*found : nullptr;
}

parameter_version* parameter::find(std::int64_t number) {
  return const_cast<parameter_version*>(std::as_const(*this).find(number));  // NOLINT: ours
}

const parameter_version* parameter::find_labelled(std::string_view label) const {
  const auto has = [&](const parameter_version& version) {
    return std::ranges::find(version.labels, label) != version.labels.end();
  };
  if (has(latest_)) return &latest_;
  const auto found = std::ranges::find_if(older_, has);
  return found != older_.end() ? &*found : nullptr;
}

parameter_version& parameter::put(parameter_version content) {
  if (auto* known = find(content.number)) return *known = std::move(content);
  if (content.number > latest_.number) {
    older_.push_back(std::exchange(latest_, std::move(content)));
    return latest_;
  }
  const auto after =
      std::ranges::upper_bound(older_, content.number, {}, &parameter_version::number);
  return *older_.insert(after, std::move(content));
}

parameter_path parameter_path::of(std::string_view name) {
  const auto slash = name.rfind('/');
  if (slash == std::string_view::npos) return {{}, name};
  return {name.substr(0, slash), name.substr(slash + 1)};
}

const parameter_list::map::value_type* parameter_list::find(std::string_view name) const {
  const auto found = parameters_.find(name);
  return found != parameters_.end() ? &*found : nullptr;
}

parameter_list::map::value_type* parameter_list::find(std::string_view name) {
  const auto found = parameters_.find(name);
  return found != parameters_.end() ? &*found : nullptr;
}

void parameter_list::count(const map::value_type& entry, int change) {
  if (is_public(entry.first)) return;
  counts_[static_cast<std::size_t>(entry.second.latest().tier)] += static_cast<std::size_t>(change);
}

parameter& parameter_list::add(std::string name, parameter_version first) {
  const auto added = parameters_.emplace(std::move(name), parameter{std::move(first)}).first;
  count(*added, 1);
  return added->second;
}

parameter_version& parameter_list::put(map::value_type& of, parameter_version content) {
  count(of, -1);
  auto& put = of.second.put(std::move(content));
  count(of, 1);
  return put;
}

void parameter_list::erase(std::string_view name) {
  const auto found = parameters_.find(name);
  if (found == parameters_.end()) return;
  count(*found, -1);
  parameters_.erase(found);
}

}  // namespace ssmock::store
