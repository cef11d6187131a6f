// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "core/time.hpp"

/// Documents that AWS owns and every account may run. Names, parameters, allowed values, plugins
/// and platforms are those of the public documentation [D]. Contents and descriptions are ours,
/// except those that were recorded, and the scripts do nothing.
namespace ssmock::documents {

/// Members of DescribeDocument's answer that were recorded and do not follow from the content.
struct recorded_description {
  std::string_view hash;
  instant created_date;
  std::string_view category;
  std::string_view category_enum;
};

struct built_in {
  std::string_view name;
  std::string_view document_type;
  std::string_view content;  ///< JSON
  const recorded_description* recorded = nullptr;
};

using script_documents = std::array<built_in, 3>;
using patch_documents = std::array<built_in, 5>;
using software_documents = std::array<built_in, 3>;
using agent_documents = std::array<built_in, 3>;
using instance_runbooks = std::array<built_in, 4>;
using update_runbooks = std::array<built_in, 3>;
using service_runbooks = std::array<built_in, 5>;

const script_documents& built_in_scripts();
const patch_documents& built_in_patching();
const software_documents& built_in_software();
const agent_documents& built_in_agent();
const instance_runbooks& built_in_instances();
const update_runbooks& built_in_updates();
const service_runbooks& built_in_services();

}  // namespace ssmock::documents
