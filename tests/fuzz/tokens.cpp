// SPDX-License-Identifier: Apache-2.0
#include <boost/uuid/uuid.hpp>
#include <string>

#include "core/text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "lists/page_tokens.hpp"

namespace ssmock::fuzz {

void try_tokens(std::string_view input) {
  const operations::page_tokens tokens{boost::uuids::uuid{{1, 2, 3}}};
  const operations::page_tokens others{boost::uuids::uuid{{3, 2, 1}}};
  const std::string scope{take_until(input, '\n')};
  const auto position = take_until(input, '\n');
  require(!tokens.read(scope, input), "a token is taken that nobody made", input);
  const auto token = tokens.make(scope, position);
  require(tokens.read(scope, token) == position, "a token does not lead to its position", token);
  require(!tokens.read(scope + "x", token), "a token holds in another scope", token);
  require(!others.read(scope, token), "a token holds for another server", token);
  auto bytes = base64_decode(token).value();
  const auto place = input.empty() ? 0 : static_cast<unsigned char>(input[0]) % bytes.size();
  bytes[place] = static_cast<char>(bytes[place] ^ 1);
  require(!tokens.read(scope, base64_encode(bytes)), "a changed token is taken", token);
}

}  // namespace ssmock::fuzz
