// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/store/public_parameters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text.hpp"

namespace ssmock::store {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view infrastructure = "/aws/service/global-infrastructure";

std::string path(const std::vector<std::string_view>& parts) { return joined(parts, "/"); }

std::string value_in(std::string_view region, std::string_view name) {
  const auto* const found = public_parameters().find(name);
  if (found == nullptr) return "";
  return public_value(found->first, found->second.latest(), region);
}

std::string value_of(std::string_view name) { return value_in("us-east-1", name); }

/// What stands after the slash in the names right below a path.
std::vector<std::string> below(std::string_view path) {
  std::vector<std::string> out;
  for (const auto& [name, content] : public_parameters().all()) {
    const auto parts = parameter_path::of(name);
    if (parts.parent == path) out.emplace_back(parts.leaf);
  }
  return out;
}

TEST(PublicParameters, HaveNamesThatParametersMayHave) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/";
  constexpr std::size_t most_levels = 15;
  for (const auto& [name, content] : public_parameters().all()) {
    EXPECT_TRUE(is_public(name)) << name;
    EXPECT_EQ(name.find_first_not_of(allowed), std::string::npos) << name;
    EXPECT_EQ(name.find("//"), std::string::npos) << name;
    EXPECT_FALSE(name.ends_with('/')) << name;
    EXPECT_LE(split(name, "/").size(), most_levels) << name;
  }
}

TEST(PublicParameters, AreStandardStringsOfMoreThanOneVersion) {
  const instant first = std::chrono::sys_days{std::chrono::year{2025} / 1 / 1};
  const instant after = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};
  for (const auto& [name, content] : public_parameters().all()) {
    const auto& version = content.latest();
    EXPECT_EQ(content.size(), 1U) << name;
    EXPECT_GT(version.number, 1) << name;
    EXPECT_EQ(version.type, parameter_type::string) << name;
    EXPECT_EQ(version.tier, parameter_tier::standard) << name;
    EXPECT_EQ(version.data_type, parameter_data_type::text) << name;
    EXPECT_TRUE(version.last_modified_date >= first && version.last_modified_date < after) << name;
    EXPECT_THAT(version.labels, IsEmpty()) << name;
  }
}

TEST(PublicParameters, CountAgainstNoLimit) {
  EXPECT_EQ(public_parameters().count(parameter_tier::standard), 0U);
}

