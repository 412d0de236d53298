//! The engine's links and those of the shapes, into one list: the engine leads; a shape adds what the
//! training corpus lacks, and replaces what the engine itself doubts.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "owners hold numbers of the merged links, one for each token of the document, and \
              an end is compared with a start before it is taken from it"
)]

use super::idiom::{is_guess, is_idiom};
use super::link::{Evidence, Link, split_at};
use super::owners::{Meeting, Owners};
use super::reading::Reading;
use super::standing::standing_of;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes, Form, KeyMap};
use crate::model::{self, Candidate};

/// The fewest tokens of a clause: "a backlash" in "The leak sparked a backlash" is an object.
const CLAUSE: usize = 8;

/// The links of the trained engine, and the clauses among the contents of those that are too doubtful to
/// be told.
pub(super) fn engine_links(
    document: &Document<'_>,
    candidates: Vec<Candidate>,
) -> (Vec<Link>, Vec<TokenRange>) {
    let links = candidates.into_iter().map(link_of);
    let is_told = |link: &Link| {
        is_hearsay(document, link) || link.confidence >= model::FLOOR && !is_guess(document, link)
    };
    let claims = links.filter(|link| !is_idiom(document, link));
    let (mut told, untold): (Vec<Link>, Vec<Link>) = claims.partition(is_told);
    told.iter_mut().for_each(|link| unname_hearsay(document, link));
    let contents = untold.into_iter().flat_map(|link| link.content);
    (told, contents.filter(|content| content.len() >= CLAUSE).collect())
}

fn link_of(candidate: Candidate) -> Link {
    let mut link = Link::new(candidate.content, candidate.cue, candidate.source);
    link.confidence = candidate.confidence;
    link
}

/// "She reportedly resigned" names nobody: its subject is part of what is asserted.
fn unname_hearsay(document: &Document<'_>, link: &mut Link) {
    if is_hearsay(document, link) {
        link.content.extend(link.mention.take());
        link.content.sort_unstable();
    }
}

/// Whether "reportedly" and the like are all that attributes.
fn is_hearsay(document: &Document<'_>, link: &Link) -> bool {
    let mut cue = link.cue_tokens().peekable();
    cue.peek().is_some() && cue.all(|token| document.is(token, Class::HearsayAdverb))
}

/// "said it believed" is one cue of a body's: the corpus makes the second verb part of the content,
/// which hides that the body's view is what it states.
fn is_double_cue(document: &Document<'_>, link: &Link) -> bool {
    const VIEW: Classes = Classes::of(&[Class::ThinkVerb, Class::FeelVerb]);
    let cue = || link.cue_tokens();
    let is_view = |token: usize| document.classes(token).intersects(VIEW);
    let is_it = |token: usize| document.token_bytes(token).eq_ignore_ascii_case(b"it");
    cue().last().is_some_and(is_view) && cue().any(is_it)
}

/// Adds to the engine's links the shapes' that say something new, and lets a shape replace what the
/// engine doubts.
pub(super) fn add_shapes(reading: &Reading<'_, '_>, links: &mut Vec<Link>, shapes: Vec<Link>) {
    let document = reading.document;
    let owners = Owners::new(document.tokens().len());
    let mut merger = Merger { owners, ends: ends_of_cues(&shapes), links };
    for place in 0..merger.links.len() {
        merger.owners.take(&merger.links[place].content, place);
    }
    let mut before: Option<Link> = None;
    for shape in shapes {
        let shares = shape.evidence == Evidence::Shape("shared-subject");
        let first = before.take().filter(|first| shares && first.mention == shape.mention);
        if let Some(first) = first {
            merger.split(reading, &first, &shape);
        }
        merger.add(reading, &shape);
        before = Some(shape);
    }
}

/// Where the content of each cue's shape ends, by the last token of the cue.
fn ends_of_cues(shapes: &[Link]) -> KeyMap<u32, u32> {
    let ends =
        shapes.iter().filter_map(|shape| Some((shape.cue.last()?.end, shape.content.last()?.end)));
    ends.collect()
}

/// The links so far, and which of them owns each token.
struct Merger<'l> {
    owners: Owners,
    /// Where shapes end the content of a cue.
    ends: KeyMap<u32, u32>,
    links: &'l mut Vec<Link>,
}

