//! A level over time, each with its interval.

use quiz::bank::Band;
use quiz::number::fixed;
use quiz::report::ResultRecord;
use quiz::session::Level;
use yew::prelude::*;

use crate::components::level::percent;
use crate::platform::clock;

/// At most so many results are drawn, the newest.
const SHOWN: usize = 30;
const HEIGHT: f64 = 200.0;
const STEP: f64 = 40.0;
/// The part of the θ scale that is drawn.
const RANGE: (f64, f64) = (-3.0, 3.0);

/// The overall levels of results, the newest first.
pub fn trend(results: &[ResultRecord]) -> Html {
    let points: Vec<_> = results
        .iter()
        .map(|result| (result.finished_at, &result.overall, &result.settings.bands[..]))
        .collect();
    html! {
        <section aria-labelledby="trend-title">
            <h2 id="trend-title">{"Over time"}</h2>
            {chart(&points, "Overall level of each result with its 95 % interval; the table below says the same.")}
        </section>
    }
}

/// A chart, and the same as a table, of levels with their time and bands, the newest first.
pub fn chart(points: &[(f64, &Level, &[Band])], label: &str) -> Html {
    let shown: Vec<_> = points.iter().take(SHOWN).rev().collect();
    let y = |theta: f64| {
        let share = (theta.clamp(RANGE.0, RANGE.1) - RANGE.0) / (RANGE.1 - RANGE.0);
        fixed(HEIGHT * (1.0 - share), 1)
    };
    let width = fixed(STEP * shown.len() as f64, 0);
    let cuts = points.first().into_iter().flat_map(|(_, _, bands)| *bands).filter_map(|band| band.from);
    let marks = shown.iter().enumerate().map(|(at, (_, level, _))| {
        let x = fixed(STEP * (at as f64 + 0.5), 1);
        let (low, high) = level.interval;
        html! {
            <g key={at}>
                <line class="interval" x1={x.clone()} x2={x.clone()} y1={y(low)} y2={y(high)} />
                <circle class="estimate" cx={x.clone()} cy={y(level.mean)} r="5" />
            </g>
        }
    });
    html! {
        <div class="trend">
            <svg viewBox={format!("0 0 {width} 200")} role="img" aria-label={label.to_owned()}>
                {for cuts.map(|cut| html! {
                    <line class="cut" x1="0" x2={width.clone()} y1={y(cut)} y2={y(cut)} />
                })}
                {for marks}
            </svg>
            <details>
                <summary>{"As a table"}</summary>
                <div class="table" tabindex="0" role="group" aria-label="Levels over time">
                    <table>
                        <thead><tr><th scope="col">{"When"}</th><th scope="col">{"Level"}</th><th scope="col">{"Probability"}</th><th scope="col">{"θ, 95 % interval"}</th></tr></thead>
                        <tbody>{for shown.iter().enumerate().map(|(key, (at, level, bands))| row(key, *at, level, bands))}</tbody>
                    </table>
                </div>
            </details>
        </div>
    }
}

fn row(key: usize, when: f64, level: &Level, bands: &[Band]) -> Html {
    let at = level.likeliest_band();
    let band = bands.get(at).map_or("", |band| band.title.as_str());
    html! {
        <tr {key}>
            <td>{clock::date_time(when)}</td>
            <td>{band}</td>
            <td>{percent(level.bands.get(at).copied().unwrap_or(0.0))}</td>
            <td>{format!("{} ({} to {})", fixed(level.mean, 2), fixed(level.interval.0, 2), fixed(level.interval.1, 2))}</td>
        </tr>
    }
}
