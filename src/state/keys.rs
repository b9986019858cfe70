//! What a key of the keyboard means in a quiz.

/// What a single key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// To hand in, or to go on.
    Enter,
    /// To see the keys.
    Help,
    /// The option at this place, from 0.
    Option(usize),
}

/// The meaning of a key by what it types (`key`) and where it lies (`code`), as the browser names both (UI Events). What it
/// types goes first, so a letter is that of the keyboard's own layout. Where that is of another script, as on Arabic, Greek
/// or Cyrillic keyboards, the place decides.
pub fn pressed(key: &str, code: &str) -> Option<Pressed> {
    match key {
        "Enter" => return Some(Pressed::Enter),
        // That of Arabic and Persian, and that of Chinese and Japanese.
        "?" | "؟" | "？" => return Some(Pressed::Help),
        _ => {}
    }
    let latin = if key.starts_with(other_script) {
        let place = ["Key", "Digit", "Numpad"].iter().find_map(|place| code.strip_prefix(place));
        place.unwrap_or_default()
    } else {
        key
    };
    let place = match latin.as_bytes() {
        [digit @ b'1'..=b'9'] => digit - b'1',
        [letter] if letter.is_ascii_alphabetic() => letter.to_ascii_lowercase() - b'a',
        _ => return None,
    };
    Some(Pressed::Option(place.into()))
}

/// Whether a character is a letter or digit of another script than Latin. Signs that keyboards of Latin letters have beside
/// those, such as the `,` of Dvorak's keyboard where others have W, are not.
fn other_script(c: char) -> bool {
    // Greek to the extensions of Georgian, Kana to Arabic's forms, and wide forms of Latin letters and digits; between them
    // lie more Latin, punctuation and symbols.
    matches!(c, '\u{370}'..='\u{1dff}' | '\u{3040}'..='\u{fefc}' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}
