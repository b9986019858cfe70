//! The page that the address names.

use yew::prelude::*;

use crate::platform::page;
use crate::route::Route;

/// The current route; follows the address.
#[hook]
pub fn use_route() -> Route {
    let route = use_state(|| Route::parse(&page::hash()));
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = page::on_hash_change(move || route.set(Route::parse(&page::hash())));
            move || drop(listener)
        });
    }
    (*route).clone()
}
