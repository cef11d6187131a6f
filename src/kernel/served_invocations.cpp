// SPDX-License-Identifier: Apache-2.0
#include "kernel/served_invocations.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ssmock::store {
namespace {

outcome_facts kept(const outcome_subject& subject) {
  if (!subject.task_type && subject.step_name.empty()) return {};
  return {std::string(subject.document_name),
          std::string(subject.instance_id),
          std::string(subject.window_id),
          std::string(subject.window_task_id),
          std::string(subject.window_target_id),
          subject.task_type,
          std::string(subject.step_name),
          std::string(subject.action),
          std::string(subject.target)};
}

}  // namespace

outcome_subject subject_of(const outcome_facts& facts) {
  return {facts.document_name,  facts.instance_id,      facts.window_id,
          facts.window_task_id, facts.window_target_id, facts.task_type,
          facts.step_name,      facts.action,           facts.target};
}

void served_invocations::add(served_invocation added) {
  if (notes_.size() < most) {
    notes_.push_back(std::move(added));
    return;
  }
  notes_[oldest_] = std::move(added);
  oldest_ = (oldest_ + 1) % most;
}

const served_invocation* served_invocations::find(const invocation_name& of) const {
  const served_invocation* of_run = nullptr;
  for (const auto& note : notes_) {
    if (note.run != of.run) continue;
    if (note.part == of.part) return &note;
    if (note.part.empty()) of_run = &note;
  }
  return of_run;
}

bool served_invocations::newest_is_without_rules(std::string_view run) const {
  if (notes_.empty()) return false;
  const auto& newest = notes_[(oldest_ + notes_.size() - 1) % notes_.size()];
  return newest.part.empty() && newest.run == run;
}

bool nothing_to_serve(const state& in, std::string_view run) {
  return in.get<outcome_rules>().all().empty() &&
         in.get<served_invocations>().newest_is_without_rules(run);
}

std::vector<outcome_rules::chosen> serve_outcomes(state& in, const invocation_name& name,
                                                  const outcome_subject& invocation,
                                                  const std::vector<std::string_view>& steps) {
  outcome_rules::served served{std::vector<outcome_rules::chosen>(steps.size()), {}};
  if (nothing_to_serve(in, name.run)) return std::move(served.outcomes);
  const auto& rules = in.get<outcome_rules>();
  served_invocation note{.run = std::string(name.run),
                         .part = {},
                         .facts = kept(invocation),
                         .rules_before = rules.next(),
                         .uses = {},
                         .skipped_steps = {}};
  if (!rules.all().empty()) {
    note.part = name.part;
    served = in.edit<outcome_rules>().serve(invocation, steps);
    note.uses = std::move(served.uses);
    for (std::size_t step = 0; step < steps.size(); ++step) {
      if (steps[step].empty()) note.skipped_steps.push_back(step);
    }
  }
  in.edit<served_invocations>().add(std::move(note));
  return std::move(served.outcomes);
}

}  // namespace ssmock::store
