//! Links in which the engine joined two claims, parted where the second has a verb or a speaker of its own.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "places are those of links in the same list, a tag stands behind its quotation, and what is split off \
              has a piece"
)]

use super::cues::{CUES, TAGS};
use super::link::{Evidence, Link, split_at};
use super::mentions::mention_before;
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Form, Spellings};

/// Where the cues of all links start, in order.
fn cue_starts(links: &[Link]) -> Vec<u32> {
    let mut starts: Vec<u32> =
        links.iter().flat_map(|link| &link.cue).map(|cue| cue.start).collect();
    starts.sort_unstable();
    starts
}

/// "“It leaks,” Lindt said, | adding: “Badly.”", "Lindt said, | noting that the gate “has never closed”": what a second
/// verb of the tag introduces is a claim of its own.
pub(super) fn part_at_verbs(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let known = cue_starts(links);
    for place in 0..links.len() {
        let Some((verb, start)) = second_verb(reading, &links[place]) else { continue };
        let link = &mut links[place];
        let own = link.cue.partition_point(|cue| cue.start < verb);
        let mut cue = link.cue.split_off(own);
        if cue.is_empty() {
            if known.binary_search(&verb).is_ok() {
                continue;
            }
            cue.push(TokenRange { start: verb, end: verb + 1 });
        }
        let mut content = split_at(&mut link.content, verb + 1);
        content[0].start = start;
        links.push(Link { content, cue, ..links[place].clone() });
    }
}

/// "“It leaks,” Lindt said, noting that it was old": of a quotation only the tag is the cue, of what the second verb
/// introduces only that verb.
pub(super) fn part_cues(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut tags = Vec::new();
    for link in links.iter_mut() {
        let Some((tag, _)) = tag_and_verb(reading, link) else { continue };
        if link.content.iter().all(|piece| piece.end <= tag.start) {
            link.cue.truncate(1);
            tags.push(tag.start);
        }
    }
    tags.sort_unstable();
    for link in links.iter_mut() {
        let Some((tag, verb)) = tag_and_verb(reading, link) else { continue };
        let is_behind = link.content.first().is_some_and(|first| first.start >= verb.end);
        if is_behind && tags.binary_search(&tag.start).is_ok() {
            link.cue.remove(0);
        }
    }
}

/// The verb of a tag and the one in "-ing" that a comma parts from it, where these are the whole cue.
fn tag_and_verb(reading: &Reading<'_, '_>, link: &Link) -> Option<(TokenRange, TokenRange)> {
    let [tag, verb] = link.cue[..] else { return None };
    let token = verb.start as usize;
    let is_second = verb.len() == 1
        && reading.is_form(token, Form::Gerund)
        && reading.is_comma(token - 1)
        && tag.end < verb.start;
    is_second.then_some((tag, verb))
}

/// The verb in "-ing" between the tag of a quotation and what else the link has of its sentence, and where what
/// the verb introduces starts.
fn second_verb(reading: &Reading<'_, '_>, link: &Link) -> Option<(u32, u32)> {
    let (cue, first) = (link.cue.first()?, link.content.first()?);
    let sentence = reading.document.sentence_of(cue.start as usize)?.tokens;
    let mention = link.mention.filter(|mention| sentence.contains(*mention)).unwrap_or(*cue);
    let is_tag = link.evidence == Evidence::Engine
        && first.end <= cue.start.min(mention.start)
        && reading.is_quoted(first.end as usize - 1);
    let behind = cue.end.max(mention.end);
    let next = link.content.iter().find(|piece| piece.start >= behind).filter(|_| is_tag)?;
    let is_marked = |token: usize| link.cue.iter().any(|cue| cue.start as usize == token);
    let is_verb = |token: &usize| {
        (reading.is_comma(*token - 1) || is_marked(*token))
            && reading.any(*token, CUES)
            && reading.is_form(*token, Form::Gerund)
            && !reading.is_quoted(*token)
    };
    let verb = (behind as usize..next.start as usize).find(is_verb)?;
    // "adding of Lindt: “…”": whom it is of stands between. "pointing at the gate" says nothing.
    let is_of = reading.is_word(verb + 1, reading.words.of);
    let says = is_of || !reading.is(verb + 1, Class::Preposition);
    let start = if is_of || !reading.is_wordlike(verb + 1) { next.start } else { verb as u32 + 1 };
    (says && sentence.has(next.start as usize)).then_some((verb as u32, start))
}

/// "The gate leaks, | Lindt said, | adding that it is old": the engine may have both verbs for what only the second
/// introduces; what stands before the tag is said too.
pub(super) fn part_at_tags(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    for place in 0..links.len() {
        let Some(clause) = clause_before_tag(reading, &links[place]) else { continue };
        let link = &mut links[place];
        let said = link.cue.remove(0);
        let tagged = Link { cue: vec![said], content: vec![clause], ..link.clone() };
        links.push(tagged);
    }
}

