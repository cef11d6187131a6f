// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/engine/parameter_notices.hpp"

#include "families/parameters/store/values.hpp"

namespace ssmock::engine {

notice_description parameter_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {store::parameter_arn(of, name_)};
  out.add("operation", std::string(to_text(operation_)));
  out.add("name", name_);
  out.add("type", std::string(to_text(type_)));
  if (attributes_->description) out.add("description", *attributes_->description);
  if (!moved_) return out;
  const bool had_it = moved_->from_version != 0;
  out.add("label", moved_->label);
  out.add("fromVersion", had_it ? std::to_string(moved_->from_version) : "");  // [R]
  out.add("toVersion", std::to_string(moved_->to_version));
  return out;
}

/// The documentation of aws:ec2:image has this sample [D].
notice_description image_refused::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {store::parameter_arn(of, name_)};
  out.add("exception", "Unable to Describe Resource");
  out.add("dataType", "aws:ec2:image");
  out.add("name", name_);
  out.add("type", std::string(to_text(type_)));
  out.add("operation", std::string(to_text(operation_)));
  return out;
}

/// The members are those of AWS's schema registry [R 2026-04]; their order is a guess.
notice_description policy_acted::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {store::parameter_arn(of, name_)};
  out.add("policy-type", policy_.policy_type);
  out.add("parameter-name", name_);
  out.add("parameter-type", std::string(to_text(type_)));
  out.add("action-status", "SUCCESS");
  out.add("policy-content", policy_.policy_text);
  return out;
}

}  // namespace ssmock::engine
