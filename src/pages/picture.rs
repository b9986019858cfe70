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

/// What stands on the picture: the likeliest level, the range, the foot.
fn words(summary: &Summary) -> [String; 3] {
    let Summary { bands, overall, .. } = summary;
    let date = clock::date(summary.finished_at);
    [
        likeliest(overall, bands, summary.scored > 0),
        certainty(overall, bands),
        t::history_picture_foot(&date, summary.right, summary.scored),
    ]
}
