// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "families/documents/content/content.hpp"
#include "families/documents/content/parameters.hpp"

/// The errors of StartAutomationExecution, which windows and steps meet too.
namespace ssmock::engine::start_errors {

// The types of these two are documented [D]; the texts are ours.
api_error unknown_document(std::string_view name);
api_error unknown_version(std::string_view name, std::string_view version);

/// For a parameter that does not suit the document. Two texts were recorded: of a value that is not
/// allowed and of a parameter that is missing [R]. The others are ours.
api_error bad_parameter(const documents::parameter_fault& fault,
                        const documents::parameter& declared,
                        const documents::parameter_values& given);
api_error unknown_parameter(std::string_view name);
/// For references to the Parameter Store that it does not have; the text is Run Command's [I].
api_error missing_references(std::string text);
/// `The format of the supplied assume role ARN is invalid.` [D]
api_error bad_role();

/// `Target key can have only following values : ParameterValues, ResourceGroup` [R 2018]
api_error bad_target_key();
/// `Only one resource group or tag can be specified at a time` [R 2024]
api_error several_tags();
/// For targets that contradict the rest; the texts are ours.
api_error bad_targets(std::string text);

api_error too_many();

}  // namespace ssmock::engine::start_errors
