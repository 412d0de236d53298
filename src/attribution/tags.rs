//! The tag of a quotation, as the engine marks it: who speaks in it, where the speaker's words begin and end, and
//! which other words the quotation leaves to somebody else.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "places are those of links in the same list, a tag stands behind its quotation, and reading beyond \
              the document finds nothing"
)]

use std::ops::Range;

use super::cues::CUES;
use super::link::{Evidence, Link, sort_contents, split_at};
use super::mentions::{is_role, mention_after, mention_before};
use super::owners::Owners;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};
use crate::text::Quotation;

/// No speaker between a quotation and its verb is longer, in tokens.
const LONGEST: usize = 12;

/// How far behind a tag's verb, in tokens, "according to" is looked for, and before it the quotation.
const REACH: usize = 60;

/// Gives each tag its speaker, and the quotations around it their tag.
pub(super) fn mend_tags(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    for link in links.iter_mut().filter(|link| link.evidence == Evidence::Engine) {
        name_before_verb(reading, link);
        return_noun(reading, link);
        return_verb(reading, link);
        turn_tag(reading, link);
        leave_quotation(reading, link);
    }
    follow_tags(reading, links);
    name_tellers(reading, links);
}

/// "“…,” Lindt told the council, | according to the Echo": she stands behind what she told, the Echo behind all of
/// it.
fn name_tellers(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let mut starts: Vec<u32> =
        links.iter().flat_map(|link| &link.cue).map(|cue| cue.start).collect();
    starts.sort_unstable();
    let uses = |cue: TokenRange| {
        starts.partition_point(|start| *start <= cue.start)
            - starts.partition_point(|start| *start < cue.start)
    };
    for place in 0..links.len() {
        let Some(Told { verb, speaker, according, teller }) = told(reading, &links[place]) else {
            continue;
        };
        let link = &mut links[place];
        let is_teller = link.cue.contains(&according);
        if !is_teller && uses(according) > 0 {
            continue;
        }
        let content = vec![TokenRange { end: according.start - 1, ..link.content[0] }];
        let own = link.cue.iter().copied().filter(|cue| cue.start < according.start);
        let own: Vec<TokenRange> = own.collect();
        let is_known = uses(verb) > usize::from(link.cue.contains(&verb));
        let own = if own.is_empty() { vec![verb] } else { own };
        let inner = Link { cue: own, mention: Some(speaker), ..link.clone() };
        *link = Link { content, cue: vec![according], mention: Some(teller), ..link.clone() };
        if !is_known {
            links.push(inner);
        }
    }
}

/// A tag with who tells of it.
struct Told {
    verb: TokenRange,
    speaker: TokenRange,
    according: TokenRange,
    teller: TokenRange,
}

/// The tag behind the quotation of a link that ends with ", according to".
fn told(reading: &Reading<'_, '_>, link: &Link) -> Option<Told> {
    let first = link.cue.first()?;
    let sentence = reading.document.sentence_of(first.start as usize)?;
    let end = reading.without_stops(sentence.tokens).end as usize;
    let is_cue = |token: &usize| {
        reading.is_according_to(*token)
            && *token > 0
            && reading.is_comma(*token - 1)
            && !reading.is_quoted(*token)
    };
    let from = first.start as usize;
    let according = (from..end).take(REACH).find(is_cue)?;
    let floor = (sentence.tokens.start as usize + 1).max(according.saturating_sub(REACH));
    let quotation = quotation_before(reading, link, floor..according)?;
    let behind = quotation.end as usize;
    let verb = (behind..according).take(LONGEST).find(|token| reading.any(*token, CUES))?;
    let speaker = match verb == behind {
        true => mention_after(reading, verb + 1, according),
        false => speaker_between(reading, behind, verb),
    };
    let is_teller = |mention: &TokenRange| mention.start as usize >= according + 2;
    let teller = link.mention.filter(is_teller);
    Some(Told {
        verb: TokenRange::new(verb, verb + 1),
        speaker: speaker?,
        according: TokenRange::new(according, according + 2),
        teller: teller.or_else(|| mention_after(reading, according + 2, end))?,
    })
}

/// The last quotation of a link that closes before one of these tokens.
fn quotation_before<'d>(
    reading: &Reading<'d, '_>,
    link: &Link,
    tokens: Range<usize>,
) -> Option<&'d Quotation> {
    let found = tokens.rev().find_map(|token| reading.closed_before(token))?;
    is_engines(link, found).then_some(found)
}

/// Whether the engine gave the quotation to the link.
fn is_engines(link: &Link, quotation: &Quotation) -> bool {
    link.evidence == Evidence::Engine && has(link, quotation.open)
}