impl Merger<'_> {
    fn add(&mut self, reading: &Reading<'_, '_>, shape: &Link) {
        let document = reading.document;
        let Some(standing) = standing_of(shape) else { return };
        let name = standing.shape;
        if name == "turn" {
            let inner = self.links_in(shape);
            if inner.iter().all(|place| encloses(shape, &self.links[*place])) {
                self.drop_own_words(reading, &inner);
                return self.push(shape);
            }
        }
        if name == "resumed" {
            self.end_before(shape);
        }
        match self.owners.meet(shape) {
            Meeting::Nothing
                if standing.adds || shape.has_plain_cue(document) || is_clear(reading, shape) =>
            {
                self.push(shape);
            }
            Meeting::Nothing => {}
            Meeting::Inside(place) if self.part(reading, place, shape) => self.push(shape),
            Meeting::Inside(_) => self.links.push(shape.clone()),
            Meeting::Same(place) if is_double_cue(document, shape) => {
                self.replace(reading, place, shape)
            }
            Meeting::Same(place) if self.doubts(place, standing.replaces_below) => {
                self.replace(reading, place, shape);
            }
            Meeting::Same(place) if self.surrounds(place, shape) => {
                self.replace(reading, place, shape);
            }
            Meeting::Same(place) => fill(&mut self.links[place], shape),
            // "The wall, | according to X, | will hold": the engine often has the shorter side alone.
            Meeting::Partly(place) if name == "according-to" && self.surrounds(place, shape) => {
                self.replace(reading, place, shape);
            }
            // "Lindt told them that | Hale had said A": the engine has the inner claim alone.
            Meeting::Partly(place)
                if shape.has_plain_cue(document) && encloses(shape, &self.links[place]) =>
            {
                self.links.push(shape.clone());
            }
            Meeting::Partly(place) if self.doubts(place, standing.overrules_below) => {
                self.replace(reading, place, shape);
            }
            Meeting::Partly(_) => {}
        }
    }

    /// The links whose content a shape has words of.
    fn links_in(&self, shape: &Link) -> Vec<usize> {
        let mut inner = self.owners.of(&shape.content);
        inner.dedup();
        inner
    }

    /// What the speaker of a turn says of himself ("I wrote to them") is no claim of its own.
    fn drop_own_words(&mut self, reading: &Reading<'_, '_>, inner: &[usize]) {
        const SPEAKER: [&str; 2] = ["I", "We"];
        for place in inner {
            let link = &mut self.links[*place];
            let is_own = link.mention.is_some_and(|mention| {
                mention.len() == 1 && SPEAKER.contains(&reading.text(mention.start as usize))
            });
            if is_own {
                link.content.clear();
            }
        }
    }

    /// "Norland hopes for A, and Sudland wants B": where the shapes end the first content before the
    /// second subject, the engine's goes no further. Whether it was cut.
    fn part(&mut self, reading: &Reading<'_, '_>, place: usize, shape: &Link) -> bool {
        const GAP: u32 = 2;
        let link = &self.links[place];
        let end = link.cue.last().and_then(|cue| self.ends.get(&cue.end)).copied();
        let Some(start) = shape.mention.filter(|_| !shape.cue.is_empty()).map(|found| found.start)
        else {
            return false;
        };
        let is_next = |end: u32| end < start && start - end <= GAP;
        let Some(end) = end.filter(|end| link.evidence == Evidence::Engine && is_next(*end)) else {
            return false;
        };
        let joins = (end..start).any(|token| {
            let token = token as usize;
            reading.is_comma(token) || reading.is_break(token)
        });
        joins && self.cut(place, end)
    }

    /// Ends the content of a link; whether anything of it is left to be kept.
    fn cut(&mut self, place: usize, end: u32) -> bool {
        let mut content = self.links[place].content.clone();
        split_at(&mut content, end);
        if content.is_empty() {
            return false;
        }
        self.owners.free(&self.links[place].content);
        self.owners.take(&content, place);
        self.links[place].content = content;
        true
    }

    /// "She had looked, | she said, | for the exits", "and plans | to buy | two vans": the shape holds
    /// the engine's content of the same cue, and what stands on the other side of the tag or before.
    fn surrounds(&self, place: usize, shape: &Link) -> bool {
        let link = &self.links[place];
        let has = |piece: &TokenRange| shape.content.iter().any(|own| own.contains(*piece));
        let is_tag = matches!(shape.evidence, Evidence::Shape("tag" | "according-to"));
        (is_tag && shape.content.len() == 2 || shape.evidence == Evidence::Shape("shared-subject"))
            && link.evidence == Evidence::Engine
            && link.cue.last().map(|cue| cue.end) == shape.cue.last().map(|cue| cue.end)
            && link.content.iter().all(has)
    }

    /// "The union, which fears | that jobs will go, | wants talks": what the engine has of the clause that
    /// describes the subject ends before its own verb.
    fn end_before(&mut self, shape: &Link) {
        let (Some(cue), Some(subject)) = (shape.cue.first(), shape.mention) else { return };
        let Some(place) = self.owners.at(cue.start) else { return };
        let link = &self.links[place];
        let is_inner = link.evidence == Evidence::Engine
            && link.cue.first().is_some_and(|own| subject.end <= own.start && own.end < cue.start);
        if is_inner {
            self.cut(place, cue.start.saturating_sub(1));
        }
    }

    fn doubts(&self, place: usize, below: f32) -> bool {
        let link = &self.links[place];
        link.evidence == Evidence::Engine && link.confidence < below
    }

    fn push(&mut self, shape: &Link) {
        self.owners.take(&shape.content, self.links.len());
        self.links.push(shape.clone());
    }

    /// The shape takes the place of a link; what the link holds of other sentences stays its own.
    fn replace(&mut self, reading: &Reading<'_, '_>, place: usize, shape: &Link) {
        let sentence = |piece: &TokenRange| reading.document.sentence_at(piece.start as usize);
        let here = shape.content.first().map(sentence);
        let shape = with_whole_mention(reading, &self.links[place], shape);
        let is_own = self.links[place].cue != shape.cue;
        let rest = self.links[place].content.iter().filter(|piece| Some(sentence(piece)) != here);
        let rest: Vec<TokenRange> = rest.filter(|_| is_own).copied().collect();
        self.owners.free(&self.links[place].content);
        if rest.is_empty() {
            self.owners.take(&shape.content, place);
            self.links[place] = shape;
        } else {
            self.owners.take(&rest, place);
            self.links[place].content = rest;
            self.push(&shape);
        }
    }

    /// "X said A and pledged B" has two cues: where the engine took it for one claim, the first
    /// shape takes its place, so that the second finds its own.
    fn split(&mut self, reading: &Reading<'_, '_>, first: &Link, second: &Link) {
        let Some(one) = self.owners.only(first) else { return };
        let is_engine = self.links[one].evidence == Evidence::Engine;
        let has_cue = second.cue.iter().all(|cue| self.owners.has(*cue, one));
        let ends_with_cue = self.links[one].content.last().map(|piece| piece.end)
            == second.cue.last().map(|cue| cue.end);
        if is_engine && has_cue && (ends_with_cue || self.owners.goes_into(second, one)) {
            self.replace(reading, one, first);
        }
    }
}

