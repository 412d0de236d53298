//! Links that reach into each other, into links that each keep to their own words.

#![expect(
    clippy::indexing_slicing,
    reason = "places are those of links in the same list, and a partition point lies in its list"
)]
#![expect(
    clippy::arithmetic_side_effects,
    reason = "a token is stepped back from only behind another, and a token number is far below its type's end"
)]

use super::datelines::dash_of_dateline;
use super::ends::end_of_clause;
use super::link::{Evidence, Link};
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes};

/// Gives each link the words that no cue of another takes from it.
pub(super) fn keep_apart(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let heads = heads(links);
    for place in 0..links.len() {
        if let Some(subject) = inner_subject(reading, links, &heads, place) {
            links[place].mention = Some(subject);
        }
        if let Some(end) = before_relative(reading, links, &heads, place) {
            let mention = &mut links[place].mention;
            *mention = mention.map(|mention| TokenRange { end, ..mention });
        }
        if let Some(cue) = opening(reading, &links[place]) {
            end_with_sentence(reading, cue, &mut links[place]);
        }
        end_before_next(reading, links, &heads, place);
        leave_next_sentence(reading, &mut links[place]);
        end_before_second_verb(reading, &mut links[place]);
    }
}

/// "The loans were late, she says. | Lund was found guilty": the tag closes what is said, unless a
/// quotation goes on.
fn leave_next_sentence(reading: &Reading<'_, '_>, link: &mut Link) {
    let Some(first) = link.content.first().copied() else { return };
    let sentence = |token: u32| reading.document.sentence_of(token as usize);
    let opens_next = |piece: &TokenRange| {
        let start = piece.start as usize;
        let opens = sentence(piece.start).is_some_and(|own| own.tokens.start == piece.start);
        let same_block = sentence(piece.start).map(|own| own.block)
            == sentence(first.start).map(|own| own.block);
        opens && same_block && !reading.is_quoted(start)
    };
    if link.evidence == Evidence::Engine && link.content.len() > 1 {
        link.content.retain(|piece| *piece == first || !opens_next(piece));
    }
}

/// "has denied any wrongdoing | but accepts that records were lost": what a second verb says is no object of
/// the first.
fn end_before_second_verb(reading: &Reading<'_, '_>, link: &mut Link) {
    let [cue] = link.cue[..] else { return };
    let Some(last) = link.content.last_mut() else { return };
    let denies = cue.iter().any(|verb| reading.is(verb, Class::DenyVerb));
    let is_verb = |token: usize| {
        let text = reading.text(token);
        !reading.is_capital(token) && (text.ends_with('s') || text.ends_with("ed"))
    };
    let turns = |token: &usize| {
        reading.is_word(*token, reading.words.but)
            && is_verb(*token + 1)
            && reading.is_word(*token + 2, reading.words.that)
            && !reading.is_quoted(*token)
    };
    let object = !reading.is_word(last.start as usize, reading.words.that);
    if !denies || !object {
        return;
    }
    let near = last.near(last.start);
    if let Some(but) = near.iter().skip(1).find(turns) {
        last.end = but as u32;
    }
}

/// Where the cue of each link starts, in order, with the place of the link.
fn heads(links: &[Link]) -> Vec<(u32, usize)> {
    let heads = links.iter().enumerate();
    let mut heads: Vec<(u32, usize)> =
        heads.filter_map(|(place, link)| Some((link.cue.first()?.start, place))).collect();
    heads.sort_unstable();
    heads
}

/// The heads among the tokens.
fn among(heads: &[(u32, usize)], tokens: TokenRange) -> impl Iterator<Item = usize> {
    let from = heads.partition_point(|(start, _)| *start < tokens.start);
    let near = heads[from..].iter().take_while(move |(start, _)| *start < tokens.end);
    near.map(|(_, place)| *place)
}

/// The subject of another cue in the mention: "Lindt" for "the ministry, Lindt, called it brutal" in
/// "In a letter to the ministry, Lindt, called it brutal, adding that".
fn inner_subject(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    place: usize,
) -> Option<TokenRange> {
    let mention = links[place].mention?;
    // "said Ida Holm, a diver paid by Tidewatch, a group supporting the toll": that verb is part of what describes her.
    let describes = |cue: &TokenRange| reading.bytes(cue.start as usize).ends_with(b"ing");
    let inner = among(heads, mention).map(|other| &links[other]);
    let inner = inner.filter(|inner| !inner.cue.first().is_some_and(describes));
    let mut subjects = inner.filter_map(|inner| inner.mention);
    subjects.find(|subject| {
        let first = subject.start as usize;
        mention.contains(*subject)
            && mention.start < subject.start
            && reading.is_comma(first - 1)
            && !reading.is(first, Class::Relative)
    })
}