/// "“…,” | Ida Holm | said on the port's radio": whoever stands between a quotation and the verb of its tag says
/// it, not what is named behind the verb.
fn name_before_verb(reading: &Reading<'_, '_>, link: &mut Link) {
    let Some(end) = link.cue.first().map(|cue| cue.end) else { return };
    if link.mention.is_none_or(|mention| mention.start >= end) {
        link.mention = before_verb(reading, link).or(link.mention);
    }
}

/// The speaker between a quotation of the link and the verb behind it.
fn before_verb(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    let verb = link.cue.first()?.start as usize;
    let is_start = |token: &usize| {
        reading.closed_before(*token).is_some_and(|quotation| has(link, quotation.open))
    };
    let start = (verb.saturating_sub(LONGEST)..verb).rev().find(is_start)?;
    speaker_between(reading, start, verb)
}

/// The noun phrase between two tokens, where all between them is one.
fn speaker_between(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<TokenRange> {
    mention_before(reading, end, start).filter(|found| found.start as usize == start)
}

fn has(link: &Link, token: u32) -> bool {
    link.content.iter().any(|piece| piece.has(token as usize))
}

/// "The shop's | owner said", "Lindt | herself said": a noun before the verb is no part of the cue.
fn return_noun(reading: &Reading<'_, '_>, link: &mut Link) {
    const VERBAL: Classes =
        Classes::of(&[Class::Auxiliary, Class::Negation, Class::Adverb, Class::Preposition]);
    let (Some(mention), Some(cue)) = (link.mention, link.cue.first_mut()) else { return };
    let noun = cue.start as usize;
    let is_beside = mention.end == cue.start && !mention.is_empty() && cue.len() > 1;
    if !is_beside || !reading.any(noun + 1, CUES) {
        return;
    }
    let is_self =
        matches!(reading.bytes(noun), b"himself" | b"herself" | b"itself" | b"themselves");
    let is_verb =
        [Form::Past, Form::S, Form::Gerund].into_iter().any(|form| reading.is_form(noun + 1, form));
    let is_owned = reading.is_possessive(noun - 1)
        && !reading.any(noun, VERBAL)
        && !reading.is_form(noun, Form::Participle);
    let is_noun = is_self || is_verb && (is_role(reading, noun) || is_owned);
    if is_noun && reading.case(noun) == Case::Lower {
        cue.start += 1;
        link.mention = Some(TokenRange { end: mention.end + 1, ..mention });
    }
}

/// "The board | confirmed | last night that": when it was said is no cue, the verb before it is.
fn return_verb(reading: &Reading<'_, '_>, link: &mut Link) {
    let ([cue], Some(mention)) = (&mut link.cue[..], link.mention) else { return };
    let is_when = |token: usize| {
        reading.is_time(token)
            || matches!(reading.bytes(token), b"last" | b"night" | b"this" | b"week")
    };
    let verb = mention.end as usize;
    let tells_when = mention.end + 1 == cue.start && cue.iter().all(is_when);
    if tells_when && reading.any(verb, CUES) {
        *cue = TokenRange::new(verb, verb + 1);
    }
}

/// "Rents have doubled, | says the town hall, | and shops have closed": behind a comma and a verb in -s stands who
/// says what is before them.
fn turn_tag(reading: &Reading<'_, '_>, link: &mut Link) {
    let ([before @ .., cue], [piece]) = (&link.cue[..], &link.content[..]) else { return };
    let (cue, verb) = (*cue, cue.start as usize);
    let comma = verb.saturating_sub(1);
    // "Scrap the toll, | says trader": above a text no subject stands before a comma, and no other verb is a cue.
    let is_heading = reading.ends_heading(piece.end as usize);
    let stands_before = |words: &TokenRange| words.end as usize <= verb;
    if !is_heading && (link.mention.is_some() || !before.is_empty())
        || !link.mention.iter().chain(before).all(stands_before)
    {
        return;
    }
    let is_tag = cue.len() == 1
        && cue.end == piece.start
        && reading.is_comma(comma)
        && reading.is(verb, Class::SayVerb)
        && reading.is_form(verb, Form::S);
    let Some(sentence) = reading.document.sentence_of(verb).filter(|_| is_tag) else { return };
    let clause = TokenRange { start: sentence.tokens.start, end: comma as u32 };
    let speaker = mention_after(reading, verb + 1, piece.end as usize);
    let is_clause = is_heading || clause.iter().any(|token| reading.is_auxiliary(token));
    let Some(speaker) = speaker.filter(|_| is_clause) else {
        return;
    };
    let end = speaker.end as usize;
    let is_parted =
        speaker.end == piece.end || reading.is_comma(end) || reading.is(end, Class::Relative);
    if is_parted {
        (link.mention, link.cue, link.content) = (Some(speaker), vec![cue], vec![clause]);
    }
}

/// "When asked about the gate, | Lindt said: “…”": what opens the sentence before a whole quotation tells when it
/// was said.
pub(super) fn leave_openings(reading: &Reading<'_, '_>, links: &mut [Link]) {
    links.iter_mut().for_each(|link| leave_opening(reading, link));
}

fn leave_opening(reading: &Reading<'_, '_>, link: &mut Link) {
    const WHEN: Classes = Classes::of(&[Class::Preposition, Class::Subordinator]);
    let [opening, ref rest @ ..] = link.content[..] else { return };
    let (Some(mention), Some(cue), Some(next)) = (link.mention, link.cue.first(), rest.first())
    else {
        return;
    };
    let Some(sentence) = reading.document.sentence_of(mention.start as usize) else { return };
    let first = opening.start as usize;
    let tells_when = reading.any(first, WHEN)
        || reading.bytes(first).ends_with(b"ed")
        || (first + 1..first + 3).any(|token| reading.is(token, Class::Subordinator));
    let opens = sentence.tokens.start == opening.start
        && opening.end <= mention.start
        && mention.end <= cue.start
        && !opening.iter().any(|token| reading.is_quoted(token));
    let is_whole = cue.end <= next.start
        && sentence.tokens.contains(*next)
        && reading.opened(next.start as usize).is_some()
        && reading.is_capital(next.start as usize + 1);
    if opens && tells_when && is_whole {
        link.content.remove(0);
    }
}

/// "said Ida Holm, an engineer, | “but it leaks”": a quotation behind a comma is no part of the speaker.
fn leave_quotation(reading: &Reading<'_, '_>, link: &mut Link) {
    let Some(mention) = link.mention else { return };
    let opens = |token: &usize| {
        *token > mention.start as usize
            && reading.opened(*token).is_some_and(|found| reading.is_saying(found))
            && reading.is_comma(token - 1)
    };
    let Some(open) = mention.iter().find(opens) else { return };
    if let Some(quotation) = reading.opened(open) {
        link.mention = Some(TokenRange::new(mention.start as usize, open - 1));
        link.content.push(TokenRange::of(quotation));
        link.content.sort_unstable();
    }
}

/// "“It leaks,” Lindt said, pointing to a report that Hale signed. | “Badly.”": a quotation that opens the sentence
/// behind a tag goes on with the tag's, whatever else its sentence says.
fn follow_tags(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut owners = Owners::new(reading.document.tokens().len());
    for (place, link) in links.iter().enumerate() {
        owners.take(&link.content, place);
    }
    let mut grown = Vec::new();
    for place in 0..links.len() {
        let Some(open) = quotation_behind(reading, &links[place]) else { continue };
        let Some(other) = owners.at(open).filter(|other| *other != place) else { continue };
        if is_in_tag(reading, &links[other], &links[place]) {
            let moved = split_at(&mut links[other].content, open);
            owners.take(&moved, place);
            links[place].content.extend(moved);
            grown.push(place);
        }
    }
    sort_contents(links, grown);
}

/// Whether the engine's cue of a link stands behind another's in the sentence of its tag.
fn is_in_tag(reading: &Reading<'_, '_>, link: &Link, tagged: &Link) -> bool {
    let sentence = |token: u32| reading.document.sentence_at(token as usize);
    let (Some(cue), Some(own)) = (tagged.cue.first(), link.cue.first()) else { return false };
    link.evidence == Evidence::Engine
        && own.start > cue.start
        && link.cue.iter().all(|own| sentence(own.start) == sentence(cue.start))
}

/// The mark that opens the sentence behind the tag of a link, in the same paragraph.
fn quotation_behind(reading: &Reading<'_, '_>, link: &Link) -> Option<u32> {
    let document = reading.document;
    tag_of(reading, link)?;
    let number = document.sentence_at(link.cue.first()?.start as usize);
    let (here, next) = (&document.sentences()[number], document.sentences().get(number + 1)?);
    let opened = reading.opened(next.tokens.start as usize)?;
    (here.block == next.block).then_some(opened.open)
}

/// The quotation of an engine's link that its tag, verb or speaker, stands right behind.
fn tag_of<'d>(reading: &Reading<'d, '_>, link: &Link) -> Option<&'d Quotation> {
    let verb = link.cue.first()?;
    let start = link.mention.map_or(verb.start, |mention| mention.start.min(verb.start));
    let starts = || (start..=verb.start).take(LONGEST);
    let beside = starts().find_map(|start| reading.closed_before(start as usize));
    let found =
        beside.or_else(|| reading.closed_before(before_verb(reading, link)?.start as usize));
    found.filter(|found| is_engines(link, found))
}

#[cfg(test)]
mod tests;
