//! Contents that start too late or end too early into whole ones: the opening before a tag, the infinitive
//! after a cue, the rest of a quotation or of a phrase, what a bracket adds. And without the channel.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "contents lie in the document, and a token is stepped back from only behind another"
)]

use super::around::{opening_before, rest_behind};
use super::asides;
use super::channel::last_channel;
use super::cues::CUES;
use super::datelines::after_dateline;
use super::ends::{end_of_sum, end_of_turn};
use super::link::Link;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form, Spellings};

/// No content grows by more than so many tokens at either end.
const REACH: usize = 24;

/// Marks that open the items of a list.
const BULLETS: [&str; 6] = ["•", "◦", "▪", "●", "■", "‣"];

/// What stands before "as" is no longer, in tokens: "dismissed the report as".
const OPENING: usize = 8;

/// Gives each content the words around it that belong to it and to no other link.
pub(super) fn make_whole(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let taken = taken(reading, links);
    for link in links.iter_mut().filter(|link| !link.content.is_empty()) {
        part_cue(reading, link);
        asides::leave(reading, link);
        for piece in &mut link.content {
            piece.start = from_mark(reading, piece.start as usize, &taken) as u32;
        }
        // "• Schools will close, police say": the mark of an item is none of it.
        let first = link.content[0];
        let is_bullet = BULLETS.contains(&reading.text(first.start as usize));
        if is_bullet && first.len() > 1 {
            link.content[0].start += 1;
        }
        if let Some(start) = after_dateline(reading, link.content[0]) {
            link.content[0].start = start as u32;
        }
        let first = link.content[0];
        let start = from_infinitive(reading, link)
            .or_else(|| from_object(reading, link, &taken))
            .or_else(|| from_article(reading, link, &taken))
            .or_else(|| from_negation(reading, first))
            .or_else(|| from_that(reading, link, &taken));
        if let Some(start) = start {
            link.content[0].start = start as u32;
            end_cue_before(link, start);
        }
        let last = link.content.len() - 1;
        let piece = link.content[last];
        let end = bracket_end(reading, piece.end as usize, &taken)
            .or_else(|| end_of_sum(reading, piece))
            .or_else(|| phrase_end(reading, piece, &taken))
            .or_else(|| quotation_end(reading, piece, &taken))
            .or_else(|| end_before_channel(reading, link))
            .or_else(|| names_behind(reading, link, &taken))
            .or_else(|| end_before_day(reading, piece))
            .or_else(|| end_of_relative(reading, link, piece))
            .or_else(|| end_before_joint(reading, piece))
            .or_else(|| end_at_mark(reading, link, piece))
            .or_else(|| end_of_turn(reading, link, piece, &taken));
        if let Some(end) = end {
            link.content[last].end = end as u32;
        }
        let opening = opening_before(reading, link, &taken);
        let rest = rest_behind(reading, link, &taken);
        link.content.extend(opening.into_iter().chain(rest));
    }
}

/// "said | blaming the road was easy", "Lund said, | fighting back tears": a participle behind the verb of speech is
/// none of the cue.
fn part_cue(reading: &Reading<'_, '_>, link: &mut Link) {
    let is_doing = |token: usize| reading.bytes(token).ends_with(b"ing");
    if let ([cue], Some(first)) = (&mut link.cue[..], link.content.first_mut())
        && cue.len() == 2
        && cue.end == first.start
        && is_doing(cue.end as usize - 1)
        && reading.is(cue.start as usize, Class::SayVerb)
        && reading.is_form(cue.start as usize, Form::Past)
    {
        (cue.end, first.start) = (cue.end - 1, first.start - 1);
    }
    // "snapped | when pressed"
    if let [cue] = &mut link.cue[..] {
        let when = cue.iter().skip(1).find(|token| reading.bytes(*token) == b"when");
        cue.end = when.map_or(cue.end, |when| when as u32);
    }
    if let [first, .., last] = link.cue[..]
        && reading.is(first.start as usize, Class::SayVerb)
        && last.start > 0
        && reading.is_comma(last.start as usize - 1)
        && is_doing(last.start as usize)
        && !reading.any(last.start as usize, CUES)
    {
        link.cue.pop();
    }
}

