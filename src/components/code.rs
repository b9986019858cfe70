//! Code with syntax colours.

use quiz::highlight::{Token, tokens};
use yew::prelude::*;

/// A block of code; scrolls sideways by keyboard too.
pub fn code(lang: &str, source: &str) -> Html {
    let label = if lang.is_empty() { "Code".to_owned() } else { format!("Code, {}", lang) };
    let pieces = tokens(lang, source).into_iter().map(|(token, text)| match class(token) {
        "" => html! { {text} },
        class => html! { <span {class}>{text}</span> },
    });
    html! {
        <pre class="code" tabindex="0" role="group" aria-label={label} dir="ltr"><code>{for pieces}</code></pre>
    }
}

fn class(token: Token) -> &'static str {
    match token {
        Token::Plain => "",
        Token::Keyword => "tok-keyword",
        Token::String => "tok-string",
        Token::Number => "tok-number",
        Token::Comment => "tok-comment",
        Token::Key => "tok-key",
        Token::Added => "tok-added",
        Token::Removed => "tok-removed",
    }
}
