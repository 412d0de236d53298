//! What stands between a cue and what is said, or before it, and is none of it: when and through whom it was learnt,
//! what the source is, the verb of an aside.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a link that is asked about has a content, and a token is stepped back from only behind another"
)]

use super::link::Link;
use super::mentions::mention_before_clause;
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes};

/// An aside is no longer, in tokens: "citing a memo,".
const LONGEST_ASIDE: usize = 8;

/// Takes from the content of a link what is none of it.
pub(super) fn leave(reading: &Reading<'_, '_>, link: &mut Link) {
    leave_it(reading, link);
    leave_as(reading, link);
    leave_aside(reading, link);
    leave_agent(reading, link);
    leave_issue(reading, link);
    leave_appositive(reading, link);
    leave_later(reading, link);
    leave_occasion(reading, link);
}

/// "as Lindt put | it, “…”": the pronoun for what is said is part of the cue.
fn leave_it(reading: &Reading<'_, '_>, link: &mut Link) {
    let (Some(cue), Some(first)) = (link.cue.last_mut(), link.content.first_mut()) else { return };
    let (it, mark) = (first.start as usize, first.start as usize + 1);
    let is_put = cue.iter().last().is_some_and(|verb| reading.is_lemma(verb, reading.words.put));
    let is_it = cue.end == first.start && reading.is_word(it, reading.words.it);
    let is_parted = reading.is_comma(mark) || reading.is_colon(mark);
    if is_put && is_it && is_parted && first.len() > 2 {
        (cue.end, first.start) = (first.start + 1, first.start + 2);
    }
}

/// "When the creeks | silted up, just as | she had forecast": what came to pass is the clause before.
fn leave_as(reading: &Reading<'_, '_>, link: &mut Link) {
    let ([piece], Some(mention)) = (&mut link.content[..], link.mention) else { return };
    let end = piece.end as usize;
    if piece.end != mention.start || piece.len() < 3 || reading.bytes(end - 1) != b"as" {
        return;
    }
    let just = usize::from(reading.is_adverbial(end - 2) || reading.bytes(end - 2) == b"just");
    let comma = usize::from(reading.is_comma(end - 2 - just));
    let opens = reading.is(piece.start as usize, Class::Subordinator)
        && reading.document.opens_sentence(piece.start as usize);
    let (start, end) = (piece.start as usize + usize::from(opens), end - 1 - just - comma);
    if start < end {
        *piece = TokenRange::new(start, end);
    }
}

/// "reported, citing a memo, | that it was shut": an aside between a verb and its clause is none of what is said.
fn leave_aside(reading: &Reading<'_, '_>, link: &mut Link) {
    let content = link.content[0];
    let gerund = match link.cue.as_slice() {
        [.., _, last] if last.end == content.start => last.start,
        _ => content.start,
    };
    let is_aside = reading.bytes(gerund as usize).ends_with(b"ing")
        && gerund > 0
        && reading.is_comma(gerund as usize - 1)
        && link.cue.first().is_some_and(|cue| cue.end < gerund);
    let is_clause =
        |comma: &usize| reading.is_comma(*comma) && reading.is_word(comma + 1, reading.words.that);
    let mut near = content.iter().take(LONGEST_ASIDE);
    if let Some(comma) = is_aside.then(|| near.find(is_clause)).flatten() {
        link.content[0].start = comma as u32 + 1;
        link.cue.retain(|cue| cue.start < gerund);
    }
}

/// "said in a letter seen by | this newspaper | that engineers knew": through whom it was learnt.
fn leave_agent(reading: &Reading<'_, '_>, link: &mut Link) {
    const LONGEST: u32 = 5;
    let (Some(cue), Some(first)) = (link.cue.last(), link.content.first_mut()) else { return };
    let is_by = cue.iter().last().is_some_and(|last| reading.is_word(last, reading.words.by));
    let end = first.end.min(first.start + LONGEST);
    let mut near = TokenRange { end, ..*first }.iter();
    let that = near.find(|token| reading.is_word(*token, reading.words.that));
    if let Some(that) =
        that.filter(|that| is_by && cue.end == first.start && *that > first.start as usize)
    {
        first.start = that as u32;
    }
}

/// "According to minutes of the meeting, published on its website, | directors agreed": when a document came out, and
/// where, is none of what it says.
fn leave_issue(reading: &Reading<'_, '_>, link: &mut Link) {
    const ISSUED: [&str; 12] = [
        "published",
        "released",
        "issued",
        "obtained",
        "seen",
        "commissioned",
        "conducted",
        "compiled",
        "dated",
        "leaked",
        "posted",
        "filed",
    ];
    let content = &mut link.content;
    let Some(first) = content.first_mut() else { return };
    let start = first.start as usize;
    let is_issue =
        ISSUED.contains(&reading.text(start)) && start > 0 && reading.is_comma(start - 1);
    if !is_issue {
        return;
    }
    match first.iter().find(|token| reading.is_comma(*token)) {
        Some(comma) if comma + 1 < first.end as usize => first.start = comma as u32 + 1,
        _ if content.len() > 1 => drop(content.remove(0)),
        _ => {}
    }
}

/// "According to Mara Lindt, | an engineer at Norvik, | bridges lean": who the source is stands behind it.
fn leave_appositive(reading: &Reading<'_, '_>, link: &mut Link) {
    let (Some(cue), Some(mention)) = (link.cue.first(), link.mention) else { return };
    let Some(first) = link.content.first_mut() else { return };
    let is_tag = reading.is_according_to(cue.start as usize) && cue.end == mention.start;
    if !is_tag || first.start != mention.end + 1 {
        return;
    }
    let whole = mention_before_clause(reading, mention.start as usize, first.end as usize);
    let Some(whole) = whole.filter(|whole| whole.end > mention.end) else { return };
    if reading.is_comma(whole.end as usize) && whole.end + 1 < first.end {
        (link.mention, first.start) = (Some(whole), whole.end + 1);
    }
}

/// "The pier was old, Holm said | , in a report that nobody read": on what occasion it was said, behind the tag.
fn leave_occasion(reading: &Reading<'_, '_>, link: &mut Link) {
    const LONGEST: usize = 6;
    const OWNERS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    const OCCASIONS: Classes = Classes::of(&[Class::ChannelNoun, Class::DocumentNoun]);
    let (Some(cue), [.., before, last]) = (link.cue.last(), &link.content[..]) else { return };
    let first = last.start as usize;
    let is_tail = before.end <= cue.start && cue.end <= last.start && first > 0;
    let opens = is_tail
        && reading.is_comma(first - 1)
        && matches!(reading.bytes(first), b"in" | b"at" | b"during")
        && reading.any(first + 1, OWNERS)
        && !reading.is_quoted(first);
    let mut phrase = (first + 2..first + LONGEST).take_while(|token| reading.is_wordlike(*token));
    if opens && phrase.any(|token| reading.any(token, OCCASIONS)) {
        link.content.pop();
    }
}

/// "he said | later, “a room”": when it was said is no part of it.
fn leave_later(reading: &Reading<'_, '_>, link: &mut Link) {
    let (cue, content) = (&link.cue, &mut link.content);
    for piece in content.iter_mut().filter(|piece| piece.len() > 2) {
        let start = piece.start as usize;
        let is_time =
            matches!(reading.bytes(start), b"later" | b"earlier" | b"yesterday" | b"today");
        if is_time && reading.is_comma(start + 1) && cue.iter().any(|cue| cue.end == piece.start) {
            piece.start += 2;
        }
    }
}
