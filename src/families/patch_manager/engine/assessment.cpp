// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/assessment.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "families/patch_manager/engine/approvals.hpp"
#include "families/patch_manager/store/catalogue.hpp"

namespace ssmock::engine {
namespace {

using store::node_patch;
using store::patch;
using store::patch_state;
using level = store::patch_compliance_level;

using version_list = std::vector<const shared<patch>*>;

std::string_view view_of(const std::optional<std::string>& text) {
  return text ? std::string_view(*text) : std::string_view{};
}

/// What the versions of one thing have in common, in the order of a catalogue's keys.
std::array<std::string_view, 4> thing_of(const patch& content) {
  const auto kb = view_of(content.kb_number);
  return {kb, kb.empty() ? view_of(content.id) : kb, view_of(content.name), view_of(content.arch)};
}

bool stands_before(const node_patch& left, const node_patch& right) {
  return thing_of(*left.content) < thing_of(*right.content);
}

bool is_newer(const patch& than_this, const patch& content) {
  const auto released = content.release_date.value_or(instant{});
  const auto before = than_this.release_date.value_or(instant{});
  if (released != before) return released > before;
  return view_of(content.version) > view_of(than_this.version);
}

/// Walks over what a product has: `visit` is given all released versions of one thing at a time.
template <class Visit>
void for_each_thing(const store::patch_catalogue& catalogue, std::string_view product, instant now,
                    const Visit& visit) {
  version_list versions;
  const auto begin = catalogue.lower_bound(std::string(product) + '\0');
  for (auto at = begin; at != catalogue.end() && view_of(at->second->product) == product; ++at) {
    if (!store::is_released(at->second, now)) continue;
    if (!versions.empty() && thing_of(**versions.front()) != thing_of(*at->second)) {
      visit(versions);
      versions.clear();
    }
    versions.push_back(&at->second);
  }
  if (!versions.empty()) visit(versions);
}

bool is_approved(const std::optional<patch_status>& status) {
  return status && (status->deployment_status == deployment_status::approved ||
                    status->deployment_status == deployment_status::explicit_approved);
}

bool is_rejected(const std::optional<patch_status>& status) {
  return status && status->deployment_status == deployment_status::explicit_rejected;
}

level level_of(const std::optional<patch_status>& status) {
  return status ? status->compliance_level.value_or(level::unspecified) : level::unspecified;
}

/// Compares one thing after the other, in the catalogue's order.
class comparer {
 public:
  explicit comparer(const assessed_node& node) : node_(node), next_(node.on_node.begin()) {}

  assessment run() {
    for_each_thing(node_.catalogue, node_.product, node_.now,
                   [this](const version_list& versions) { compare(versions); });
    while (next_ != node_.on_node.end()) add_installed(*next_++, std::nullopt);
    return std::move(out_);
  }

 private:
  void compare(const version_list& versions) {
    const auto here = thing_of(**versions.front());
    while (next_ != node_.on_node.end() && thing_of(*next_->content) < here) {
      add_installed(*next_++, std::nullopt);
    }
    const node_patch* on_node = nullptr;
    if (next_ != node_.on_node.end() && thing_of(*next_->content) == here) on_node = &*next_++;
    const auto wanted = newest_approved(versions);
    if (on_node == nullptr) return add_absent(versions, wanted);
    if (!wanted || !is_newer(*on_node->content, *wanted->content)) {
      return add_installed(*on_node, wanted);
    }
    out_.outdated.push_back(*on_node);
    add(*wanted);
  }

  /// Its newest version that the baseline approves, as one that is missing.
  std::optional<node_patch> newest_approved(const version_list& versions) const {
    std::optional<node_patch> out;
    for (const auto* each : versions) {
      const auto status = approval_of(node_.baseline, **each, node_.approved_at);
      if (!is_approved(status) || (out && !is_newer(*out->content, **each))) continue;
      out = node_patch{*each, {}, patch_state::missing, level_of(status)};
    }
    return out;
  }

  void add_absent(const version_list& versions, const std::optional<node_patch>& wanted) {
    const auto& newest = *versions.back();
    const bool package = newest->name.has_value();
    if (wanted && package) {
      ++out_.not_applicable;
    } else if (wanted) {
      add(*wanted);
    } else if (!package && store::is_security(newest) &&
               !is_rejected(approval_of(node_.baseline, newest, node_.approved_at))) {
      add({newest, {}, patch_state::available_security_update, level::unspecified});
    }
  }

