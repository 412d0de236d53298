//! A subject and its cue verb, with the content before, after or on both sides of them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "cues are walked within bounds that are clamped to their number, and heads lie \
              in the sentence"
)]

use super::{Scene, content, link, passive};
use crate::attribution::cues::{Cue, TAGS, Use, is_hearing};
use crate::attribution::link::Link;
use crate::attribution::mentions::{is_role, mention_after, mention_before};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// Finds the links of one sentence's cue verbs.
pub(super) fn find(scene: &Scene<'_, '_, '_>, cues: &[Cue], into: &mut Vec<Link>) {
    let from = cues.partition_point(|cue| cue.start < scene.start);
    let to = cues.partition_point(|cue| cue.head < scene.end);
    let cues = &cues[from.min(to)..to];
    let Some((place, mention, start)) = closing_tag(scene, cues) else {
        return walk(scene, cues, into);
    };
    let cue = &cues[place];
    let pieces = content::before(scene, scene.start, start);
    let inner = pieces.first().map(|first| scene.part(first.start as usize, first.end as usize));
    let head = vec![TokenRange::new(cue.head, cue.head + 1)];
    into.push(link("tag", 0.85, Some(mention), head, pieces));
    if let Some(inner) = inner {
        walk(&inner, &cues[..place], into);
    }
}

fn walk(scene: &Scene<'_, '_, '_>, cues: &[Cue], into: &mut Vec<Link>) {
    let mut walk = Walk::new(scene);
    for (place, cue) in cues.iter().enumerate() {
        if walk.merged != Some(cue.head) {
            into.extend(walk.take(scene, cue, &cues[place + 1..]));
        }
    }
}

/// "The road will close, Lund said on Monday.": the cue that ends the sentence has everything
/// before it, with the cues that stand there.
fn closing_tag(scene: &Scene<'_, '_, '_>, cues: &[Cue]) -> Option<(usize, TokenRange, usize)> {
    let walk = Walk::new(scene);
    let last = cues.iter().enumerate().rev().take(3);
    let mut found = last.filter(|(_, cue)| cue.usage == Use::Finite).filter_map(|(place, cue)| {
        let (mention, start, after) = match inverted(scene, cue) {
            Some(mention) => (mention, cue.start, mention.end as usize),
            None => {
                let mention = mention_before(scene.reading, cue.start, scene.start)?;
                let start = mention.start as usize;
                (mention, start, walk.is_tag(scene, cue, start).then_some(cue.head + 1)?)
            }
        };
        let from = after_hearer(scene, cue, after);
        let is_last = content::only_adjuncts(scene, from, false)? >= scene.end;
        let is_plain = scene.tagged_before(start).is_none() && start > scene.start + 2;
        (is_last && is_plain).then_some((place, mention, start))
    });
    found.next()
}

/// What is known on the way through a sentence.
struct Walk {
    /// Where the part of the sentence that no link has taken starts.
    floor: usize,
    /// The mention that an elided subject stands for.
    subject: Option<TokenRange>,
    /// The second cue of "said it believed".
    merged: Option<usize>,
    /// The last content on the right of its cue.
    content: TokenRange,
}

/// Cues that are worth a link of their own inside another's content.
const NESTED: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::ThinkVerb,
    Class::DenyVerb,
    Class::WriteVerb,
]);

impl Walk {
    fn new(scene: &Scene<'_, '_, '_>) -> Self {
        let content = TokenRange::new(scene.start, scene.start);
        Self { floor: scene.start, subject: None, merged: None, content }
    }

    /// "Lund said that | Vik believed …": a link inside the content of the one before.
    fn take_nested(&self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        let is_inside = self.content.has(cue.head) && cue.usage == Use::Finite;
        if !is_inside || !scene.reading.any(cue.head, NESTED) {
            return None;
        }
        let inner = scene.part(self.content.start as usize, self.content.end as usize);
        let mention = mention_before(scene.reading, cue.start, inner.start)?;
        let mut walk =
            Self { floor: inner.start, subject: None, merged: None, content: self.content };
        let found = walk.clause(&inner, cue, Some(mention), later, "nested")?;
        Some(Link { confidence: 0.6, ..found })
    }

