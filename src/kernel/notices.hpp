// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/world.hpp"

/// How operations and engines tell what has happened: each family has notices of its own, which say
/// what they hold only when somebody reads them. What text is made of them is no matter of theirs.
namespace ssmock::engine {

/// A number, as JSON.
struct notice_number {
  std::string text;
};

/// A text, a list of texts, a number, or the parameters of a command.
using notice_value = std::variant<std::string, std::vector<std::string>, notice_number,
                                  shared<ordered_map<std::vector<std::string>>>>;

/// What a notice holds, in AWS's order.
struct notice_description {
  std::vector<std::string> resources;  ///< of an event: the ARNs of what it is about
  std::string topic_arn;               ///< of a message: where it is published
  std::string subject;                 ///< of a message
  std::vector<std::pair<std::string_view, notice_value>> members;

  void add(std::string_view name, notice_value value) {
    members.emplace_back(name, std::move(value));
  }
};

/// Something that happened: an event of EventBridge, or a message to a topic of SNS. It holds no
/// more than it needs for its description, since hundreds of thousands are made for each one that
/// is read.
class notice {
 public:
  notice() = default;
  notice(const notice&) = delete;
  notice& operator=(const notice&) = delete;
  virtual ~notice() = default;

  /// The detail-type of an event; empty for a message.
  virtual std::string_view detail_type() const = 0;
  /// `time` is the instant at which it happened.
  virtual notice_description describe(const tenant_name& of, instant time) const = 0;
};

/// Holds a notice, most of them within itself: the allocator does not like it when what is kept for
/// a moment lies between what stays.
class notice_slot {
 public:
  notice_slot() = default;
  notice_slot(const notice_slot&) = delete;
  notice_slot& operator=(const notice_slot&) = delete;
  ~notice_slot() { clear(); }

  /// Makes a notice of these facts in the place of what it holds.
  template <class Notice, class... Facts>
  void put(const Facts&... facts) {
    clear();
    if constexpr (sizeof(Notice) <= usual_size) {
      held_ = ::new (static_cast<void*>(usual_.data())) Notice(facts...);
      within_ = true;
    } else {
      held_ = new Notice(facts...);
      within_ = false;
    }
  }
  void clear() noexcept {
    const auto* const old = std::exchange(held_, nullptr);
    if (old == nullptr) return;
    if (within_) {
      old->~notice();
    } else {
      delete old;
    }
  }
  /// It must hold one.
  const notice& operator*() const { return *held_; }

 private:
  static constexpr std::size_t usual_size = 160;  // that of what there is most of

  const notice* held_ = nullptr;
  bool within_ = false;
  alignas(std::max_align_t) std::array<std::byte, usual_size> usual_;
};

/// Takes notices. What a request or an event of the agenda tells counts only when all of it has
/// happened.
class notice_sink {
 public:
  notice_sink() = default;
  notice_sink(const notice_sink&) = delete;
  notice_sink& operator=(const notice_sink&) = delete;
  virtual ~notice_sink() = default;

  /// The place of the next notice, which the caller puts there.
  virtual notice_slot& next_slot(const tenant_name& of, instant time) = 0;
  /// There is no memory for a notice.
  virtual void lose() noexcept = 0;
  /// What was told so far has happened.
  virtual void confirm() noexcept = 0;
  /// What was told since the last confirm() has not happened.
  virtual void withdraw() noexcept = 0;
};

/// Tells the sink of a world, if it has one, the notice that these facts make. It never fails: by
/// then the state has changed, and AWS's delivery is a best effort too [D].
template <class Notice, class... Facts>
void tell(const world& in, instant now, const Facts&... facts) {
  if (in.notices == nullptr) return;
  try {
    in.notices->next_slot(in.tenant, now).template put<Notice>(facts...);
  } catch (const std::bad_alloc&) {
    in.notices->lose();
  }
}

/// `arn:aws:ssm:us-east-1:123456789012:<resource>`, or the same of another service.
inline std::string arn_of(const tenant_name& tenant, std::string_view resource,
                          std::string_view service = "ssm") {
  std::string out = "arn:aws:";
  out.append(service).append(":").append(tenant.region).append(":").append(tenant.account);
  return out.append(":").append(resource);
}

}  // namespace ssmock::engine
