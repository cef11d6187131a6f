// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>
#include <string>

#include "core/text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "loading/loader.hpp"
#include "service/service.hpp"
#include "support/reply_check.hpp"

namespace ssmock::fuzz {
namespace {

/// A server that goes on by itself for so many slices and no further: an input that lets a year of
/// minute windows pass is no finding.
constexpr int most_slices = 4;
constexpr int most_requests = 24;
constexpr std::string_view state_path = "/_ssmock/state";

class server {
 public:
  explicit server(instant now, store::state begun = {})
      : service_(options(now), std::move(begun)) {}

  /// Nullopt when the reply takes too long; the server is not to be asked any more then.
  std::optional<service::reply> answer(service::request call) {
    auto out = service_.answer(call);
    for (int slice = 0; out.pending != 0; ++slice) {
      if (slice == most_slices) return std::nullopt;
      call.ticket = out.pending;
      out = service_.answer(call);
    }
    return out;
  }

  std::optional<service::reply> control(std::string_view method, std::string_view path,
                                        std::string_view body = {}) {
    return answer({method, path, {}, false, service::plain_json, {}, body});
  }

  instant now() { return service_.parts().simulation.time().now(); }

 private:
  static service::service_options options(instant now) {
    service::service_options out;
    out.seed = 1;
    out.time = engine::clock{now};
    return out;
  }

  service::service service_;
};

void check_reply(std::string_view line, const service::reply& reply) {
  require(reply.status < 500, "a bug of ours", line);
  const bool is_text =
      reply.content_type == service::xml;  // AWS's, of a method that is not allowed
  const bool readable = is_text ? is_utf8(reply.body) : reply.body.empty() || is_json(reply.body);
  require(readable, "a reply that no client can read", line);
}

/// Nullopt: see server::answer(). `given` grows by what the control API takes.
std::optional<service::reply> send(server& to, std::string_view line, std::string& given) {
  auto rest = line;
  const auto word = take_until(rest, ' ');
  if (rest.starts_with('/')) {
    const auto path = take_until(rest, ' ');
    given += rest;
    return to.control(word, path, rest);
  }
  const auto target = "AmazonSSM." + std::string(word);
  const auto reply = to.answer({"POST", "/", target, true, service::amz_json, {}, rest});
  if (!reply) return reply;
  for (const auto& misfit : testing::misfits_of(word, *reply, given)) {
    require(false, misfit, std::string(line) + "\n" + reply->body);
  }
  return reply;
}

/// The state loads into another server, which then has the same.
void check_reload(server& of) {
  // A clock that runs would show another time in each state.
  if (!of.control("PUT", "/_ssmock/clock", R"({"frozen":true})")) return;
  const auto saved = of.control("GET", state_path);
  if (!saved) return;
  const std::array<fixtures::source, 1> sources{{{"state.json", saved->body}}};
  store::state loaded;
  const auto now = of.now();
  for (const auto& fault : fixtures::load(sources, now, loaded)) {
    require(false, fault.text(), saved->body);
  }
  server other{now, std::move(loaded)};
  const auto again = other.control("GET", state_path);
  require(!again || again->body == saved->body, "the state loads as another one",
          saved->body + (again ? again->body : ""));
}

}  // namespace

void try_dispatch(std::string_view input) {
  server tried{*parse_iso_8601("2026-01-10T02:00:00Z")};
  std::string given;
  for (int count = 0; count < most_requests && !input.empty(); ++count) {
    const auto line = take_until(input, '\n');
    const auto reply = send(tried, line, given);
    if (!reply) return;
    check_reply(line, *reply);
  }
  check_reload(tried);
}

}  // namespace ssmock::fuzz
