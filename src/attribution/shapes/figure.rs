//! "The agency put the saving at 40 million.", "A poll by X has Labour on 30%."

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away only from a verb behind the sentence's start"
)]

use super::{Scene, content, link};
use crate::attribution::link::Link;
use crate::attribution::mentions::mention_before;
use crate::attribution::polls::{is_number, is_share, names_poll};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, WordId};

/// How many tokens lie between the verb and "at", and between "at" and the figure.
const REACH: (usize, usize) = (14, 4);
/// No more tokens of a sentence without a mark belong to the figure, so that each verb costs the same.
const LONGEST: usize = 80;

/// Finds the shape in one sentence.
pub(super) fn find(scene: &Scene<'_, '_, '_>, into: &mut Vec<Link>) {
    let reading = scene.reading;
    let leads = [reading.words.at, reading.words.on];
    let sentence = TokenRange::new(scene.start, scene.end);
    if reading.places_of(leads, sentence).next().is_none() {
        return;
    }
    for verb in scene.start..scene.end {
        if !gives(reading, verb) || reading.is_quoted(verb) {
            continue;
        }
        let Some((end, sign)) = figure_end(scene, verb + 1) else { continue };
        let start = if verb > scene.start && reading.is(verb - 1, Class::HaveVerb) {
            verb - 1
        } else {
            verb
        };
        let Some(mention) = mention_before(reading, start, scene.start) else { continue };
        let is_put = reading.is(verb, Class::PlainVerb) && reading.is_word(sign, reading.words.at);
        // A poll "has Labour at 30%" and "puts it on 30%"; a bank has its rate at 4% by itself.
        let is_poll = || names_poll(reading.document, mention) && has_share(scene, verb + 1, end);
        if !is_put && !is_poll() {
            continue;
        }
        let cue = vec![TokenRange::new(verb, verb + 1)];
        let pieces = content::range(reading, verb + 1, end);
        into.push(link("figure", 0.7, Some(mention), cue, pieces));
    }
}

/// A form of "put", "have" or "give".
fn gives(reading: &Reading<'_, '_>, token: usize) -> bool {
    let word = reading.word(token);
    let lemma = reading.document.lexicon().lemma(word);
    let is_form = lemma == reading.words.put || lemma == reading.words.give;
    (is_form || reading.is(token, Class::HaveVerb)) && word != WordId::UNKNOWN
}

/// Where "the saving at 40 million crowns" ends that starts at `start`, at the next mark, and its "at".
fn figure_end(scene: &Scene<'_, '_, '_>, start: usize) -> Option<(usize, usize)> {
    let reading = scene.reading;
    let words = &reading.words;
    let is_plain = |token: &usize| reading.is_wordlike(*token) || reading.is_possessive(*token);
    let reach = scene.end.min(start + REACH.0);
    let at = (start..reach)
        .take_while(is_plain)
        .find(|token| [words.at, words.on].iter().any(|word| reading.is_word(*token, *word)))
        .filter(|at| *at > start)?;
    let mut near = at + 1..scene.end.min(at + 1 + REACH.1);
    let figure = near.find(|token| is_number(reading.document, *token))?;
    let is_end = |token: &usize| reading.is_comma(*token) || reading.is_break(*token);
    let limit = scene.end.min(figure + LONGEST);
    Some(((figure + 1..limit).find(is_end).unwrap_or(limit), at))
}

fn has_share(scene: &Scene<'_, '_, '_>, start: usize, end: usize) -> bool {
    (start..end).any(|token| is_share(scene.reading.document, token))
}
