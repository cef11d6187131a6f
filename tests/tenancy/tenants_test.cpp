// SPDX-License-Identifier: Apache-2.0
#include "tenancy/tenants.hpp"

#include <gtest/gtest.h>

#include <array>
#include <new>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "kernel/outcomes.hpp"
#include "support/in_process.hpp"

namespace ssmock::service {
namespace {

constexpr tenant_name defaults{"123456789012", "us-east-1"};

tenant_name of(const std::string& authorization) {
  static std::string kept;
  kept = authorization;
  return tenant_of(kept, defaults);
}

TEST(TenantOf, ReadsTheCredentialScope) {
  const auto named = of(testing::authorization("999988887777", "eu-west-1"));
  EXPECT_EQ(named.account, "999988887777");
  EXPECT_EQ(named.region, "eu-west-1");
}

TEST(TenantOf, AnAccessKeyThatIsNoAccountLeavesTheDefault) {
  const auto named = of(testing::authorization("AKIAIOSFODNN7EXAMPLE", "eu-west-1"));
  EXPECT_EQ(named.account, defaults.account);
  EXPECT_EQ(named.region, "eu-west-1");
}

TEST(TenantOf, WhatIsMissingOrMalformedLeavesTheDefaults) {
  for (const std::string header :
       {"", "Basic dGVzdA==", "AWS4-HMAC-SHA256 Credential=", "AWS4-HMAC-SHA256 Credential=key",
        "AWS4-HMAC-SHA256 Credential=key/20260110", "AWS4-HMAC-SHA256 Credential=key/20260110/"}) {
    const auto named = of(header);
    EXPECT_EQ(named.account, defaults.account) << header;
    EXPECT_EQ(named.region, defaults.region) << header;
  }
}

TEST(TenantOf, NeedsNoBlankAfterTheScope) {
  EXPECT_EQ(of("AWS4-HMAC-SHA256 Credential=k/20260110/us-west-2/ssm/aws4_request,SignedHeaders=h")
                .region,
            "us-west-2");
}

const std::array executions{store::state::part_of<store::window_execution_list>()};
const std::array rules{store::state::part_of<store::outcome_rules>()};

void add_rule(store::state& changed) {
  changed.edit<store::outcome_rules>().add(store::outcome_rule{});
}

TEST(Tenants, KeepTheirChangesApartFromTheStart) {
  tenants states{{}};
  const auto add = [](store::state& changed) {
    changed.edit<store::window_execution_list>().put({"one", {}, {}, {}, {}, {}});
  };
  EXPECT_TRUE(states.read(defaults).get<store::window_execution_list>().all().empty());
  states.change_all(add, executions);
  EXPECT_EQ(states.read(defaults).get<store::window_execution_list>().all().size(), 1U);
  EXPECT_EQ(
      states.read({"123456789012", "eu-west-1"}).get<store::window_execution_list>().all().size(),
      1U);
  states.reset(instant{});
  EXPECT_TRUE(states.read(defaults).get<store::window_execution_list>().all().empty());
}

TEST(Tenants, KeepOncePartsThatAllOfThemHave) {
  tenants states{{}};
  constexpr tenant_name own{"123456789012", "eu-west-1"};
  states.write(defaults).edit<store::window_execution_list>();
  add_rule(states.write(own));
  int calls = 0;
  const auto add = [&](store::state& changed) {
    ++calls;
    add_rule(changed);
  };
  const auto copies = store::state::copies();
  for (int times = 0; times < 3; ++times) states.change_all(add, rules);
  // Each time once for the tenant with a rule of its own, and once for all others.
  EXPECT_EQ(calls, 6);
  EXPECT_EQ(store::state::copies(), copies);
  const auto& fresh = states.read({"123456789012", "us-west-2"});
  EXPECT_TRUE(states.read(defaults).shares(fresh, rules[0]));
  EXPECT_EQ(fresh.get<store::outcome_rules>().all().size(), 3U);
  EXPECT_EQ(states.read(own).get<store::outcome_rules>().all().size(), 4U);
  // Whoever changes such a part gets one of its own.
  add_rule(states.write(defaults));
  EXPECT_EQ(states.read(defaults).get<store::outcome_rules>().all().size(), 4U);
  EXPECT_EQ(fresh.get<store::outcome_rules>().all().size(), 3U);
}

TEST(Tenants, KeepTheirPartsWhenAChangeOfAllThrows) {
  tenants states{{}};
  states.change_all(add_rule, rules);
  states.write(defaults).edit<store::window_execution_list>();
  const auto fail = [](store::state&) { throw std::bad_alloc{}; };
  EXPECT_THROW(states.change_all(fail, rules), std::bad_alloc);
  EXPECT_EQ(states.read(defaults).get<store::outcome_rules>().all().size(), 1U);
}

}  // namespace
}  // namespace ssmock::service
