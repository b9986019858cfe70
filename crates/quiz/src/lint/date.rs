//! Calendar dates as sources carry them.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    year: u32,
    month: u32,
    day: u32,
}

/// Reads `YYYY-MM-DD`; `None` for anything that is no day.
pub(super) fn parse(text: &str) -> Option<Date> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    let number = |part: &str, digits: usize| -> Option<u32> {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let date = Date { year: number(year, 4)?, month: number(month, 2)?, day: number(day, 2)? };
    let leap =
        date.year.is_multiple_of(4) && (!date.year.is_multiple_of(100) || date.year.is_multiple_of(400));
    let days = match date.month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&date.day).then_some(date)
}

/// Whether `later` is more than so many months after `earlier`.
pub(super) fn older_than(earlier: Date, later: Date, months: u32) -> bool {
    let due = earlier.year * 12 + earlier.month + months;
    (later.year * 12 + later.month, later.day) > (due, earlier.day)
}

/// The day after: where the writer lives it may be tomorrow already.
pub(super) fn next_day(date: Date) -> Date {
    let next =
        [(0, 0, 1), (0, 1, 1 - i64::from(date.day)), (1, 1 - i64::from(date.month), 1 - i64::from(date.day))];
    let candidates = next.iter().filter_map(|(years, months, days)| {
        let plus = |number: u32, by: i64| u32::try_from(i64::from(number) + by).ok();
        let (year, month, day) =
            (plus(date.year, *years)?, plus(date.month, *months)?, plus(date.day, *days)?);
        parse(&format!("{year:04}-{month:02}-{day:02}"))
    });
    candidates.into_iter().next().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for text in ["2026-11-21", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert!(parse(text).is_some(), "{text}");
        }
        for text in [
            "",
            "2026-11",
            "2026-13-01",
            "2026-00-10",
            "2026-02-29",
            "1900-02-29",
            "2026-4-1",
            "21.11.2026",
            "2026-11-21T00",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_day_crosses_months_and_years() {
        for (from, to) in
            [("2026-11-21", "2026-11-22"), ("2026-02-28", "2026-03-01"), ("2026-12-31", "2027-01-01")]
        {
            assert_eq!(next_day(parse(from).unwrap()), parse(to).unwrap());
        }
    }

    #[test]
    fn months_are_counted_to_the_day() {
        let day = |text| parse(text).unwrap();
        assert!(!older_than(day("2025-05-21"), day("2026-11-21"), 18));
        assert!(older_than(day("2025-05-20"), day("2026-11-21"), 18));
    }
}