/// "added | that an internal | review would report": the clause starts at "that", with its article and adjectives.
fn from_that(reading: &Reading<'_, '_>, link: &Link, taken: &[bool]) -> Option<usize> {
    const LONGEST: usize = 3;
    const SMALL: Classes =
        Classes::of(&[Class::Determiner, Class::Possessive, Class::Numeral, Class::RoleModifier]);
    let that = link.cue.last()?.end as usize;
    let first = link.content.first()?.start as usize;
    let is_small = |token: usize| {
        !taken[token]
            && reading.is_wordlike(token)
            && !reading.is_quoted(token)
            && (reading.any(token, SMALL) || token > that + 1 && !reading.is_auxiliary(token))
    };
    let between = that + 1..first;
    let is_near = reading.is_word(that, reading.words.that)
        && !taken[that]
        && (1..=LONGEST).contains(&between.len());
    (is_near && between.into_iter().all(is_small)).then_some(that)
}

/// For each token, whether a link has it.
fn taken(reading: &Reading<'_, '_>, links: &[Link]) -> Vec<bool> {
    let mut taken = vec![false; reading.document.tokens().len()];
    for link in links {
        for range in link.ranges() {
            taken[range.iter()].fill(true);
        }
    }
    taken
}

/// "decided to play on so | that it could": what is decided is what the infinitive names.
fn from_infinitive(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    let to = link.cue.last()?.end as usize;
    let start = link.content[0].start as usize;
    let is_gap = to < start
        && start - to <= REACH
        && reading.is_word(to, reading.words.to)
        && reading.is_word(start, reading.words.that);
    let mut gap = to..start;
    let is_part = |token: usize| {
        let joins = reading.is(token, Class::Conjunction) && token + 1 < start;
        reading.is_wordlike(token) && !reading.is_quoted(token) && !joins
    };
    let is_whole = is_gap && gap.all(is_part);
    is_whole.then_some(to)
}

/// "dismissed | the report as “nonsense”": what is called something is part of the claim.
fn from_object(reading: &Reading<'_, '_>, link: &Link, taken: &[bool]) -> Option<usize> {
    const OPENERS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    let to = link.cue.last()?.end as usize;
    let start = link.content[0].start as usize;
    let is_gap = to + 1 < start && start - to <= OPENING && reading.bytes(start - 1) == b"as";
    let is_part =
        |token: usize| reading.is_wordlike(token) && !reading.is_quoted(token) && !taken[token];
    let is_object = is_gap
        && (reading.any(to, OPENERS) || reading.is_capital(to))
        && reading.is_quoted(start)
        && (to..start).all(is_part);
    is_object.then_some(to)
}

/// "dismissed the | report as “nonsense”": an article belongs to its noun.
fn from_article(reading: &Reading<'_, '_>, link: &Link, taken: &[bool]) -> Option<usize> {
    const ARTICLES: Spellings<3> = Spellings::of(["the", "a", "an"]);
    let article = link.cue.last()?.end as usize;
    let start = link.content[0].start as usize;
    let is_noun = reading.case(start) == Case::Lower;
    let is_left_out = article + 1 == start
        && reading.document.is_one_of(article, &ARTICLES)
        && !reading.is_quoted(article)
        && !taken[article]
        && !link.mention.is_some_and(|mention| mention.has(article));
    (is_left_out && is_noun).then_some(article)
}

/// "pleaded not | guilty".
fn from_negation(reading: &Reading<'_, '_>, first: TokenRange) -> Option<usize> {
    let start = first.start as usize;
    let before = start.checked_sub(1)?;
    let is_own = reading.bytes(before) == b"not"
        && !reading.is_quoted(before)
        && before > 0
        && !reading.is_auxiliary(before - 1)
        && !reading.is_auxiliary(start);
    is_own.then_some(before)
}

