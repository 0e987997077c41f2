//! A day on the calendar.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the Gregorian calendar.
///
/// Whoever makes one from text checks that the day exists (the files' reader does so with a calendar library).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year of our era, for example 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A stretch of time back from a day: "half a year ago", "six weeks ago".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Calendar months, taken off first.
    pub months: u16,
    /// Days.
    pub days: u16,
}

impl Date {
    /// The day so long before this one. A month without this day ends on its last day: half a year before 31 August is
    /// 28 or 29 February.
    pub fn before(self, span: Span) -> Date {
        let months = i32::from(self.year) * 12 + i32::from(self.month) - 1 - i32::from(span.months);
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        let day = self.day.min(days_in(year, month));
        let mut date = Date { year: year.clamp(0, i32::from(u16::MAX)) as u16, month, day };
        for _ in 0..span.days {
            date = date.eve();
        }
        date
    }

    /// Whether the calendar has this day.
    pub fn exists(self) -> bool {
        (1..=12).contains(&self.month) && (1..=days_in(i32::from(self.year), self.month)).contains(&self.day)
    }

    /// The day before; the first day that can be written stays itself.
    pub(crate) fn eve(self) -> Date {
        match (self.year, self.month, self.day) {
            (0, 1, 1) => self,
            (year, 1, 1) => Date { year: year - 1, month: 12, day: 31 },
            (year, month, 1) => Date { year, month: month - 1, day: days_in(i32::from(year), month - 1) },
            (_, _, day) => Date { day: day - 1, ..self },
        }
    }

    /// The day after.
    pub(crate) fn next(self) -> Date {
        if self.day < days_in(i32::from(self.year), self.month) {
            return Date { day: self.day + 1, ..self };
        }
        match self.month {
            12 => Date { year: self.year.saturating_add(1), month: 1, day: 1 },
            month => Date { month: month + 1, day: 1, ..self },
        }
    }

    /// Days since 1 March of the year 0, so that the difference of two days can be told.
    pub(crate) fn day_number(self) -> i64 {
        // Years begin in March: the day that leap years add comes last.
        let months = i64::from(self.year) * 12 + i64::from(self.month) - 3;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (153 * month + 2) / 5 + i64::from(self.day) - 1
    }

    /// A number that grows with the day, for comparisons.
    pub(crate) fn ordinal(self) -> i64 {
        (i64::from(self.year) << 9) | (i64::from(self.month) << 5) | i64::from(self.day)
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days on which something is in force; both ends count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day; `None` while no end is known.
    pub to: Option<Date>,
}

impl Period {
    /// Whether the day lies in the period.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_exists_when_the_calendar_has_it() {
        let exists = |year, month, day| Date { year, month, day }.exists();
        assert!(exists(2024, 2, 29) && exists(2000, 2, 29) && exists(2026, 12, 31));
        assert!(!exists(2026, 2, 29) && !exists(1900, 2, 29) && !exists(2026, 4, 31));
        assert!(!exists(2026, 0, 1) && !exists(2026, 13, 1) && !exists(2026, 1, 0));
    }

    #[test]
    fn days_are_numbered_one_after_another() {
        let mut day = Date { year: 1899, month: 12, day: 30 };
        for _ in 0..100_000 {
            assert_eq!(day.next().day_number(), day.day_number() + 1, "{day}");
            day = day.next();
        }
    }

    #[test]
    fn so_long_ago_is_a_day_that_exists() {
        let day = |year, month, day| Date { year, month, day };
        for (from, months, days, expected) in [
            (day(2026, 7, 1), 3, 0, day(2026, 4, 1)),
            (day(2026, 8, 31), 6, 0, day(2026, 2, 28)),
            (day(2024, 8, 31), 6, 0, day(2024, 2, 29)),
            (day(2026, 1, 15), 13, 0, day(2024, 12, 15)),
            (day(2026, 3, 1), 0, 1, day(2026, 2, 28)),
            (day(2026, 1, 1), 0, 42, day(2025, 11, 20)),
            (day(2026, 1, 1), 1, 1, day(2025, 11, 30)),
        ] {
            assert_eq!(from.before(Span { months, days }), expected, "{from} less {months} months, {days} days");
            assert_eq!(from.eve().next(), from);
        }
    }
}
