//! The small parts that pages share, so that each looks and behaves the same everywhere.

use yew::prelude::*;

use crate::hooks::is_open;
use crate::l10n;

/// A push button. `class` is `primary`, `quiet`, `danger` or empty, with `large` where it stands alone.
pub fn button(class: &'static str, testid: &'static str, label: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} data-testid={testid} {onclick}>{label}</button> }
}

/// A link that looks like a button.
pub fn link_button(href: &'static str, label: &'static str) -> Html {
    html! { <a class="button" {href}>{label}</a> }
}

/// A paragraph.
pub fn text(class: &'static str, text: &str) -> Html {
    html! { <p {class}>{text}</p> }
}

/// A heading of the second rank; a section names it by `id`.
pub fn heading(id: &'static str, text: &'static str) -> Html {
    html! { <h2 {id}>{text}</h2> }
}

/// A heading inside of a section, of the rank that its place asks for.
pub fn subhead(rank: u8, title: &str) -> Html {
    html! { <@{format!("h{rank}")} class="subhead">{title}</@> }
}

/// A row of buttons.
pub fn actions(class: &'static str, buttons: Html) -> Html {
    html! { <div class={classes!("actions", class)}>{buttons}</div> }
}

/// A section with a heading.
pub fn section(class: &'static str, id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id}>
            {heading(id, title)}
            {content}
        </section>
    }
}

/// What is shown on demand.
pub fn disclosure(summary: &str, content: Html) -> Html {
    html! {
        <details>
            <summary>{summary}</summary>
            {content}
        </details>
    }
}

/// What is shown on demand, and made only then.
#[component]
pub fn OnDemand(props: &OnDemandProps) -> Html {
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    html! {
        <details data-testid={props.testid} {ontoggle}>
            <summary>{props.summary}</summary>
            if *open {
                {props.content.emit(())}
            }
        </details>
    }
}

/// Of [`OnDemand`].
#[derive(PartialEq, Properties)]
pub struct OnDemandProps {
    /// What it is called.
    pub summary: &'static str,
    /// Name for tests.
    pub testid: &'static str,
    /// Makes what is shown.
    pub content: Callback<(), Html>,
}

/// What [`choice`] offers.
pub struct Choice<'a> {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// Name of the group; radio buttons of one name exclude each other.
    pub name: &'static str,
    /// Name for tests.
    pub testid: String,
    /// What it is.
    pub title: &'a str,
    /// What that means; may be empty.
    pub hint: &'a str,
    /// Whether these words are the bank's.
    pub of_bank: bool,
    /// Whether it is chosen.
    pub checked: bool,
}

/// A radio button or check box as a card.
pub fn choice(choice: Choice<'_>, onchange: Callback<Event>) -> Html {
    let Choice { kind, name, testid, title, hint, of_bank, checked } = choice;
    let (lang, dir) = if of_bank { l10n::of_bank() } else { (None, None) };
    html! {
        <label class="choice" key={testid.clone()}>
            <input type={kind} {name} data-testid={testid} {checked} {onchange} />
            <span {dir}><strong {lang}>{title}</strong><span class="hint">{hint}</span></span>
        </label>
    }
}
