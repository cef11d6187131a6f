// SPDX-License-Identifier: Apache-2.0
#include "tenancy/tenants.hpp"

#include <gtest/gtest.h>

#include "families/maintenance_windows/store/window_executions.hpp"
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

TEST(Tenants, KeepTheirChangesApartFromTheStart) {
  tenants states{{}};
  const auto add = [](store::state& changed) {
    changed.edit<store::window_execution_list>().put({"one", {}, {}, {}, {}, {}});
  };
  EXPECT_TRUE(states.read(defaults).get<store::window_execution_list>().all().empty());
  states.change_all(add);
  EXPECT_EQ(states.read(defaults).get<store::window_execution_list>().all().size(), 1U);
  EXPECT_EQ(
      states.read({"123456789012", "eu-west-1"}).get<store::window_execution_list>().all().size(),
      1U);
  states.reset(instant{});
  EXPECT_TRUE(states.read(defaults).get<store::window_execution_list>().all().empty());
}

}  // namespace
}  // namespace ssmock::service
