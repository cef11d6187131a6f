// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/**
 * For scripts/make-schedules: reads one schedule a line and writes its times, cron by Quartz and the
 * rest by java.time. A line has kind, text, zone, after, created, start, end and offset, by tabs.
 */
public class ScheduleTimes {
  private static final int COUNT = 5;
  private static final Map<String, Duration> UNITS =
      Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(answer(line.split("\t", -1)));
    }
  }

  private static String answer(String[] row) {
    var zone = ZoneId.of(row[2]);
    var after = Instant.parse(row[3]);
    var start = row[5].isEmpty() ? Instant.MIN : Instant.parse(row[5]);
    var end = row[6].isEmpty() ? Instant.MAX : Instant.parse(row[6]);
    try {
      return times(row, zone, after)
          .dropWhile(time -> !time.isAfter(after) || time.isBefore(start))
          .takeWhile(time -> time.isBefore(end))
          .limit(COUNT)
          .map(time -> time.atZone(zone).toOffsetDateTime().toString())
          .collect(Collectors.joining("\t", "times\t", ""));
    } catch (ParseException fault) {
      return "fault\t" + fault.getErrorOffset() + "\t" + fault.getMessage();
    }
  }

  /** All of them in their order, from some time before those that are asked for. */
  private static Stream<Instant> times(String[] row, ZoneId zone, Instant after)
      throws ParseException {
    var text = row[1];
    switch (row[0]) {
      case "at":
        return Stream.of(LocalDateTime.parse(text).atZone(zone).toInstant());
      case "rate":
        var period = UNITS.get(text.substring(text.length() - 1))
            .multipliedBy(Long.parseLong(text.substring(0, text.length() - 1)));
        var created = Instant.parse(row[4]);
        var start = row[5].isEmpty() ? Instant.MIN : Instant.parse(row[5]);
        var first = start.isAfter(created) ? start : created.plus(period);
        return Stream.iterate(first, time -> time.plus(period));
      default:
        var days = row[7].isEmpty() ? 0 : Integer.parseInt(row[7]);
        var from = days == 0 ? after : after.minus(Duration.ofDays(days + 40));
        return cron(text, zone, from)
            .map(time -> time.atZone(zone).plusDays(days).toInstant());
    }
  }

  private static Stream<Instant> cron(String text, ZoneId zone, Instant from)
      throws ParseException {
    var expression = new CronExpression(text);
    expression.setTimeZone(TimeZone.getTimeZone(zone));
    return Stream.iterate(
            expression.getNextValidTimeAfter(Date.from(from)),
            time -> time != null,
            time -> expression.getNextValidTimeAfter(time))
        .map(Date::toInstant);
  }
}
