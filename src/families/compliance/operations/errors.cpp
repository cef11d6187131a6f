// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/errors.hpp"

namespace ssmock::operations::compliance::errors {

api_error invalid_filter(std::string_view key) {
  return {"InvalidFilter", "Filter key " + std::string(key.empty() ? "null" : key) +
                               " is not supported or has no values"};
}

api_error unknown_type(std::string_view compliance_type) {
  return {"InvalidItemContentException", "Compliance type " + std::string(compliance_type) +
                                             " is none of Association, Patch and Custom:<name>"};
}

api_error partial_upload() {
  return {"InvalidItemContentException",
          "UploadType PARTIAL is for the compliance type Association only"};
}

api_error too_many_types() {
  return {"ComplianceTypeCountLimitExceededException",
          "There are 10 custom compliance types already"};
}

api_error item_too_large() {
  return {"ItemSizeLimitExceededException", "A compliance item is larger than 200 KB"};
}

api_error items_too_large() {
  return {"TotalSizeLimitExceededException", "The compliance items are larger than 1 MB"};
}

}  // namespace ssmock::operations::compliance::errors