/// "The minister, Ida Holm, maintained that the law was clear": a named speaker, a verb in the past and "that".
fn is_clear(reading: &Reading<'_, '_>, shape: &Link) -> bool {
    const SPEECH: Classes = Classes::of(&[Class::ArgueVerb, Class::AnnounceVerb]);
    let (Some(cue), Some(first)) = (shape.cue.last(), shape.content.first()) else { return false };
    let names = |mention: TokenRange| {
        let name = mention.iter().rev().find(|token| reading.is_wordlike(*token));
        name.is_some_and(|name| {
            name > 0 && reading.is_capital(name) && reading.is_capital(name - 1)
        })
    };
    let has_clause = shape.evidence == Evidence::Shape("subject-verb")
        && cue.iter().any(|verb| reading.any(verb, SPEECH))
        && reading.is_word(first.start as usize, reading.words.that);
    // "They report that gaps widened."
    let opens = |mention: TokenRange| {
        let first = mention.start as usize;
        mention.end == cue.start
            && reading.is(first, Class::SubjectPronoun)
            && reading.document.opens_sentence(first)
    };
    let is_past = || cue.iter().any(|verb| reading.is_form(verb, Form::Past));
    has_clause && shape.mention.is_some_and(|mention| opens(mention) || is_past() && names(mention))
}

/// Whether all of a link stands inside what a turn of an interview says.
fn encloses(turn: &Link, link: &Link) -> bool {
    link.ranges().all(|range| turn.content.iter().any(|piece| piece.contains(range)))
}

/// "said Ida Holm | , head of the Tide, Lock and Gate Board": a shape has less of a speaker behind the verb than the
/// engine, and may take the rest for a content.
fn with_whole_mention(reading: &Reading<'_, '_>, link: &Link, shape: &Link) -> Link {
    let mut shape = shape.clone();
    let (Some(whole), Some(part)) = (link.mention, shape.mention) else { return shape };
    let end_of = |link: &Link| link.cue.last().map(|cue| cue.end);
    let is_behind = shape.cue.iter().all(|cue| cue.end <= part.start);
    let is_apart = |piece: &TokenRange| piece.end <= part.start || piece.start >= whole.end;
    // "the head of the Right | to Roam Trust" is cut short.
    let is_whole = !reading.is_wordlike(whole.end as usize);
    let is_longer = is_whole && whole.start == part.start && whole.end > part.end;
    let is_tag = shape.evidence == Evidence::Shape("tag");
    let is_same = link.evidence == Evidence::Engine && end_of(link) == end_of(&shape);
    if is_tag && is_longer && is_same && is_behind && link.content.iter().all(is_apart) {
        shape.mention = Some(whole);
        shape.content.retain(is_apart);
    }
    shape
}

/// An engine's link that names nobody, or only the end of a name ("who asked not to be named"),
/// takes the shape's source.
fn fill(link: &mut Link, shape: &Link) {
    let ends = |whole: TokenRange, part: TokenRange| {
        whole.start < part.start && part.start < whole.end && whole.end.abs_diff(part.end) <= 1
    };
    let is_better = match (link.mention, shape.mention) {
        (None, _) => true,
        (Some(part), Some(whole)) => ends(whole, part),
        _ => false,
    };
    if is_better {
        link.mention = shape.mention;
    }
}

#[cfg(test)]
mod tests;
