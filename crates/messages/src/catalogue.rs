//! The catalogues of all languages, checked against each other.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use sha2::{Digest, Sha256};

use crate::LANGUAGES;
use crate::compile::compile;

/// The language that the program itself speaks, and in which every message is written first.
pub const SOURCE: &str = LANGUAGES[0].0;

/// Messages of this beginning stand in HTML, not in the program.
const FRAME: &str = "frame-";

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its name, such as `home-lead`.
    pub key: String,
    /// File and name, for who has to mend it.
    pub place: String,
    /// The pattern, as [`crate::fill`] takes it.
    pub pattern: String,
    /// Names of its variables, in the order of the pattern's digits.
    pub arguments: Vec<String>,
}

/// The messages of one language, in the order that all languages share.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue(pub Vec<Message>);

/// The catalogues of all [`LANGUAGES`] in the folder `assets/lang`, in their order.
///
/// # Errors
/// All that is wrong: files that cannot be read, messages that are no Fluent, lack in a language, are too many or take other
/// variables than in English.
pub fn read(folder: &Path) -> Result<Vec<Catalogue>> {
    let source = language(folder, SOURCE, None)?;
    let others = LANGUAGES[1..].iter().map(|(name, _)| language(folder, name, Some(&source)));
    let mut catalogues = Vec::new();
    let mut wrong = Vec::new();
    for catalogue in others {
        match catalogue {
            Ok(catalogue) => catalogues.push(catalogue),
            Err(error) => wrong.push(format!("{error:#}")),
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    catalogues.insert(0, source);
    Ok(catalogues)
}

fn language(folder: &Path, name: &str, source: Option<&Catalogue>) -> Result<Catalogue> {
    let folder = folder.join(name);
    let entries = fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    let mut texts = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "ftl")) {
        let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let file = file.file_name().unwrap_or_default().to_string_lossy();
        texts.push((format!("{name}/{file}"), text));
    }
    Catalogue::parse(&texts, source)
}

impl Catalogue {
    /// The messages of one language, from its files by name and text; with `source`, in the source's order, with the
    /// source's digits for variables.
    ///
    /// # Errors
    /// As [`read`].
    pub fn parse(files: &[(String, String)], source: Option<&Self>) -> Result<Self> {
        let (mut messages, mut wrong) = (Vec::<Message>::new(), Vec::new());
        for (file, text) in files {
            let resource = match parser::parse(text.as_str()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                        wrong.push(format!("assets/lang/{file}:{line}: {}", error.kind));
                    }
                    resource
                }
            };
            for entry in resource.body {
                match entry {
                    Entry::Message(message) => {
                        let key = message.id.name;
                        let place = format!("assets/lang/{file}: {key}");
                        let known = source.and_then(|source| source.get(key));
                        let again = messages.iter().any(|message| message.key == key);
                        let made = if source.is_some() && known.is_none() {
                            Err(anyhow!("no such message is in {SOURCE}"))
                        } else if again {
                            Err(anyhow!("a second message of this name"))
                        } else {
                            self::message(&message, known, key, &place)
                        };
                        match made {
                            Ok(message) => messages.push(message),
                            Err(error) => wrong.push(format!("{place}: {error}")),
                        }
                    }
                    Entry::Term(term) => wrong.push(format!("{file}: -{}: terms are not used", term.id.name)),
                    _ => {}
                }
            }
        }
        let Some(source) = source else {
            ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
            return Ok(Self(messages));
        };
        let language = files.first().map_or("", |(file, _)| file.split('/').next().unwrap_or_default());
        let mut ordered = Vec::new();
        for wanted in &source.0 {
            match messages.iter().position(|message| message.key == wanted.key) {
                Some(at) => ordered.push(messages.swap_remove(at)),
                None => wrong.push(format!("assets/lang/{language}: {} is missing", wanted.key)),
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(Self(ordered))
    }

    /// A message by its name.
    pub fn get(&self, key: &str) -> Option<&Message> {
        self.0.iter().find(|message| message.key == key)
    }

    /// The number of a message that stands in HTML.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|message| message.key == key)
    }

    /// What the page fetches: one line a message.
    pub fn lines(&self) -> String {
        self.0.iter().map(|message| message.pattern.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// A name for these catalogues together; another text gives another name.
    pub fn digest(catalogues: &[Self]) -> String {
        let mut digest = Sha256::new();
        for catalogue in catalogues {
            for message in &catalogue.0 {
                digest.update(&message.key);
                digest.update(&message.pattern);
            }
        }
        digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The module of the program: one function a message, with its English.
    pub fn rust(&self) -> String {
        let mut code = String::new();
        for (number, message) in
            self.0.iter().enumerate().filter(|(_, message)| !message.key.starts_with(FRAME))
        {
            let name = message.key.replace('-', "_");
            let shown: String =
                message.pattern.chars().map(|c| if c < ' ' { ' ' } else { c }).collect::<String>();
            let pattern = &message.pattern;
            code += &format!("/// `{}`: {}\n", message.key, shown.replace(['[', ']', '<', '>'], " "));
            if message.arguments.is_empty() {
                code +=
                    &format!("pub(crate) fn {name}() -> &'static str {{ plain({number}, {pattern:?}) }}\n");
            } else {
                let parameters: Vec<String> =
                    message.arguments.iter().map(|name| format!("{name}: impl Into<Argument<'a>>")).collect();
                let given: Vec<String> =
                    message.arguments.iter().map(|name| format!("{name}.into()")).collect();
                code += &format!(
                    "#[inline(always)] pub(crate) fn {name}<'a>({}) -> String {{ filled({number}, {pattern:?}, &[{}]) }}\n",
                    parameters.join(", ").replace('-', "_"),
                    given.join(", ").replace('-', "_"),
                );
            }
        }
        code
    }
}

fn message(
    message: &fluent_syntax::ast::Message<&str>,
    known: Option<&Message>,
    key: &str,
    place: &str,
) -> Result<Message> {
    let Some(value) = &message.value else {
        bail!("has no text");
    };
    ensure!(message.attributes.is_empty(), "attributes are not used");
    let mut arguments = known.map(|known| known.arguments.clone()).unwrap_or_default();
    let before = arguments.len();
    let pattern = compile(value, &mut arguments)?;
    if let Some(known) = known {
        ensure!(
            arguments.len() == before,
            "takes {}, which is not in {SOURCE}",
            arguments[before..].join(", ")
        );
        let links = |pattern: &str| (pattern.matches('[').count(), pattern.matches(']').count());
        ensure!(
            links(&pattern) == links(&known.pattern),
            "has other links between brackets than in {SOURCE}"
        );
    }
    ensure!(!pattern.is_empty(), "is empty");
    Ok(Message { key: key.to_owned(), place: place.to_owned(), pattern, arguments })
}
