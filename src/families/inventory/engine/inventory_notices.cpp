// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/engine/inventory_notices.hpp"

namespace ssmock::engine {
namespace {

/// The samples are those of the documentation [D].
notice_description description_of(std::string_view status, std::string_view action,
                                  const std::string& instance_id, std::string reason,
                                  const std::string& type) {
  notice_description out;
  out.add("action-status", std::string(status));
  out.add("action", std::string(action));
  out.add("resource-type", std::string("managed-instance"));
  out.add("resource-id", instance_id);
  out.add("action-reason", std::move(reason));
  out.add("type-name", type);
  return out;
}

}  // namespace

notice_description inventory_changed::describe(const tenant_name& of, instant /*time*/) const {
  const bool refused = !refusal_.empty();
  auto out = description_of(refused ? "failed" : "succeeded", refused ? "put" : "delete",
                            instance_id_, refusal_, type_);
  out.resources = {arn_of(of, "managed-instance/" + instance_id_)};
  return out;
}

notice_description inventory_deleted::describe(const tenant_name& /*of*/, instant /*time*/) const {
  std::int32_t total = 0;
  std::string items;
  for (const auto& [version, count] : deletion_.versions) {
    total += count;
    items += std::string(items.empty() ? "" : ",") + R"({"version":")" + version + R"(","count":)" +
             std::to_string(count) + R"(,"remainingCount":0})";
  }
  const auto summary = R"({"totalCount":)" + std::to_string(total) +
                       R"(,"remainingCount":0,"summaryItems":[)" + items + "]}";
  return description_of("succeeded", "delete-summary", {},
                        "The delete for type name " + deletion_.type_name +
                            " was completed. The deletion summary is: " + summary,
                        deletion_.type_name);
}

}  // namespace ssmock::engine
