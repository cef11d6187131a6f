// SPDX-License-Identifier: Apache-2.0
#include "cli/outside_options.hpp"

#include <CLI/CLI.hpp>

#include "core/text.hpp"
#include "families/traffic/store/webhook_url.hpp"

namespace ssmock::cli {

void add_outside_options(CLI::App& app, options& parsed) {
  app.add_option("--script-runner", parsed.script_runner,
                 "A Python that runs the scripts of aws:executeScript, such as python3")
      ->type_name("PROGRAM")
      ->envname("SSMOCK_SCRIPT_RUNNER");
  app.add_option("--service-endpoint", parsed.service_endpoints,
                 "Where steps call another service, such as ec2=http://moto:5000; repeatable")
      ->check(check_endpoint)
      ->type_name("NAME=URL")
      ->allow_extra_args(false);
}

std::string check_endpoint(const std::string& text) {
  const auto end = text.find('=');
  const auto name = std::string_view(text).substr(0, end);
  const bool is_name =
      !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
  if (end == text.npos || !is_name || name == "ssm") {
    return "expected a service as boto3 calls it, but not ssm, and its address, such as "
           "ec2=http://moto:5000, found \"" +
           printable(text) + "\"";
  }
  return store::url_fault(std::string_view(text).substr(end + 1));
}

engine::outside_parts outside_of(const options& parsed) {
  engine::outside_parts out;
  out.runs_scripts = !parsed.script_runner.empty();
  for (const auto& each : parsed.service_endpoints) {
    const auto end = each.find('=');
    out.endpoints.insert_or_assign(each.substr(0, end), each.substr(end + 1));
  }
  return out;
}

}  // namespace ssmock::cli
