// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/node_products.hpp"

#include <gtest/gtest.h>

namespace ssmock::store {
namespace {

std::string product(platform_type type, std::string name, std::string version) {
  node of;
  of.platform_type = type;
  of.platform_name = std::move(name);
  of.platform_version = std::move(version);
  return product_of(of).value_or("none");
}

// The names of products are those that patches have on AWS [R, D].
TEST(ProductOfNode, FollowsFromItsPlatform) {
  using enum platform_type;
  EXPECT_EQ(product(linux_os, "Amazon Linux", "2023"), "AmazonLinux2023");
  EXPECT_EQ(product(linux_os, "Amazon Linux", "2"), "AmazonLinux2");
  EXPECT_EQ(product(linux_os, "Amazon Linux AMI", "2018.03"), "AmazonLinux2018.03");
  EXPECT_EQ(product(linux_os, "AlmaLinux", "9.2"), "AlmaLinux9.2");
  EXPECT_EQ(product(linux_os, "CentOS Linux", "7.9.2009"), "CentOS7.9");
  EXPECT_EQ(product(linux_os, "Debian GNU/Linux", "12.5"), "Debian12");
  EXPECT_EQ(product(linux_os, "Oracle Linux Server", "8.8"), "OracleLinux8.8");
  EXPECT_EQ(product(linux_os, "Red Hat Enterprise Linux", "9.4"), "RedhatEnterpriseLinux9.4");
  EXPECT_EQ(product(linux_os, "Rocky Linux", "9.2"), "RockyLinux9.2");
  EXPECT_EQ(product(linux_os, "SLES", "15.5"), "Suse15.5");
  EXPECT_EQ(product(linux_os, "Ubuntu", "24.04"), "Ubuntu24.04");
  EXPECT_EQ(product(mac_os, "macOS", "14.5"), "macOS14.5");
  EXPECT_EQ(product(windows, "Microsoft Windows Server 2022 Datacenter", "10.0.20348"),
            "WindowsServer2022");
  EXPECT_EQ(product(windows, "Microsoft Windows Server 2012 R2 Standard", "6.3.9600"),
            "WindowsServer2012R2");
}

TEST(ProductOfNode, IsNoneOfASystemThatIsNotPatched) {
  using enum platform_type;
  EXPECT_EQ(product(linux_os, "Arch Linux", "1"), "none");
  EXPECT_EQ(product(windows, "Microsoft Windows 11 Pro", "10.0"), "none");
  EXPECT_EQ(product(windows, "Microsoft Windows Server", "10.0"), "none");
}

}  // namespace
}  // namespace ssmock::store
