// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/merge.hpp"
#include "fixture_format/section_writer.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"

/// Maintenance windows, their targets and tasks, and the ClientTokens of those who made them.
namespace ssmock::fixtures {

/// A window without a CreatedDate was created now.
void add_window(merger& into, const json::value& element);
void add_window_target(merger& into, const json::value& element);
void add_window_task(merger& into, const json::value& element);
void add_client_token(merger& into, const json::value& element);

/// What is wrong with a window that the model allows: its schedule, time zone, dates.
std::optional<std::string> window_fault(const json::value& element);

void export_windows(section_writer& out, const store::state& state);
void export_client_tokens(section_writer& out, const store::state& state);

}  // namespace ssmock::fixtures
