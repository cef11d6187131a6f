// SPDX-License-Identifier: Apache-2.0
#include "families/documents/store/document_lookup.hpp"

#include <gtest/gtest.h>

#include "families/documents/store/documents.hpp"

namespace ssmock::store {
namespace {

document made(const std::string& name, std::optional<std::string> owner) {
  document_version first;
  first.number = 3;
  document out{name, "Command", first};
  first.number = 4;
  out.put(first);
  out.owner = std::move(owner);
  return out;
}

TEST(DocumentLookup, ResolvesNamesArnsAndVersionWords) {
  state content;
  content.edit<document_list>().put(made("Mine", std::nullopt));
  content.edit<document_list>().put(made("Theirs", "999999999999"));
  const tenant_name scope{"123456789012", "eu-west-1"};
  const auto number = [&](std::string_view name, std::string_view version) {
    const auto found = resolve_document(content, scope, name, version);
    return found.version != nullptr ? found.version->number : 0;
  };
  EXPECT_EQ(number("Mine", ""), 3U);
  EXPECT_EQ(number("Mine", "$DEFAULT"), 3U);
  EXPECT_EQ(number("Mine", "$LATEST"), 4U);
  EXPECT_EQ(number("Mine", "4"), 4U);
  EXPECT_EQ(number("Mine", "5"), 0U);
  EXPECT_EQ(number("Mine", "99999999999"), 0U);
  EXPECT_EQ(number("arn:aws:ssm:eu-west-1:123456789012:document/Mine", ""), 3U);
  EXPECT_EQ(number("arn:aws:ssm:eu-west-1:999999999999:document/Theirs", ""), 3U);
  EXPECT_EQ(number("arn:aws:ssm:eu-west-1::document/AWS-RunShellScript", "1"), 1U);
  for (const auto* const unknown :
       {"Yours", "arn:aws:ssm:us-east-1:123456789012:document/Mine",
        "arn:aws:ssm:eu-west-1:999999999999:document/Mine", "arn:aws:ssm:eu-west-1",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/Mine"}) {
    EXPECT_EQ(resolve_document(content, scope, unknown, "").whole, nullptr) << unknown;
  }
  EXPECT_NE(find_own_document(content, scope, "Mine"), nullptr);
  EXPECT_EQ(find_own_document(content, scope, "Theirs"), nullptr);
  EXPECT_EQ(find_own_document(content, scope, "AWS-RunShellScript"), nullptr);
  EXPECT_TRUE(content.get<document_list>().exists("Theirs"));
  EXPECT_FALSE(content.get<document_list>().exists("AWS-RunShellScript"));
}

}  // namespace
}  // namespace ssmock::store
