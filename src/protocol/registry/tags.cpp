// SPDX-License-Identifier: Apache-2.0
#include "operations/tags/add_tags_to_resource.hpp"
#include "operations/tags/list_tags_for_resource.hpp"
#include "operations/tags/remove_tags_from_resource.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::tags;

constexpr operation table[] = {
    bind<add_tags_to_resource::handle>("AddTagsToResource"),
    bind<list_tags_for_resource::handle>("ListTagsForResource"),
    bind<remove_tags_from_resource::handle>("RemoveTagsFromResource"),
};

}  // namespace

std::span<const operation> tag_operations() { return table; }

}  // namespace ssmock::protocol
