// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/update_document_metadata.hpp"

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::update_document_metadata {
namespace {

std::string status_after(review_action action) {
  if (action == review_action::approve) return "APPROVED";
  return action == review_action::reject ? "REJECTED" : "PENDING";
}

/// The reviewer, as far as the request's signature could tell: every caller is the account's root.
constexpr std::string_view reviewer = "root";

}  // namespace

/// SendForReview begins a review; the other actions need one that waits [I].
result<response> handle(change_context& ctx, const request& input) {
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  const auto version = choose_version(**whole, {input.document_version, std::nullopt});
  if (!version) return version.error();
  const auto& known = **version;
  const auto action = input.document_reviews.action;
  const bool begins = action == review_action::send_for_review;
  if ((known.review_status == "PENDING") == begins) {
    return errors::bad_review(input.name, begins);
  }
  auto& changed = edit_own(ctx, input.name).edit(known.number);
  changed.review_status = status_after(action);
  if (begins || changed.reviews.empty()) changed.reviews.emplace_back().create_time = ctx.now;
  auto& review = changed.reviews.back();
  review.updated_time = ctx.now;
  review.review_status = changed.review_status;
  review.reviewer = std::string(reviewer);
  if (!input.document_reviews.comment.empty()) review.comment = input.document_reviews.comment;
  return response{};
}

}  // namespace ssmock::operations::documents::update_document_metadata