  void add_installed(node_patch on_node, const std::optional<node_patch>& wanted) {
    const auto status = approval_of(node_.baseline, on_node.content, node_.approved_at);
    const bool waits = on_node.state == patch_state::installed_pending_reboot;
    on_node.level = wanted ? wanted->level : level_of(status);
    if (is_rejected(status) && !waits) {
      on_node.state = node_.baseline.rejected_patches_action == store::patch_action::block
                          ? patch_state::installed_rejected
                          : patch_state::installed_other;
    } else if (!waits) {
      on_node.state =
          wanted || is_approved(status) ? patch_state::installed : patch_state::installed_other;
    }
    add(std::move(on_node));
  }

  void add(node_patch content) { out_.patches.push_back(std::move(content)); }

  const assessed_node& node_;
  std::vector<node_patch>::const_iterator next_;
  assessment out_;
};

}  // namespace

assessment assess(const assessed_node& node) { return comparer(node).run(); }

std::vector<node_patch> first_patches(const store::patch_catalogue& catalogue,
                                      std::string_view product,
                                      const store::installed_patches& given) {
  std::vector<node_patch> out;
  const auto names = given.patches.value_or(std::vector<std::string>{});
  std::vector<bool> found(names.size());
  for_each_thing(catalogue, product, latest_instant, [&](const version_list& versions) {
    const shared<patch>* newest = nullptr;
    for (const auto* each : versions) {
      bool here = given.released_until && store::is_released(*each, *given.released_until);
      for (std::size_t index = 0; index < names.size(); ++index) {
        if (!is_named(**each, {names[index]})) continue;
        here = found[index] = true;
      }
      if (here && (newest == nullptr || is_newer(**newest, **each))) newest = each;
    }
    if (newest == nullptr) return;
    out.push_back({*newest, (*newest)->release_date, patch_state::installed, level::unspecified});
  });
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (found[index]) continue;
    patch unknown;
    unknown.product = std::string(product);
    const bool windows = store::system_of_product(product) == store::operating_system::windows;
    (windows ? unknown.kb_number : unknown.name) = names[index];
    put_on_node(out, {std::move(unknown), {}, patch_state::installed, level::unspecified});
  }
  return out;
}

std::vector<std::string> names_of(const std::vector<node_patch>& on_node) {
  std::vector<std::string> out;
  out.reserve(on_node.size());
  for (const auto& each : on_node) {
    const auto& content = *each.content;
    out.push_back(content.version
                      ? *content.name + "-" + *content.version + "-" +
                            content.release.value_or("") + "." + content.arch.value_or("")
                      : store::patch_kb_id(content));
  }
  return out;
}

void sort_as_catalogue(std::vector<node_patch>& on_node) {
  if (!std::ranges::is_sorted(on_node, stands_before)) {
    std::ranges::stable_sort(on_node, stands_before);
  }
}

void mark_failed(assessment& in, node_patch failed) {
  failed.state = patch_state::failed;
  const auto at = std::ranges::lower_bound(in.patches, failed, stands_before);
  if (at == in.patches.end() || stands_before(failed, *at)) {
    in.patches.insert(at, std::move(failed));
    return;
  }
  if (store::is_on_node(at->state)) in.outdated.push_back(*at);
  failed.level = at->level;
  *at = std::move(failed);
}

void put_on_node(std::vector<node_patch>& on_node, node_patch added) {
  const auto at = std::ranges::lower_bound(on_node, added, stands_before);
  if (at != on_node.end() && !stands_before(added, *at)) {
    *at = std::move(added);
  } else {
    on_node.insert(at, std::move(added));
  }
}

std::vector<node_patch> newest_named(const assessed_node& node,
                                     const std::vector<std::string>& list) {
  std::vector<node_patch> out;
  for_each_thing(node.catalogue, node.product, node.now, [&](const version_list& versions) {
    const shared<patch>* newest = nullptr;
    for (const auto* each : versions) {
      if (!is_named(**each, list)) continue;
      if (newest == nullptr || is_newer(**newest, **each)) newest = each;
    }
    if (newest == nullptr) return;
    node_patch wanted{*newest, {}, patch_state::missing, level::unspecified};
    const auto at = std::ranges::lower_bound(node.on_node, wanted, stands_before);
    const bool there = at != node.on_node.end() && !stands_before(wanted, *at);
    const bool package = (*newest)->name.has_value();
    // A package that the node does not have is not installed by patching.
    if (there ? !is_newer(*at->content, **newest) : package) return;
    out.push_back(std::move(wanted));
  });
  return out;
}

}  // namespace ssmock::engine
