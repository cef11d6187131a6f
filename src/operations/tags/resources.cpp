// SPDX-License-Identifier: Apache-2.0
#include "operations/tags/resources.hpp"

#include <utility>

#include "operations/tags/errors.hpp"

namespace ssmock::operations::tags {
namespace {

result<void> check_resource(const store::state& state, resource_type type, const std::string& id) {
  // An irregular id is one of a fixture's, such as the documentation's mi-08ab247cdfEXAMPLE.
  const bool irregular = id.starts_with("mi-") && state.irregular_ids.contains(id);
  if (type == resource_type::managed_instance && !store::is_managed_instance_id(id) && !irregular) {
    return errors::not_a_managed_instance_id();
  }
  if (!resource_exists(state, type, id)) return errors::no_such_resource();
  return {};
}

}  // namespace

bool resource_exists(const store::state& state, resource_type type, const std::string& id) {
  switch (type) {
    case resource_type::managed_instance:
      return state.nodes.find(id) != nullptr;
    case resource_type::maintenance_window:
      return state.windows.find(id) != nullptr;
    case resource_type::document:
      return state.documents.exists(id);
    default:
      return false;
  }
}

const store::tag_index* tags_of(const store::state& state, resource_type type) {
  switch (type) {
    case resource_type::managed_instance:
      return &state.node_tags;
    case resource_type::maintenance_window:
      return &state.window_tags;
    case resource_type::document:
      return &state.document_tags;
    default:
      return nullptr;
  }
}

store::tag_index* tags_of(store::state& state, resource_type type) {
  return const_cast<store::tag_index*>(tags_of(std::as_const(state), type));
}

result<const store::tag_index*> find_tags(const store::state& state, resource_type type,
                                          const std::string& id) {
  if (const auto good = check_resource(state, type, id); !good) return good.error();
  return tags_of(state, type);
}

result<store::tag_index*> find_tags(store::state& state, resource_type type,
                                    const std::string& id) {
  if (const auto good = check_resource(state, type, id); !good) return good.error();
  return tags_of(state, type);
}

}  // namespace ssmock::operations::tags
