//! A level with its uncertainty, as a bar over the bands and in words.

use quiz::bank::Band;
use quiz::number::fixed;
use quiz::session::Level;
use yew::prelude::*;

use crate::l10n::{self, t};

/// The part of the θ scale that is drawn; what lies beyond is cut off at the edge.
const FROM: f64 = -2.7;
const TO: f64 = 3.0;

/// The interval over the bands, with the estimate as a mark. The words beside it say which level is likeliest.
///
/// Positions are shares of the width, so that the drawing stretches and its text does not.
pub fn level_bar(level: &Level, bands: &[Band], named: bool) -> Html {
    let cuts: Vec<f64> = bands.iter().map(|band| band.from.unwrap_or(FROM)).chain([TO]).collect();
    let zones = bands.iter().zip(cuts.windows(2)).enumerate().map(|(at, (band, ends))| {
        html! {
            <g key={band.id.clone()}>
                <rect class={format!("band-{at}")} x={share(ends[0])} width={width(ends[0], ends[1])} y="0" height="100%" />
                if named {
                    <text x={share(ends[0])} dx="6" y="18">{&band.title}</text>
                }
            </g>
        }
    });
    let (low, high) = level.interval;
    let label = t::level_drawing(&l10n::number(low, 1), &l10n::number(high, 1));
    html! {
        <svg class={if named { "level-bar named" } else { "level-bar" }} role="img" aria-label={label}>
            {for zones}
            <g class={if named { "below-names" } else { "" }}>
                <rect class="interval" x={share(low)} width={width(low, high)} y="10" height="12" rx="6" />
                <circle class="estimate" cx={share(level.mean)} cy="16" r="8" />
            </g>
        </svg>
    }
}

/// Where a level lies, as a share of the width.
fn share(theta: f64) -> String {
    width(FROM, theta.clamp(FROM, TO))
}

fn width(from: f64, to: f64) -> String {
    let (from, to) = (from.clamp(FROM, TO), to.clamp(FROM, TO));
    format!("{}%", fixed((to - from) / (TO - FROM) * 100.0, 1))
}

/// The probability of each band, as a list with bars.
pub fn band_list(level: &Level, bands: &[Band]) -> Html {
    let rows = bands.iter().zip(&level.bands).map(|(band, share)| {
        html! {
            <div class="band-row" key={band.id.clone()}>
                <dt>{&band.title}</dt>
                <dd>
                    // The words beside it say the same, and never a false 0.
                    <meter min="0" max="1" value={fixed(*share, 3)} aria-hidden="true" />
                    <span>{percent(*share)}</span>
                </dd>
            </div>
        }
    });
    html! { <dl class="band-list">{for rows}</dl> }
}

/// A probability as people say it; never a false 0 or 100.
pub fn percent(share: f64) -> String {
    match share {
        share if share < 0.01 => t::level_percent_under().to_owned(),
        share if share > 0.99 => t::level_percent_over().to_owned(),
        share => t::level_percent((share * 100.0).round() as u32),
    }
}

/// Which zones the drawings without names have, and what their dot is.
pub fn zones(bands: &[Band]) -> String {
    let titles: Vec<&str> = bands.iter().map(|band| band.title.as_str()).collect();
    t::level_zones(&l10n::list(&titles))
}

/// "Most likely Senior (62 %)."
pub fn sentence(level: &Level, bands: &[Band]) -> String {
    let at = level.likeliest_band();
    match (bands.get(at), level.bands.get(at)) {
        (Some(band), Some(share)) => t::level_likeliest(&band.title, &percent(*share)),
        _ => String::new(),
    }
}

/// The same of an overall level, which may rest on no answer at all.
pub fn overall_sentence(level: &Level, bands: &[Band], answered: bool) -> String {
    if answered { sentence(level, bands) } else { t::level_nothing().to_owned() }
}

/// The likeliest level as a heading; that there is none, where nothing was answered.
pub fn likeliest(level: &Level, bands: &[Band], answered: bool) -> String {
    match bands.get(level.likeliest_band()).filter(|_| answered) {
        Some(band) => t::level_likeliest_heading(&band.title),
        None => t::level_nothing().to_owned(),
    }
}

/// The bands that the interval's ends fall into: "Mid-level to Senior", or one name.
pub fn range(level: &Level, bands: &[Band]) -> String {
    let name = |theta: f64| {
        let band = bands.iter().rev().find(|band| band.from.is_none_or(|from| theta >= from));
        band.map_or("", |band| band.title.as_str())
    };
    let (low, high) = (name(level.interval.0), name(level.interval.1));
    if low == high { low.to_owned() } else { t::level_range(low, high) }
}

/// "With 95 % certainty: Mid-level to Senior. θ 0.62 (−0.18 to 1.42)."
pub fn certainty(level: &Level, bands: &[Band]) -> String {
    t::level_certainty(&range(level, bands), &theta(level))
}

/// "θ 0.62 (−0.18 to 1.42)": the estimate and its 95 % interval.
pub fn theta(level: &Level) -> String {
    t::level_theta(&ends(level))
}

/// "0.62 (−0.18 to 1.42)".
pub fn ends(level: &Level) -> String {
    let [mean, low, high] =
        [level.mean, level.interval.0, level.interval.1].map(|theta| l10n::number(theta, 2));
    t::progress_theta(&mean, &low, &high)
}