    fn take(&mut self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        if cue.start < self.floor {
            return self.take_nested(scene, cue, later);
        }
        match cue.usage {
            Use::Finite => self.take_finite(scene, cue, later),
            Use::Gerund => self.take_gerund(scene, cue, later),
            Use::Passive => {
                let found = passive::link_of(scene, cue, self.floor)?;
                self.floor = found.content.last().map_or(self.floor, |last| last.end as usize);
                Some(found)
            }
            Use::Infinitive => None,
        }
    }

    fn take_finite(&mut self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        if let Some(mention) = inverted(scene, cue) {
            return self.tag(scene, cue, mention, cue.start, mention.end as usize);
        }
        let reading = scene.reading;
        let mention = mention_before(reading, cue.start, self.floor);
        if let Some(mention) = mention {
            let start = mention.start as usize;
            if !reading.is(start, Class::Relative) {
                self.subject = Some(mention);
            }
            if self.is_tag(scene, cue, start) {
                return self.tag(scene, cue, mention, start, cue.head + 1);
            }
            let is_document = reading.any(cue.head, SHOW) && names_document(reading, mention)
                || reading.is_lemma(cue.head, reading.words.recommend);
            let is_expectation = reading.is_lemma(cue.head, reading.words.expect);
            let shape = match (is_document, is_expectation) {
                _ if is_hearing(reading, mention, cue.head) => "hearing",
                (true, _) => "document",
                (false, true) => "expectation",
                (false, false) => "subject-verb",
            };
            return self.clause(scene, cue, Some(mention), later, shape);
        }
        let before = cue.start.checked_sub(1)?;
        let is_joined = reading.is(before, Class::Conjunction) || reading.is_comma(before);
        if !is_joined {
            return None;
        }
        let is_and = reading.is(before, Class::Conjunction);
        let subject = self.subject.or_else(|| main_subject(scene).filter(|_| is_and))?;
        self.clause(scene, cue, Some(subject), later, "shared-subject")
    }

    /// "…, adding that …".
    fn take_gerund(&mut self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        let before = cue.start.checked_sub(1).filter(|before| *before > scene.start)?;
        if !scene.reading.is_comma(before) && scene.tagged_before(cue.start).is_none() {
            return None;
        }
        let subject = self.subject.or_else(|| main_subject(scene))?;
        self.subject = Some(subject);
        self.clause(scene, cue, Some(subject), later, "participle")
    }

    /// Whether the clause tags what stands before it: "…, Lund said."
    fn is_tag(&self, scene: &Scene<'_, '_, '_>, cue: &Cue, start: usize) -> bool {
        let reading = scene.reading;
        let subject = TokenRange::new(start, cue.start);
        let is_tag = reading.any(cue.head, TAGS) || is_hearing(reading, subject, cue.head);
        if !is_tag || start == 0 {
            return false;
        }
        let quotation = scene.tagged_before(start);
        let has_comma = reading.is_comma(start - 1) && start > self.floor + 1;
        if quotation.is_none() && !has_comma {
            return false;
        }
        let is_sure = quotation.is_some_and(|found| reading.is_saying(found));
        let from = after_hearer(scene, cue, cue.head + 1);
        let Some(rest) = content::only_adjuncts(scene, from, is_sure) else { return false };
        let is_end = rest >= scene.end;
        let goes_on = reading.is_comma(rest) || reading.opened(rest).is_some();
        let is_clause = quotation.is_some() || is_clause(scene, self.floor, start - 1);
        (is_end || goes_on) && is_clause
    }

    /// A tag with what it tags on both sides.
    fn tag(
        &mut self,
        scene: &Scene<'_, '_, '_>,
        cue: &Cue,
        mention: TokenRange,
        start: usize,
        after: usize,
    ) -> Option<Link> {
        let reading = scene.reading;
        let mut pieces = content::before(scene, self.floor, start);
        let quoted = scene.tagged_before(start).is_some();
        let after = after.max(cue.head + 1);
        let from = after_hearer(scene, cue, after);
        let rest = content::only_adjuncts(scene, from, quoted).unwrap_or(from);
        self.subject = Some(mention);
        self.floor = rest;
        let next = if reading.is_comma(rest) { rest + 1 } else { rest };
        if let Some(quotation) = reading.opened(next) {
            let end = quotation.end as usize;
            pieces.extend(content::range(reading, next, end));
            self.floor = end;
        } else if reading.is_comma(rest)
            && !quoted
            && next < scene.end
            && !reading.any(next, crate::attribution::cues::CUES)
            && !opens_contrast(reading, next)
        {
            pieces.extend(content::range(reading, next, scene.end));
            self.floor = scene.end;
        }
        let cue = vec![TokenRange::new(cue.head, cue.head + 1)];
        (!pieces.is_empty()).then(|| link("tag", 0.9, Some(mention), cue, pieces))
    }