/// "“They wanted it more. | That hurts,” he said": a piece of a quotation that nobody else has any of
/// starts with its mark.
fn from_mark(reading: &Reading<'_, '_>, start: usize, taken: &[bool]) -> usize {
    let Some(quotation) = reading.quotation(start) else { return start };
    let open = quotation.open as usize;
    let is_near = open < start && start - open <= REACH;
    if is_near && !taken[open..start].contains(&true) { open } else { start }
}

/// The cue loses what became content.
fn end_cue_before(link: &mut Link, start: usize) {
    for range in &mut link.cue {
        if range.has(start) {
            range.end = start as u32;
        }
    }
    link.cue.retain(|range| !range.is_empty());
}

/// "by 71 hertz on average | (52 to 90).": a bracket that ends the sentence behind a content.
fn bracket_end(reading: &Reading<'_, '_>, end: usize, taken: &[bool]) -> Option<usize> {
    if !reading.is_punctuated(end, b'(') || reading.is_quoted(end) {
        return None;
    }
    let close = (end..end + REACH).find(|token| reading.is_punctuated(*token, b')'))?;
    let is_free = !taken[end..=close].contains(&true) && !reading.is(end + 1, Class::Relative);
    (is_free && reading.is_stop(close + 1)).then_some(close + 1)
}

/// "from a machine outside | the branch in Mill Street", "that she had ‘no complaints’ | but would write to
/// them": no content ends with a preposition or an article, or between two verbs of one subject.
fn phrase_end(reading: &Reading<'_, '_>, piece: TokenRange, taken: &[bool]) -> Option<usize> {
    const OPEN: Classes = Classes::of(&[Class::Preposition, Class::Determiner, Class::Possessive]);
    let end = piece.end as usize;
    // Nothing is left of a piece that others took.
    let last = end.checked_sub(1).filter(|_| !piece.is_empty())?;
    let is_open = reading.any(last, OPEN) && !reading.is_standalone(last)
        || reading.is_article(end) && reading.is_wordlike(last);
    let quotation = reading.closed_before(end);
    let is_joint = reading.is(end, Class::Conjunction) && reading.is_auxiliary(end + 1);
    let goes_on = match quotation {
        Some(quotation) => quotation.open > piece.start && is_joint,
        None => is_open && piece.len() > 1 && reading.is_quoted(last) == reading.is_quoted(end),
    };
    let sentence = reading.document.sentence_of(last)?.tokens;
    let limit = (end + REACH).min(sentence.end as usize);
    let is_part = |token: &usize| reading.is_wordlike(*token) && !reading.is_break(*token);
    let rest = (end..limit).take_while(is_part).count();
    let is_free = goes_on && rest > 0 && !taken[end..end + rest].contains(&true);
    is_free.then_some(end + rest)
}

/// "that it was | “a bit of chickpea”": what somebody says that something is stands in marks.
fn quotation_end(reading: &Reading<'_, '_>, piece: TokenRange, taken: &[bool]) -> Option<usize> {
    let last = piece.iter().last().filter(|last| reading.is_auxiliary(*last))?;
    let quotation = reading.opened(last + 1).filter(|found| found.is_closed)?;
    let end = quotation.end as usize;
    let is_free = end - last <= 2 * REACH && !taken[last + 1..end].contains(&true);
    (is_free && !reading.is_quoted(last)).then_some(end)
}

/// "confirmed the sale | in a video statement": the channel is no part of a thing that is named.
fn end_before_channel(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    const CLAUSE: Classes =
        Classes::of(&[Class::Auxiliary, Class::Relative, Class::Subordinator, Class::Conjunction]);
    let [piece] = link.content[..] else { return None };
    let is_thing = reading.is_article(piece.start as usize)
        && link.cue.last().is_some_and(|cue| cue.end == piece.start)
        && piece.iter().all(|token| reading.is_wordlike(token) && !reading.any(token, CLAUSE));
    let channel = is_thing.then(|| last_channel(reading, piece))??;
    let is_any = matches!(reading.bytes(channel.start as usize + 1), b"a" | b"an");
    is_any.then_some(channel.start as usize)
}

