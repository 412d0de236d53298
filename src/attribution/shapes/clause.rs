//! A subject and its cue verb, with the content before, after or on both sides of them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "cues are walked within bounds that are clamped to their number, what stands before \
              a start is read only behind the floor or the start of the document, and reading \
              beyond it finds nothing"
)]

use super::complement::{
    after_hearer, content_start, fronted, has_clause, is_clause, opens_contrast,
};
use super::subject::{SHOW, inverted, main_subject, names_document, subject_of_with};
use super::{Scene, content, link, passive};
use crate::attribution::bounds::names_what_was_said;
use crate::attribution::cues::{Cue, TAGS, Use, is_hearing};
use crate::attribution::link::Link;
use crate::attribution::mentions::mention_before;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes};
use crate::text::Quotation;

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
    /// "which", from the verb of its clause until the main clause goes on.
    relative: Option<TokenRange>,
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
        Self { floor: scene.start, subject: None, relative: None, merged: None, content }
    }

    /// "Lund said that | Vik believed …": a link inside the content of the one before.
    fn take_nested(&self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        let is_inside = self.content.has(cue.head) && cue.usage == Use::Finite;
        if !is_inside || !scene.reading.any(cue.head, NESTED) {
            return None;
        }
        let inner = scene.part(self.content.start as usize, self.content.end as usize);
        let mention = mention_before(scene.reading, cue.start, inner.start)?;
        let mut walk = Self { content: self.content, ..Self::new(&inner) };
        let found = walk.clause(&inner, cue, Some(mention), later, "nested")?;
        // "insists he never doubted | them": whom is no content.
        let is_whom = found.content.iter().all(|piece| {
            piece.len() == 1 && scene.reading.is(piece.start as usize, Class::Pronoun)
        });
        if is_whom {
            return None;
        }
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
            if reading.is(start, Class::Relative) {
                self.relative = Some(mention);
            } else {
                (self.subject, self.relative) = (Some(mention), None);
            }
            if self.is_tag(scene, cue, start) {
                return self.tag(scene, cue, mention, start, cue.head + 1);
            }
            let is_document = reading.any(cue.head, SHOW) && names_document(reading, mention)
                || reading.is_lemma(cue.head, reading.words.recommend);
            let is_expectation = reading.is_lemma(cue.head, reading.words.expect);
            let shape = match (is_document, is_expectation) {
                _ if is_hearing(reading, mention, cue.head) => "hearing",
                _ if start > 0 && names_what_was_said(reading, start - 1) => "aside",
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
        if let Some(subject) = self.resumed(scene, cue) {
            (self.subject, self.relative) = (Some(subject), None);
            return self.clause(scene, cue, Some(subject), later, "resumed");
        }
        let is_and = reading.is(before, Class::Conjunction);
        let relative = self.relative.filter(|which| !has_comma(scene, *which, cue));
        let subject = relative.or(self.subject);
        let subject = subject.or_else(|| main_subject(scene).filter(|_| is_and))?;
        self.clause(scene, cue, Some(subject), later, "shared-subject")
    }

    /// "The union, | which said it was late, | wants talks": behind the clause that describes it the
    /// subject before it goes on.
    fn resumed(&self, scene: &Scene<'_, '_, '_>, cue: &Cue) -> Option<TokenRange> {
        let which = self.relative.filter(|which| has_comma(scene, *which, cue))?;
        let found = mention_before(scene.reading, cue.start, scene.start)?;
        (found.start < which.start).then_some(found)
    }

    /// "…, adding that …".
    fn take_gerund(&mut self, scene: &Scene<'_, '_, '_>, cue: &Cue, later: &[Cue]) -> Option<Link> {
        let before = cue.start.checked_sub(1).filter(|before| *before > scene.start)?;
        if !scene.reading.is_comma(before) && scene.tagged_before(cue.start).is_none()
            || is_aside(scene, cue)
        {
            return None;
        }
        let subject = subject_of_with(scene, cue).or(self.subject);
        let subject = subject.or_else(|| main_subject(scene))?;
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
        if let Some(quotation) = reading.opened(next).filter(|next| !has_own_tag(scene, next)) {
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
        // "The opera, which nobody heard, | is lost": the main clause goes on, and nothing was heard.
        let goes_on = reading.is_comma(start - 1) && reading.is(start, Class::Auxiliary);
        if goes_on && shape == "shared-subject" {
            return None;
        }
        // "The creeks silted up, just as she had forecast, | and nobody cared": what stands behind is the author's.
        let is_aside = reading.is_comma(from) && mention.is_some_and(|who| is_after_as(scene, who));
        if is_aside {
            return None;
        }
        let is_described = mention.is_some() && mention == self.relative;
        let end = match content::end_after(scene, cue, later, start) {
            end if is_described => first_comma(scene, start, end).unwrap_or(end),
            end => end,
        };
        let mut pieces = content::range(reading, start, end);
        pieces.splice(0..0, fronted(scene, mention, self.floor));
        // "The audit found 12 cracks": what a paper finds it tells.
        let tells = shape == "document" || has_clause(scene, cue, start, end);
        if pieces.is_empty() || !tells {
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
            // "says it has seen a letter": what was seen is a thing.
            && reading.bytes(next.head) != b"seen"
            && (gap == 1 || gap == 2 && reading.is_word(cue.head + 1, reading.words.that))
            && reading.is(next.start - 1, Class::SubjectPronoun);
        if !is_pair {
            return (cue.head, cue.head + 1);
        }
        self.merged = Some(next.head);
        (next.head, next.head + 1)
    }
}

fn is_after_as(scene: &Scene<'_, '_, '_>, mention: TokenRange) -> bool {
    let first = mention.start as usize;
    let is_as =
        |token: usize| token > scene.start && scene.reading.is_word(token, scene.reading.words.as_);
    is_as(first) || first.checked_sub(1).is_some_and(is_as)
}

/// Whether a comma stands between a relative pronoun and a later cue, which then may belong to the main
/// clause.
fn has_comma(scene: &Scene<'_, '_, '_>, which: TokenRange, cue: &Cue) -> bool {
    first_comma(scene, which.end as usize, cue.start).is_some()
}

/// "reported, citing a memo, | that it was shut": the clause is that of the verb before.
fn is_aside(scene: &Scene<'_, '_, '_>, cue: &Cue) -> bool {
    let reading = scene.reading;
    let is_that = |token: usize| reading.is_word(token, reading.words.that);
    let comma = first_comma(scene, cue.head + 1, scene.end);
    !is_that(cue.head + 1) && comma.is_some_and(|comma| is_that(comma + 1))
}

fn first_comma(scene: &Scene<'_, '_, '_>, start: usize, end: usize) -> Option<usize> {
    let is_comma =
        |token: &usize| scene.reading.is_comma(*token) && !scene.reading.is_quoted(*token);
    (start..end).find(is_comma)
}

/// "“…,” says Lindt; | “it hums,” | says Vik.": behind a semicolon a quotation with a comma awaits its own tag.
fn has_own_tag(scene: &Scene<'_, '_, '_>, quotation: &Quotation) -> bool {
    let (open, end) = (quotation.open as usize, quotation.end as usize);
    open > 0 && scene.reading.is_break(open - 1) && scene.reading.is_comma(end.saturating_sub(2))
}