    /// A cue with its content on its right.
    fn clause(
        &mut self,
        scene: &Scene<'_, '_, '_>,
        cue: &Cue,
        mention: Option<TokenRange>,
        later: &[Cue],
        shape: &'static str,
    ) -> Option<Link> {
        let reading = scene.reading;
        let (head, from) = self.merge(scene, cue, later);
        let start = content_start(scene, cue, from)?;
        let end = content::end_after(scene, cue, later, start);
        let mut pieces = content::range(reading, start, end);
        pieces.splice(0..0, fronted(scene, mention, self.floor));
        if pieces.is_empty() || !has_clause(scene, cue, start, end) {
            return None;
        }
        self.floor = end;
        self.content = TokenRange::new(start, end);
        let cue = vec![TokenRange::new(cue.head, head + 1)];
        Some(link(shape, 0.7, mention, cue, pieces))
    }

    /// "said it believed …": one cue, since the belief is only what was said.
    fn merge(&mut self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> (usize, usize) {
        const SAY: Classes = Classes::of(&[Class::SayVerb, Class::AnnounceVerb]);
        let reading = scene.reading;
        let Some(next) = later.first() else { return (cue.head, cue.head + 1) };
        let gap = next.start.saturating_sub(cue.head + 1);
        let is_pair = reading.any(cue.head, SAY)
            && next.usage == Use::Finite
            && reading.is(next.head, Class::ThinkVerb)
            && (gap == 1 || gap == 2 && reading.is_word(cue.head + 1, reading.words.that))
            && reading.is(next.start - 1, Class::SubjectPronoun);
        if !is_pair {
            return (cue.head, cue.head + 1);
        }
        self.merged = Some(next.head);
        (next.head, next.head + 1)
    }
}

/// "said Lund, a doctor": after a quotation or comma, the name stands after the verb.
fn inverted(scene: &Scene<'_, '_, '_>, cue: &Cue) -> Option<TokenRange> {
    let reading = scene.reading;
    let before = cue.start.checked_sub(1)?;
    let quotation = scene.tagged_before(cue.start);
    const PLAIN: Classes =
        Classes::of(&[Class::SayVerb, Class::AnnounceVerb, Class::ArgueVerb, Class::WriteVerb]);
    let is_plain = reading.is_comma(before)
        && reading.any(cue.head, PLAIN)
        && (reading.is_form(cue.head, Form::Past) || reading.is_form(cue.head, Form::S));
    if quotation.is_none() && !is_plain || cue.start != cue.head || !reading.any(cue.head, TAGS) {
        return None;
    }
    let mention = mention_after(reading, cue.head + 1, scene.end)?;
    let end = mention.end as usize;
    let is_closed = end >= scene.end
        || reading.is_comma(end)
        || reading.opened(end).is_some()
        || content::only_adjuncts(scene, end, false).is_some();
    let is_sure = quotation.is_some() || mention_before(reading, cue.start, scene.start).is_none();
    (is_closed && is_sure && !reading.is_word(cue.head + 1, reading.words.that)).then_some(mention)
}

/// Whether the words can be a clause of their own: enough of them, and no mere opening phrase.
fn is_clause(scene: &Scene<'_, '_, '_>, start: usize, end: usize) -> bool {
    let reading = scene.reading;
    let opens_phrase = reading.any(start, Classes::of(&[Class::Preposition, Class::Subordinator]));
    let has_verb = (start..end).any(|token| reading.is_auxiliary(token));
    if opens_phrase { has_verb && end > start + 9 } else { end > start + 2 }
}

/// Where the content of a cue starts on its right.
fn content_start(scene: &Scene<'_, '_, '_>, cue: &Cue, from: usize) -> Option<usize> {
    let reading = scene.reading;
    let mut at = content::skip_adjuncts(scene, after_hearer(scene, cue, from));
    let is_opening =
        |at: usize| reading.is_word(at, reading.words.that) || reading.opened(at).is_some();
    if reading.is(at, Class::Preposition) && !is_opening(at) {
        // "said in a statement on Monday that …"
        let found = (at..scene.end.min(at + 25))
            .find(|token| is_opening(*token) || reading.is_comma(*token));
        match found {
            Some(token) if is_opening(token) => at = token,
            Some(token) if reading.opened(token + 1).is_some() => at = token + 1,
            _ => {}
        }
    }
    while at < scene.end && (reading.is_comma(at) || reading.is_colon(at)) {
        at += 1;
    }
    (at < scene.end).then_some(at)
}

/// "what | Lund says | his plan would do", "which she said was": the object stands in front.
fn fronted(
    scene: &Scene<'_, '_, '_>,
    mention: Option<TokenRange>,
    floor: usize,
) -> Option<TokenRange> {
    let reading = scene.reading;
    let before = (mention?.start as usize).checked_sub(1).filter(|before| *before >= floor)?;
    let is_object =
        reading.is_word(before, reading.words.what) || reading.is_word(before, reading.words.which);
    let is_free = before == 0 || !reading.is(before - 1, Class::Preposition);
    (is_object && is_free).then(|| TokenRange::new(before, before + 1))
}

/// "told | the station", "asked | him": passes over whom it was said to.
fn after_hearer(scene: &Scene<'_, '_, '_>, cue: &Cue, from: usize) -> usize {
    const HEARD: Classes = Classes::of(&[Class::TellVerb, Class::AskVerb]);
    let reading = scene.reading;
    if !reading.any(cue.head, HEARD) {
        return from;
    }
    let hearer = mention_after(reading, from, scene.end);
    hearer.map_or(from, |hearer| content::skip_adjuncts(scene, hearer.end as usize))
}

/// Whether a verb that reports only with a clause has one: "found that", "knew it was", "found “…”".
fn has_clause(scene: &Scene<'_, '_, '_>, cue: &Cue, start: usize, end: usize) -> bool {
    let reading = scene.reading;
    if !reading.is(cue.head, Class::ClauseVerb) {
        return true;
    }
    let words = &reading.words;
    let opens = [words.that, words.whether, words.how, words.what, words.why, words.if_];
    opens.iter().any(|word| reading.is_word(start, *word))
        || (start..end).any(|token| reading.is_quoted(token) || reading.is_auxiliary(token))
}

/// The subject of the sentence's first clause, for a participle that follows it.
fn main_subject(scene: &Scene<'_, '_, '_>) -> Option<TokenRange> {
    subject_at(scene.reading, scene.start, scene.end)
}

/// The subject that starts at a token. A name ends before the small letters of a verb: "Lund | hit
/// back, saying".
pub(in crate::attribution) fn subject_at(
    reading: &Reading<'_, '_>,
    start: usize,
    end: usize,
) -> Option<TokenRange> {
    let found = mention_after(reading, start, end)?;
    let is_verb = |token: &usize| {
        reading.is_wordlike(*token)
            && !reading.is_capital(*token)
            && !reading.is_possessive(*token)
            && !reading.is(*token, Class::Preposition)
            && !reading.is_word(*token, reading.words.and)
            && reading.is_capital(*token - 1)
            && !reading.text(*token).ends_with('s')
            && !is_role(reading, *token)
    };
    let has_aside = found.iter().any(|token| reading.is_comma(token));
    let is_name = !has_aside && reading.is_capital(found.start as usize);
    let verb = found.iter().skip(2).find(is_verb).filter(|_| is_name);
    Some(verb.map_or(found, |verb| TokenRange::new(found.start as usize, verb)))
}

/// "…, the charity claims, although": what follows a tag so is the author's again.
fn opens_contrast(reading: &Reading<'_, '_>, token: usize) -> bool {
    let words = &reading.words;
    [words.but, words.although, words.though, words.while_]
        .iter()
        .any(|word| reading.is_word(token, *word))
}

/// What documents do: "the report shows", "data suggest".
const SHOW: Classes =
    Classes::of(&[Class::ShowVerb, Class::SayVerb, Class::AnnounceVerb, Class::ArgueVerb]);

/// Whether the noun that a mention is about is a document: "The report by the bank", "new data".
fn names_document(reading: &Reading<'_, '_>, mention: TokenRange) -> bool {
    let first = mention.start as usize;
    let is_head = |token: &usize| {
        reading.is_wordlike(*token)
            && !reading.any(*token, Classes::of(&[Class::Preposition, Class::Relative]))
    };
    let head = mention.iter().take_while(is_head).take(6);
    let mut head = head.filter(|token| !reading.is_capital(*token) || *token == first);
    head.any(|token| reading.is(token, Class::DocumentNoun))
}
