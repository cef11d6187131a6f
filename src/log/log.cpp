// SPDX-License-Identifier: Apache-2.0
#include "log/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

#include "json/writer.hpp"
#include "log/line_writer.hpp"

namespace ssmock {
namespace {

/// The format flag %J: the message as a JSON string.
class json_message : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&,
              spdlog::memory_buf_t& out) override {
    std::string text;
    json::append_string(text, {message.payload.data(), message.payload.size()});
    out.append(text.data(), text.data() + text.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override {
    return std::make_unique<json_message>();
  }
};

/// Writes to stderr. Lines are dropped while nobody reads them there, so that the server goes on;
/// how many they were is the first line after that.
class stderr_sink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  void report_dropped() {
    const std::lock_guard lock{mutex_};
    write_notice();
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (!write_notice() || !write(message)) ++dropped_;
  }
  void flush_() override {}

 private:
  bool write(const spdlog::details::log_msg& message) {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    return out_.write({line.data(), line.size()});
  }
  /// False when lines were dropped, and there is still no room to say so.
  bool write_notice() {
    if (dropped_ == 0) return true;
    const auto text = std::to_string(dropped_) + (dropped_ == 1 ? " line was" : " lines were") +
                      " dropped here: nobody read the log";
    if (!write({"ssmock", spdlog::level::warn, text})) return false;
    dropped_ = 0;
    return true;
  }

  line_writer out_{STDERR_FILENO};
  std::uint64_t dropped_ = 0;
};

/// That of the logger in use, which owns it.
std::atomic<stderr_sink*> sink_in_use = nullptr;

spdlog::level::level_enum to_spdlog(log_level level) {
  switch (level) {
    case log_level::debug:
      return spdlog::level::debug;
    case log_level::info:
      return spdlog::level::info;
    case log_level::warn:
      return spdlog::level::warn;
    case log_level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

}  // namespace

void set_up_log(const std::string& level, bool json) {
  auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
  formatter->add_flag<json_message>('J');
  formatter->set_pattern(json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","message":%J})"
                              : "%Y-%m-%dT%H:%M:%S.%eZ %l %v");
  auto sink = std::make_shared<stderr_sink>();
  sink_in_use = sink.get();
  auto logger = std::make_shared<spdlog::logger>("ssmock", std::move(sink));
  logger->set_formatter(std::move(formatter));
  logger->set_level(spdlog::level::from_str(level));
  spdlog::set_default_logger(std::move(logger));
}

bool logs(log_level level) { return spdlog::default_logger_raw()->should_log(to_spdlog(level)); }

void write_log(log_level level, const std::string& message) {
  // This overload of spdlog's log() takes the message literally, not as a format string.
  spdlog::default_logger_raw()->log(to_spdlog(level), spdlog::string_view_t{message});
}

void report_dropped_lines() {
  if (auto* sink = sink_in_use.load()) sink->report_dropped();
}

}  // namespace ssmock
