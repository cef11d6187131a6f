// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/task_units.hpp"

#include <gtest/gtest.h>

#include "kernel/state.hpp"

namespace ssmock {
namespace {

TEST(TaskUnits, OfAServiceTakeNoMoreThanTheirOneResource) {
  store::target all{"InstanceIds", {}};
  constexpr std::size_t many = 1'000;
  for (std::size_t number = 0; number < many; ++number) {
    all.values.push_back("i-0123456789abc" + std::to_string(1'000 + number));
  }
  store::window_task task;
  task.task_type = store::task_type::lambda;
  task.targets = {all};
  const auto units = engine::units_of(store::state{}, nullptr, task);
  ASSERT_EQ(units.size(), many);
  for (std::size_t number = 0; number < many; ++number) {
    EXPECT_EQ(units[number].resources, std::vector{all.values[number]});
    // A thousand units that keep room for a thousand resources would take 32 MB.
    EXPECT_LE(units[number].resources.capacity(), 2U);
  }
}

}  // namespace
}  // namespace ssmock
