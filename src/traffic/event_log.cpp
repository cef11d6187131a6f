// SPDX-License-Identifier: Apache-2.0
#include "traffic/event_log.hpp"

#include <algorithm>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include "core/ids.hpp"

namespace ssmock::traffic {
namespace {

siphash_block key_of(std::optional<std::uint64_t> seed) {
  const auto random = boost::uuids::string_generator{}(id_source{seed}.uuid());
  siphash_block key{};
  std::ranges::copy(random, key.begin());
  return key;
}

bool is_wanted(const std::string& wanted, std::string_view value) {
  return wanted.empty() || wanted == value;
}

}  // namespace

bool event_filter::accepts(const logged_event& of) const {
  return of.is_message() == messages && is_wanted(detail_type, (*of.content).detail_type()) &&
         is_wanted(account, of.tenant->account) && is_wanted(region, of.tenant->region);
}

event_log::event_log(std::size_t most, std::optional<std::uint64_t> seed)
    : most_(most), key_(key_of(seed)) {}

std::uint64_t event_log::dropped_since(std::uint64_t number) const {
  const auto from = std::max(number, cleared_);
  return first_ > from ? first_ - from : 0;
}

void event_log::empty_up_to(std::uint64_t number) noexcept {
  for (auto each = first_; each < next_; ++each) events_[each % most_].content.clear();
  first_ = next_ = confirmed_ = number;
}

void event_log::clear() {
  empty_up_to(next_);
  cleared_ = next_;
}

std::string event_log::id_of(const logged_event& of) const {
  const auto hash = siphash(key_, std::to_string(of.number));
  boost::uuids::uuid id{};
  std::ranges::copy(hash, id.begin());
  // Version 4, variant 1: a random UUID.
  id.data[6] = static_cast<unsigned char>((id.data[6] & 0x0FU) | 0x40U);
  id.data[8] = static_cast<unsigned char>((id.data[8] & 0x3FU) | 0x80U);
  return boost::uuids::to_string(id);
}

std::string event_log::render(const logged_event& of) const {
  const auto id = id_of(of);
  const envelope around{id, of.tenant->view(), of.time};
  if (!of.is_message()) return event_text(around, *of.content);
  return notification_text(around, message_of(around, *of.content));
}

topic_message event_log::message(const logged_event& of) const {
  return message_of({id_of(of), of.tenant->view(), of.time}, *of.content);
}

const owned_tenant_name* event_log::keep(const tenant_name& name) {
  const auto* const last = last_tenant_;
  if (last != nullptr && last->account == name.account && last->region == name.region) return last;
  auto key = std::string(name.account).append("/").append(name.region);
  owned_tenant_name owned{std::string(name.account), std::string(name.region)};
  last_tenant_ = &tenants_.emplace(std::move(key), std::move(owned)).first->second;
  return last_tenant_;
}

engine::notice_slot& event_log::next_slot(const tenant_name& of, instant time) {
  const auto* const tenant = keep(of);
  const auto place = next_ % most_;
  while (events_.size() <= place) events_.emplace_back();
  auto& slot = events_[place];
  slot.content.clear();
  if (next_ - first_ == most_) ++first_;
  slot.number = next_++;
  slot.tenant = tenant;
  slot.time = time;
  return slot.content;
}

void event_log::lose() noexcept { empty_up_to(next_ + 1); }

void event_log::withdraw() noexcept {
  while (next_ > std::max(confirmed_, first_)) events_[--next_ % most_].content.clear();
}

}  // namespace ssmock::traffic
