// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/automation.hpp"

#include <algorithm>

#include "families/documents/content/rules/automation_inputs.hpp"
#include "families/documents/content/rules/branches.hpp"
#include "families/documents/content/rules/parameters.hpp"
#include "families/documents/content/rules/platforms.hpp"
#include "families/documents/content/rules/runbook_steps.hpp"
#include "families/documents/content/rules/steps.hpp"

namespace ssmock::documents::rules {
namespace {

using steps = std::vector<step>;

/// The steps within a loop; null for any other action.
const json::list* steps_within(const json::value& detail) {
  const auto* inputs = detail.find("inputs");
  const auto* within = inputs != nullptr ? inputs->find("Steps") : nullptr;
  return within != nullptr ? within->get_if<json::list>() : nullptr;
}

finding check_links(const json::value& detail, const steps& known) {
  if (is_true(detail.find("isEnd")) && detail.find("nextStep") != nullptr) {
    return wrong("\"isEnd == true\" and nextStep should not exist in same step.");
  }
  for (const auto link : {"nextStep", "onFailure", "onCancel"}) {
    if (auto found = check_link(detail, link, known)) return found;
  }
  return check_branch(detail, known);
}

/// What the steps of all lists are held to.
struct list_rules {
  std::string_view document_type;
  variable_names variables;
};

/// Reads a list of steps and the steps within its loops, and appends them to `all`. Links of steps
/// in a loop may lead only to steps of the same loop [I].
finding read_list(const json::list& listed, const list_rules& by, steps& all) {
  steps known;
  for (const auto& detail : listed) {
    step read;
    if (auto found = read_step(detail, all, read)) return found;
    if (auto found = check_inputs(detail, read, by.document_type)) return found;
    read.platforms = every_platform();
    known.push_back(read);
    const bool loops = read.action == "aws:loop";
    all.push_back(std::move(read));
    const auto* within = loops ? steps_within(detail) : nullptr;
    if (within == nullptr) continue;
    if (auto found = read_list(*within, by, all)) return found;
  }
  for (std::size_t at = 0; at < listed.size(); ++at) {
    if (auto found = check_links(listed[at], known)) return found;
    if (auto found = check_runbook_step(listed[at], known[at], known, by.variables)) return found;
  }
  return check_circles(listed);
}

finding check_outputs(const json::value& root, const steps& known) {
  for (const auto& output : texts_of(root.find("outputs"))) {
    const auto name = output.substr(0, output.find('.'));
    if (std::ranges::find(known, name, &step::name) == known.end()) {
      return wrong("Unknown step name in named output: " + output);
    }
  }
  return std::nullopt;
}

}  // namespace

finding read_automation_steps(const json::value& root, const content_source& source,
                              document_content& into) {
  const auto* listed = main_steps(root);
  if (listed == nullptr) return missing("mainSteps");
  into.platform_types = every_platform();
  list_rules by{source.document_type, {}};
  if (auto found = read_variables(root, by.variables)) return found;
  if (auto found = read_list(*listed, by, into.steps)) return found;
  if (auto found = check_outputs(root, into.steps)) return found;
  return check_references(*root.find("mainSteps"), into);
}

}  // namespace ssmock::documents::rules
