// SPDX-License-Identifier: Apache-2.0
#include "traffic/secrets.hpp"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::traffic {
namespace {

constexpr std::string_view put_parameter = "PutParameter";
constexpr std::array<std::string_view, 6> operations_with_secrets{
    "CreateActivation",    "GetParameter",  put_parameter,
    "GetParameterHistory", "GetParameters", "GetParametersByPath",
};

/// Masks what is secret in a value, and collects what stood there.
class masker {
 public:
  /// Whether a value without a type counts as one of a SecureString: a request that overwrites a
  /// parameter need not name its type.
  explicit masker(bool untyped_is_secret) : untyped_is_secret_(untyped_is_secret) {}

  void walk(json::value& at) {
    if (auto* items = at.get_if<json::list>()) {
      for (auto& item : *items) walk(item);
    }
    auto* members = at.get_if<json::object>();
    if (members == nullptr) return;
    const bool secret = is_secret(at);
    for (auto& [name, content] : *members) {
      if (name == "ActivationCode" || (secret && name == "Value")) {
        hide(content);
      } else {
        walk(content);
      }
    }
  }

  const std::vector<std::string>& found() const { return found_; }

 private:
  bool is_secret(const json::value& of) const {
    const auto* type = of.find("Type");
    const auto* text = type != nullptr ? type->get_if<std::string>() : nullptr;
    if (text != nullptr) return *text != "String" && *text != "StringList";
    return untyped_is_secret_;
  }

  void hide(json::value& content) {
    if (const auto* text = content.get_if<std::string>()) found_.push_back(*text);
    content = std::string(mask);
  }

  bool untyped_is_secret_;
  std::vector<std::string> found_;
};

void replace_all(std::string& in, std::string_view wanted, std::string_view with) {
  for (auto at = in.find(wanted); at != std::string::npos; at = in.find(wanted, at + with.size())) {
    in.replace(at, wanted.size(), with);
  }
}

/// Error messages may repeat what was wrong in a request.
void hide_repeated(std::string& text, const std::vector<std::string>& secrets) {
  for (const auto& secret : secrets) {
    if (secret.empty()) continue;
    std::string quoted;
    json::append_string(quoted, secret);
    replace_all(text, std::string_view(quoted).substr(1, quoted.size() - 2), mask);
  }
}

std::string masked(std::string_view text, masker& by) {
  auto parsed = json::parse(text);
  auto* content = std::get_if<json::value>(&parsed);
  std::string out;
  if (content == nullptr) {
    // Whoever sends half a request may have meant a secret.
    if (!text.empty()) json::append_string(out, mask);
    return out;
  }
  by.walk(*content);
  if (by.found().empty()) return std::string(text);
  json::append_value(out, *content);
  return out;
}

}  // namespace

bool may_have_secrets(std::string_view operation) {
  return std::ranges::find(operations_with_secrets, operation) != operations_with_secrets.end();
}

masked_texts mask_secrets(std::string_view operation, std::string_view request,
                          std::string_view reply) {
  masker of_request{operation == put_parameter};
  masker of_reply{false};
  masked_texts out{masked(request, of_request), masked(reply, of_reply)};
  hide_repeated(out.reply, of_request.found());
  return out;
}

}  // namespace ssmock::traffic
