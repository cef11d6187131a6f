// SPDX-License-Identifier: Apache-2.0
#include "control/operations.hpp"

#include <string>

namespace ssmock::control {

service::reply answer_operation(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto target = "AmazonSSM." + std::string(asked.id);
  service::request question;
  question.method = "POST";
  question.path = "/";
  question.amz_target = target;
  question.has_amz_target = true;
  question.content_type = service::amz_json;
  question.body = asked.body.empty() ? "{}" : asked.body;
  question.ticket = asked.ticket;
  auto out = parts.api.answer_quietly(question, tenant_of(parts, asked));
  out.headers = service::no_sniffing;
  return out;
}

bool is_operation_path(std::string_view path) { return path.starts_with("/_ssmock/operations/"); }

}  // namespace ssmock::control
