// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/get_deployable_patch_snapshot_for_instance.hpp"

#include <algorithm>
#include <string_view>

#include "core/sha256.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/patch_manager/store/node_products.hpp"
#include "families/patch_manager/store/patches.hpp"

namespace ssmock::operations::patch_manager::get_deployable_patch_snapshot_for_instance {
namespace {

constexpr std::size_t key_length = 16;
constexpr std::string_view life = "86400";  // a day, in seconds [R]

/// `20261128T000000Z`, as signatures of AWS have times.
std::string signature_time(instant time) {
  auto text = iso_8601_seconds(time);
  std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
  return text;
}

/// A presigned URL of the form that was recorded [R]. Nothing answers there.
std::string url_of(const context& ctx, const std::string& snapshot_id, std::string_view system,
                   bool dual_stack) {
  const std::string region(ctx.tenant.region);
  const std::string account(ctx.tenant.account);
  const auto time = signature_time(ctx.now);
  const auto path =
      sha256_hex(region + account) + "-" + account + "/" + std::string(system) + "-" + snapshot_id;
  auto out = "https://patch-baseline-snapshot-" + region + ".s3." +
             (dual_stack ? "dualstack." + region + "." : std::string{}) + "amazonaws.com/" + path +
             "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=" + time +
             "&X-Amz-SignedHeaders=host&X-Amz-Expires=" + std::string(life) +
             "&X-Amz-Credential=AKIA" + upper_case(sha256_hex(account).substr(0, key_length)) +
             "%2F" + time.substr(0, sizeof "20261128" - 1) + "%2F" + region +
             "%2Fs3%2Faws4_request";
  return out + "&X-Amz-Signature=" + sha256_hex(path + time);
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto* node = ctx.state.get<store::node_list>().find(input.instance_id);
  const auto product = node != nullptr ? store::product_of(*node) : std::nullopt;
  if (!product) return errors::unsupported_node(input.instance_id);
  const auto system = to_text(store::system_of_product(*product));
  return response{
      input.instance_id, input.snapshot_id,
      url_of(ctx, input.snapshot_id, system, input.use_s3_dual_stack_endpoint.value_or(false)),
      *product};
}

}  // namespace ssmock::operations::patch_manager::get_deployable_patch_snapshot_for_instance
