// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/list_document_versions.hpp"

#include <limits>

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::documents::list_document_versions {
namespace {

document_version_info info_of(const store::document& whole,
                              const store::document_version& version) {
  document_version_info out;
  out.name = whole.name();
  out.display_name = version.display_name;
  out.document_version = std::to_string(version.number);
  out.version_name = version.version_name;
  out.created_date = version.created_date;
  out.is_default_version = &version == &whole.default_version();
  out.document_format = version.format;
  out.status = version.status;
  out.status_information = version.status_information;
  out.review_status = version.review_status;
  return out;
}

/// Converts a version's number to its cursor, and a cursor to the number.
std::uint32_t counterpart(std::size_t of) {
  return std::numeric_limits<std::uint32_t>::max() - static_cast<std::uint32_t>(of);
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto page =
      open_page(ctx, {input.next_token, input.max_results, default_page_size}, {input.name});
  if (!page) return errors::bad_next_token();
  const auto whole = find_visible(ctx, input.name);
  if (!whole) return whole.error();

  // The newest version comes first [R] 2026-09, so cursors count down from the largest integer.
  const auto& versions = (*whole)->versions();
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    const auto above = versions.upper_bound(counterpart(from));
    if (above == versions.begin()) return std::nullopt;
    return counterpart(std::prev(above)->first);
  };
  response output;
  const auto take = [&](std::size_t cursor) {
    output.document_versions.push_back(info_of(**whole, versions.at(counterpart(cursor))));
  };
  output.next_token = walk_page(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::documents::list_document_versions
