//! Results as a table for spreadsheets (RFC 4180): a row for each answer.

use super::ResultRecord;
use crate::number::{fixed, plain};
use crate::session::Outcome;

const HEAD: &str = "result,finished,bank,track,mode,length,overall_theta,overall_se,question,topic,subtopic,item,version,kind,\
    outcome,credit,seconds,scored,topic_theta_after,topic_se_after";

/// All answers of these results. Times are UTC; θ and its standard error are on the scale on which 0 is a mid-level
/// developer. Where no answer counts, as yet in a topic or in the whole quiz, there is nothing in its place.
pub fn csv(results: &[ResultRecord]) -> String {
    let mut out = HEAD.to_owned();
    for result in results {
        let settings = &result.settings;
        let overall = |value: f64| if result.scored() == 0 { String::new() } else { fixed(value, 4) };
        for (at, answer) in result.answers.iter().enumerate() {
            let outcome = match answer.outcome {
                Outcome::Given(_) => "given",
                Outcome::DontKnow => "dontKnow",
                Outcome::Skipped => "skipped",
            };
            let counted =
                result.answers[..=at].iter().any(|other| other.topic == answer.topic && other.scored());
            let after = |value: f64| if counted { fixed(value, 4) } else { String::new() };
            let topic = settings.topics.get(answer.topic).map(|topic| topic.id.as_str());
            let cells: [&str; 20] = [
                &text(&result.id),
                &moment(result.finished_at),
                &text(&settings.bank_version),
                &text(settings.track.as_deref().unwrap_or_default()),
                settings.mode.name(),
                settings.length.name(),
                &overall(result.overall.mean),
                &overall(result.overall.sd),
                &(at + 1).to_string(),
                &text(topic.unwrap_or_default()),
                &text(&answer.subtopic),
                &text(&answer.item),
                &answer.version.to_string(),
                answer.kind.name(),
                outcome,
                &plain(answer.credit),
                &fixed(answer.ms / 1000.0, 1),
                if answer.scored() { "yes" } else { "no" },
                &after(answer.topic_after.mean),
                &after(answer.topic_after.sd),
            ];
            out.push_str("\r\n");
            out.push_str(&cells.join(","));
        }
    }
    out.push_str("\r\n");
    out
}

/// A text in quotes where it needs them. One that a spreadsheet would take for a formula begins with an apostrophe.
fn text(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { ["'", value].concat() } else { value.to_owned() };
    if safe.contains([',', '"', '\r', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// `2026-11-28T09:30:00Z`, from milliseconds since 1970. Days to a date as in Howard Hinnant, chrono-compatible
/// low-level date algorithms, `civil_from_days`.
fn moment(ms: f64) -> String {
    let seconds = (ms / 1000.0).clamp(0.0, 8.64e12) as u64;
    let (days, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let two = |value: u64| fixed(value as f64 / 100.0, 2).split_off(2);
    let time = [second / 3600, second / 60 % 60, second % 60].map(two).join(":");
    [year.to_string(), two(month), two(day)].join("-") + "T" + &time + "Z"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_dates_of_the_calendar() {
        // From `date -u -d @…`.
        for (seconds, words) in [
            (0.0, "1970-01-01T00:00:00Z"),
            (951_827_696.0, "2000-02-29T12:34:56Z"),
            (1_795_858_259.0, "2026-11-28T09:30:59Z"),
            (4_107_542_400.0, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(moment(seconds * 1000.0), words);
        }
    }

    #[test]
    fn texts_are_quoted_where_needed_and_never_formulas() {
        for (value, cell) in [
            ("sql", "sql"),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("-1+2", "'-1+2"),
        ] {
            assert_eq!(text(value), cell);
        }
    }
}
