//! Syntax colours for the languages of the bank: one small scanner with a word list per language.
//!
//! It colours, it does not parse: a wrong guess costs a colour, never a character. The pieces concatenate to the source.

/// What a piece of code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Anything else.
    Plain,
    /// A word of the language.
    Keyword,
    /// A string or a quoted name.
    String,
    /// A number.
    Number,
    /// A comment.
    Comment,
    /// A key of JSON or YAML, a header of HTTP.
    Key,
    /// A line added in a diff.
    Added,
    /// A line removed in a diff.
    Removed,
}

impl Token {
    /// Name of the style class; empty for plain text.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Keyword => "tok-keyword",
            Self::String => "tok-string",
            Self::Number => "tok-number",
            Self::Comment => "tok-comment",
            Self::Key => "tok-key",
            Self::Added => "tok-added",
            Self::Removed => "tok-removed",
        }
    }
}

struct Language {
    line_comment: &'static [&'static str],
    block_comment: bool,
    quotes: &'static [char],
    keywords: &'static str,
    ignore_case: bool,
    /// A word or string followed by a colon is a key.
    keys: bool,
}

/// No colours but those of strings and numbers.
const PLAIN: Language = Language {
    line_comment: &[],
    block_comment: false,
    quotes: &[],
    keywords: "",
    ignore_case: false,
    keys: false,
};

fn language(name: &str) -> Option<Language> {
    let c_like = Language { line_comment: &["//"], block_comment: true, quotes: &['"', '\'', '`'], ..PLAIN };
    Some(match name {
        "sql" => Language {
            line_comment: &["--"],
            block_comment: true,
            quotes: &['\'', '"'],
            ignore_case: true,
            keywords: " add all alter analyze and any as asc begin between by cascade case cast check collate column commit \
                conflict constraint create cross current cycle default delete desc distinct do drop else end except exclude \
                exists explain false filter first following for foreign from full function generated group groups having if \
                in include index inner insert intersect interval into is isolation join key last lateral left level like \
                limit lock materialized not nothing null nulls offset on or order outer over partition preceding primary \
                range read recursive references repeatable returning right rollback row rows savepoint select serializable \
                set share skip table then ties to transaction true truncate unbounded union unique update using values \
                view when where window with within ",
            ..PLAIN
        },
        "java" => Language {
            keywords: " abstract boolean break byte case catch char class continue default do double else enum extends \
                false final finally float for if implements import instanceof int interface long native new null package \
                private protected public record return short static super switch synchronized this throw throws true try \
                var void volatile while yield ",
            ..c_like
        },
        "javascript" | "typescript" => Language {
            keywords: " async await break case catch class const continue default delete do else export extends false \
                finally for from function if import in instanceof interface let new null of return static super switch \
                this throw true try type typeof undefined var void while yield ",
            ..c_like
        },
        "go" => Language {
            keywords: " break case chan const continue default defer else fallthrough false for func go if import \
                interface map nil package range return select struct switch true type var ",
            ..c_like
        },
        "graphql" => Language {
            line_comment: &["#"],
            quotes: &['"'],
            keywords: " directive enum extend fragment input interface mutation on query scalar schema subscription type \
                union ",
            ..PLAIN
        },
        "python" => Language {
            line_comment: &["#"],
            quotes: &['"', '\''],
            keywords: " and as assert async await break class continue def del elif else except False finally for from \
                global if import in is lambda None nonlocal not or pass raise return True try while with yield ",
            ..PLAIN
        },
        "shell" => Language {
            line_comment: &["#"],
            quotes: &['"', '\''],
            keywords: " case do done elif else esac export fi for function if in local then while ",
            ..PLAIN
        },
        "json" => Language { quotes: &['"'], keywords: " false null true ", keys: true, ..PLAIN },
        "yaml" => Language {
            line_comment: &["#"],
            quotes: &['"', '\''],
            keywords: " false no null true yes ",
            keys: true,
            ..PLAIN
        },
        "http" => Language {
            quotes: &['"'],
            keywords: " CONNECT DELETE GET HEAD HTTP OPTIONS PATCH POST PUT TRACE false null true ",
            keys: true,
            ..PLAIN
        },
        _ => return None,
    })
}

/// Splits `source` into coloured pieces; an unknown language is one plain piece.
pub fn tokens<'a>(lang: &str, source: &'a str) -> Vec<(Token, &'a str)> {
    if lang == "diff" {
        return source.split_inclusive('\n').map(|line| (diff_line(line), line)).collect();
    }
    let Some(language) = language(lang) else {
        return vec![(Token::Plain, source)];
    };
    let mut out: Vec<(Token, &str)> = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let (token, len) = next(&language, rest, source[..at].ends_with(in_a_word));
        match out.last_mut() {
            // Neighbouring plain pieces are one, which keeps the page's tree small.
            Some((Token::Plain, last)) if token == Token::Plain => *last = &source[at - last.len()..at + len],
            _ => out.push((token, &rest[..len])),
        }
        at += len;
    }
    out
}

fn diff_line(line: &str) -> Token {
    match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', b'@', ..] => Token::Comment,
        [b'+', ..] => Token::Added,
        [b'-', ..] => Token::Removed,
        _ => Token::Plain,
    }
}

/// The kind and the length in bytes, above 0, of the piece at the start of `rest`.
fn next(language: &Language, rest: &str, in_word: bool) -> (Token, usize) {
    if language.line_comment.iter().any(|mark| rest.starts_with(mark)) {
        return (Token::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if language.block_comment && rest.starts_with("/*") {
        return (Token::Comment, rest[2..].find("*/").map_or(rest.len(), |end| end + 4));
    }
    let first = rest.chars().next().unwrap_or('\n');
    // In prose, as YAML holds, a quote within a word is an apostrophe; in code it begins a string (`f"…"`).
    if language.quotes.contains(&first) && !(language.keys && in_word) {
        let len = quoted(rest, first);
        return (if language.keys && is_key(&rest[len..]) { Token::Key } else { Token::String }, len);
    }
    if first.is_ascii_digit() && !in_word {
        let len =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_'))).unwrap_or(rest.len());
        return (Token::Number, len);
    }
    if in_a_word(first) && !first.is_ascii_digit() {
        let hyphen = language.keys;
        let len = rest.find(|c: char| !(in_a_word(c) || (hyphen && c == '-'))).unwrap_or(rest.len());
        let word = &rest[..len];
        if language.keys && is_key(&rest[len..]) {
            return (Token::Key, len);
        }
        let listed = if language.ignore_case { word.to_ascii_lowercase() } else { word.to_owned() };
        let keyword = language.keywords.split_ascii_whitespace().any(|keyword| keyword == listed);
        return (if keyword { Token::Keyword } else { Token::Plain }, len);
    }
    (Token::Plain, first.len_utf8())
}

/// Whether a character may stand in a word. Whatever is not ASCII counts as a letter; Unicode's tables would cost more than
/// a wrong colour.
fn in_a_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii()
}

/// A colon follows, and white space after it: `key: value`, but not `https://`.
fn is_key(after: &str) -> bool {
    after.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Length of the string literal at the start of `rest`; an unclosed one ends with its line.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return at,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}
