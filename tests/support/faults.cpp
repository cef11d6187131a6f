// SPDX-License-Identifier: Apache-2.0
#include "support/faults.hpp"

#include "loading/loader.hpp"
#include "support/in_process.hpp"

namespace ssmock::testing {

std::vector<fixtures::fault> faults_in(const std::string& fixture) {
  store::state state;
  const std::vector<fixtures::source> sources{{"f.json", fixture}};
  return fixtures::load(sources, test_now(), state);
}

std::vector<std::string> faults_of(const std::string& fixture) {
  std::vector<std::string> out;
  for (const auto& fault : faults_in(fixture)) out.push_back(fault.text());
  return out;
}

}  // namespace ssmock::testing
