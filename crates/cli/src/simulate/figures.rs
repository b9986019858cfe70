//! What many simulated quizzes say about the bank.

use std::collections::BTreeMap;

use quiz::session::{EndReason, Level, Settings};
use serde::Serialize;

use super::candidate::Sitting;
use crate::table;

/// Candidates who were drawn alike.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// True level in every topic; none where levels were drawn from the prior.
    pub theta: Option<f64>,
    /// Candidates.
    pub n: usize,
    /// Mean number of questions.
    pub mean_length: f64,
    /// Share of quizzes per reason of their end.
    pub ended: BTreeMap<String, f64>,
    /// Overall, then per topic of the settings.
    pub levels: Vec<Figures>,
}

/// How well one level was measured.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Topic id, or `overall`.
    pub level: String,
    /// Mean number of questions that bear on it.
    pub questions: f64,
    /// Mean of estimate less truth.
    pub bias: f64,
    /// Root of the mean squared difference of estimate and truth.
    pub rmse: f64,
    /// Share of the 95 % intervals that hold the truth.
    pub coverage: f64,
    /// Mean of the reported standard errors.
    pub mean_se: f64,
    /// Mean of the Fisher information of those questions at the true level of their topic.
    pub information: f64,
}

/// The figures of one group; at least one sitting.
pub fn group(theta: Option<f64>, settings: &Settings, sittings: &[Sitting]) -> Group {
    let n = sittings.len() as f64;
    let mut ended = BTreeMap::new();
    for sitting in sittings {
        *ended.entry(name(sitting.result.reason)).or_insert(0.0) += 1.0 / n;
    }
    let overall_truth = |sitting: &Sitting| {
        let parts = settings.topics.iter().zip(&sitting.truth);
        parts.map(|(topic, truth)| topic.weight * truth).sum()
    };
    let asked = |sitting: &Sitting| sitting.result.scored();
    let mut levels = vec![figures("overall", sittings, overall_truth, |s| &s.result.overall, asked, None)];
    for (at, topic) in settings.topics.iter().enumerate() {
        let asked = |sitting: &Sitting| sitting.result.scored_in(at);
        levels.push(figures(&topic.id, sittings, |s| s.truth[at], |s| &s.result.topics[at], asked, Some(at)));
    }
    Group { theta, n: sittings.len(), mean_length: levels[0].questions, ended, levels }
}

fn figures<'a>(
    level: &str,
    sittings: &'a [Sitting],
    truth: impl Fn(&Sitting) -> f64,
    found: impl Fn(&'a Sitting) -> &'a Level,
    asked: impl Fn(&Sitting) -> usize,
    only: Option<usize>,
) -> Figures {
    let mean = |f: &dyn Fn(&'a Sitting) -> f64| sittings.iter().map(f).sum::<f64>() / sittings.len() as f64;
    let error = |sitting: &'a Sitting| found(sitting).mean - truth(sitting);
    let held = |sitting: &'a Sitting| {
        let (low, high) = found(sitting).interval;
        f64::from(u8::from((low..=high).contains(&truth(sitting))))
    };
    Figures {
        level: level.to_owned(),
        questions: mean(&|sitting| asked(sitting) as f64),
        bias: mean(&error),
        rmse: mean(&|sitting| error(sitting).powi(2)).sqrt(),
        coverage: mean(&held),
        mean_se: mean(&|sitting| found(sitting).sd),
        information: mean(&|sitting| information(sitting, only)),
    }
}

/// Information of a sitting's questions, of one topic if named, at the true levels.
fn information(sitting: &Sitting, only: Option<usize>) -> f64 {
    let answers = sitting.result.answers.iter().filter(|answer| answer.scored());
    let bearing = answers.filter(|answer| only.is_none_or(|topic| answer.topic == topic));
    bearing.map(|answer| answer.model.information(sitting.truth[answer.topic])).sum()
}

