// SPDX-License-Identifier: Apache-2.0
// Documents in the shapes that are used most: each file below corpus/ is created through the
// protocol, described, and read back in both formats. A file more is a test more.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/sha256.hpp"
#include "support/documents.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

struct corpus_document {
  std::string name;
  std::string type;
  std::string format;
  std::string content;
};

std::string other(const std::string& format) { return format == "JSON" ? "YAML" : "JSON"; }

void add_folder(const std::string& folder, const std::string& type,
                std::vector<corpus_document>& into) {
  const auto path = "tests/families/documents/corpus/" + folder;
  for (const auto& file : std::filesystem::directory_iterator(source_path(path))) {
    auto name = file.path().stem().string();
    std::ranges::replace(name, '-', '_');
    const bool yaml = file.path().extension() == ".yaml";
    into.push_back({folder + "_" + name, type, yaml ? "YAML" : "JSON",
                    source_text(path + "/" + file.path().filename().string())});
  }
}

std::vector<corpus_document> corpus() {
  std::vector<corpus_document> out;
  add_folder("command", "Command", out);
  add_folder("runbook", "Automation", out);
  std::ranges::sort(out, {}, &corpus_document::name);
  return out;
}

class DocumentCorpus : public ::testing::TestWithParam<corpus_document> {
 protected:
  void make(const std::string& name, const std::string& content, const std::string& format) {
    create(server_, name,
           {{"Content", content}, {"DocumentFormat", format}, {"DocumentType", GetParam().type}});
  }

  std::string text_of(const std::string& name, const std::string& format) {
    return answer(server_, "GetDocument", {{"Name", name}, {"DocumentFormat", format}})["Content"];
  }

  /// What a description says of the content, whatever its format.
  json meaning_of(const std::string& name) {
    auto out = answer(server_, "DescribeDocument", {{"Name", name}})["Document"];
    for (const auto* const own : {"Hash", "Name", "DocumentFormat"}) out.erase(own);
    return out;
  }

  in_process server_;
};

TEST_P(DocumentCorpus, IsCreatedDescribedAndReadInBothFormats) {
  const auto& [name, type, format, content] = GetParam();
  make("First", content, format);
  const auto described = answer(server_, "DescribeDocument", {{"Name", "First"}})["Document"];
  EXPECT_EQ(described["Hash"], sha256_hex(content));
  EXPECT_EQ(described["DocumentFormat"], format);
  EXPECT_FALSE(described["PlatformTypes"].empty());
  EXPECT_EQ(text_of("First", format), content);

  make("Second", text_of("First", other(format)), other(format));
  EXPECT_EQ(meaning_of("Second"), meaning_of("First"));
  make("Third", text_of("Second", format), format);
  EXPECT_EQ(meaning_of("Third"), meaning_of("First"));
  const auto as_json = [&](const char* which) { return json::parse(text_of(which, "JSON")); };
  EXPECT_EQ(as_json("Second"), as_json("First"));
  EXPECT_EQ(as_json("Third"), as_json("First"));
  EXPECT_EQ(text_of("Third", "YAML"), text_of("Second", "YAML"));
}

INSTANTIATE_TEST_SUITE_P(Each, DocumentCorpus, ::testing::ValuesIn(corpus()),
                         [](const auto& each) { return each.param.name; });

TEST(DocumentCorpusFolder, HoldsThirtyCommandsAndTwentyRunbooks) {
  const auto all = corpus();
  EXPECT_GE(std::ranges::count(all, "Command", &corpus_document::type), 30);
  EXPECT_GE(std::ranges::count(all, "Automation", &corpus_document::type), 20);
}

}  // namespace
}  // namespace ssmock
