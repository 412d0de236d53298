//! "For some, …", "From X's perspective, …", "In the eyes of X, …": views with no verb.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens are added to a sentence's start, and a mention holds at least one token"
)]

use super::{Scene, content, link};
use crate::attribution::link::{Evidence, Link};
use crate::attribution::mentions::mention_before_clause;
use crate::attribution::reading::Reading;
use crate::document::{Token, TokenRange};
use crate::lexicon::{Class, Classes};

/// Finds the shapes at the head of one sentence, and "…, in X's view" anywhere in it.
pub(super) fn find(scene: &Scene<'_, '_, '_>, into: &mut Vec<Link>) {
    if scene.reading.is_quoted(scene.start) {
        return;
    }
    if let Some((cue, mention)) = opening(scene) {
        let content = after(scene, cue.end as usize);
        if !content.is_empty() {
            into.push(link("perspective", 0.7, Some(mention), vec![cue], content));
        }
    }
}

fn opening(scene: &Scene<'_, '_, '_>) -> Option<(TokenRange, TokenRange)> {
    let reading = scene.reading;
    let start = scene.start
        + usize::from(
            reading.is(scene.start, Class::Conjunction)
                && !reading.is(scene.start, Class::Preposition),
        );
    let (end, mention) = group_after_for(scene, start)
        .or_else(|| name_after_for(scene, start))
        .or_else(|| possessed_view(scene, start))
        .or_else(|| view_of(scene, start))?;
    reading.is_comma(end).then(|| (TokenRange::new(start, end), mention))
}

/// "For some", "For many residents": a crowd, and no stretch of time.
fn group_after_for(scene: &Scene<'_, '_, '_>, start: usize) -> Option<(usize, TokenRange)> {
    const CROWDS: Classes =
        Classes::of(&[Class::VagueQuantifier, Class::VagueGroup, Class::WitnessNoun]);
    let reading = scene.reading;
    if !reading.is_word(start, reading.words.for_) {
        return None;
    }
    let comma = (start + 1..scene.end.min(start + 8)).find(|token| reading.is_comma(*token))?;
    let last = comma.checked_sub(1).filter(|last| *last > start)?;
    let is_crowd = reading.any(last, CROWDS)
        || reading.any(start + 1, CROWDS)
            && !reading.is_time(last)
            && reading.text(last).ends_with('s')
        || are_people(reading, last) && is_judged(scene, comma + 1);
    is_crowd.then(|| (comma, TokenRange::new(start + 1, comma)))
}

/// "importers", "nurses": several people by their noun.
fn are_people(reading: &Reading<'_, '_>, token: usize) -> bool {
    const PEOPLE: Classes = Classes::of(&[Class::RoleNoun, Class::PersonNoun, Class::PeopleNoun]);
    const ENDS: [&str; 5] = ["ers", "ors", "ists", "ians", "ants"];
    let text = reading.text(token);
    let is_noun = reading.any(token, PEOPLE) || ENDS.iter().any(|end| text.ends_with(end));
    is_noun && text.ends_with('s') && !reading.is_capital(token)
}

/// "For importers, the levy is a disaster" is their view; "For pensioners, the ride is free" is so.
fn is_judged(scene: &Scene<'_, '_, '_>, start: usize) -> bool {
    judges(scene.reading, start..scene.end)
}

fn judges(reading: &Reading<'_, '_>, mut tokens: impl Iterator<Item = usize>) -> bool {
    const JUDGING: Classes =
        Classes::of(&[Class::Evaluative, Class::JudgementNoun, Class::Superlative]);
    tokens.any(|token| reading.any(token, JUDGING))
}

