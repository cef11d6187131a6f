// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "kernel/tags.hpp"

namespace ssmock {
namespace store {

enum class parameter_type : std::uint8_t { string, string_list, secure_string };
enum class parameter_tier : std::uint8_t { standard, advanced, intelligent_tiering };
enum class parameter_data_type : std::uint8_t { text, ec2_image, integration };

/// ParameterInlinePolicy
struct parameter_policy {
  std::string policy_text;  ///< compact JSON
  std::string policy_type;
  std::string policy_status;

  friend bool operator==(const parameter_policy&, const parameter_policy&) = default;
};
BOOST_DESCRIBE_STRUCT(parameter_policy, (), (policy_text, policy_type, policy_status))

/// The longest value of the standard tier, in characters [D].
inline constexpr std::size_t longest_standard = 4096;

inline constexpr std::string_view pending_policy = "Pending";

/// What few parameters have. Versions share it as long as it does not change.
struct parameter_attributes {
  std::optional<std::string> description;
  std::optional<std::string> allowed_pattern;
  std::optional<std::string> key_id;  ///< as the caller wrote it; of a SecureString only
  std::optional<std::string> last_modified_user;  ///< unset: the tenant's own user
  std::vector<parameter_policy> policies;

  friend bool operator==(const parameter_attributes&, const parameter_attributes&) = default;
};

struct parameter_version {
  std::int64_t number = 1;
  instant last_modified_date;
  parameter_type type = parameter_type::string;
  parameter_tier tier = parameter_tier::standard;  ///< standard or advanced
  parameter_data_type data_type = parameter_data_type::text;
  std::string value;  ///< of a SecureString what seal() made of it
  shared<parameter_attributes> attributes;
  std::vector<std::string> labels;  ///< in the order in which they were attached
};

/// A parameter: at least one version. AWS keeps the 100 newest.
class parameter {
 public:
  explicit parameter(parameter_version first) : latest_(std::move(first)) {}

  const parameter_version& latest() const { return latest_; }
  parameter_version& latest() { return latest_; }
  const std::vector<parameter_version>& older() const { return older_; }  ///< ascending
  std::size_t size() const { return older_.size() + 1; }
  const parameter_version& oldest() const { return older_.empty() ? latest_ : older_.front(); }

  /// Null when there is none.
  const parameter_version* find(std::int64_t number) const;
  parameter_version* find(std::int64_t number);
  const parameter_version* find_labelled(std::string_view label) const;

  /// Adds a version, or replaces the one with the same number.
  parameter_version& put(parameter_version content);
  /// There must be an older version.
  void erase_oldest() { older_.erase(older_.begin()); }

 private:
  parameter_version latest_;
  std::vector<parameter_version> older_;
};

/// A name in two parts: the path above the last slash, and what stands after it. `x` and `/x` have
/// the same parts, and they name the same parameter [P].
struct parameter_path {
  std::string_view parent;
  std::string_view leaf;

  static parameter_path of(std::string_view name);
  friend auto operator<=>(const parameter_path&,
                          const parameter_path&) = default;  // NOLINT: a bug of clang 14
};

/// Orders names by level: first the parameters directly under a path, then those under its paths.
/// AWS seems to cut its pages in this order, too [I, from the one recorded sample].
struct by_level {
  using is_transparent = void;
  bool operator()(std::string_view left, std::string_view right) const {
    return parameter_path::of(left) < parameter_path::of(right);
  }
};

/// All parameters of a tenant by name, as it was written when the parameter was made.
class parameter_list {
 public:
  using map = std::map<std::string, parameter, by_level>;

  const map& all() const { return parameters_; }
  /// By name; `x` finds `/x`, and the other way round.
  const map::value_type* find(std::string_view name) const;
  map::value_type* find(std::string_view name);
  /// Adds a parameter; there must be none with this name.
  parameter& add(std::string name, parameter_version first);
  /// Adds a version, or replaces the one with the same number. All changes of tiers come this way.
  parameter_version& put(map::value_type& of, parameter_version content);
  void erase(std::string_view name);

  /// The number of parameters of the tier, the public ones of fixtures not among them.
  std::size_t count(parameter_tier tier) const { return counts_[static_cast<std::size_t>(tier)]; }

 private:
  void count(const map::value_type& entry, int change);

  map parameters_;
  std::array<std::size_t, 2> counts_{};
};

struct parameter_tags : tag_index {};

/// A version with data type aws:ec2:image that is not readable yet, because AWS still checks
/// whether there is such an image.
struct pending_image {
  parameter_version version;
  instant checked;  ///< when the check ends
};
/// By the parameter's name.
using pending_images = std::map<std::string, pending_image, by_level>;

/// The beginning of the names of AWS's own, public parameters.
inline constexpr std::string_view public_prefix = "/aws/service/";
inline bool is_public(std::string_view name) { return name.starts_with(public_prefix); }

}  // namespace store

template <>
inline constexpr auto enum_texts<store::parameter_type> =
    std::to_array<std::string_view>({"String", "StringList", "SecureString"});
template <>
inline constexpr auto enum_texts<store::parameter_tier> =
    std::to_array<std::string_view>({"Standard", "Advanced", "Intelligent-Tiering"});
template <>
inline constexpr auto enum_texts<store::parameter_data_type> =
    std::to_array<std::string_view>({"text", "aws:ec2:image", "aws:ssm:integration"});

}  // namespace ssmock
