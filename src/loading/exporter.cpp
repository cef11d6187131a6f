// SPDX-License-Identifier: Apache-2.0
#include "loading/exporter.hpp"

#include "fixture_format/section_writer.hpp"
#include "loading/loader.hpp"

namespace ssmock::fixtures {

std::string export_state(const store::state& state) {
  section_writer out;
  for (const auto& each : sections()) {
    out.section(each.key);
    each.write(out, state);
  }
  return out.finish();
}

}  // namespace ssmock::fixtures
