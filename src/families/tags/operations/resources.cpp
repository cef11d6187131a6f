// SPDX-License-Identifier: Apache-2.0
#include "families/tags/operations/resources.hpp"

#include "families/family.hpp"
#include "families/tags/operations/errors.hpp"

namespace ssmock::operations::tags {

result<tagged_resource> find_resource(const store::state& state, resource_type type,
                                      const std::string& id) {
  const auto* const row = families::find_taggable(to_text(type));
  if (row == nullptr) return errors::no_such_resource();
  if (row->check_id != nullptr) {
    if (const auto good = row->check_id(state, id); !good) return good.error();
  }
  if (!row->exists(state, id)) return errors::no_such_resource();
  return tagged_resource{row, row->kept_id != nullptr ? row->kept_id(state, id) : id};
}

}  // namespace ssmock::operations::tags
