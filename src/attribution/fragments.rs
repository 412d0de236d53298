//! The fragments of one claim into one link.

#![expect(clippy::indexing_slicing, reason = "places of links come from maps of the same links")]

use super::around::tag;
use super::link::{Evidence, Link, sort_contents};
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::KeyMap;

/// Joins the fragments of one quotation, and lets of several contents that one cue was given for
/// one speaker the likeliest stand.
pub(super) fn join_fragments(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    share_cues(reading, links);
    join_readings(reading, links);
    share_quotations(reading, links);
    drop_names(links);
    // Words that neither a cue nor a name attributes are nobody's.
    links.retain(|link| {
        let is_somebodys = !link.cue.is_empty() || link.mention.is_some();
        !link.content.is_empty() && (is_somebodys || link.evidence != Evidence::Engine)
    });
}

/// "“Dad proposed,” said Lund, “and she said no.”" is one claim, and "Asked about it, Lund said …"
/// has one, which is not the question.
fn share_cues(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut first_of: KeyMap<(TokenRange, Option<TokenRange>), usize> = KeyMap::default();
    for place in 0..links.len() {
        let link = &links[place];
        // Of two verbs in one cue each may have a content.
        let [cue] = link.cue[..] else { continue };
        let key = (cue, link.mention);
        if link.evidence != Evidence::Engine {
            continue;
        }
        let Some(&first) = first_of.get(&key) else {
            first_of.insert(key, place);
            continue;
        };
        let are_quoted =
            [first, place].iter().all(|place| opens_quotation(reading, &links[*place].content));
        let are_one = are_quoted || are_around(reading, &links[first], link);
        if !are_quoted && sentence_of(reading, &links[first]) != sentence_of(reading, link) {
            continue;
        }
        let (kept, dropped) = match likelihood(reading, &links[first]) >= likelihood(reading, link)
        {
            true => (first, place),
            false => (place, first),
        };
        let content = std::mem::take(&mut links[dropped].content);
        if are_one {
            links[kept].content.extend(content);
            links[kept].content.sort_unstable();
        }
        first_of.insert(key, kept);
    }
}

/// "In the end, | the auditor said, | the port was shut": a tag between two commas has what stands on both sides.
fn are_around(reading: &Reading<'_, '_>, first: &Link, second: &Link) -> bool {
    let ([one], [other]) = (&first.content[..], &second.content[..]) else { return false };
    let (left, right) = (one.min(other), one.max(other));
    let is_next = |from: u32, to: u32| from.checked_add(1) == Some(to);
    let is_between =
        |tag: TokenRange| is_next(left.end, tag.start) && is_next(tag.end, right.start);
    left.len() > 1 && tag(reading, first).is_some_and(is_between)
}

/// "which | the authors interpret | as | a sign": what something is taken as belongs to the verb, not to "as".
fn join_readings(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut ends: KeyMap<u32, usize> = KeyMap::default();
    for (place, link) in links.iter().enumerate().filter(|(_, link)| !link.content.is_empty()) {
        ends.extend(link.cue.last().map(|cue| (cue.end, place)));
    }
    let mut grown = Vec::new();
    for place in 0..links.len() {
        let ([cue], Some(mention)) = (&links[place].cue[..], links[place].mention) else {
            continue;
        };
        let is_as = cue.len() == 1 && reading.is_word(cue.start as usize, reading.words.as_);
        let verb = ends.get(&cue.start).copied().filter(|verb| is_as && *verb != place);
        let Some(verb) = verb else { continue };
        if links[verb].cue.iter().all(|own| mention.contains(*own)) {
            let content = std::mem::take(&mut links[place].content);
            links[verb].content.extend(content);
            grown.push(verb);
        }
    }
    sort_contents(links, grown);
}

/// "Her solicitor, Ana Dale of Dale & Rowe, | said": what names the speaker is nothing that is said.
fn drop_names(links: &mut [Link]) {
    let is_name = |link: &Link, mention: Option<TokenRange>| {
        mention.is_some_and(|name| link.content.iter().all(|piece| name.contains(*piece)))
    };
    let mut mentions: KeyMap<TokenRange, TokenRange> = KeyMap::default();
    for link in links.iter().filter(|link| !link.content.is_empty()) {
        let known = link.cue.iter().copied().zip(link.mention);
        mentions.extend(known.filter(|(_, mention)| !is_name(link, Some(*mention))));
    }
    for link in links.iter_mut().filter(|link| link.evidence == Evidence::Engine) {
        let other = link.cue.first().and_then(|cue| mentions.get(cue)).copied();
        if is_name(link, other) {
            link.content.clear();
        }
    }
}

/// The sentence in which the content of a link starts.
fn sentence_of(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    link.content.first().map(|piece| reading.document.sentence_at(piece.start as usize))
}

/// Ranks the contents of one cue: quoted words and clauses before fronted phrases, and those before
/// what trails a comma.
fn likelihood(reading: &Reading<'_, '_>, link: &Link) -> (u8, f32) {
    let first = link.content.first().map_or(0, |piece| piece.start as usize);
    let words = &reading.words;
    let rank = match reading.is_comma(first) {
        true => 0,
        false if opens_quotation(reading, &link.content) => 2,
        false if reading.is_word(first, words.that) || reading.is_word(first, words.to) => 2,
        false => 1,
    };
    (rank, link.confidence)
}

fn opens_quotation(reading: &Reading<'_, '_>, content: &[TokenRange]) -> bool {
    content.first().is_some_and(|piece| reading.opened(piece.start as usize).is_some())
}

/// A quotation that is opened again in each paragraph belongs to the link that has a cue.
fn share_quotations(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut owner: KeyMap<u32, usize> = KeyMap::default();
    for (place, link) in links.iter().enumerate() {
        owner.extend(link.content.iter().map(|piece| (piece.start, place)));
    }
    let quotations = reading.document.quotations().iter().filter(|found| found.depth == 0);
    let mut grown = Vec::new();
    let mut before = None;
    for quotation in quotations {
        let place = owner.get(&quotation.open).copied();
        let (Some(first), Some(second)) = (before.filter(|_| quotation.continues), place) else {
            before = place.or(before.filter(|_| quotation.continues));
            continue;
        };
        let mention = links[second].mention;
        let is_same = mention.is_none() || mention == links[first].mention;
        let is_fragment = links[second].cue.is_empty() && first != second && is_same;
        if is_fragment {
            let content = std::mem::take(&mut links[second].content);
            links[first].content.extend(content);
            grown.push(first);
        }
        before = Some(if is_fragment { first } else { second });
    }
    sort_contents(links, grown);
}
