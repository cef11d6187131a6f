// SPDX-License-Identifier: Apache-2.0
#include "core/time.hpp"

#include <gtest/gtest.h>

#include <random>

namespace ssmock {
namespace {

std::string epoch_text(std::int64_t count) {
  std::string out;
  append_epoch_seconds(out, instant{milliseconds{count}});
  return out;
}

TEST(EpochSeconds, AreJavasDoubleTextAsRecorded) {
  EXPECT_EQ(epoch_text(1'748'181'331'171), "1.748181331171E9");
  EXPECT_EQ(epoch_text(1'494'832'672'676), "1.494832672676E9");
  EXPECT_EQ(epoch_text(1'700'574'875'820), "1.70057487582E9");
  EXPECT_EQ(epoch_text(1'700'000'000'000), "1.7E9");
}

TEST(EpochSeconds, BelowTenMillionArePlainDecimals) {
  EXPECT_EQ(epoch_text(0), "0.0");
  EXPECT_EQ(epoch_text(1), "0.001");
  EXPECT_EQ(epoch_text(1'500), "1.5");
  EXPECT_EQ(epoch_text(9'999'999'999), "9999999.999");
  EXPECT_EQ(epoch_text(10'000'000'000), "1.0E7");
  EXPECT_EQ(epoch_text(-1'500), "-1.5");
}

TEST(EpochSeconds, ReadBackAsTheSameMilliseconds) {
  constexpr unsigned seed = 20'260'110;
  SCOPED_TRACE(seed);
  std::mt19937_64 random{seed};
  std::uniform_int_distribution<std::int64_t> any{-62'000'000'000'000, 250'000'000'000'000};
  for (int round = 0; round < 20'000; ++round) {
    const auto count = any(random);
    EXPECT_EQ(std::llround(std::stod(epoch_text(count)) * 1000), count);
  }
}

TEST(Iso8601, PrintsThreeDigitsOfMilliseconds) {
  EXPECT_EQ(iso_8601(instant{milliseconds{1'548'857'763'478}}), "2019-01-30T14:16:03.478Z");
  EXPECT_EQ(iso_8601(instant{milliseconds{0}}), "1970-01-01T00:00:00.000Z");
}

TEST(Iso8601, ReadsOffsetsFractionsAndDates) {
  const auto at = [](std::string_view text) {
    const auto time = parse_iso_8601(text);
    return time ? time->time_since_epoch().count() : -1;
  };
  EXPECT_EQ(at("2021-08-04T11:35:35.145000-07:00"), 1'628'102'135'145);
  EXPECT_EQ(at("2021-08-04T18:35:35.145Z"), 1'628'102'135'145);
  EXPECT_EQ(at("2021-08-04T18:35:35,145"), 1'628'102'135'145);
  EXPECT_EQ(at("2021-08-04T20:35+0200"), 1'628'102'100'000);
  EXPECT_EQ(at("1970-01-01"), 0);
}

TEST(Iso8601, RefusesWhatIsNoTime) {
  for (const std::string_view text :
       {"", "now", "2021-13-01", "2021-02-30", "2021-02-03T25:00", "2021-02-03T10", "2021-2-3",
        "2021-02-03T10:00:00.Z", "2021-02-03T10:00Zx", "0000-01-01", "2021-02-03T10:00+99:00"}) {
    EXPECT_FALSE(parse_iso_8601(text)) << text;
  }
}

TEST(JavaDuration, PrintsAsRecorded) {
  EXPECT_EQ(java_duration(milliseconds{1'755}), "PT1.755S");
  EXPECT_EQ(java_duration(milliseconds{91}), "PT0.091S");
  EXPECT_EQ(java_duration(milliseconds{2'440}), "PT2.44S");
  EXPECT_EQ(java_duration(milliseconds{44'002}), "PT44.002S");
  EXPECT_EQ(java_duration(milliseconds{3'600'271}), "PT1H0.271S");
  EXPECT_EQ(java_duration(milliseconds{0}), "PT0S");
  EXPECT_EQ(java_duration(milliseconds{120'000}), "PT2M");
}

TEST(JavaDuration, ReadsBack) {
  for (const std::int64_t count : {0, 1, 91, 1'000, 59'999, 60'000, 3'600'271, 90'061'001}) {
    EXPECT_EQ(parse_duration(java_duration(milliseconds{count})), milliseconds{count});
  }
  EXPECT_EQ(parse_duration("P1DT2H"), std::chrono::hours{26});
  for (const std::string_view text :
       {"", "P", "PT", "1S", "PT1", "PTS", "PT1.5M", "P1H", "PT99999999999999999999S",
        "P999999999D", "P3000000D3000000D"}) {
    EXPECT_FALSE(parse_duration(text)) << text;
  }
}

}  // namespace
}  // namespace ssmock
