// SPDX-License-Identifier: Apache-2.0
#include "families/tags/family.hpp"

#include "families/tags/operations/add_tags_to_resource.hpp"
#include "families/tags/operations/list_tags_for_resource.hpp"
#include "families/tags/operations/remove_tags_from_resource.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

using namespace operations::tags;

constexpr operation table[] = {
    bind<add_tags_to_resource::handle>("AddTagsToResource"),
    bind<list_tags_for_resource::handle>("ListTagsForResource"),
    bind<remove_tags_from_resource::handle>("RemoveTagsFromResource"),
};

constexpr fixtures::unloaded_key unloaded[] = {
    {"TagList", "list-tags-for-resource",
     "does not say whose tags they are; a member Tags of that element does"}};
constexpr fixtures::printed_forms printed{{}, {}, unloaded};

}  // namespace

const family tags{"tags", table, {}, {}, nullptr, {}, &printed};

}  // namespace ssmock::families
