// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kernel/notices.hpp"

/// A sample of each kind of event, with the ids and times of AWS's documentation, for the unit
/// tests of those who handle events.
namespace ssmock::traffic {

struct sample {
  std::string_view detail_type;
  /// What the event may say has happened; the first is the usual one.
  std::span<const std::string_view> statuses;
  std::string_view id;
  std::string_view time;
  std::unique_ptr<const engine::notice> (*make)(std::string_view status);
};

std::span<const sample> samples();

/// The event in one line; the status must be one of the sample's.
std::string text_of(const sample& of, std::string_view status);

}  // namespace ssmock::traffic