/// The reason as results carry it.
fn name(reason: EndReason) -> String {
    match serde_json::to_value(reason) {
        Ok(serde_json::Value::String(name)) => name,
        _ => format!("{reason:?}"),
    }
}

/// A group as text.
pub fn human(group: &Group) -> String {
    let level = group.theta.map_or("levels drawn from the prior".to_owned(), |theta| format!("θ = {theta}"));
    let ended: Vec<String> =
        group.ended.iter().map(|(why, share)| format!("{why} {:.1} %", 100.0 * share)).collect();
    let rows: Vec<Vec<String>> = group
        .levels
        .iter()
        .map(|figures| {
            vec![
                figures.level.clone(),
                format!("{:.1}", figures.questions),
                format!("{:+.3}", figures.bias),
                format!("{:.3}", figures.rmse),
                format!("{:.1} %", 100.0 * figures.coverage),
                format!("{:.3}", figures.mean_se),
                format!("{:.2}", figures.information),
            ]
        })
        .collect();
    let head = ["level", "questions", "bias", "RMSE", "in 95 % interval", "mean SE", "information"];
    format!(
        "\n{level}: {} candidates, {:.1} questions on average; ended: {}\n{}",
        group.n,
        group.mean_length,
        ended.join(", "),
        table::render(&head, &rows, &[false, true, true, true, true, true, true])
    )
}

#[cfg(test)]
mod tests {
    use quiz::report::ResultRecord;
    use quiz::session::Length;

    use super::*;

    fn settings() -> Settings {
        let topic = |id: &str, weight| quiz::session::TopicPlan {
            id: id.into(),
            title: id.into(),
            weight,
            loading: 0.7,
            se_target: 0.35,
            cap: 20,
            left_out: Vec::new(),
        };
        Settings {
            bank_id: "test".into(),
            bank_version: "1".into(),
            topics: vec![topic("a", 0.75), topic("b", 0.25)],
            track: None,
            length: Length::Quick,
            mode: quiz::session::Mode::Assessment,
            seed: 1,
            min_items: 1,
            max_items: 2,
            max_skips: 1,
            se_target: None,
            bands: Vec::new(),
            recent: Vec::new(),
            seen: Vec::new(),
            time_limit: None,
            min_gain: None,
            pilots: 0,
            queue: Vec::new(),
            kinds: Vec::new(),
            difficulty: None,
        }
    }

    fn sitting(truth: [f64; 2], means: [f64; 3], reason: EndReason) -> Sitting {
        let level = |mean: f64| Level { mean, sd: 0.5, interval: (mean - 1.0, mean + 1.0), bands: vec![1.0] };
        let result = ResultRecord {
            id: "r".into(),
            settings: settings(),
            started_at: 0.0,
            finished_at: 0.0,
            reason,
            answers: Vec::new(),
            overall: level(means[0]),
            topics: vec![level(means[1]), level(means[2])],
        };
        Sitting { truth: truth.to_vec(), result }
    }

    #[test]
    fn figures_are_those_of_the_definitions() {
        let sittings = [
            // Overall truth .75 · 1 + .25 · (−1) = .5.
            sitting([1.0, -1.0], [0.5, 2.5, -1.0], EndReason::Precise),
            sitting([1.0, -1.0], [1.5, 0.5, -1.0], EndReason::MaxItems),
        ];
        let group = group(None, &settings(), &sittings);
        let of = |at: usize| {
            let f = &group.levels[at];
            [f.bias, f.rmse, f.coverage, f.mean_se]
        };
        assert_eq!(of(0), [0.5, 0.5_f64.sqrt(), 1.0, 0.5]);
        assert_eq!(of(1), [0.5, 1.25_f64.sqrt(), 0.5, 0.5]);
        assert_eq!(of(2), [0.0, 0.0, 1.0, 0.5]);
        assert_eq!(group.ended, BTreeMap::from([("precise".into(), 0.5), ("maxItems".into(), 0.5)]));
    }
}
