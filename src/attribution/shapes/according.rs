//! "According to X, …", "…, according to X", "…, as per X".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the cue has two words of the sentence, and reading beyond the document finds \
              nothing"
)]

use super::{Scene, content, link};
use crate::attribution::link::Link;
use crate::attribution::mentions::{mention_after, mention_before_clause};
use crate::attribution::nickname::opens_name;
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// The name behind a nickname: "Holm" in "according to “Birdie” Holm".
fn after_nickname(reading: &Reading<'_, '_>, first: usize) -> usize {
    let nickname =
        reading.opened(first).filter(|quotation| opens_name(reading.document, quotation));
    nickname.map_or(first, |quotation| quotation.end as usize)
}

/// Finds the shape in one sentence; gives the part of it that is the content.
pub(super) fn find<'r, 'd, 't>(
    scene: &Scene<'r, 'd, 't>,
    into: &mut Vec<Link>,
) -> Option<Scene<'r, 'd, 't>> {
    let reading = scene.reading;
    let words = &reading.words;
    let is_cue = |token: &usize| {
        let is_as_per = reading.is_word(*token, words.as_) && reading.bytes(token + 1) == b"per";
        (reading.is_according_to(*token) || is_as_per) && !reading.is_quoted(*token)
    };
    let sentence = TokenRange::new(scene.start, scene.end);
    let cue = reading.places_of([words.according, words.as_], sentence).find(is_cue)?;
    let opens = cue <= scene.start + 1;
    let first = cue + 2;
    let name = after_nickname(reading, first);
    let named = match opens {
        true => mention_before_clause(reading, name, scene.end)?,
        false => mention_after(reading, name, scene.end)?,
    };
    let mention = TokenRange { start: first as u32, ..named };
    let content = match opens {
        true => after(scene, mention.end as usize),
        false => {
            let mut content = content::before(scene, scene.start, cue);
            content.extend(behind(scene, cue, mention.end as usize));
            content
        }
    };
    let inner =
        content.first().map(|first| scene.part(first.start as usize, first.end as usize))?;
    let cue = vec![TokenRange::new(cue, cue + 2)];
    into.push(link("according-to", 0.9, Some(mention), cue, content));
    Some(inner)
}

/// What opens no predicate.
const NO_VERB: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Subordinator,
    Class::Relative,
    Class::Determiner,
    Class::SubjectPronoun,
]);

/// The rest of "The wall, according to X, | will hold": a clause whose subject stands before the tag.
fn behind(scene: &Scene<'_, '_, '_>, cue: usize, mention_end: usize) -> Option<TokenRange> {
    const LONGEST: usize = 8;
    let reading = scene.reading;
    let limit = scene.end.min(mention_end + LONGEST);
    let comma = (mention_end..limit).find(|token| !reading.is_wordlike(*token))?;
    let is_tag = cue > scene.start && reading.is_comma(cue - 1) && reading.is_comma(comma);
    let verb = comma + 1;
    let goes_on =
        reading.is_wordlike(verb) && !reading.is_capital(verb) && !reading.any(verb, NO_VERB);
    let is_verb = |token: usize| reading.is_auxiliary(token) || reading.is_form(token, Form::Past);
    let has_verb = (scene.start..cue).any(is_verb);
    let rest = content::range(reading, verb, scene.end);
    rest.into_iter().next().filter(|_| is_tag && goes_on && !has_verb)
}

/// What follows "According to X, a Y,".
fn after(scene: &Scene<'_, '_, '_>, mention_end: usize) -> Vec<TokenRange> {
    let reading = scene.reading;
    let comma = (mention_end..scene.end).find(|token| reading.is_comma(*token));
    let start = comma.map_or(mention_end, |comma| comma + 1);
    content::range(reading, start, scene.end)
}
