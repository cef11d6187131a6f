// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/section.hpp"

/// The sections of what is on nodes and of what was reported of them: sections.cpp has their rows.
namespace ssmock::fixtures {

void add_patch_state(merger& into, const json::value& element);
void write_patch_states(section_writer& out, const store::state& state);

void add_instance_patches(merger& into, const json::value& element);
void write_instance_patches(section_writer& out, const store::state& state);

void add_patch_snapshot(merger& into, const json::value& element);
void write_patch_snapshots(section_writer& out, const store::state& state);
void add_installed_patches(merger& into, const json::value& element);
void write_installed_patches(section_writer& out, const store::state& state);

void add_patch_file(merger& into, const json::value& element);
void write_patch_files(section_writer& out, const store::state& state);
std::optional<std::string> patch_file_fault(const json::value& element);

/// The key of the baseline that a fixture means: see sections.cpp.
std::string key_in_fixture(const std::string& id, const std::optional<std::string>& name);

}  // namespace ssmock::fixtures
