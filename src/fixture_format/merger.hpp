// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"
#include "protocol/decode.hpp"

namespace ssmock::fixtures {

/// Converts a checked element to the store's struct T.
template <class T>
T read(const json::value& element) {
  T content{};
  protocol::decode(content, element);
  return content;
}

/// The state that the sections of fixtures are merged into, and the data needed while merging.
class merger {
 public:
  merger(store::state& state, instant now) : state_(state), now_(now) {}

  store::state& state() { return state_; }
  instant now() const { return now_; }

  /// Data that a family keeps from one element to the next while merging, in a type of its own.
  template <class Notes>
  Notes& notes() {
    return notes_.edit<Notes>();
  }

 private:
  store::state& state_;
  instant now_;
  store::state notes_;
};

}  // namespace ssmock::fixtures
