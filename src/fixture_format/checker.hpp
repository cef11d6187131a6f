// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "fixture_format/fault.hpp"
#include "json/value.hpp"
#include "protocol/constraints.hpp"

namespace ssmock::fixtures {

/// A fault whose place is a path; locate() finds its line and column afterwards.
struct finding {
  path where;
  std::string what;
};

/// Checks values against the API's shapes and converts them to the form that protocol::decode()
/// reads: times become milliseconds since the epoch, nulls are removed.
///
/// A fixture may contain values that the model forbids but AWS sends: empty texts (of an enum only
/// where AWS sends them); ids that break their pattern, as in the documentation (their length is
/// still checked, unless they contain EXAMPLE); and any text of a loose shape, since AWS or the
/// engine makes such texts by rules of its own.
class checker {
 public:
  explicit checker(instant now) : now_(now) {}

  void check(json::value& content, const protocol::shape& expected, path& where);

  void add(const path& where, std::string what) {
    if (findings.size() < most_faults) {
      findings.push_back({where, std::move(what)});
    } else {
      ++untold;
    }
  }

  std::vector<finding> findings;  ///< the first ones, at most most_faults
  std::size_t untold = 0;         ///< how many findings there are beyond these
  /// The ids found that break the model's patterns.
  protocol::held_ids irregular_ids;

 private:
  void check_structure(json::value& content, const protocol::shape& expected, path& where);
  void check_list(json::value& content, const protocol::shape& expected, path& where);
  void check_map(json::value& content, const protocol::shape& expected, path& where);
  void check_string(const json::value& content, const protocol::shape& expected, path& where);
  void check_id(const std::string& id, const protocol::shape& expected, path& where);
  void check_time_text(const std::string& text, path& where);
  void check_duration(const std::string& text, path& where);
  void check_number(json::value& content, const protocol::shape& expected, path& where);
  void check_timestamp(json::value& content, path& where);
  void check_decimal(json::value& content, path& where);
  void check_blob(json::value& content, path& where);
  void check_bounds(const json::value& content, const protocol::shape& expected, path& where);
  std::string unknown_member(const std::string& name, const protocol::shape& expected);

  instant now_;
  protocol::pattern_cache patterns_;
  std::map<std::pair<const protocol::shape*, std::string>, std::string> slips_;
};

/// `unknown member "Statu"; did you mean "Status"?`
std::string unknown_name(std::string_view kind, std::string_view name,
                         std::span<const std::string_view> known);

}  // namespace ssmock::fixtures
