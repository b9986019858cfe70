//! `skill-quiz lint`: everything that is wrong with a bank.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::bail;
use quiz::bank::{TopicEntry, parse};
use quiz::{Diagnostic, Severity, lint};
use serde::Serialize;

use crate::bank::{MANIFEST, count_items, integrity, manifest_text, read};
use crate::review::stale;
use crate::{Done, sql, table};

/// Lists what is wrong with a bank, with the item, the field and the mend. Errors make the exit code 1, warnings do not.
#[derive(clap::Args)]
pub struct Args {
    /// Folder with manifest.json.
    #[arg(default_value = "questions")]
    dir: PathBuf,
    /// Print JSON for other tools instead of a table.
    #[arg(long)]
    json: bool,
    /// Apply the rules for a finished bank, too: blueprint, information, shares as errors.
    #[arg(long)]
    release: bool,
    /// Look at this topic only.
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,
}

pub fn run(args: &Args) -> Done {
    let mut findings = collect(args)?;
    findings.sort_by(|x, y| {
        let key = |d: &Diagnostic| (d.file.clone(), d.item.clone(), d.field.clone(), d.rule);
        y.severity.cmp(&x.severity).then_with(|| key(x).cmp(&key(y)))
    });
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if args.json {
        println!("{}", json(&findings, errors)?);
    } else {
        print!("{}", human(&findings, errors));
    }
    Ok(errors == 0)
}

fn collect(args: &Args) -> anyhow::Result<Vec<Diagnostic>> {
    let (_, text) = manifest_text(&args.dir)?;
    let mut findings = lint::manifest(MANIFEST, &text);
    // A manifest that cannot be read is among the findings; without it there is nothing more to look at.
    let Ok(manifest) = parse::manifest(MANIFEST, &text) else {
        return Ok(findings);
    };
    if let Some(topic) = args.topic.as_ref().filter(|topic| manifest.topic(topic).is_none()) {
        let known: Vec<&str> = manifest.topics.iter().map(|topic| topic.id.as_str()).collect();
        bail!("{MANIFEST} has no topic `{topic}`; it has {}", known.join(", "));
    }
    let today = today();
    for (at, topic) in manifest.topics.iter().enumerate() {
        if args.topic.as_ref().is_none_or(|only| *only == topic.id) {
            findings.extend(shard(&args.dir, at, topic, &today, args.release));
        }
    }
    Ok(findings)
}

fn shard(dir: &Path, at: usize, topic: &TopicEntry, today: &str, release: bool) -> Vec<Diagnostic> {
    let text = match read(&dir.join(&topic.shard)) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("{error:#}; write the file, or correct or remove topic `{}`", topic.id);
            return vec![
                Diagnostic::error("schema", MANIFEST, message).at("", &format!("topics[{at}].shard")),
            ];
        }
    };
    let mut findings = Vec::new();
    let mut stale = |field: &str, message: String| {
        let field = format!("topics[{at}].{field}");
        findings.push(Diagnostic::error("integrity", MANIFEST, message).at("", &field));
    };
    if integrity(text.as_bytes()) != topic.integrity {
        stale("integrity", format!("is not the digest of {}; run `skill-quiz manifest`", topic.shard));
    }
    if let Some(count) = count_items(&text).ok().filter(|count| *count != topic.count) {
        let said = topic.count;
        stale(
            "count",
            format!("says {said}, but {} has {count} items; run `skill-quiz manifest`", topic.shard),
        );
    }
    findings.extend(lint::shard(&topic.shard, topic, &text, today, release));
    findings.extend(stale::stale(dir, topic, &text));
    // A file that cannot be read is among the findings already.
    if let Ok((shard, _)) = parse::shard(&topic.shard, &topic.id, &text) {
        findings.extend(shard.items.iter().flat_map(|item| sql::verify(&topic.shard, item)));
    }
    findings
}

fn human(findings: &[Diagnostic], errors: usize) -> String {
    let mut out = String::new();
    if !findings.is_empty() {
        let rows: Vec<Vec<String>> = findings
            .iter()
            .map(|finding| vec![severity(finding).to_owned(), finding.rule.to_owned(), finding.to_string()])
            .collect();
        out = table::render(&["severity", "rule", "where and what"], &rows, &[]);
        out.push('\n');
    }
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let warnings = findings.len() - errors;
    out.push_str(&format!("{}, {}\n", count(errors, "error"), count(warnings, "warning")));
    out
}

fn json(findings: &[Diagnostic], errors: usize) -> anyhow::Result<String> {
    #[derive(Serialize)]
    struct Report<'a> {
        errors: usize,
        warnings: usize,
        findings: Vec<Row<'a>>,
    }
    #[derive(Serialize)]
    struct Row<'a> {
        severity: &'a str,
        rule: &'a str,
        file: &'a str,
        item: &'a str,
        field: &'a str,
        message: &'a str,
    }
    let rows = findings.iter().map(|finding| Row {
        severity: severity(finding),
        rule: finding.rule,
        file: &finding.file,
        item: &finding.item,
        field: &finding.field,
        message: &finding.message,
    });
    let report = Report { errors, warnings: findings.len() - errors, findings: rows.collect() };
    Ok(serde_json::to_string_pretty(&report)?)
}

fn severity(finding: &Diagnostic) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// The date in UTC, `YYYY-MM-DD`.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    civil(seconds / 86_400)
}

/// The date so many days after 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in
/// March, so that the leap day comes last, and 400 years are one era of 146,097 days).
fn civil(days: u64) -> String {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        let known = [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_778, "2026-11-21")];
        for (days, date) in known {
            assert_eq!(civil(days), date);
        }
    }
}
