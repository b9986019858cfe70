//! A result as a picture.

use quiz::share::{Summary, decode};

use crate::components::level::{certainty, likeliest};
use crate::l10n::t;
use crate::platform::{card, clock};

/// Draws and saves the summary in `code` ([`quiz::share`]); calls `failed` if the script that draws cannot be had.
pub fn save(code: &str, failed: impl FnOnce() + 'static) {
    if let Ok(summary) = decode(code) {
        card::save(code, &words(&summary).join("\n"), failed);
    }
}

/// What stands on the picture: the likeliest level, the range, the foot, and what stands for a level that is not there.
fn words(summary: &Summary) -> [String; 4] {
    let Summary { bands, overall, .. } = summary;
    let answered = summary.scored > 0;
    let date = clock::date(summary.finished_at);
    [
        likeliest(overall, bands, answered),
        if answered { certainty(overall, bands) } else { String::new() },
        t::history_picture_foot(&date, summary.right, summary.scored),
        t::level_unmeasured_short().to_owned(),
    ]
}
