// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/report_sections.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "families/patch_manager/operations/baseline_settings.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/catalogue.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "families/patch_manager/store/node_products.hpp"
#include "families/patch_manager/store/patch_files.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// FixtureInstancePatchState
struct fixture_state : store::instance_patch_state {
  std::optional<std::string> command_id;
  std::optional<bool> of_policy;
};
BOOST_DESCRIBE_STRUCT(fixture_state, (store::instance_patch_state), (command_id, of_policy))

/// FixturePatchData: PatchComplianceData, with the level that the baseline gives the patch. The
/// state may be in the spelling of the model too, `INSTALLED_OTHER`.
struct fixture_patch {
  std::string title;
  std::string k_b_id;
  std::string classification;
  std::string severity;
  std::string state;
  instant installed_time;
  std::optional<std::string> c_v_e_ids;
  std::optional<store::patch_compliance_level> compliance_level;
};
BOOST_DESCRIBE_STRUCT(fixture_patch, (),
                      (title, k_b_id, classification, severity, state, installed_time, c_v_e_ids,
                       compliance_level))

/// FixtureInstancePatches
struct fixture_patches {
  std::string instance_id;
  std::vector<fixture_patch> patches;
  std::optional<std::vector<fixture_patch>> outdated;
};
BOOST_DESCRIBE_STRUCT(fixture_patches, (), (instance_id, patches, outdated))

/// FixturePatchSnapshot
struct fixture_snapshot {
  std::string snapshot_id;
  instant first_use{};
};
BOOST_DESCRIBE_STRUCT(fixture_snapshot, (), (snapshot_id, first_use))

store::patch_state state_of(std::string text) {
  std::erase(text, '_');
  text = lower_case(text);
  for (std::size_t index = 0; index < enum_texts<store::patch_state>.size(); ++index) {
    if (lower_case(enum_texts<store::patch_state>[index]) == text) {
      return static_cast<store::patch_state>(index);
    }
  }
  return store::patch_state::installed;  // the checker lets no other text pass
}

/// The product of a node that the state has; "" of another one.
std::string product_in(const store::state& state, const std::string& instance_id) {
  const auto* node = state.get<store::node_list>().find(instance_id);
  return node != nullptr ? store::product_of(*node).value_or("") : std::string{};
}

/// The patch of the catalogue that is meant; null when there is none.
const shared<store::patch>* find_patch(const store::patch_catalogue& catalogue,
                                       const std::string& product, const fixture_patch& given) {
  store::patch key;
  key.product = product;
  const bool package = !given.k_b_id.starts_with("KB");
  if (package) {
    const auto dot = given.k_b_id.rfind('.');
    key.name = given.k_b_id.substr(0, dot);
    if (dot != std::string::npos) key.arch = given.k_b_id.substr(dot + 1);
  } else {
    key.kb_number = given.k_b_id;
  }
  for (auto at = catalogue.lower_bound(store::patch_key(key));
       at != catalogue.end() && store::patch_kb_id(*at->second) == given.k_b_id; ++at) {
    if (!package || store::patch_title(*at->second) == given.title) return &at->second;
  }
  return nullptr;
}

/// A patch of which no more is known than what the API shows.
store::patch made_of(const fixture_patch& given, const std::string& product) {
  store::patch out;
  out.product = product;
  if (!given.classification.empty()) out.classification = given.classification;
  if (given.c_v_e_ids) {
    auto& ids = out.c_v_e_ids.emplace();
    for (const auto id : split(*given.c_v_e_ids, ",")) ids.emplace_back(id);
  }
  if (!given.severity.empty()) out.severity = given.severity;
  std::string_view rest = given.title;
  if (!given.title.empty() && rest.starts_with(given.k_b_id)) {
    // `bind-libs.x86_64:32:9.8.2-0.68.rc1.60.amzn1`
    rest.remove_prefix(given.k_b_id.size());
    const auto dot = given.k_b_id.rfind('.');
    out.name = given.k_b_id.substr(0, dot);
    if (dot != std::string::npos) out.arch = given.k_b_id.substr(dot + 1);
    if (rest.empty()) return out;
    rest.remove_prefix(1);
    if (rest.find(':') != std::string_view::npos)
      out.epoch = parse_whole<std::int32_t>(take_until(rest, ':'));
    const auto dash = rest.rfind('-');
    out.version = std::string(rest.substr(0, dash));
    if (dash != std::string_view::npos) out.release = std::string(rest.substr(dash + 1));
    return out;
  }
  out.kb_number = given.k_b_id;
  out.msrc_severity = std::exchange(out.severity, std::nullopt);
  if (!given.title.empty()) out.title = given.title;
  return out;
}

std::vector<store::node_patch> patches_of(const merger& from, const std::string& product,
                                          const std::vector<fixture_patch>& given,
                                          const store::state& state) {
  const auto& catalogue = store::catalogue(state, from.now());
  std::vector<store::node_patch> out;
  out.reserve(given.size());
  for (const auto& each : given) {
    const auto* known = find_patch(catalogue, product, each);
    auto& added = out.emplace_back();
    added.content = known != nullptr ? *known : shared<store::patch>(made_of(each, product));
    if (each.installed_time != instant{}) added.installed_time = each.installed_time;
    added.state = state_of(each.state);
    added.level = each.compliance_level.value_or(store::patch_compliance_level::unspecified);
  }
  return out;
}

