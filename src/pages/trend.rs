//! The overall level over time, each with its interval.

use quiz::number::fixed;
use quiz::report::ResultRecord;
use yew::prelude::*;

use crate::components::level::percent;
use crate::platform::clock;

/// At most so many results are drawn, the newest.
const SHOWN: usize = 30;
const HEIGHT: f64 = 200.0;
const STEP: f64 = 40.0;
/// The part of the θ scale that is drawn.
const RANGE: (f64, f64) = (-3.0, 3.0);

/// A chart, and the same as a table.
pub fn trend(results: &[ResultRecord]) -> Html {
    let shown: Vec<&ResultRecord> = results.iter().take(SHOWN).rev().collect();
    let y = |theta: f64| {
        let share = (theta.clamp(RANGE.0, RANGE.1) - RANGE.0) / (RANGE.1 - RANGE.0);
        fixed(HEIGHT * (1.0 - share), 1)
    };
    let width = fixed(STEP * shown.len() as f64, 0);
    let cuts =
        shown.last().into_iter().flat_map(|result| &result.settings.bands).filter_map(|band| band.from);
    let marks = shown.iter().enumerate().map(|(at, result)| {
        let x = fixed(STEP * (at as f64 + 0.5), 1);
        let (low, high) = result.overall.interval;
        html! {
            <g key={result.id.clone()}>
                <line class="interval" x1={x.clone()} x2={x.clone()} y1={y(low)} y2={y(high)} />
                <circle class="estimate" cx={x.clone()} cy={y(result.overall.mean)} r="5" />
            </g>
        }
    });
    html! {
        <section class="trend" aria-labelledby="trend-title">
            <h2 id="trend-title">{"Over time"}</h2>
            <svg viewBox={format!("0 0 {width} 200")} role="img" aria-label="Overall level of each result with its 95 % interval; the table below says the same.">
                {for cuts.map(|cut| html! {
                    <line class="cut" x1="0" x2={width.clone()} y1={y(cut)} y2={y(cut)} />
                })}
                {for marks}
            </svg>
            <details>
                <summary>{"As a table"}</summary>
                <div class="table" tabindex="0" role="group" aria-label="Results over time">
                    <table>
                        <thead><tr><th scope="col">{"When"}</th><th scope="col">{"Level"}</th><th scope="col">{"Probability"}</th><th scope="col">{"θ, 95 % interval"}</th></tr></thead>
                        <tbody>{for shown.iter().map(|result| row(result))}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn row(result: &ResultRecord) -> Html {
    let level = &result.overall;
    let at = level.likeliest_band();
    let band = result.settings.bands.get(at).map_or("", |band| band.title.as_str());
    html! {
        <tr key={result.id.clone()}>
            <td>{clock::date_time(result.finished_at)}</td>
            <td>{band}</td>
            <td>{percent(level.bands.get(at).copied().unwrap_or(0.0))}</td>
            <td>{format!("{} ({} to {})", fixed(level.mean, 2), fixed(level.interval.0, 2), fixed(level.interval.1, 2))}</td>
        </tr>
    }
}