/// "had called it “a lake” | as recently as January": when it was called so is no part of it.
fn end_before_day(reading: &Reading<'_, '_>, piece: TokenRange) -> Option<usize> {
    const LONGEST: usize = 5;
    let end = piece.end as usize;
    let is_outside = |token: &usize| !reading.is_quoted(*token);
    let tail = piece.iter().rev().take(LONGEST).take_while(is_outside).count();
    let start = end - tail;
    let names_day = tail > 1
        && reading.is_time(end - 1)
        && (reading.is(start, Class::Preposition) || reading.bytes(start) == b"last")
        && reading.closed_before(start).is_some_and(|quotation| quotation.open >= piece.start)
        && !(start..end).any(|token| reading.is_auxiliary(token));
    names_day.then_some(start)
}

/// "had a stake in the contractor | , Norvik Infra", "was drawn from a machine | in Mill Street": the names that
/// close the sentence belong to what they stand behind.
fn names_behind(reading: &Reading<'_, '_>, link: &Link, taken: &[bool]) -> Option<usize> {
    const PLACES: [&str; 5] = ["in", "at", "near", "outside", "on"];
    const JOINTS: [&str; 4] = ["of", "the", "and", "&"];
    const MOST: usize = 6;
    let end = link.content.last()?.end as usize;
    let follows_cue = link.cue.last().is_some_and(|cue| cue.end <= link.content[0].start);
    let sentence = reading.document.sentence_of(end)?.tokens;
    let close = reading.without_stops(sentence).end as usize;
    let opens = reading.is_comma(end) || PLACES.contains(&reading.text(end));
    let names = end + 1..close;
    let is_name = |token: usize| {
        !taken[token]
            && !reading.is_quoted(token)
            && !reading.is_time(token)
            && (reading.is_capital(token)
                || token > end + 1 && JOINTS.contains(&reading.text(token)))
    };
    let is_whole = follows_cue
        && opens
        && !reading.is_quoted(end)
        && (1..=MOST).contains(&names.len())
        && names.into_iter().all(is_name);
    is_whole.then_some(close)
}

/// "His report, which warned | that the town would flood, | was ignored": the clause behind the noun ends before the
/// verb of the sentence.
fn end_of_relative(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<usize> {
    let cue = link.cue.first()?;
    let which = (cue.start as usize).checked_sub(1)?;
    let is_relative = reading.is(which, Class::Relative)
        && which > 0
        && reading.is_comma(which - 1)
        && piece.start >= cue.end;
    let goes_on = |token: usize| {
        let verb = token + 1;
        reading.is_comma(token)
            && !reading.is_quoted(token)
            && reading.is_auxiliary(verb)
            && reading.case(verb) == Case::Lower
    };
    is_relative.then(|| piece.iter().skip(1).find(|token| goes_on(*token)))?
}

/// "sees a fall of a fifth | if, as it expects, the grant goes": a joint with nothing behind it joins nothing.
fn end_before_joint(reading: &Reading<'_, '_>, piece: TokenRange) -> Option<usize> {
    let last = piece.end.checked_sub(1)? as usize;
    let is_joint = matches!(reading.bytes(last), b"if" | b"and" | b"but" | b"because" | b"unless")
        && !reading.is_quoted(last)
        && reading.is_comma(last + 1);
    (is_joint && piece.len() > 2).then_some(last)
}

/// "said the toll was “a mistake,” | referring to the vote": behind a comma within the marks stands what the speaker
/// does.
fn end_at_mark(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<usize> {
    let is_behind = link.cue.last().is_some_and(|cue| cue.end <= piece.start);
    let is_end = |token: &usize| {
        reading.bytes(*token).ends_with(b"ing")
            && reading.closed_before(*token).is_some_and(|found| found.open > piece.start)
            && reading.is_comma(*token - 2)
    };
    piece.near(piece.start).iter().skip(3).find(is_end).filter(|_| is_behind)
}

#[cfg(test)]
mod tests;