std::vector<fixture_patch> written(const std::vector<store::node_patch>& patches) {
  std::vector<fixture_patch> out;
  out.reserve(patches.size());
  for (const auto& each : patches) {
    const store::patch_compliance_data shown(each);
    auto& added = out.emplace_back(fixture_patch{
        shown.title, shown.k_b_id, shown.classification, shown.severity,
        std::string(to_text(shown.state)), shown.installed_time, shown.c_v_e_ids, std::nullopt});
    if (each.level != store::patch_compliance_level::unspecified) {
      added.compliance_level = each.level;
    }
  }
  return out;
}

store::node_report report_in(merger& into, const std::string& instance_id) {
  const auto& state = into.state();
  const auto* known = state.get<store::node_reports>().find(instance_id);
  if (known != nullptr) return *known;
  store::node_report made;
  made.state.instance_id = instance_id;
  made.state.patch_group = store::patch_group_of(state, instance_id);
  const auto system = store::system_of_product(product_in(state, instance_id));
  made.state.baseline_id =
      store::baseline_of_group(state, made.state.patch_group, system).baseline_id;
  made.state.operation_start_time = made.state.operation_end_time = into.now();
  return made;
}

}  // namespace

void add_patch_state(merger& into, const json::value& element) {
  auto given = read<fixture_state>(element);
  given.baseline_id = key_in_fixture(given.baseline_id, std::nullopt);
  auto report = report_in(into, given.instance_id);
  report.command_id = std::exchange(given.command_id, std::nullopt).value_or("");
  report.of_policy = given.of_policy.value_or(false);
  report.state = std::move(given);
  const auto* baseline = store::find_baseline(into.state(), report.state.baseline_id);
  report.updates_non_compliant =
      baseline != nullptr && baseline->available_security_updates_compliance_status ==
                                 store::patch_compliance_status::non_compliant;
  into.state().edit<store::node_reports>().put(std::move(report));
}

void write_patch_states(section_writer& out, const store::state& state) {
  for (const auto& [id, report] : state.get<store::node_reports>().all()) {
    fixture_state element{report.state, std::nullopt, std::nullopt};
    if (report.of_policy) element.of_policy = true;
    if (!report.command_id.empty()) element.command_id = report.command_id;
    out.element(element);
  }
}

void add_instance_patches(merger& into, const json::value& element) {
  const auto given = read<fixture_patches>(element);
  const bool counted = into.state().get<store::node_reports>().find(given.instance_id) != nullptr;
  auto report = report_in(into, given.instance_id);
  const auto product = product_in(into.state(), given.instance_id);
  report.patches = patches_of(into, product, given.patches, into.state());
  report.outdated = patches_of(into, product, given.outdated.value_or(std::vector<fixture_patch>{}),
                               into.state());
  if (!counted) store::count_patches(report.state, report.patches);
  into.state().edit<store::node_reports>().put(std::move(report));
}

void write_instance_patches(section_writer& out, const store::state& state) {
  for (const auto& [id, report] : state.get<store::node_reports>().all()) {
    if (report.patches.empty()) continue;
    fixture_patches element{id, written(report.patches), std::nullopt};
    if (!report.outdated.empty()) element.outdated = written(report.outdated);
    out.element(element);
  }
}

void add_patch_snapshot(merger& into, const json::value& element) {
  auto given = read<fixture_snapshot>(element);
  into.state().edit<store::patch_snapshots>().insert_or_assign(std::move(given.snapshot_id),
                                                               given.first_use);
}

void write_patch_snapshots(section_writer& out, const store::state& state) {
  for (const auto& [id, time] : state.get<store::patch_snapshots>()) {
    out.element(fixture_snapshot{id, time});
  }
}

void add_installed_patches(merger& into, const json::value& element) {
  auto given = read<store::installed_patches>(element);
  auto id = given.instance_id;
  into.state().edit<store::installed_patches_list>().insert_or_assign(std::move(id),
                                                                      std::move(given));
}

void write_installed_patches(section_writer& out, const store::state& state) {
  for (const auto& [id, given] : state.get<store::installed_patches_list>()) out.element(given);
}

void add_patch_file(merger& into, const json::value& element) {
  auto given = read<store::patch_file>(element);
  auto url = given.url;
  into.state().edit<store::patch_file_list>().insert_or_assign(std::move(url), std::move(given));
}

void write_patch_files(section_writer& out, const store::state& state) {
  for (const auto& [url, file] : state.get<store::patch_file_list>()) out.element(file);
}

std::optional<std::string> patch_file_fault(const json::value& element) {
  const auto given = read<store::patch_file>(element);
  if (!given.baselines == !given.patches) {
    return "has either the Baselines of a BaselineOverride or the Patches of an "
           "InstallOverrideList";
  }
  return std::nullopt;
}

}  // namespace ssmock::fixtures
