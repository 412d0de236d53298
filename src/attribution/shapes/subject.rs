//! The subject of a cue verb: behind the verb, at the head of the sentence, or a document.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the word before is read from the third of a name on, and reading beyond the document \
              finds nothing"
)]

use super::{Scene, content};
use crate::attribution::cues::{Cue, TAGS, is_work};
use crate::attribution::datelines::dash_of_dateline;
use crate::attribution::mentions::{is_role, mention_after, mention_before, phrase_after};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// "said Lund, a doctor": after a quotation or comma, the name stands after the verb.
pub(super) fn inverted(scene: &Scene<'_, '_, '_>, cue: &Cue) -> Option<TokenRange> {
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
        || reading.is_break(end)
        || reading.opened(end).is_some()
        || content::only_adjuncts(scene, end, false).is_some();
    let is_sure = quotation.is_some() || mention_before(reading, cue.start, scene.start).is_none();
    (is_closed && is_sure && !reading.is_word(cue.head + 1, reading.words.that)).then_some(mention)
}

/// The subject of the sentence's first clause, for a participle that follows it.
pub(super) fn main_subject(scene: &Scene<'_, '_, '_>) -> Option<TokenRange> {
    let start = dash_of_dateline(scene.reading, scene.start).map_or(scene.start, |dash| dash + 1);
    subject_at(scene.reading, start, scene.end)
}

/// "The council met, with | the mayor, Mara Lindt, | saying": the subject that "with" gives a participle.
pub(super) fn subject_of_with(scene: &Scene<'_, '_, '_>, cue: &Cue) -> Option<TokenRange> {
    const LONGEST: usize = 12;
    let reading = scene.reading;
    let from = (scene.start + 1).max(cue.start.saturating_sub(LONGEST));
    let is_with =
        |token: &usize| reading.is_word(*token, reading.words.with) && reading.is_comma(*token - 1);
    let start = (from..cue.start).rfind(is_with)? + 1;
    let head = phrase_after(reading, start, cue.start)?;
    let (aside, close) = (head.end as usize + 1, cue.start - 1);
    let is_aside = aside < close
        && reading.is_comma(aside - 1)
        && (aside..close).all(|token| reading.is_wordlike(token));
    is_aside.then(|| TokenRange::new(start, close))
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
    let is_name = reading.is_capital(found.start as usize)
        && !found.iter().any(|token| reading.is_comma(token));
    let verb = if is_name { found.iter().skip(2).find(is_verb) } else { None };
    Some(verb.map_or(found, |verb| TokenRange::new(found.start as usize, verb)))
}

/// What documents do: "the report shows", "data suggest".
pub(super) const SHOW: Classes =
    Classes::of(&[Class::ShowVerb, Class::SayVerb, Class::AnnounceVerb, Class::ArgueVerb]);

/// Whether the noun that a mention is about is a document: "The report by the bank", "new data".
pub(super) fn names_document(reading: &Reading<'_, '_>, mention: TokenRange) -> bool {
    let first = mention.start as usize;
    let is_head = |token: &usize| {
        reading.is_wordlike(*token)
            && !reading.any(*token, Classes::of(&[Class::Preposition, Class::Relative]))
    };
    let head = mention.iter().take_while(is_head).take(6);
    let mut head = head.filter(|token| !reading.is_capital(*token) || *token == first);
    head.any(|token| is_work(reading, token))
}
