// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "control/quiet_api.hpp"
#include "core/api_error.hpp"
#include "core/ids.hpp"
#include "core/message.hpp"
#include "families/family.hpp"
#include "kernel/api_caller.hpp"
#include "kernel/context.hpp"
#include "protocol/model.hpp"
#include "protocol/patterns.hpp"
#include "service/signature_check.hpp"
#include "tenancy/simulator.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

/// The objects that the pipeline works with. They must outlive it.
struct pipeline_parts {
  tenants& states;
  simulator& simulation;
  const operations::page_tokens& tokens;
  id_source& ids;
  bool short_pages = false;                     ///< see operations::context
  const signature_rules* signatures = nullptr;  ///< null: they are not checked
  engine::notice_sink* notices = nullptr;       ///< see engine::world
};

/// Answers the API's requests: AWS JSON 1.1 in, AWS JSON 1.1 out, checks in AWS's order.
class api_pipeline final : public control::quiet_api, public engine::api_caller {
 public:
  explicit api_pipeline(pipeline_parts parts) : parts_(parts) {}

  /// The tenant is that of the request's signature, or of unsigned requests.
  reply answer(const request& call, const tenant_name& tenant);
  reply answer_quietly(const request& call, const tenant_name& tenant) override;
  result<std::string> call(engine::world& in, std::string_view operation, json::value input,
                           instant now) override;

 private:
  /// Who asks.
  struct asker {
    tenant_name tenant;
    bool must_sign;
  };
  reply answer_json(const request& call, const asker& by);
  /// Nullopt when the request has to be asked again: see simulator.
  std::optional<result<std::string>> run(const request& call, const asker& by);

  /// The operation that takes an input, when that is within the model's bounds and ssmock has it.
  result<const operation*> accept(const protocol::operation_model& model, const json::value& input,
                                  const store::state& state);

  /// A request whose input has passed the model's checks.
  struct checked {
    std::string_view name;
    const tenant_name& tenant;
    const json::value& input;
    instant now;
  };
  result<void> run_operation(const operation& operation, const checked& call, std::string& out);

  pipeline_parts parts_;
  protocol::pattern_cache patterns_;
};

}  // namespace ssmock::service
