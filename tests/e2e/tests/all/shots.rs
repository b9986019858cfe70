//! Pictures of every state for a human to look at, when `SKILL_QUIZ_SHOTS` names a folder.

use e2e::{Page, Profile, Tests};

use crate::states;

/// Widths in CSS pixels: a telephone, a tablet, a desktop.
const WIDTHS: [u32; 3] = [360, 768, 1280];

/// The program's own language, one of long words, and one that runs from right to left.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

pub fn add(tests: &mut Tests) {
    let Some(folder) = tests.shots() else {
        return;
    };
    for (state, language) in
        states::ALL.into_iter().flat_map(|state| LANGUAGES.map(|language| (state, language)))
    {
        let folder = folder.clone();
        let name = format!("shots::{}::{language}", state.replace('-', "_"));
        tests.both(&name, Profile::Plain, async move |page: &Page| {
            if language == "en" {
                states::show(page, state).await?;
            } else {
                states::show_in(page, language, state).await?;
            }
            for width in WIDTHS {
                for dark in [false, true] {
                    page.resize(width, 900).await?;
                    page.dark(dark).await?;
                    let scheme = if dark { "dark" } else { "light" };
                    let file = format!("{state}-{language}-{width}-{scheme}-{}.png", page.browser.name());
                    page.shoot_whole(&folder.join(file)).await?;
                }
            }
            page.dark(false).await
        });
    }
}
