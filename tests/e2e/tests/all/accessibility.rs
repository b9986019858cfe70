//! Every state, checked by axe-core: light and dark, at 320 and 1280 pixels, and without scrolling sideways.

use e2e::{Page, Profile, Tests, axe};

use crate::states;

pub fn add(tests: &mut Tests) {
    for state in states::ALL {
        let name = format!("accessibility::{}", state.replace('-', "_"));
        tests.both(&name, Profile::Plain, async move |page: &Page| {
            states::show(page, state).await?;
            axe::ensure_accessible(page, state).await
        });
    }
}
