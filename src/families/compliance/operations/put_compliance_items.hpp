// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/compliance/store/compliance_list.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::compliance::put_compliance_items {

/// ComplianceUploadType
enum class upload : std::uint8_t { complete, partial };

struct request {
  std::string resource_id;
  std::string resource_type;
  std::string compliance_type;
  store::compliance_execution execution_summary;
  std::vector<store::compliance_entry> items;
  std::optional<std::string> item_content_hash;
  std::optional<upload> upload_type;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (resource_id, resource_type, compliance_type, execution_summary, items,
                       item_content_hash, upload_type))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace operations::compliance::put_compliance_items

template <>
inline constexpr auto enum_texts<operations::compliance::put_compliance_items::upload> =
    std::to_array<std::string_view>({"COMPLETE", "PARTIAL"});

}  // namespace ssmock