/// "The plan was welcomed by the mayor, Ida Holm | , who described it as “a": what a clause behind the speaker reports
/// belongs to a claim of its own.
fn before_relative(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    place: usize,
) -> Option<u32> {
    let mention = links[place].mention?;
    let is_behind = links[place].cue.last().is_some_and(|cue| cue.end <= mention.start);
    let mut inner = among(heads, mention).filter(|other| *other != place && is_behind);
    let who = inner.find_map(|other| {
        let who = links[other].mention?;
        // "said Tom Hale, who claims to have seen it": the whole clause describes the speaker.
        let is_whole = links[other].content.iter().all(|piece| piece.end <= mention.end);
        let is_clause = reading.is(who.start as usize, Class::Relative)
            && !is_whole
            && mention.start + 1 < who.start
            && who.end <= mention.end;
        is_clause.then_some(who.start)
    })?;
    Some(who - u32::from(reading.is_comma(who as usize - 1)))
}

/// The cue that opens the sentence: "According to X,".
fn opening(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    let cue = link.cue.first()?.start as usize;
    (reading.is_word(cue, reading.words.according) && reading.is_capital(cue)).then_some(cue)
}

/// What X says according to the opening of a sentence ends with it, unless a quotation goes on.
fn end_with_sentence(reading: &Reading<'_, '_>, cue: usize, link: &mut Link) {
    let Some(sentence) = reading.document.sentence_of(cue) else { return };
    let end = sentence.tokens.end;
    link.content.retain(|piece| piece.start < end || reading.is_quoted(piece.start as usize));
}

/// Ends each piece of a content where the words of another link begin; one that starts there is gone.
fn end_before_next(
    reading: &Reading<'_, '_>,
    links: &mut [Link],
    heads: &[(u32, usize)],
    place: usize,
) {
    for number in 0..links[place].content.len() {
        let piece = links[place].content[number];
        let end = closing_dash(reading, &links[place], piece)
            .or_else(|| end_of_clause(reading, &links[place], piece))
            .or_else(|| second_act(reading, &links[place], piece))
            .or_else(|| break_in(reading, links, heads, piece))
            .or_else(|| next_purpose(reading, links, heads, piece))
            .or_else(|| aside_in(reading, links, heads, piece));
        if let Some(end) = end {
            links[place].content[number].end = end;
        }
    }
    links[place].content.retain(|piece| !piece.is_empty());
}

/// No content is looked through farther, in tokens, so that links in links cost little.
const REACH: usize = 200;

/// "According to the Echo, she has met the owners; she has dismissed the report", "accused them of haste –
/// a charge that Lindt called absurd": behind such a mark the article speaks again, where somebody is
/// said to say something there.
fn break_in(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    piece: TokenRange,
) -> Option<u32> {
    let is_end = |mark: usize| opens_view(reading, mark) || names_what_was_said(reading, mark);
    let is_break = |token: &usize| {
        let is_aside = || reading.is_dash(*token) && reading.is_article(token + 1);
        (is_aside() || is_end(*token) || reading.is_punctuated(*token, b';'))
            && !reading.is_quoted(*token)
    };
    let mark = reading.marks(piece, REACH).find(is_break)?;
    let rest = TokenRange { start: mark as u32, ..piece };
    let speaks = |other: usize| links[other].mention.is_some_and(|found| rest.contains(found));
    let ends = is_end(mark) || among(heads, rest).take(REACH).any(speaks);
    ends.then_some(rest.start)
}

