// SPDX-License-Identifier: Apache-2.0
#include "schedules/cron_item.hpp"

#include <algorithm>
#include <charconv>

namespace ssmock::engine::cron_text {
namespace {

using failure = std::optional<cron_fault>;

/// The limits of the numbers in one field.
struct field_rules {
  int lowest;
  int highest;
  int most_step;           ///< the greatest step in n/step and */step
  std::string_view steps;  ///< the text that Quartz has for most_step + 1
  std::string_view range;  ///< Quartz's text for a number out of range
};

const field_rules& rules_of(field kind) {
  static constexpr std::string_view sixty = "Minute and Second values must be between 0 and 59";
  static constexpr std::array<field_rules, 7> rules{
      {{0, 59, 59, "60", sixty},
       {0, 59, 59, "60", sixty},
       {0, 23, 23, "24", "Hour values must be between 0 and 23"},
       {1, 31, 31, "31", "Day of month values must be between 1 and 31"},
       {1, 12, 12, "12", "Month values must be between 1 and 12"},
       {1, 7, 7, "7", "Day-of-Week values must be between 1 and 7"},
       {first_cron_year, last_cron_year, -1, "", ""}}};
  return rules[static_cast<std::size_t>(kind)];
}

constexpr std::array<std::string_view, 12> month_names{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                       "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 7> weekday_names{"SUN", "MON", "TUE", "WED",
                                                        "THU", "FRI", "SAT"};

cron_fault not_a_number(std::string_view text) {
  return illegal_format("java.lang.NumberFormatException: For input string: \"" +
                        std::string{text} + "\"");
}

cron_fault cut_short(std::size_t at) {
  return illegal_format("java.lang.StringIndexOutOfBoundsException: String index out of range: " +
                        std::to_string(at));
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

class item_parser {
 public:
  item_parser(std::string_view text, field kind, parsed_items& items)
      : text_(text), kind_(kind), items_(items) {}

  failure parse() {
    const char first = text_.front();
    if (first >= 'A' && first <= 'Z' && !is_last()) return parse_names();
    if (first == '?') return parse_any();
    if (first == '*' || first == '/') return parse_all();
    if (first == 'L') return parse_last();
    if (is_digit(first)) return parse_numbers();
    return fault(0, "Unexpected character: " + std::string(1, first));
  }

 private:
  static cron_fault fault(std::size_t position, std::string details) {
    return {static_cast<int>(position), std::move(details)};
  }
  static cron_fault out_of_range(std::string_view text) { return {-1, std::string{text}}; }

  char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }

  /// Whether the item is L, LW, or one such as L-3 or L-3W.
  bool is_last() const {
    if (text_ == "L" || text_ == "LW") return true;
    if (!text_.starts_with("L-")) return false;
    auto rest = text_.substr(2);
    if (rest.ends_with('W')) rest.remove_suffix(1);
    return std::ranges::all_of(rest, is_digit);
  }

  void insert(int value) {
    items_.given[static_cast<std::size_t>(kind_)] = true;
    if (kind_ != field::year) {
      items_.sets[static_cast<std::size_t>(kind_)] |= std::uint64_t{1}
                                                      << static_cast<unsigned>(value);
    } else if (value >= first_cron_year && value <= last_cron_year) {
      const auto bit = static_cast<unsigned>(value - first_cron_year);
      items_.years[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }

  failure check_range(int value) const {
    const auto& rules = rules_of(kind_);
    if (kind_ == field::year || (value >= rules.lowest && value <= rules.highest)) return {};
    return out_of_range(rules.range);
  }

  /// Adds one value.
  failure add(int value) {
    if (auto wrong = check_range(value)) return wrong;
    insert(value);
    return {};
  }

  /// Adds the values from `from` to `to` by `step`. If `to` is below `from`, they continue at the
  /// field's lowest value after its highest. Quartz takes a step of 0 for no step.
  failure add(int from, int to, int step) {
    const auto& rules = rules_of(kind_);
    if (auto wrong = check_range(from)) return wrong;
    if (kind_ != field::year && to > rules.highest) return out_of_range(rules.range);
    if (step == 0) return add(from);
    const bool wraps = to < from;
    if (wraps && kind_ == field::year) {
      return illegal_format(
          "java.lang.IllegalArgumentException: Start year must be less than stop year");
    }
    const int count = rules.highest - rules.lowest + 1;
    // Years beyond last_cron_year never fire; skipping them bounds the time of a far `to`.
    const int last = kind_ == field::year ? std::min(to, last_cron_year) : to + (wraps ? count : 0);
    for (std::int64_t value = from; value <= last; value += step) {
      insert(static_cast<int>(value > rules.highest ? value - count : value));
    }
    return {};
  }

  /// Reads the digits at `position`, at least one, and moves `position` behind them.
  failure read_number(std::size_t& position, int& value) const {
    if (position >= text_.size()) return cut_short(position);
    const auto rest = text_.substr(position);
    const auto size = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (size == 0) return not_a_number(rest.substr(0, 1));
    const auto read = std::from_chars(rest.data(), rest.data() + size, value);
    if (read.ec != std::errc{}) return not_a_number(rest.substr(0, size));
    position += size;
    return {};
  }

  failure check_step(int step, std::size_t position) const {
    const auto& rules = rules_of(kind_);
    if (kind_ == field::year || step <= rules.most_step) return {};
    return fault(position,
                 "Increment > " + std::string{rules.steps} + " : " + std::to_string(step));
  }

  failure read_name(std::size_t position, int& value) const {
    if (text_.size() < position + 3) {
      return illegal_format("java.lang.StringIndexOutOfBoundsException: begin " +
                            std::to_string(position) + ", end " + std::to_string(position + 3) +
                            ", length " + std::to_string(text_.size()));
    }
    const auto name = text_.substr(position, 3);
    const auto quoted = "'" + std::string{name} + "'";
    const auto find = [&](const auto& names, std::string_view what) -> failure {
      const auto found = std::ranges::find(names, name);
      value = static_cast<int>(found - names.begin()) + 1;
      if (found != names.end()) return {};
      return fault(position, "Invalid " + std::string{what} + " value: " + quoted);
    };
    if (kind_ == field::month) return find(month_names, "Month");
    if (kind_ == field::day_of_week) return find(weekday_names, "Day-of-Week");
    return fault(position, "Illegal characters for this position: " + quoted);
  }

  /// Parses items such as TUE, MON-FRI, TUE#2, FRIL and JAN-MAR.
  failure parse_names() {
    constexpr std::size_t next = 3;
    int from = 0;
    if (auto wrong = read_name(0, from)) return wrong;
    if (at(next) == '-') {
      int to = 0;
      if (auto wrong = read_name(next + 1, to)) return wrong;
      return add(from, to, 1);
    }
    if (kind_ == field::day_of_week && at(next) == '#') {
      if (auto wrong = read_nth(next + 1)) return wrong;
    }
    if (kind_ == field::day_of_week && at(next) == 'L') items_.last_day_of_week = true;
    return add(from);
  }

  failure read_nth(std::size_t position) {
    const auto rest = text_.substr(position);
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '5') {
      items_.nth = rest[0] - '0';
      return {};
    }
    return fault(position, "A numeric value between 1 and 5 must follow the '#' option");
  }

  failure parse_any() {
    if (text_.size() > 2) {
      return fault(1, "Illegal character after '?': " + std::string(1, text_[1]));
    }
    if (kind_ != field::day && kind_ != field::day_of_week) {
      return fault(1, "'?' can only be specified for Day-of-Month or Day-of-Week.");
    }
    if (kind_ == field::day_of_week && items_.any_day) {
      return fault(1, "'?' can only be specified for Day-of-Month -OR- Day-of-Week.");
    }
    (kind_ == field::day ? items_.any_day : items_.any_day_of_week) = true;
    items_.given[static_cast<std::size_t>(kind_)] = true;
    return {};
  }

  /// Parses `*` and items such as */5. Quartz accepts /5 for */5.
  failure parse_all() {
    const auto& rules = rules_of(kind_);
    const std::size_t slash = text_.front() == '*' ? 1 : 0;
    if (at(slash) != '/') return add(rules.lowest, rules.highest, 1);
    const auto digits = text_.substr(slash + 1);
    if (digits.empty()) {
      return slash == 0 ? fault(0, "'/' must be followed by an integer.")
                        : fault(text_.size(), "Unexpected end of string.");
    }
    int step = 0;
    std::size_t position = slash + 1;
    if (auto wrong = read_number(position, step); wrong || position != text_.size()) {
      return not_a_number(digits);
    }
    if (auto wrong = check_step(step, slash + (step > 10 ? 3 : 2))) return wrong;
    return add(rules.lowest, rules.highest, std::max(step, 1));
  }

  failure parse_last() {
    if (kind_ == field::day_of_week) return add(7);  // Quartz takes a lone L for SAT
    if (kind_ != field::day) return fault(0, "'L' option is not valid here. (pos=0)");
    items_.last_day = true;
    items_.given[static_cast<std::size_t>(kind_)] = true;
    std::size_t position = 1;
    if (at(position) == '-') {
      position = 2;
      if (auto wrong = read_number(position, items_.before_last)) return wrong;
      if (items_.before_last > 30) return fault(2, "Offset from last day must be <= 30");
    }
    if (at(position) == 'W') items_.working_day = true;
    return {};
  }

  /// Parses items such as 5, 5-7, 5/10, 5-7/2, 6L, 15W and 3#2.
  failure parse_numbers() {
    std::size_t position = 0;
    int value = 0;
    if (auto wrong = read_number(position, value)) return wrong;
    switch (at(position)) {
      case 'L':
      case 'W':
      case '#':
        return parse_letter(value, position);
      case '-':
        return parse_range(value, position + 1);
      case '/':
        return parse_steps(value, position);
      default:
        return add(value);
    }
  }

  failure parse_letter(int value, std::size_t position) {
    const char letter = text_[position];
    if (kind_ != (letter == 'W' ? field::day : field::day_of_week)) {
      return fault(position, "'" + std::string(1, letter) + "' option is not valid here. (pos=" +
                                 std::to_string(position) + ")");
    }
    if (letter == 'W' && value > 31) {
      return fault(position,
                   "The 'W' option does not make sense with values larger than 31 "
                   "(max number of days in a month)");
    }
    if (letter == 'L') items_.last_day_of_week = true;
    if (letter == 'W') items_.working_day = true;
    if (letter == '#') {
      if (auto wrong = read_nth(position + 1)) return wrong;
    }
    return add(value);
  }

  failure parse_range(int from, std::size_t position) {
    int to = 0;
    int step = 1;
    if (auto wrong = read_number(position, to)) return wrong;
    if (at(position) == '/') {
      ++position;
      if (auto wrong = read_number(position, step)) return wrong;
    }
    return add(from, to, step);
  }

  failure parse_steps(int from, std::size_t slash) {
    if (slash + 1 == text_.size()) return fault(slash, "'/' must be followed by an integer.");
    std::size_t position = slash + 1;
    int step = 0;
    if (auto wrong = read_number(position, step)) return wrong;
    if (position == slash + 2 && position < text_.size()) {
      return fault(position,
                   "Unexpected character '" + std::string(1, text_[position]) + "' after '/'");
    }
    if (auto wrong = check_step(step, slash + 2)) return wrong;
    return add(from, rules_of(kind_).highest, step);
  }

  std::string_view text_;
  field kind_;
  parsed_items& items_;
};

}  // namespace

cron_fault illegal_format(std::string_view exception) {
  return {0, "Illegal cron expression format (" + std::string{exception} + ")"};
}

failure parse_item(std::string_view item, field kind, parsed_items& items) {
  return item_parser(item, kind, items).parse();
}

}  // namespace ssmock::engine::cron_text
