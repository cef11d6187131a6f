// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/state.hpp"

namespace ssmock::store {
namespace {

constexpr std::string_view uuid = "a06e9f91-3b9c-4c3e-8bd4-246cc1234567";

TEST(StatusIndex, FindsWhatAPlainScanFinds) {
  constexpr unsigned seed = 3;
  SCOPED_TRACE(seed);
  std::mt19937 random{seed};
  status_index index;
  std::vector<std::optional<execution_status>> plain;
  const auto any_status = [&]() -> std::optional<execution_status> {
    const auto number = random() % 9;
    if (number == 8) return std::nullopt;
    return static_cast<execution_status>(number);
  };
  for (int round = 0; round < 4'000; ++round) {
    if (plain.empty() || random() % 3 != 0) {
      plain.push_back(any_status());
      index.append(plain.back());
    } else {
      const auto at = random() % plain.size();
      plain[at] = any_status();
      index.set(at, plain[at]);
      EXPECT_EQ(index.at(at), plain[at]);
    }
    const auto wanted = static_cast<status_set>(random() % 256);
    const auto from = random() % (plain.size() + 2);
    auto expected = from;
    while (expected < plain.size() &&
           (!plain[expected] || (only(*plain[expected]) & wanted) == 0)) {
      ++expected;
    }
    EXPECT_EQ(index.find(wanted, from),
              expected < plain.size() ? std::optional{expected} : std::nullopt);
  }
}

TEST(StatusIndex, EveryItemIncludesThoseWithoutAStatus) {
  status_index index;
  index.append(std::nullopt);
  EXPECT_EQ(index.find(every_item, 0), 0U);
  EXPECT_FALSE(index.find(0xFF, 0));
}

TEST(InvocationList, GivesBackEachMember) {
  task_invocation full;
  full.window_execution_id = "execution";
  full.task_execution_id = "task";
  full.invocation_id = std::string(uuid);
  full.execution_id = "command";
  full.task_type = task_type::lambda;
  full.parameters = "{}";
  full.status = execution_status::timed_out;
  full.status_details = "late";
  full.start_time = instant{milliseconds{1}};
  full.end_time = instant{milliseconds{-1}};
  full.owner_information = "owner";
  full.window_target_id = "target";
  invocation_list list{"execution", "task"};
  sharing_pool<std::string> texts;
  list.append(full, texts);
  list.append({}, texts);
  const auto read = list.at(0);
  EXPECT_EQ(read.window_execution_id, "execution");
  EXPECT_EQ(read.task_execution_id, "task");
  EXPECT_EQ(read.invocation_id->text(), uuid);
  EXPECT_EQ(read.execution_id->text(), "command");
  EXPECT_EQ(read.task_type, full.task_type);
  EXPECT_EQ(read.parameters, "{}");
  EXPECT_EQ(read.status, full.status);
  EXPECT_EQ(read.status_details, "late");
  EXPECT_EQ(read.start_time, full.start_time);
  EXPECT_EQ(read.end_time, full.end_time);
  EXPECT_EQ(read.owner_information, "owner");
  EXPECT_EQ(read.window_target_id, "target");
  const auto bare = list.at(1);
  EXPECT_FALSE(bare.invocation_id || bare.execution_id || bare.task_type || bare.parameters ||
               bare.status || bare.status_details || bare.start_time || bare.end_time ||
               bare.owner_information || bare.window_target_id);
}

TEST(State, ACopyIsAnotherTenants) {
  state original;
  original.edit<store::window_execution_list>().put({"one", {}, {}, {}, {}, {}});
  original.edit<store::window_execution_list>().find("one")->put_task(
      {"one", "task", {}, {}, {}, {}, {}, {}, {}, {}});
  auto copy = original;
  task_invocation added;
  added.parameters = "only in the copy";
  auto& copied = copy.edit<store::window_execution_list>();
  copied.find("one")->find_task("task")->invocations.append(added, copied.texts());
  copy.edit<store::window_execution_list>().put({"two", {}, {}, {}, {}, {}});
  EXPECT_EQ(original.edit<store::window_execution_list>().find("two"), nullptr);
  EXPECT_EQ(original.edit<store::window_execution_list>()
                .find("one")
                ->find_task("task")
                ->invocations.size(),
            0U);
  EXPECT_EQ(copy.edit<store::window_execution_list>()
                .find("one")
                ->find_task("task")
                ->invocations.at(0)
                .parameters,
            "only in the copy");
}

}  // namespace
}  // namespace ssmock::store
