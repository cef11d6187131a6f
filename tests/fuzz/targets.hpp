// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// What is fuzzed. Each function takes any bytes, and ends the program when something does not hold
/// that must hold of any: see require().
namespace ssmock::fuzz {

/// A connection: its first byte says in which pieces the others arrive.
void try_http(std::string_view input);
/// Requests to a service of their own, one a line: `Operation body` or `METHOD /path body`.
void try_dispatch(std::string_view input);
/// The text of a fixture file.
void try_fixtures(std::string_view input);
/// Lines: a schedule expression, a time zone, and numbers for when it is asked.
void try_schedules(std::string_view input);
/// A line `format type`, then a document's content.
void try_documents(std::string_view input);
/// A pattern, and the texts to match with it, one a line.
void try_patterns(std::string_view input);
/// Lines: the scope of a page token, a position, and a text that claims to be a token.
void try_tokens(std::string_view input);
/// The text of a file that --state keeps.
void try_state(std::string_view input);

}  // namespace ssmock::fuzz
