// SPDX-License-Identifier: Apache-2.0
#include "operations/nodes/create_activation.hpp"
#include "operations/nodes/delete_activation.hpp"
#include "operations/nodes/deregister_managed_instance.hpp"
#include "operations/nodes/describe_activations.hpp"
#include "operations/nodes/describe_instance_information.hpp"
#include "operations/nodes/get_connection_status.hpp"
#include "operations/nodes/update_managed_instance_role.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::nodes;

constexpr operation table[] = {
    bind<create_activation::handle>("CreateActivation"),
    bind<delete_activation::handle>("DeleteActivation"),
    bind<deregister_managed_instance::handle>("DeregisterManagedInstance"),
    bind<describe_activations::handle>("DescribeActivations"),
    bind<describe_instance_information::handle>("DescribeInstanceInformation"),
    bind<get_connection_status::handle>("GetConnectionStatus"),
    bind<update_managed_instance_role::handle>("UpdateManagedInstanceRole"),
};

}  // namespace

std::span<const operation> node_operations() { return table; }

}  // namespace ssmock::protocol
