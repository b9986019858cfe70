//! A result's summary in a link, and results as a table.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{bank, play, settings};
use quiz::report::{ResultRecord, csv, record};
use quiz::session::{Length, Mode, Outcome};
use quiz::share::{Summary, Unreadable, decode, encode, summary};

fn result() -> ResultRecord {
    let bank = bank(&["sql", "api", "ops"], 40);
    let mut result =
        record(&play(&settings(&bank, Length::Standard, Mode::Assessment, 7), &bank, |n| n % 3 != 0))
            .unwrap();
    result.finished_at = 1_795_858_259_000.0;
    result
}

fn near(a: &Summary, b: &Summary) -> bool {
    let levels = |summary: &Summary| {
        let topics = summary.topics.iter().filter_map(|(_, level)| level.as_ref());
        let all = std::iter::once(&summary.overall).chain(topics);
        all.flat_map(|level| {
            let bands = level.bands.clone();
            [level.mean, level.sd, level.interval.0, level.interval.1].into_iter().chain(bands)
        })
        .collect::<Vec<f64>>()
    };
    let (a, b) = (levels(a), levels(b));
    a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| (a - b).abs() <= 0.0051)
}

#[test]
fn a_summary_comes_back_as_it_was_shown() {
    let sent = summary(&result());
    let text = encode(&sent);
    let got = decode(&text).unwrap();
    assert_eq!((got.right, got.scored, got.finished_at), (sent.right, sent.scored, sent.finished_at));
    let titles =
        |summary: &Summary| summary.topics.iter().map(|(title, _)| title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&got), titles(&sent));
    let bands = |summary: &Summary| {
        summary.bands.iter().map(|band| (band.title.clone(), band.from)).collect::<Vec<_>>()
    };
    assert_eq!(bands(&got), bands(&sent));
    assert!(near(&got, &sent));
    assert_eq!(encode(&got), text, "a link of a link is the same link");
}

#[test]
fn a_link_is_short_and_has_only_characters_that_addresses_may_have() {
    let text = encode(&summary(&result()));
    assert!(text.len() < 500, "{}", text.len());
    assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)), "{text}");
}

#[test]
fn titles_of_any_script_survive() {
    let mut sent = summary(&result());
    sent.topics[0].0 = "Datenbanken für Ä, 数据库\n和 SQL".to_owned();
    let got = decode(&encode(&sent)).unwrap();
    assert_eq!(got.topics[0].0, "Datenbanken für Ä, 数据库和 SQL");
}

#[test]
fn every_cut_and_every_changed_character_is_refused() {
    let text = encode(&summary(&result()));
    for end in 0..text.len() {
        assert_eq!(decode(&text[..end]), Err(Unreadable::Changed), "cut at {end}");
    }
    // Another version is another matter.
    for at in 1..text.len() {
        let mut other = text.clone().into_bytes();
        other[at] = if other[at] == b'0' { b'3' } else { b'0' };
        let other = String::from_utf8(other).unwrap();
        assert_eq!(decode(&other), Err(Unreadable::Changed), "changed at {at}");
    }
    for foreign in ["", ".", "..", "1..811c9dc5", "1.a.b.c", "x.y.z", "1.%00.00000000"] {
        assert_eq!(decode(foreign), Err(Unreadable::Changed), "{foreign}");
    }
}

#[test]
fn a_link_of_a_later_version_is_told_from_a_damaged_one() {
    let text = encode(&summary(&result()));
    assert_eq!(decode(&text.replacen('2', "3", 1)), Err(Unreadable::Newer));
}

#[test]
fn a_topic_without_a_counted_answer_has_no_level_in_a_link() {
    let mut result = result();
    result.answers.retain(|answer| answer.topic != 1);
    // Neither what was left out nor what was on trial measures anything.
    let (mut skipped, mut trial) = (result.answers[0].clone(), result.answers[0].clone());
    (skipped.topic, skipped.outcome) = (1, Outcome::Skipped);
    (trial.topic, trial.pilot) = (1, true);
    result.answers.extend([skipped, trial]);
    let none: Vec<bool> = result.measured().map(|level| level.is_none()).collect();
    assert_eq!(none, [false, true, false]);
    let sent = summary(&result);
    let got = decode(&encode(&sent)).unwrap();
    let none: Vec<bool> = got.topics.iter().map(|(_, level)| level.is_none()).collect();
    assert_eq!(none, [false, true, false]);
    assert!(near(&got, &sent));
}