TEST(PublicParameters, AreSoFewThatTheyAreMadeInNoTime) {
  EXPECT_LE(public_parameters().all().size(), 12'000U);
}

TEST(PublicParameters, HaveAValueInEachRegion) {
  for (const auto* const region : {"us-east-1", "cn-north-1", "no-such-1"}) {
    for (const auto& [name, content] : public_parameters().all()) {
      const auto value = public_value(name, content.latest(), region);
      EXPECT_THAT(value, Not(IsEmpty())) << name;
      EXPECT_EQ(value, public_value(name, content.latest(), region)) << name;
      // Nothing is left to fill in: the only braces are those of a JSON object.
      const auto braces = value.starts_with('{') ? 1 : 0;
      EXPECT_EQ(std::ranges::count(value, '{'), braces) << name << ": " << value;
      EXPECT_EQ(std::ranges::count(value, '}'), braces) << name << ": " << value;
      EXPECT_EQ(value.find('['), std::string::npos) << name << ": " << value;
    }
  }
}

TEST(PublicParameters, NameAnotherImageInEachRegion) {
  std::size_t count = 0;
  for (const auto& [name, content] : public_parameters().all()) {
    const auto here = public_value(name, content.latest(), "us-east-1");
    if (!here.starts_with("ami-")) continue;
    ++count;
    EXPECT_EQ(here.size(), 21U) << name;
    EXPECT_EQ(here.find_first_not_of("0123456789abcdef", 4), std::string::npos) << name;
    EXPECT_NE(here, public_value(name, content.latest(), "us-west-2")) << name;
  }
  EXPECT_GT(count, 500U);
}

TEST(PublicParameters, NameTheSameImagesInAllVersionsOfSsmock) {
  // Who has these in a snapshot of a test would have to change it.
  EXPECT_EQ(value_of("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"),
            "ami-05dc28f5fdfb93f1c");
  EXPECT_EQ(value_in("eu-west-1",
                     "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/"
                     "image_id"),
            "ami-0d7b8ed06e02b353e");
}

TEST(PublicParameters, KnowSomeImagesByTwoNames) {
  for (const auto& [name, other] : std::vector<std::pair<std::string, std::string>>{
           {"ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64",
            "ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"},
           {"ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2",
            "ami-amazon-linux-latest/amzn2-ami-kernel-4.14-hvm-x86_64-gp2"},
           {"canonical/ubuntu/server/noble/stable/current/amd64/hvm/ebs-gp3/ami-id",
            "canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id"},
           {"debian/release/bookworm/latest/arm64", "debian/release/12/latest/arm64"},
           {"bottlerocket/aws-k8s-1.33/x86_64/latest/image_id",
            "bottlerocket/aws-k8s-1.33/x86_64/1.50.0/image_id"}}) {
    const auto image = value_of("/aws/service/" + name);
    EXPECT_TRUE(image.starts_with("ami-")) << name;
    EXPECT_EQ(value_of("/aws/service/" + other), image) << other;
  }
  EXPECT_NE(value_of("/aws/service/debian/release/12/latest/arm64"),
            value_of("/aws/service/debian/release/12/latest/amd64"));
}

TEST(PublicParameters, AreThereUnderTheNamesThatClientsUse) {
  for (const auto* const name :
       {"ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-x86_64-gp2",
        "ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.12-arm64",
        "ami-amazon-linux-latest/amzn-ami-hvm-x86_64-gp2",
        "ami-windows-latest/Windows_Server-2022-English-Full-Base",
        "ami-windows-latest/Windows_Server-2025-Japanese-Full-Base",
        "ami-windows-latest/Windows_Server-2019-English-Core-ContainersLatest",
        "ami-windows-latest/Windows_Server-2019-English-Full-SQL_2019_Standard",
        "ami-windows-latest/EC2LaunchV2-Windows_Server-2016-English-Full-Base",
        "ami-windows-latest/TPM-Windows_Server-2022-English-Full-Base",
        "ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id",
        "ami-windows-latest/Windows_Server-2022-English-Full-EKS_Optimized-1.33/image_id",
        "ecs/optimized-ami/amazon-linux-2/kernel-5.10/gpu/recommended/image_id",
        "ecs/optimized-ami/amazon-linux-2023/neuron/recommended/image_id",
        "eks/optimized-ami/1.31/amazon-linux-2/recommended/image_id",
        "eks/optimized-ami/1.34/amazon-linux-2023/arm64/standard/recommended/image_id",
        "bottlerocket/aws-ecs-2/arm64/latest/image_id", "freebsd/amd64/base/ufs/14.3/RELEASE",
        "suse/sles/15-sp7/x86_64/latest"}) {
    EXPECT_NE(value_of(std::string("/aws/service/") + name), "") << name;
  }
}

TEST(PublicParameters, TellOfTheMembersOfAnObjectOneByOne) {
  std::size_t objects = 0;
  for (const auto& [name, content] : public_parameters().all()) {
    const auto value = public_value(name, content.latest(), "eu-central-1");
    if (!value.starts_with('{')) {
      EXPECT_FALSE(name.ends_with("/recommended")) << name;
      continue;
    }
    ++objects;
    const auto object = nlohmann::json::parse(value);
    EXPECT_EQ(value_in("eu-central-1", path({name, "image_id"})), object.at("image_id")) << name;
    for (const auto& leaf : below(name)) {
      const auto& member = object.at(leaf);
      EXPECT_EQ(value_in("eu-central-1", path({name, leaf})),
                member.is_string() ? member.get<std::string>() : member.dump())
          << name;
    }
  }
  EXPECT_GT(objects, 100U);
}

TEST(PublicParameters, HaveObjectsInTheFormOfAws) {
  const std::string ecs = "/aws/service/ecs/optimized-ami/amazon-linux-2/gpu/recommended";
  const auto image = value_of(ecs + "/image_id");
  EXPECT_EQ(value_of(ecs),
            R"({"ecs_agent_version":"1.101.0","ecs_runtime_version":"Docker version 25.0.13",)"
            R"("image_id":")" +
                image +
                R"(","image_name":"amzn2-ami-ecs-gpu-hvm-2.0.20251108-x86_64-ebs",)"
                R"("image_version":"2.0.20251108","os":"Amazon Linux 2","schema_version":1,)"
                R"("source_image_name":"amzn2-ami-minimal-hvm-2.0.20251103.3-x86_64-ebs"})");
  EXPECT_EQ(value_of("/aws/service/ecs/optimized-ami/amazon-linux-2/gpu/"
                     "amzn2-ami-ecs-gpu-hvm-2.0.20251108-x86_64-ebs"),
            value_of(ecs));
  const std::string eks =
      "/aws/service/eks/optimized-ami/1.33/amazon-linux-2023/x86_64/standard/recommended";
  EXPECT_EQ(value_of(eks), R"({"schema_version":"2","image_id":")" + value_of(eks + "/image_id") +
                               R"(","image_name":"amazon-eks-node-al2023-x86_64-standard-1.33-)"
                               R"(v20251120","release_version":"1.33.5-20251120"})");
}

TEST(PublicParameters, OfAListLeadToTheOthers) {
  std::set<std::string> trees;
  for (const auto& [name, content] : public_parameters().all()) {
    trees.emplace(split(name, "/")[2]);
  }
  EXPECT_EQ(trees.erase("list"), 1U);
  EXPECT_THAT(below("/aws/service/list"), ElementsAreArray(trees));
  for (const auto& tree : trees) {
    const auto listed = value_of(path({"/aws/service/list", tree}));
    EXPECT_EQ(listed, path({"/aws/service", tree, ""}));
    EXPECT_TRUE(std::ranges::any_of(public_parameters().all(), [&](const auto& each) {
      return each.first.starts_with(listed);
    })) << listed;
  }
}

