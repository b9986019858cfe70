//! A level over time, each with its interval.

use quiz::bank::Band;
use quiz::number::fixed;
use quiz::report::ResultRecord;
use quiz::session::Level;
use yew::prelude::*;

use crate::components::level::{ends, percent};
use crate::l10n::t;
use crate::platform::clock;

/// At most so many results are drawn, the newest.
const SHOWN: usize = 30;
/// The part of the θ scale that is drawn; what lies beyond is cut off at the edge.
const RANGE: (f64, f64) = (-3.0, 3.0);

/// The part of the width in which the bands' names stand.
const NAMES: f64 = 0.2;

/// The overall levels of results, the newest first.
pub fn trend(results: &[&ResultRecord]) -> Html {
    let points: Vec<_> = results
        .iter()
        .map(|result| (result.finished_at, &result.overall, &result.settings.bands[..]))
        .collect();
    html! {
        <section aria-labelledby="trend-title">
            <h2 id="trend-title">{t::history_trend()}</h2>
            {chart(&points, t::history_trend_label())}
        </section>
    }
}

/// A chart, and the same as a table, of levels with their time and bands, the newest first.
///
/// Positions are shares of width and height, so that the drawing stretches and its text does not.
pub fn chart(points: &[(f64, &Level, &[Band])], label: &str) -> Html {
    let shown: Vec<_> = points.iter().take(SHOWN).rev().collect();
    let y = |theta: f64| share(RANGE.1 - theta.clamp(RANGE.0, RANGE.1), RANGE.1 - RANGE.0);
    let bands = points.first().map_or(&[][..], |(_, _, bands)| bands);
    let tops = bands.iter().skip(1).map(|band| band.from.unwrap_or(RANGE.0)).chain([RANGE.1]);
    let zones = bands.iter().zip(tops).enumerate().map(|(at, (band, top))| {
        let height = share(top - band.from.unwrap_or(RANGE.0), RANGE.1 - RANGE.0);
        html! {
            <g key={at}>
                <rect class={format!("band-{at}")} width="100%" y={y(top)} {height} />
                <text x="8" y={y(top)} dy="18">{&band.title}</text>
            </g>
        }
    });
    let marks = shown.iter().enumerate().map(|(at, (_, level, _))| {
        let x = share(NAMES + (1.0 - NAMES) * (at as f64 + 0.5) / shown.len() as f64, 1.0);
        let (low, high) = level.interval;
        html! {
            <g key={at}>
                <line class="interval" x1={x.clone()} x2={x.clone()} y1={y(low)} y2={y(high)} />
                <circle class="estimate" cx={x} cy={y(level.mean)} r="8" />
            </g>
        }
    });
    let ends = [shown.first(), shown.last()].map(|end| end.map(|(when, _, _)| clock::date_time(*when)));
    html! {
        <div class="trend">
            <svg role="img" aria-label={label.to_owned()}>{for zones}{for marks}</svg>
            <p class="ends" aria-hidden="true">
                if shown.len() > 1 {
                    {for ends.iter().flatten().map(|end| html! { <bdi key={&**end}>{end}</bdi> })}
                }
            </p>
            <details>
                <summary>{t::progress_chart_table()}</summary>
                <div class="table" tabindex="0" role="group" aria-label={t::progress_chart_label()}>
                    <table>
                        <thead><tr>
                            <th scope="col">{t::progress_chart_when()}</th>
                            <th scope="col">{t::progress_chart_level()}</th>
                            <th scope="col">{t::progress_chart_probability()}</th>
                            <th scope="col">{t::progress_table_theta()}</th>
                        </tr></thead>
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
            <td>{ends(level)}</td>
        </tr>
    }
}

/// A part of a whole, as CSS and SVG have it.
fn share(part: f64, whole: f64) -> String {
    format!("{}%", fixed(part / whole * 100.0, 1))
}