#[test]
fn a_link_made_before_topics_could_lack_a_level_still_opens() {
    let old = "1.Mjk5MzA5NzAKMwo1CjQKSnVuaW9yCgpNaWQtbGV2ZWwKLTAuNwpTZW5pb3IKMC43CkxlYWQKMS43CjMyIDQxIC00OC\
         AxMTIgOSA3MTIgMjUyIDI3ClNRTAo0MCA1MCAtNTggMTM4IDEyIDcwMCAyNTAgMzgKQVBJcwowIDgwIC0xNTcgMTU3\
         IDE5MCA2MjAgMTYwIDMw.20395ab0";
    let got = decode(old).unwrap();
    assert_eq!((got.right, got.scored, got.topics.len()), (3, 5, 2));
    assert!(got.topics.iter().all(|(_, level)| level.is_some()));
    // It has its own rules: there is no topic without a level in it.
    assert_eq!(
        decode(
            "1.Mjk5MzA5NzAKMwo1CjQKSnVuaW9yCgpNaWQtbGV2ZWwKLTAuNwpTZW5pb3IKMC43CkxlYWQKMS43CjMyIDQxIC00OC\
         AxMTIgOSA3MTIgMjUyIDI3ClNRTAo0MCA1MCAtNTggMTM4IDEyIDcwMCAyNTAgMzgKQVBJcwo.758976bc"
        ),
        Err(Unreadable::Changed)
    );
}

/// A link with a true checksum over what somebody made up.
fn forged(change: impl Fn(&mut Summary)) -> String {
    let mut made_up = summary(&result());
    change(&mut made_up);
    encode(&made_up)
}

#[test]
fn what_could_be_no_result_is_refused_in_spite_of_its_checksum() {
    type Case = (&'static str, fn(&mut Summary));
    let cases: [Case; 8] = [
        ("more right than asked", |summary| summary.right = summary.scored + 1),
        ("an estimate outside its interval", |summary| summary.overall.mean = 3.9),
        ("no error at all", |summary| summary.overall.sd = 0.0),
        ("far off the scale", |summary| summary.overall.interval.1 = 1e6),
        ("shares above everything", |summary| summary.overall.bands[0] += 1.0),
        ("a share too few", |summary| {
            summary.topics[0].1.iter_mut().for_each(|level| level.bands.truncate(2))
        }),
        ("no bands", |summary| summary.bands.clear()),
        ("no title", |summary| summary.topics[1].0.clear()),
    ];
    assert!(decode(&forged(|_| {})).is_ok());
    for (what, change) in cases {
        assert_eq!(decode(&forged(change)), Err(Unreadable::Changed), "{what}");
    }
    let many = forged(|summary| summary.topics = vec![summary.topics[0].clone(); 101]);
    assert_eq!(decode(&many), Err(Unreadable::Changed), "too many topics");
}

#[test]
fn the_table_has_a_row_for_every_answer_and_a_cell_for_every_column() {
    let result = result();
    let text = csv(std::slice::from_ref(&result));
    let rows: Vec<&str> = text.trim_end().split("\r\n").collect();
    assert_eq!(rows.len(), 1 + result.answers.len());
    let columns = rows[0].split(',').count();
    assert!(rows.iter().all(|row| row.split(',').count() == columns), "{text}");
    let cell = |row: usize, name: &str| {
        let at = rows[0].split(',').position(|column| column == name).unwrap();
        rows[row].split(',').nth(at).unwrap()
    };
    assert_eq!(cell(1, "result"), result.id);
    assert_eq!(cell(1, "finished"), "2026-11-28T09:30:59Z");
    assert_eq!(cell(3, "question"), "3");
    assert_eq!(cell(3, "item"), result.answers[2].item);
    assert_eq!(cell(3, "credit"), if result.answers[2].credit > 0.0 { "1" } else { "0" });
    assert!(text.ends_with("\r\n"));
    // Before an answer counts there is no level, neither in a topic nor over all.
    assert!(!cell(1, "topic_theta_after").is_empty() && !cell(1, "overall_theta").is_empty());
    let mut unmeasured = result;
    unmeasured.answers.iter_mut().for_each(|answer| answer.outcome = Outcome::Skipped);
    let text = csv(&[unmeasured]);
    let row: Vec<&str> = text.split("\r\n").nth(1).unwrap().split(',').collect();
    for name in ["overall_theta", "overall_se", "topic_theta_after", "topic_se_after"] {
        let at = text.split("\r\n").next().unwrap().split(',').position(|column| column == name).unwrap();
        assert_eq!(row[at], "", "{name}");
    }
    assert_eq!(csv(&[]).trim_end(), rows[0], "without results there is the head alone");
}