/// "If it holds — and the authors stress that it may not | — it could help": what stands between dashes ends there.
fn closing_dash(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<u32> {
    let mention = link.mention?;
    let before = (mention.start as usize).checked_sub(1)?;
    let dash = before.checked_sub(usize::from(reading.is(before, Class::Conjunction)))?;
    if !reading.is_dash(dash) || piece.start <= mention.start {
        return None;
    }
    let first = reading.document.sentence_of(dash)?.tokens.start as usize;
    let opens = dash > first && dash_of_dateline(reading, first) != Some(dash);
    let is_dash = |token: &usize| reading.is_dash(*token) && !reading.is_quoted(*token);
    let close = reading.marks(piece, REACH).find(is_dash).filter(|_| opens)?;
    (reading.is_wordlike(close - 1) && close as u32 > piece.start).then_some(close as u32)
}

/// "called it a “clean beat” | and lifted their target": who names something does the next thing himself.
fn second_act(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<u32> {
    let [cue] = link.cue[..] else { return None };
    if piece.start < cue.end || !cue.iter().any(|verb| reading.is(verb, Class::CallVerb)) {
        return None;
    }
    let is_act = |token: &usize| {
        reading.is_word(*token, reading.words.and)
            && reading.closed_before(*token).is_some_and(|found| found.open >= piece.start)
            && reading.case(token + 1) == Case::Lower
            && reading.bytes(token + 1).ends_with(b"ed")
    };
    piece.iter().take(REACH).find(is_act).map(|and| and as u32)
}

/// "analysts believe the worst is over | , and the view that prices have peaked is gaining ground": whose view, the
/// article does not say.
fn opens_view(reading: &Reading<'_, '_>, comma: usize) -> bool {
    const VIEWS: [&str; 6] = ["view", "idea", "belief", "feeling", "suspicion", "perception"];
    reading.is_comma(comma)
        && reading.is_word(comma + 1, reading.words.and)
        && reading.is_article(comma + 2)
        && VIEWS.contains(&reading.text(comma + 3))
        && reading.is_word(comma + 4, reading.words.that)
}

/// "– a charge that its owner, Per Dahl, called absurd", ", a claim the board denied": who makes a charge does not
/// call it one.
pub(super) fn names_what_was_said(reading: &Reading<'_, '_>, mark: usize) -> bool {
    const SAYING: Classes = Classes::of(&[Class::CueNoun, Class::NounVerb]);
    const SAID: [&str; 8] = [
        "claim",
        "charge",
        "accusation",
        "allegation",
        "assertion",
        "finding",
        "suggestion",
        "remark",
    ];
    const SPEAKER: Classes = Classes::of(&[Class::Determiner, Class::SubjectPronoun]);
    if !reading.is_article(mark + 1) {
        return false;
    }
    let is_dash = reading.is_dash(mark);
    if !is_dash && !reading.is_comma(mark) {
        return false;
    }
    let (noun, next) = (mark + 2, mark + 3);
    let words = &reading.words;
    let has_relative = [words.that, words.which].iter().any(|word| reading.is_word(next, *word));
    let has_speaker = reading.any(next, SPEAKER) && !has_relative || reading.is_capital(next);
    is_dash && has_relative && reading.any(noun, SAYING)
        || has_speaker && SAID.contains(&reading.text(noun))
}

/// The mentions of the links whose cues stand in a content.
fn subjects_in<'l>(
    links: &'l [Link],
    heads: &'l [(u32, usize)],
    piece: TokenRange,
) -> impl Iterator<Item = usize> {
    let mentions = among(heads, piece).take(REACH).filter_map(|other| links[other].mention);
    mentions.map(|mention| mention.start as usize).filter(move |subject| piece.has(*subject))
}

/// "Norland hopes to win the fees back, and Sudland wants calm": what is hoped for ends before the next
/// subject.
fn next_purpose(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    piece: TokenRange,
) -> Option<u32> {
    let words = &reading.words;
    if !reading.is_word(piece.start as usize, words.to) {
        return None;
    }
    let mut joints = subjects_in(links, heads, piece).filter_map(|subject| subject.checked_sub(2));
    let joint = joints.find(|comma| {
        piece.has(*comma)
            && reading.is_comma(*comma)
            && [words.and, words.but].iter().any(|word| reading.is_word(comma + 1, *word))
    })?;
    Some(joint as u32)
}

/// "said it cost two million, figures she said were public": an aside has a cue of its own.
fn aside_in(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    piece: TokenRange,
) -> Option<u32> {
    let mut commas = subjects_in(links, heads, piece).filter_map(|subject| {
        let noun = subject.checked_sub(1)?;
        let is_noun = reading.is_wordlike(noun) && !reading.any(noun, SMALL);
        let is_aside = reading.is(subject, Class::SubjectPronoun) && is_noun;
        let before = noun.checked_sub(1).filter(|_| is_aside)?;
        if reading.is_article(before) { before.checked_sub(1) } else { Some(before) }
    });
    let comma = commas.find(|comma| {
        *comma > piece.start as usize && reading.is_comma(*comma) && !reading.is_quoted(*comma)
    })?;
    Some(comma as u32)
}

/// What stands before a pronoun and is no noun: "which he", "because she", "clearly they".
pub(super) const SMALL: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Subordinator,
    Class::Relative,
    Class::Auxiliary,
    Class::Adverb,
    Class::Determiner,
]);

/// "The chairman rejected the findings": who rejects stands before the verb, what is rejected behind it,
/// also where they were found the other way round. What another link took of it is given back.
pub(super) fn turn_round(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut turned = Vec::new();
    for (place, link) in links.iter_mut().enumerate() {
        if let Some((object, subject)) = inverted(reading, link) {
            (link.content, link.mention) = (vec![object], Some(subject));
            turned.push((object, place));
        }
    }
    turned.sort_unstable();
    for (place, link) in links.iter_mut().enumerate() {
        let is_others = |piece: &TokenRange| {
            let found = turned.binary_search_by_key(piece, |(object, _)| *object);
            found.is_ok_and(|found| turned[found].1 != place)
        };
        if !turned.is_empty() && link.content.len() > 1 {
            link.content.retain(|piece| !is_others(piece));
        }
    }
}

/// What is rejected and by whom, where the link has one for the other.
fn inverted(reading: &Reading<'_, '_>, link: &Link) -> Option<(TokenRange, TokenRange)> {
    const OBJECT: Classes = Classes::of(&[Class::DenyVerb, Class::SupportVerb]);
    let ([piece], [cue], Some(mention)) = (&link.content[..], &link.cue[..], link.mention) else {
        return None;
    };
    let (verb, end) = (cue.start as usize, piece.end as usize);
    let is_beside = end == verb || end + 1 == verb && reading.is_comma(end);
    let is_inverted = is_beside
        && mention.start == cue.end
        && reading.any(verb, OBJECT)
        && !reading.is_quoted(piece.start as usize)
        && !piece.iter().any(|token| reading.is_auxiliary(token));
    is_inverted.then_some((mention, *piece))
}

#[cfg(test)]
mod tests;
