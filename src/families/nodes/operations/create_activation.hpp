// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::nodes::create_activation {

/// RegistrationMetadataItem: "reserved for internal use" [D].
struct registration_metadata_item {
  std::string key;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(registration_metadata_item, (), (key, value))

struct request {
  std::optional<std::string> description;
  std::optional<std::string> default_instance_name;
  std::string iam_role;
  std::optional<std::int32_t> registration_limit;
  std::optional<instant> expiration_date;
  std::optional<std::vector<store::tag>> tags;
  std::optional<std::vector<registration_metadata_item>> registration_metadata;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (description, default_instance_name, iam_role, registration_limit,
                       expiration_date, tags, registration_metadata))

struct response {
  std::string activation_id;
  std::string activation_code;
};
BOOST_DESCRIBE_STRUCT(response, (), (activation_id, activation_code))

/// Accepts any role. AWS checks that the role exists and trusts SSM [R], but ssmock has no IAM.
result<response> handle(change_context& ctx, const request& input);

}  // namespace ssmock::operations::nodes::create_activation
