// SPDX-License-Identifier: Apache-2.0
#include "protocol/model.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "protocol/patterns.hpp"

namespace ssmock::protocol {
namespace {

TEST(Model, HoldsAllOperationsSortedWithInputAndOutput) {
  const auto operations = all_operations();
  EXPECT_EQ(operations.size(), 146U);
  EXPECT_TRUE(std::ranges::is_sorted(operations, {}, &operation_model::name));
  for (const auto& each : operations) {
    EXPECT_EQ(each.input->type, shape_type::structure) << each.name;
    EXPECT_EQ(each.output->type, shape_type::structure) << each.name;
    EXPECT_EQ(find_operation(each.name), &each);
  }
}

TEST(Model, FindsNamesInTheirOwnCaseOnly) {
  EXPECT_NE(find_operation("GetCommandInvocation"), nullptr);
  EXPECT_EQ(find_operation("getCommandInvocation"), nullptr);
  EXPECT_EQ(find_operation(""), nullptr);
  EXPECT_EQ(find_operation("Zzz"), nullptr);
}

TEST(Model, KeepsBoundsPatternsEnumsAndErrors) {
  const auto& id = *find_shape("MaintenanceWindowExecutionId");
  EXPECT_EQ(id.min, 36);
  EXPECT_EQ(id.max, 36);
  EXPECT_EQ(id.pattern,
            R"(^[0-9a-fA-F]{8}\-[0-9a-fA-F]{4}\-[0-9a-fA-F]{4}\-[0-9a-fA-F]{4}\-[0-9a-fA-F]{12}$)");
  EXPECT_EQ(find_shape("MaintenanceWindowTaskType")->allowed.size(), 4U);
  EXPECT_TRUE(find_shape("InternalServerError")->fault);
  const auto& operation = *find_operation("GetCommandInvocation");
  EXPECT_EQ(operation.errors.size(), 5U);
  EXPECT_TRUE(find_member(*operation.input, "CommandId")->required);
  EXPECT_FALSE(find_member(*operation.input, "PluginName")->required);
}

TEST(Patterns, AllOfTheModelCompile) {
  pattern_cache patterns;
  for (const auto& each : all_shapes()) {
    EXPECT_NO_THROW(patterns.matches(each, "x")) << each.name;
  }
}

TEST(Patterns, MatchTheWholeTextAsJavaDoes) {
  pattern_cache patterns;
  const auto& instance = *find_shape("InstanceId");
  EXPECT_TRUE(patterns.matches(instance, "i-12345678"));
  EXPECT_TRUE(patterns.matches(instance, "i-1234567890abcdef0"));
  EXPECT_TRUE(patterns.matches(instance, "mi-1234567890abcdef0"));
  EXPECT_FALSE(patterns.matches(instance, "i-12345678\n"));
  EXPECT_FALSE(patterns.matches(instance, "i-123456789"));
  EXPECT_FALSE(patterns.matches(instance, "i-1234567é"));
}

TEST(Patterns, GiveUpOnTextsMadeToTakeForEver) {
  pattern_cache patterns;
  for (const auto& each : all_shapes()) {
    if (each.pattern.empty()) continue;
    static_cast<void>(patterns.matches(each, std::string(100'000, 'a') + "!"));
    static_cast<void>(patterns.matches(each, std::string(100'000, '1') + "\n"));
  }
}

}  // namespace
}  // namespace ssmock::protocol