/// The clause before a tag of two verbs, of which the second is in "-ing" and has the whole content.
fn clause_before_tag(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    const LEAST: u32 = 3;
    const BETWEEN: u32 = 3;
    let ([said, second], Some(mention)) = (&link.cue[..], link.mention) else { return None };
    let sentence = reading.document.sentence_of(said.start as usize)?.tokens;
    let start = said.start.min(mention.start);
    let comma = start.checked_sub(1).filter(|comma| *comma >= sentence.start + LEAST)?;
    let is_tag = reading.is_comma(comma as usize)
        && said.end.abs_diff(mention.end) <= BETWEEN
        && reading.is(said.start as usize, Class::SayVerb)
        && reading.is_form(second.start as usize, Form::Gerund);
    let is_behind = link.content.first()?.start >= second.end;
    let is_engines = link.evidence == Evidence::Engine;
    (is_engines && is_tag && is_behind).then_some(TokenRange { start: sentence.start, end: comma })
}

/// "She denies the leak | but accepts that the pumps were old": what a denial concedes is a claim of its own.
pub(super) fn part_at_concessions(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let known = cue_starts(links);
    for place in 0..links.len() {
        let Some((verb, end)) = concession(reading, &links[place]) else { continue };
        let from = links[place].cue[0].start;
        // Another cue between is nearer.
        let near = known.partition_point(|cue| *cue <= from);
        if known.get(near).is_some_and(|next| *next <= verb) {
            continue;
        }
        let link = &mut links[place];
        split_at(&mut link.content, verb - 1);
        let (cue, content) =
            (TokenRange { start: verb, end: verb + 1 }, TokenRange { start: verb + 1, end });
        links.push(Link { cue: vec![cue], content: vec![content], ..links[place].clone() });
    }
}

/// The verb behind "but" in the sentence of a denial, in the same form, and the end of what it introduces with "that".
fn concession(reading: &Reading<'_, '_>, link: &Link) -> Option<(u32, u32)> {
    const DENY: Spellings<8> = Spellings::of([
        "denies", "denied", "rejects", "rejected", "disputes", "disputed", "refutes", "refuted",
    ]);
    const ACCEPT: Spellings<2> = Spellings::of(["accepts", "accepted"]);
    const REACH: usize = 40;
    let (cue, mention) = (link.cue.first()?, link.mention?);
    let denial = cue.iter().find(|token| reading.document.is_one_of(*token, &DENY))?;
    let sentence = reading.without_stops(reading.document.sentence_of(denial)?.tokens);
    let form = if reading.text(denial).ends_with('d') { Form::Past } else { Form::S };
    let is_verb = |token: &usize| {
        reading.bytes(*token - 1) == b"but"
            && reading.bytes(*token + 1) == b"that"
            && (reading.any(*token, CUES) || reading.document.is_one_of(*token, &ACCEPT))
            && reading.is_form(*token, form)
            && !reading.is_quoted(*token)
    };
    let end = sentence.end as usize;
    let verb = (denial + 2..end.min(denial + REACH)).find(is_verb)?;
    let has_content = link.content.first().is_some_and(|first| (first.start as usize) < verb - 1);
    let is_whole = mention.start < cue.start && has_content && verb + 3 < end;
    is_whole.then_some((verb as u32, sentence.end))
}

/// "“It leaks,” Lindt said | as a neighbour yelled: “Shame!”": a quotation that has a subject and a verb right before it
/// is that subject's.
pub(super) fn part_at_speakers(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    const JOINS: Class = Class::Subordinator;
    for place in 0..links.len() {
        let Some((speaker, verb, open)) = second_speaker(reading, &links[place]) else { continue };
        let link = &mut links[place];
        // "as a neighbour shouted": the engine may have taken it all for one cue.
        let end = speaker.start - u32::from(reading.is(speaker.start as usize - 1, JOINS));
        split_at(&mut link.cue, end);
        let content = split_at(&mut link.content, open);
        let second = Link { content, cue: vec![verb], mention: Some(speaker), ..link.clone() };
        links.push(second);
    }
}

/// Who says a quotation behind the tag of another, the verb, and its mark.
fn second_speaker(reading: &Reading<'_, '_>, link: &Link) -> Option<(TokenRange, TokenRange, u32)> {
    let (cue, mention) = (link.cue.first()?, link.mention?);
    let floor = link.content.first()?.end.max(cue.start + 1).max(mention.end) as usize;
    let is_marked = |token: usize| link.cue_tokens().any(|own| own == token);
    if link.evidence != Evidence::Engine || link.content[0].start > cue.start {
        return None;
    }
    link.content.iter().skip(1).find_map(|piece| {
        let open = piece.start as usize;
        reading.opened(open)?;
        let mark = open.checked_sub(1)?;
        let verb = if reading.is_comma(mark) || reading.is_colon(mark) { mark - 1 } else { mark };
        let is_finite = reading.is_form(verb, Form::Past)
            || reading.is_form(verb, Form::S)
            || reading.bytes(verb).ends_with(b"ed");
        let is_verb = is_finite && (reading.any(verb, TAGS) || is_marked(verb));
        let is_here = reading.document.sentence_of(open)?.tokens.contains(*cue);
        let is_verb = is_verb && is_here && verb > floor;
        let found = mention_before(reading, verb, floor).filter(|_| is_verb)?;
        let joined = u32::from(reading.is(found.start as usize, Class::Subordinator));
        let speaker = TokenRange { start: found.start + joined, ..found };
        Some((speaker, TokenRange::new(verb, verb + 1), piece.start))
    })
}

#[cfg(test)]
mod tests;
