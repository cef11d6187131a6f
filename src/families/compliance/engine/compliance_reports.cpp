// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/engine/compliance_reports.hpp"

#include <utility>

#include "families/compliance/engine/compliance_notices.hpp"
#include "families/compliance/store/compliance_sources.hpp"

namespace ssmock::engine {
namespace {

void tell_change(const world& in, instant now, const store::compliance_key& key,
                 compliance_status before) {
  const auto after = store::compliance_sources(in.state, in.tenant).find(key);
  if (after && before != after->counts.status()) tell<compliance_changed>(in, now, *after);
}

}  // namespace

compliance_status status_of_compliance(const world& in, const store::compliance_key& key) {
  const auto found = store::compliance_sources(in.state, in.tenant).find(key);
  if (!found) return std::nullopt;
  return found->counts.status();
}

void put_compliance(world& in, instant now, const store::compliance_key& key,
                    store::compliance_record content, bool beside) {
  const auto before = status_of_compliance(in, key);
  auto& list = in.state.edit<store::compliance_list>();
  const auto* known = list.find(key);
  if (beside && known != nullptr) {
    auto items = known->items;
    for (auto& each : content.items) store::put_entry(items, std::move(each));
    content.items = std::move(items);
  }
  if (content.items.empty()) {
    list.erase(key);
  } else {
    list.put(key, std::move(content));
  }
  tell_change(in, now, key, before);
}

void take_patch_report(world& in, instant now, const std::string& instance_id,
                       compliance_status before) {
  const auto key = store::patch_compliance_key(instance_id);
  if (in.state.get<store::compliance_list>().find(key) != nullptr) {
    in.state.edit<store::compliance_list>().erase(key);
  }
  tell_change(in, now, key, before);
}

}  // namespace ssmock::engine