TEST(PublicParameters, NameTheItemsOfAListAsTheirValues) {
  for (const auto* const list :
       {"regions", "services", "availability-zones", "local-zones", "wavelength-zones",
        "regions/us-east-1/services", "services/ssm/regions", "regions/us-west-2/local-zones"}) {
    const auto items = below(path({infrastructure, list}));
    EXPECT_THAT(items, Not(IsEmpty())) << list;
    for (const auto& item : items) {
      EXPECT_EQ(value_of(path({infrastructure, list, item})), item) << list;
    }
  }
}

TEST(PublicParameters, SayOfRegionsAndServicesTheSameFromBothSides) {
  for (const auto& region : below(path({infrastructure, "regions"}))) {
    for (const auto& service : below(path({infrastructure, "services"}))) {
      const auto of_region = path({infrastructure, "regions", region, "services", service});
      const auto of_service = path({infrastructure, "services", service, "regions", region});
      EXPECT_EQ(value_of(of_region) == service, value_of(of_service) == region) << of_region;
      for (const auto* const leaf : {"endpoint", "protocols"}) {
        EXPECT_EQ(value_of(path({of_region, leaf})), value_of(path({of_service, leaf})))
            << of_region;
      }
    }
  }
}

TEST(PublicParameters, SayWhereServicesAre) {
  const auto endpoint = [](std::string_view region, std::string_view service) {
    return value_of(path({infrastructure, "regions", region, "services", service, "endpoint"}));
  };
  EXPECT_EQ(endpoint("us-east-2", "ssm"), "ssm.us-east-2.amazonaws.com");
  EXPECT_EQ(endpoint("cn-north-1", "ssm"), "ssm.cn-north-1.amazonaws.com.cn");
  EXPECT_EQ(endpoint("us-east-1", "cloudwatch"), "monitoring.us-east-1.amazonaws.com");
  EXPECT_EQ(endpoint("eu-west-1", "iam"), "iam.amazonaws.com");
  EXPECT_EQ(endpoint("us-gov-east-1", "iam"), "iam.us-gov.amazonaws.com");
  EXPECT_EQ(endpoint("cn-northwest-1", "iam"), "iam.cn-north-1.amazonaws.com.cn");
  EXPECT_EQ(endpoint("us-east-1", "vpc"), "");
  const auto services = path({infrastructure, "services"});
  EXPECT_THAT(below(path({services, "devicefarm/regions"})), ElementsAre("us-west-2"));
  EXPECT_THAT(below(path({services, "cloudfront/regions"})), Not(Contains("us-gov-west-1")));
  EXPECT_EQ(value_of(path({services, "ec2/longName"})), "Amazon Elastic Compute Cloud (EC2)");
  EXPECT_EQ(value_of(path({services, "ec2/marketingHomeURL"})), "https://aws.amazon.com/ec2/");
}

TEST(PublicParameters, DescribeRegionsAndTheirZones) {
  const auto regions = path({infrastructure, "regions"});
  EXPECT_EQ(value_of(path({regions, "us-west-2/longName"})), "US West (Oregon)");
  EXPECT_EQ(value_of(path({regions, "us-west-2/geolocationCountry"})), "US");
  EXPECT_EQ(value_of(path({regions, "us-west-2/geolocationRegion"})), "US-OR");
  EXPECT_EQ(value_of(path({regions, "cn-north-1/domain"})), "amazonaws.com.cn");
  EXPECT_EQ(value_of(path({regions, "us-gov-west-1/partition"})), "aws-us-gov");
  EXPECT_THAT(below(path({regions, "us-west-2/availability-zones"})),
              ElementsAre("usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"));
  EXPECT_EQ(value_of(path({infrastructure, "availability-zones/usw2-az4/parent-region"})),
            "us-west-2");
  const auto zone = path({infrastructure, "local-zones/use1-bos1-az1"});
  EXPECT_EQ(value_of(path({zone, "location"})), "US East (Boston)");
  EXPECT_EQ(value_of(path({zone, "zone-group"})), "us-east-1-bos-1");
  EXPECT_EQ(value_of(path({zone, "parent-region"})), "us-east-1");
}

TEST(PublicParameters, KnowTheRegionTheyAreReadIn) {
  const auto name = path({infrastructure, "current-region"});
  EXPECT_EQ(value_in("eu-west-3", name), "eu-west-3");
  EXPECT_EQ(value_in("eu-west-3", path({name, "longName"})), "Europe (Paris)");
  EXPECT_EQ(value_in("cn-north-1", path({name, "partition"})), "aws-cn");
  EXPECT_EQ(value_in("no-such-1", name), "no-such-1");
  EXPECT_EQ(value_in("no-such-1", path({name, "domain"})), "amazonaws.com");
  EXPECT_EQ(value_in("cn-north-1", "/aws/service/powertools/python/arm64/python3.12/latest"),
            "arn:aws-cn:lambda:cn-north-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python312-"
            "arm64:23");
}

}  // namespace
}  // namespace ssmock::store
