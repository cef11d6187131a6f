// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

/// Settings that a command and a window's Run Command task have in common.
namespace ssmock::store {

struct notification_config {
  std::string notification_arn;
  std::vector<std::string> notification_events;
  std::string notification_type;

  friend bool operator==(const notification_config&, const notification_config&) = default;
};
BOOST_DESCRIBE_STRUCT(notification_config, (),
                      (notification_arn, notification_events, notification_type))

struct cloud_watch_output_config {
  std::string cloud_watch_log_group_name;
  bool cloud_watch_output_enabled = false;

  friend bool operator==(const cloud_watch_output_config&,
                         const cloud_watch_output_config&) = default;
};
BOOST_DESCRIBE_STRUCT(cloud_watch_output_config, (),
                      (cloud_watch_log_group_name, cloud_watch_output_enabled))

}  // namespace ssmock::store
