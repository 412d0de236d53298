//! Reports into what each source says: how much, how, and in which words.

use std::collections::BTreeMap;

use whosaid::{Article, Claim, Form, Kind, Report, SourceReport, Span};

use crate::topics::{self, Topics};

/// What one source says in one article or in many.
#[derive(Debug, Default)]
pub(crate) struct Speaker {
    /// "official, foreign minister", where it was first met.
    pub(crate) who: String,
    pub(crate) articles: usize,
    pub(crate) claims: usize,
    pub(crate) quoted: usize,
    pub(crate) words: usize,
    pub(crate) topics: Topics,
}

/// Who says how much.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// By name. Sources of one name in several articles are taken to be one, as in an index.
    pub(crate) speakers: BTreeMap<String, Speaker>,
    /// Who was asked and said nothing, with the words that say so.
    pub(crate) silent: Vec<String>,
    /// Words of claims whose source nobody names.
    pub(crate) nobodys: usize,
    /// Words by kind of source.
    pub(crate) kinds: BTreeMap<String, usize>,
    /// All words of the text.
    pub(crate) words: usize,
    /// The words of substance of the text.
    pub(crate) topics: Topics,
}

impl Tally {
    /// Who says how much in one article.
    pub(crate) fn of(article: &Article<'_>, report: &Report) -> Self {
        let mut tally = Self { words: report.stats.words as usize, ..Self::default() };
        topics::add(&mut tally.topics, article.text(), "");
        for source in report.sources.iter().filter(|source| !source.claims.is_empty()) {
            let words = tally.add_source(article, report, source);
            *tally.kinds.entry(name_of(source.kind)).or_default() += words;
        }
        tally.silent =
            report.sources.iter().filter_map(|source| silence(article, source)).collect();
        let is_nobodys =
            |claim: &&Claim| claim.attribution.is_some() && report.source_of(claim).is_none();
        let nobodys = report.claims.iter().filter(is_nobodys).map(|claim| length(article, claim));
        tally.nobodys = nobodys.sum();
        tally
    }

    /// Adds the claims of a source. How many words they have.
    fn add_source(
        &mut self,
        article: &Article<'_>,
        report: &Report,
        source: &SourceReport,
    ) -> usize {
        let speaker = self.speakers.entry(one_line(&source.name)).or_default();
        (speaker.who, speaker.articles) = (who(source), 1);
        let mut words = 0;
        for claim in report.claims_of(source) {
            speaker.claims += 1;
            speaker.quoted += usize::from(claim.form == Form::Direct);
            words += length(article, claim);
            for span in &claim.content {
                topics::add(&mut speaker.topics, words_of(article, *span), &source.name);
            }
        }
        speaker.words += words;
        words
    }

    /// Adds another tally.
    pub(crate) fn add(&mut self, other: Self) {
        self.words += other.words;
        self.silent.extend(other.silent);
        self.nobodys += other.nobodys;
        for (kind, words) in other.kinds {
            *self.kinds.entry(kind).or_default() += words;
        }
        for (topic, count) in other.topics {
            *self.topics.entry(topic).or_default() += count;
        }
        for (name, speaker) in other.speakers {
            self.speakers.entry(name).or_default().add(speaker);
        }
    }

    /// Those who speak, most words first.
    pub(crate) fn loudest(&self) -> Vec<(&str, &Speaker)> {
        let mut speakers: Vec<_> =
            self.speakers.iter().map(|(name, speaker)| (name.as_str(), speaker)).collect();
        speakers.sort_by_key(|(_, speaker)| std::cmp::Reverse(speaker.words));
        speakers
    }
}

impl Speaker {
    fn add(&mut self, other: Self) {
        if self.who.is_empty() {
            self.who = other.who;
        }
        self.articles += other.articles;
        self.claims += other.claims;
        self.quoted += other.quoted;
        self.words += other.words;
        for (topic, count) in other.topics {
            *self.topics.entry(topic).or_default() += count;
        }
    }
}

/// "Norvik Steel: declined to comment".
fn silence(article: &Article<'_>, source: &SourceReport) -> Option<String> {
    let words = source.refusals.iter().map(|span| one_line(words_of(article, *span)));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| format!("{}: {}", one_line(&source.name), words.join(", ")))
}

/// The words under a span of a report, without markup.
fn words_of<'a>(article: &'a Article<'_>, span: Span) -> &'a str {
    article.map().to_text(span).slice(article.text())
}

fn length(article: &Article<'_>, claim: &Claim) -> usize {
    let spans = claim.content.iter();
    spans.map(|span| words_of(article, *span).split_whitespace().count()).sum()
}

fn who(source: &SourceReport) -> String {
    let parts = [source.role.as_deref(), source.affiliation.as_deref()];
    let parts = parts.into_iter().flatten().filter(|part| !source.name.contains(part));
    let kind = name_of(source.kind);
    parts.fold(kind, |who, part| who + ", " + &one_line(part))
}

/// What a kind is called in JSON: "media-outlet".
fn name_of(kind: Kind) -> String {
    let json = serde_json::to_value(kind).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

/// A text in one line, without characters that could drive a terminal.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(char::is_control, "\u{fffd}")
}
