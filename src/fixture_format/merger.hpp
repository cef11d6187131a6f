// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"
#include "protocol/decode.hpp"

namespace ssmock::fixtures {

/// A checked element as the struct of the store.
template <class T>
T read(const json::value& element) {
  T content{};
  protocol::decode(content, element);
  return content;
}

/// What the sections of fixtures are merged into.
class merger {
 public:
  merger(store::state& state, instant now) : state_(state), now_(now) {}

  store::state& state() { return state_; }
  instant now() const { return now_; }

  /// What a family remembers from one element to the next, of a type of its own.
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
