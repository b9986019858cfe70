//! Pages and their addresses. Hash routes need no server that knows them.

use quiz::session::{Length, Mode};

use crate::state::{Fine, Request};

/// A page of the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// Choose and start.
    Home,
    /// The quiz that is going on; with parameters, the one they describe.
    Quiz(Option<QuizQuery>),
    /// A stored result.
    Result(String),
    /// A mock interview to be chosen.
    Interview,
    /// A quiz to be chosen in every detail.
    Custom,
    /// Where the candidate stands, topic by topic.
    Progress,
    /// What is due, and what keeps slipping.
    Review,
    /// All stored results.
    History,
    /// A result that somebody put into the address, as [`quiz::share`] writes it.
    Shared(String),
    /// How the page is to be, and what it keeps.
    Settings,
    /// Nothing lies at this address.
    NotFound,
}

/// A quiz described in an address, such as `#/quiz?topics=sql,api-design&length=quick&seed=1`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizQuery {
    /// `topics`: ids, comma-separated; none means the track's, or all.
    pub topics: Vec<String>,
    /// `electives`: subtopic ids, comma-separated, asked besides what everybody is asked.
    pub electives: Vec<String>,
    /// `track`: id.
    pub track: Option<String>,
    /// `length`: quick, standard or precise.
    pub length: Length,
    /// `mode`: assessment or practice.
    pub mode: Mode,
    /// `seed`: makes the quiz repeatable.
    pub seed: Option<u32>,
    /// `minutes`: the time limit.
    pub minutes: Option<u32>,
}

impl Route {
    /// The page at a hash such as `#/result/18c2-9f`. Unknown parameters and values are passed over; a hash that is not
    /// of the app's form is the start page.
    pub fn parse(hash: &str) -> Self {
        let Some(path) = hash.strip_prefix("#/") else {
            return Self::Home;
        };
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        match path.trim_end_matches('/').split_once('/') {
            Some(("result", id)) if !id.contains('/') => Self::Result(id.to_owned()),
            Some(("shared", code)) => Self::Shared(code.to_owned()),
            Some(_) => Self::NotFound,
            None => match path.trim_end_matches('/') {
                "" => Self::Home,
                "quiz" if query.is_empty() => Self::Quiz(None),
                "quiz" => Self::Quiz(Some(QuizQuery::parse(query))),
                "interview" => Self::Interview,
                "custom" => Self::Custom,
                "progress" => Self::Progress,
                "review" => Self::Review,
                "history" => Self::History,
                "settings" => Self::Settings,
                _ => Self::NotFound,
            },
        }
    }
}

impl QuizQuery {
    /// The quiz that a query such as `topics=sql,api-design&length=quick` describes. Unknown parameters and values are
    /// passed over.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            // Ids are plain; a comma is the only thing some tools encode in them.
            let value = value.replace("%2C", ",").replace("%2c", ",");
            match key {
                "topics" => parsed.topics = list(&value),
                "electives" => parsed.electives = list(&value),
                "track" => parsed.track = Some(value).filter(|id| !id.is_empty()),
                "length" => parsed.length = named(&Length::ALL, &value).unwrap_or(parsed.length),
                "mode" => parsed.mode = named(&Mode::ALL, &value).unwrap_or(parsed.mode),
                "seed" => parsed.seed = value.parse().ok(),
                "minutes" => parsed.minutes = value.parse().ok().filter(|minutes| *minutes > 0),
                _ => {}
            }
        }
        parsed
    }

    /// The wish for this quiz.
    pub fn request(&self) -> Request {
        Request {
            track: self.track.clone(),
            topics: self.topics.clone(),
            electives: self.electives.clone(),
            length: self.length,
            mode: self.mode,
            seed: self.seed,
            fine: Fine { minutes: self.minutes, ..Fine::default() },
        }
    }
}

fn list(value: &str) -> Vec<String> {
    value.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

fn named<T: Copy>(all: &[(T, &str)], name: &str) -> Option<T> {
    all.iter().find(|(_, id)| *id == name).map(|(value, _)| *value)
}
