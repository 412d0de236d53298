//! A report into what the page shows of it: blocks with their sentences, and speakers in order.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words of one text are counted, and a speaker is one of the report's sources"
)]

use std::borrow::Cow;

use crate::article::Markup;
use crate::assertion::Status;
use crate::attribution::SourceId;
use crate::report::render::Checked;
use crate::report::{Claim, Report, SourceReport};
use crate::span::Span;
use crate::text::{BlockKind, RawBlock};

/// Everything that the page shows, with spans of the text that is read.
pub(super) struct View<'v> {
    pub(super) text: &'v str,
    pub(super) report: Cow<'v, Report>,
    pub(super) path: Option<&'v str>,
    /// Whether the article is text without markup.
    pub(super) is_plain: bool,
    pub(super) blocks: Vec<RawBlock>,
    /// For each sentence, who speaks in it.
    pub(super) voices: Vec<Voice>,
    /// Those who speak, most words first.
    pub(super) speakers: Vec<Speaker>,
    /// For each source, its place among the speakers.
    places: Vec<Option<usize>>,
    /// Words in sentences that assert something.
    pub(super) words: usize,
    /// Words in the author's own voice.
    pub(super) own_words: usize,
}

/// One who speaks in the article.
pub(super) struct Speaker {
    pub(super) source: SourceId,
    pub(super) words: usize,
}

/// Whose words a claim or a sentence holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The speaker of that place.
    Speaker(usize),
    /// Somebody whom the article does not name.
    Nobody,
    /// The author's.
    Author,
    /// No one's: nothing is asserted.
    None,
}

/// The classes of the speakers that have a colour and a filter of their own; the others share one.
const CLASSES: [&str; OWN_COLOURS] = [
    "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "s12", "s13", "s14", "s15",
    "s16", "s17", "s18", "s19", "s20", "s21", "s22", "s23", "s24", "s25", "s26", "s27", "s28",
    "s29", "s30", "s31", "s32",
];

/// How many speakers have a colour and a filter of their own.
pub(super) const OWN_COLOURS: usize = 32;

impl Voice {
    /// The class that gives its colour.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Speaker(place) => CLASSES.get(place).copied().unwrap_or("sx"),
            Self::Nobody => "s0",
            Self::Author => "own",
            Self::None => "none",
        }
    }
}

impl<'v> View<'v> {
    pub(super) fn new(checked: &Checked<'v>) -> Self {
        let article = checked.article();
        let report = match article.markup() {
            Markup::Plain => Cow::Borrowed(checked.report()),
            _ => {
                let map = article.map();
                Cow::Owned(checked.report().clone().map_spans(|span| map.to_text(span)))
            }
        };
        let text = article.text();
        let (speakers, places) = speakers(text, &report);
        let mut view = Self {
            text,
            path: checked.path(),
            is_plain: article.markup() == Markup::Plain,
            blocks: article.blocks().collect(),
            voices: Vec::new(),
            speakers,
            places,
            words: 0,
            own_words: 0,
            report,
        };
        view.voices = view.sentence_voices();
        view.count_words();
        view
    }

    /// The words under a span.
    pub(super) fn slice(&self, span: Span) -> &'v str {
        span.slice(self.text)
    }

    /// Whose words a claim holds.
    pub(super) fn voice_of(&self, claim: &Claim) -> Voice {
        let Some(attribution) = &claim.attribution else { return Voice::Author };
        let place = attribution.source.and_then(|source| self.places.get(source.0 as usize));
        place.copied().flatten().map_or(Voice::Nobody, Voice::Speaker)
    }

    /// The source that a speaker is.
    pub(super) fn source(&self, place: usize) -> Option<&SourceReport> {
        self.report.source(self.speakers.get(place)?.source)
    }

    /// The title of the page: the headline, the file, or a stopgap.
    pub(super) fn title(&self) -> &'v str {
        let headline = self.headline();
        headline.map_or_else(|| self.path.unwrap_or("Article"), |block| self.slice(block.span))
    }

    /// The headline, where the article opens with one.
    pub(super) fn headline(&self) -> Option<&RawBlock> {
        self.blocks.first().filter(|block| block.kind == BlockKind::Headline)
    }

    /// For each sentence its loudest voice.
    fn sentence_voices(&self) -> Vec<Voice> {
        let sentences = &self.report.sentences;
        let mut loudest = vec![(0, Voice::Nobody); sentences.len()];
        for claim in self.report.claims.iter().filter(is_outermost) {
            let voice = self.voice_of(claim);
            for span in &claim.content {
                let first = sentences.partition_point(|found| found.span.end() <= span.start());
                let touched = sentences.iter().zip(&mut loudest).skip(first);
                for (sentence, best) in
                    touched.take_while(|(sentence, _)| sentence.span.start() < span.end())
                {
                    let end = sentence.span.end().min(span.end());
                    let length = end.saturating_sub(sentence.span.start().max(span.start()));
                    *best = if length > best.0 { (length, voice) } else { *best };
                }
            }
        }
        let pairs = sentences.iter().zip(loudest);
        let voices = pairs.map(|(sentence, (_, voice))| match sentence.status {
            Status::Attributed | Status::Mixed => voice,
            Status::Unattributed => Voice::Author,
            Status::None => Voice::None,
        });
        voices.collect()
    }

    fn count_words(&mut self) {
        for sentence in &self.report.sentences {
            let count = sentence.span.slice(self.text).split_ascii_whitespace().count();
            self.words += count * usize::from(sentence.status != Status::None);
        }
        let spoken: usize = self.speakers.iter().map(|speaker| speaker.words).sum();
        let claims = self.report.claims.iter().filter(is_outermost);
        let nobodys = claims.filter(|claim| self.voice_of(claim) == Voice::Nobody);
        let nobodys: usize = nobodys.map(|claim| words_in(self.text, claim)).sum();
        self.own_words = self.words.saturating_sub(spoken + nobodys);
    }
}

/// Whether a claim is somebody's and stands in nobody else's.
fn is_outermost(claim: &&Claim) -> bool {
    claim.attribution.is_some() && claim.parent.is_none()
}

fn words_in(text: &str, claim: &Claim) -> usize {
    claim.content.iter().map(|span| span.slice(text).split_ascii_whitespace().count()).sum()
}

/// Who speaks, most words first, and the place of each source among them.
fn speakers(text: &str, report: &Report) -> (Vec<Speaker>, Vec<Option<usize>>) {
    let mut words = vec![None; report.sources.len()];
    for claim in report.claims.iter() {
        let source = claim.attribution.as_ref().and_then(|attribution| attribution.source);
        if let Some(count) = source.and_then(|source| words.get_mut(source.0 as usize)) {
            let outer = if claim.parent.is_none() { words_in(text, claim) } else { 0 };
            *count = Some(count.unwrap_or(0) + outer);
        }
    }
    let counted = words.iter().enumerate();
    let mut speakers: Vec<Speaker> = counted
        .filter_map(|(id, words)| Some(Speaker { source: SourceId(id as u32), words: (*words)? }))
        .collect();
    speakers.sort_by_key(|speaker| (std::cmp::Reverse(speaker.words), speaker.source));
    let mut places = vec![None; report.sources.len()];
    for (place, speaker) in speakers.iter().enumerate() {
        places[speaker.source.0 as usize] = Some(place);
    }
    (speakers, places)
}
