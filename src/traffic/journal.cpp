// SPDX-License-Identifier: Apache-2.0
#include "traffic/journal.hpp"

#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "kernel/clock.hpp"
#include "traffic/secrets.hpp"

namespace ssmock::traffic {
namespace {

constexpr std::string_view target_prefix = "AmazonSSM.";
/// Of what a client wrote in a header.
constexpr std::size_t longest_word = 512;

/// A text keeps its memory when its place is used again, unless that is much.
void take(std::string& into, std::string_view text, std::size_t longest) {
  constexpr std::size_t kept_capacity = 8'192;
  if (into.capacity() > kept_capacity && text.size() <= kept_capacity) into = {};
  into.assign(text.substr(0, longest));
}

std::string_view operation_of(const service::request& call) {
  auto name = call.amz_target;
  if (name.starts_with(target_prefix)) name.remove_prefix(target_prefix.size());
  return name;
}

/// `attempt=2; max=3`, as SDKs write it.
std::uint32_t attempt_of(std::string_view sdk_request) {
  constexpr std::string_view name = "attempt=";
  const auto at = sdk_request.find(name);
  if (at == std::string_view::npos) return 0;
  auto number = sdk_request.substr(at + name.size());
  number = number.substr(0, number.find_first_not_of("0123456789"));
  return parse_whole<std::uint32_t>(number).value_or(0);
}

std::size_t text_of(const journal_entry& entry) {
  return entry.request.size() + entry.reply.size();
}

}  // namespace

void journal::add(const service::request& call, const service::reply& answer,
                  const tenant_name& tenant, instant clock_time, std::int64_t began) {
  if (size_ == capacity_) drop_oldest();
  const auto place = place_of(size_);
  if (place == slots_.size()) slots_.emplace_back();
  auto& entry = slots_[place];
  entry.time = instant{std::chrono::floor<milliseconds>(std::chrono::microseconds{began})};
  entry.clock_time = clock_time;
  take(entry.operation, operation_of(call), longest_word);
  entry.tenant.account = tenant.account;
  entry.tenant.region = tenant.region;
  take(entry.client, call.user_agent, longest_word);
  entry.attempt = attempt_of(call.sdk_request);
  const bool broken_off =
      answer.harm == service::damage::reset || answer.harm == service::damage::close;
  entry.status = broken_off ? 0 : answer.status;
  // The system's clock may have been set back.
  const auto took = std::max<std::int64_t>(engine::system_microseconds() - began, 0);
  entry.duration = std::chrono::microseconds{took};
  if (may_have_secrets(entry.operation)) {
    const auto masked = mask_secrets(entry.operation, call.body, answer.body);
    take(entry.request, masked.request, longest_text);
    take(entry.reply, masked.reply, longest_text);
  } else {
    take(entry.request, call.body, longest_text);
    const auto shown = broken_off ? std::string_view{} : std::string_view{answer.body};
    if (shown.size() > small_reply) entry.reply = take_large_reply();
    take(entry.reply, shown, longest_text);
  }
  entry.request_size = call.body.size();
  entry.reply_size = broken_off ? 0 : answer.body.size();
  entry.id = next_id_++;
  if (entry.reply.size() > small_reply) {
    if (large_.size() < most_large_replies) {
      large_.push_back({place, entry.id});
    } else {
      large_[oldest_large_] = {place, entry.id};
      oldest_large_ = (oldest_large_ + 1) % most_large_replies;
    }
  }
  ++size_;
  text_ += text_of(entry);
  while (text_ > most_text) drop_oldest();
}

std::string journal::take_large_reply() {
  if (large_.size() < most_large_replies) return {};
  const auto [place, id] = large_[oldest_large_];
  if (place >= slots_.size() || slots_[place].id != id) return {};  // it was dropped or removed
  auto& old = slots_[place];
  text_ -= old.reply.size();
  return std::exchange(old.reply, {});
}

void journal::drop_oldest() {
  text_ -= text_of(slots_[first_]);
  slots_[first_].id = 0;  // its large reply is no one's any more
  first_ = place_of(1);
  --size_;
  ++dropped_;
}

std::size_t journal::remove_if(const std::function<bool(const journal_entry&)>& is_unwanted) {
  std::vector<journal_entry> kept;
  for (std::size_t index = 0; index < size_; ++index) {
    if (!is_unwanted(at(index))) kept.push_back(at(index));
  }
  const auto removed = size_ - kept.size();
  slots_ = std::move(kept);
  large_.clear();  // their places have changed
  oldest_large_ = 0;
  first_ = 0;
  size_ = slots_.size();
  text_ = 0;
  for (const auto& entry : slots_) text_ += text_of(entry);
  return removed;
}

void journal::clear() {
  slots_ = {};
  large_.clear();
  oldest_large_ = 0;
  first_ = 0;
  size_ = 0;
  text_ = 0;
  dropped_ = 0;
}

}  // namespace ssmock::traffic
