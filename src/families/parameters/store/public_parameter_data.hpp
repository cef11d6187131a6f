// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

/// The tables that AWS's public parameters are made from. The names are AWS's, and so is what
/// stands in the values [R], except for the numbers of images and releases and what is marked [I].
namespace ssmock::store::public_data {

/// Parameters with alike names. A name has one of the alternatives in each pair of brackets:
/// `[a,b=c,d:e]` means a, b, c or d, where c is another name for what b is. An empty alternative
/// stands first. In the value {1} is the alternative in the first brackets, as it is in the name,
/// and {=1} what follows its colon.
struct pattern {
  std::string_view names;  ///< below public_prefix
  std::string_view value;
};
std::span<const pattern> patterns();

/// Parameters whose value is a JSON object, with one parameter more for each of its members. In
/// `value` stand `key=text` and `key=#number` with a `|` between them. The names of those that end
/// in `/recommended` have a twin with the name of the image instead.
std::span<const pattern> records();

struct region {
  std::string_view id;
  std::string_view zone_prefix;  ///< how the ids of its zones begin
  std::string_view zones;        ///< the digits at the ends of its availability zones' ids
  std::string_view long_name;
  std::string_view geolocation;  ///< of ISO 3166-2: country, hyphen, subdivision
  std::string_view partition = "aws";
};
std::span<const region> regions();
/// The partition that a region is in: `aws` for one that is not known.
std::string_view partition_of(std::string_view region);

/// A local zone or a wavelength zone.
struct edge_zone {
  std::string_view id;
  std::string_view location;
  std::string_view geolocation;
};
std::span<const edge_zone> local_zones();
std::span<const edge_zone> wavelength_zones();

inline constexpr std::string_view usual_endpoint = "{code}.{region}.{domain}";
inline constexpr std::string_view everywhere = "!";

struct service {
  std::string_view code;
  std::string_view long_name;
  std::string_view home;  ///< below https://aws.amazon.com/; empty when AWS names none
  /// Empty when it has none. After a `|` stand a partition, a `=` and the endpoint there.
  std::string_view endpoint = usual_endpoint;
  /// The zone_prefix of each region that has it, or after a `!` of each that does not.
  std::string_view regions = everywhere;
  bool plain_http = false;  ///< whether there is HTTP besides HTTPS
};
std::span<const service> services();

}  // namespace ssmock::store::public_data