/// "For Lund, the vote is …", "To Lund, …": a name, if the article [knows](is_known) it.
fn name_after_for(scene: &Scene<'_, '_, '_>, start: usize) -> Option<(usize, TokenRange)> {
    let reading = scene.reading;
    let comma = (start + 2..scene.end.min(start + 5)).find(|token| reading.is_comma(*token))?;
    let name = TokenRange::new(start + 1, comma);
    let mut near = comma + 1..scene.end.min(comma + 8);
    let is_view = near.any(|token| matches!(reading.bytes(token), b"is" | b"are"));
    (is_for_or_to(reading, start) && is_name(reading, name) && is_view).then_some((comma, name))
}

fn is_for_or_to(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_word(token, reading.words.for_) || reading.is_word(token, reading.words.to)
}

fn is_name(reading: &Reading<'_, '_>, name: TokenRange) -> bool {
    name.iter().all(|token| reading.is_capital(token) && !reading.is_time(token))
}

/// Whether the source of a link, if it is a name after "For", has been named before, or is behind what it judges:
/// "For Lund", not "For Android".
pub(super) fn is_known(reading: &Reading<'_, '_>, link: &Link) -> bool {
    /// How far back the name is looked for, in tokens.
    const MEMORY: usize = 2000;
    let (Some(name), Some(cue)) = (link.mention, link.cue.first()) else { return true };
    let start = cue.start as usize;
    let is_bare = is_for_or_to(reading, start) && cue.end == name.end;
    if link.evidence != Evidence::Shape("perspective") || !is_bare || !is_name(reading, name) {
        return true;
    }
    let tokens = reading.document.tokens();
    let last = tokens[name.end as usize - 1].key;
    let is_there = |token: &Token| token.key == last;
    let end = link.content.last().map_or(start, |piece| piece.end as usize);
    let is_judged = link.content.iter().any(|piece| judges(reading, piece.iter()));
    tokens[start.saturating_sub(MEMORY)..start].iter().any(is_there)
        || is_judged && tokens[end..].iter().take(MEMORY).any(is_there)
}

/// "From Moscow's perspective", "In her view".
fn possessed_view(scene: &Scene<'_, '_, '_>, start: usize) -> Option<(usize, TokenRange)> {
    let reading = scene.reading;
    if !reading.is(start, Class::Preposition) {
        return None;
    }
    let limit = scene.end.min(start + 12);
    let view = (start + 2..limit).find(|token| reading.is(*token, Class::ViewNoun))?;
    let owner = (start + 1..view).find(|token| reading.is_possessive(*token));
    let mention = match owner {
        Some(clitic) => TokenRange::new(start + 1, clitic),
        None if reading.is(start + 1, Class::Possessive) => TokenRange::new(start + 1, start + 2),
        None => return None,
    };
    (!mention.is_empty()).then_some((view + 1, mention))
}

/// "In the eyes of the court".
fn view_of(scene: &Scene<'_, '_, '_>, start: usize) -> Option<(usize, TokenRange)> {
    let reading = scene.reading;
    let of = start + 3;
    let is_view = reading.is(start, Class::Preposition)
        && reading.is_article(start + 1)
        && reading.is(start + 2, Class::ViewNoun)
        && reading.is_word(of, reading.words.of);
    let mention = is_view.then(|| mention_before_clause(reading, of + 1, scene.end)).flatten()?;
    Some((mention.end as usize, mention))
}

/// The first verb phrase after the comma. Whether the view reaches over "and" or a semicolon to a second one,
/// the words do not tell, so that one stays the author's.
fn after(scene: &Scene<'_, '_, '_>, comma: usize) -> Vec<TokenRange> {
    let reading = scene.reading;
    let second = |token: &usize| {
        let joins = reading.is_word(*token, reading.words.and)
            && reading.bytes(*token + 1).ends_with(b"ed")
            && !reading.is_capital(*token + 1);
        (joins || reading.is_punctuated(*token, b';')) && !reading.is_quoted(*token)
    };
    let end = (comma + 1..scene.end).find(second).unwrap_or(scene.end);
    content::range(reading, comma + 1, end)
}
