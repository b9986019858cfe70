//! A recorded session made again from its events: what was asked and every estimate, to the bit. The native test and the
//! browser's test both run this file against the same record.

use quiz::bank::{Bank, parse};
use quiz::engine::{Criterion, ItemModel, ItemTable, Posterior, Profile, score};
use quiz::json::read;
use quiz::report::{person_fit, record};
use quiz::session::{Log, Session, profile, replay};

/// The events of the recorded session.
pub const LOG: &str = include_str!("log.json");

/// What they led to when they were recorded.
pub const BITS: &str = include_str!("bits.txt");

pub const TOPICS: [&str; 3] = ["sql", "api", "ops"];

/// Three topics of 15 items of every response model.
pub fn bank() -> Bank {
    let list = |part: &dyn Fn(&str) -> String| TOPICS.map(part).join(",");
    let entry = |topic: &str| {
        format!(
            r#"{{"id":"{topic}","title":"{topic}","summary":"","shard":"{topic}.json","integrity":"","count":15,"seTarget":0.4,"loading":0.7,"cap":12}}"#
        )
    };
    let weight = |topic: &str| format!(r#"{{"id":"{topic}","weight":1}}"#);
    let manifest = format!(
        r#"{{"schema":1,"bankId":"replay","version":"1","title":"","lang":"en","license":"MIT",
        "bands":[{{"id":"junior","title":"Junior"}},{{"id":"mid","title":"Mid","from":-0.7}},{{"id":"senior","title":"Senior","from":0.7}}],
        "topics":[{}],"tracks":[{{"id":"all","title":"","summary":"","topics":[{}]}}]}}"#,
        list(&entry),
        list(&weight)
    );
    let mut bank = Bank::new(parse::manifest("manifest.json", &manifest).expect("a manifest"));
    for topic in TOPICS {
        let items: Vec<String> = (0..15).map(|n| item(topic, n)).collect();
        let shard = format!(
            r#"{{"schema":1,"topic":"{topic}","version":1,"subtopics":[{{"id":"one","title":""}}],"items":[{}]}}"#,
            items.join(",")
        );
        let (shard, findings) = parse::shard("items.json", topic, &shard).expect("a shard");
        assert_eq!(findings, []);
        bank.insert(shard);
    }
    bank
}

fn item(topic: &str, n: usize) -> String {
    let b = f64::from(n as u32) / 4.0 - 1.75;
    let option =
        |id: &str, credit: &str| format!(r#"{{"id":"{id}","text":"{id}","credit":{credit},"rationale":""}}"#);
    let options = |credits: [&str; 4]| {
        ["a", "b", "c", "d"]
            .iter()
            .zip(credits)
            .map(|(id, credit)| option(id, credit))
            .collect::<Vec<_>>()
            .join(",")
    };
    let kind = match n % 3 {
        0 => format!(
            r#""kind":"single","options":[{}],"irt":{{"model":"3pl","a":1.3,"b":{b},"c":0.22}}"#,
            options(["0", "1", "0", "0"])
        ),
        1 => format!(
            r#""kind":"multi","options":[{}],"irt":{{"model":"gpcm","a":0.9,"steps":[{},{}]}}"#,
            options(["0.5", "0", "0.5", "-0.5"]),
            b - 0.3,
            b + 0.45
        ),
        _ => format!(
            r#""kind":"numeric","value":250,"absTol":5,"unit":"ms","irt":{{"model":"4pl","a":1.1,"b":{b},"c":0.01,"d":0.97}}"#
        ),
    };
    format!(
        r#"{{"id":"{topic}.one.{n:04}","version":1,"subtopic":"one","stem":"?","explanation":"","references":[],"bloom":"apply","timeSec":60,"license":"MIT","review":{{"state":"{}"}},{kind}}}"#,
        if n == 14 { "pilot" } else { "accepted" }
    )
}

/// The recorded session.
pub fn session() -> Session {
    let log: Log = read(LOG).expect("the recorded log can be read");
    replay(&log, &bank())
}

/// What a session asked and estimated, a line per answer and one for the whole; every number as its 64 bits.
pub fn bits(session: &Session) -> String {
    let weights: Vec<f64> = session.settings.topics.iter().map(|topic| topic.weight).collect();
    let mut out = String::new();
    for n in 1..=session.answers.len() {
        let answer = &session.answers[n - 1];
        let profile = profile(&session.settings, &session.answers[..n]);
        let composite = profile.composite(&weights);
        let topic = profile.topic(answer.topic);
        let numbers = [
            answer.after.mean,
            answer.after.sd,
            composite.mean(),
            composite.sd(),
            profile.overall().mean(),
            topic.mean(),
            topic.sd(),
        ];
        line(&mut out, &answer.item, &numbers);
    }
    let profile = profile(&session.settings, &session.answers);
    let models: Vec<ItemModel> = session.answers.iter().map(|answer| answer.model.clone()).collect();
    let everything = everything(&profile, &weights, &models);
    line(&mut out, "distributions", &[digest(&everything)]);
    let result = record(session).expect("the recorded session is over");
    let fit = person_fit(&result).expect("many answers");
    line(&mut out, result.reason.name(), &[fit.lz, result.overall.mean, result.overall.interval.0]);
    out
}

/// Every weight of every posterior, and what each criterion says of each item.
fn everything(profile: &Profile, weights: &[f64], models: &[ItemModel]) -> Vec<f64> {
    let mut posteriors: Vec<Posterior> = profile.every_topic();
    posteriors.extend([profile.overall(), profile.composite(weights)]);
    let mut all: Vec<f64> = posteriors.iter().flat_map(|posterior| *posterior.weights()).collect();
    for criterion in [
        Criterion::FisherInformation,
        Criterion::PosteriorWeightedInformation,
        Criterion::ExpectedPosteriorVariance,
        Criterion::MutualInformation,
        Criterion::KullbackLeibler,
    ] {
        all.extend(models.iter().map(|model| score(criterion, model, &posteriors[0])));
    }
    let shortlist = ItemTable::new(models).shortlist_over(&posteriors[1], |_| true, 5);
    all.extend(shortlist.into_iter().map(|item| item as f64));
    all
}

/// FNV-1a over all bits, as a number that has these bits.
fn digest(numbers: &[f64]) -> f64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in numbers.iter().flat_map(|number| number.to_bits().to_le_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    f64::from_bits(hash)
}

fn line(out: &mut String, name: &str, numbers: &[f64]) {
    out.push_str(name);
    for number in numbers {
        out.push_str(&format!(" {:016x}", number.to_bits()));
    }
    out.push('\n');
}
