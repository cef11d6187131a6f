// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

namespace ssmock {
namespace operations::documents::update_document_metadata {

/// DocumentReviewAction
enum class review_action : std::uint8_t { send_for_review, update_review, approve, reject };

struct document_reviews {
  review_action action = review_action::send_for_review;
  std::vector<store::review_comment> comment;
};
BOOST_DESCRIBE_STRUCT(document_reviews, (), (action, comment))

struct request {
  std::string name;
  std::optional<std::string> document_version;
  update_document_metadata::document_reviews document_reviews;
};
BOOST_DESCRIBE_STRUCT(request, (), (name, document_version, document_reviews))

struct response {};
BOOST_DESCRIBE_STRUCT(response, (), ())

result<response> handle(change_context& ctx, const request& input);

}  // namespace operations::documents::update_document_metadata

template <>
inline constexpr auto enum_texts<operations::documents::update_document_metadata::review_action> =
    std::to_array<std::string_view>({"SendForReview", "UpdateReview", "Approve", "Reject"});

}  // namespace ssmock
