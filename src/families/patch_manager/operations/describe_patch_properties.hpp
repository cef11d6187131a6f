// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/patch_manager/store/patch_enums.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::patch_manager {

enum class patch_property : std::uint8_t {
  product,
  product_family,
  classification,
  msrc_severity,
  priority,
  severity
};

enum class patch_set : std::uint8_t { os, application };

namespace describe_patch_properties {

struct request {
  store::operating_system operating_system = store::operating_system::windows;
  patch_property property = patch_property::product;
  std::optional<patch_manager::patch_set> patch_set;
  std::optional<std::int32_t> max_results;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(request, (), (operating_system, property, patch_set, max_results, next_token))

struct response {
  std::vector<std::map<std::string, std::string>> properties;
  std::optional<std::string> next_token;
};
BOOST_DESCRIBE_STRUCT(response, (), (properties, next_token))

result<response> handle(context& ctx, const request& input);

}  // namespace describe_patch_properties
}  // namespace operations::patch_manager

template <>
inline constexpr auto enum_texts<operations::patch_manager::patch_property> =
    std::to_array<std::string_view>({"PRODUCT", "PRODUCT_FAMILY", "CLASSIFICATION", "MSRC_SEVERITY",
                                     "PRIORITY", "SEVERITY"});
template <>
inline constexpr auto enum_texts<operations::patch_manager::patch_set> =
    std::to_array<std::string_view>({"OS", "APPLICATION"});

}  // namespace ssmock
