//! Quotations that no cue stands beside, such as paragraphs that go on, and those inside another.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "one place stands for each token and each link, a quotation has a block, and a \
              speaker inside a quotation is read behind its opening mark"
)]

use super::{label, link};
use crate::attribution::cues::TAGS;
use crate::attribution::link::{Evidence, Link, sort_contents};
use crate::attribution::reading::Reading;
use crate::document::{Block, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::{BlockKind, Quotation};

/// Adds to each link the sayings that follow its quotation with nothing between, or that open the
/// next paragraph of a long quotation.
pub(super) fn take_runs(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut taken = taken(reading, links);
    let document = reading.document;
    let mut ends: Vec<usize> = links.iter().map(end_of).collect();
    let mut link = 0;
    let mut last: Option<usize> = None;
    for quotation in document.quotations().iter().filter(|quotation| quotation.depth == 0) {
        while link < links.len() && ends[link] <= quotation.open as usize + 1 {
            last = Some(link);
            link += 1;
        }
        let words = quotation.open as usize..quotation.end as usize;
        if taken[words].contains(&true) || !reading.is_saying(quotation) {
            continue;
        }
        let Some(owner) =
            last.filter(|last| follows(reading, &links[*last], ends[*last], quotation))
        else {
            continue;
        };
        links[owner].content.push(TokenRange::of(quotation));
        ends[owner] = quotation.end as usize;
        taken[quotation.open as usize] = true;
    }
    for link in links {
        link.content.sort_unstable_by_key(|range| range.start);
    }
}

/// For each token, whether a link has it in its content.
fn taken(reading: &Reading<'_, '_>, links: &[Link]) -> Vec<bool> {
    let mut taken = vec![false; reading.document.tokens().len()];
    for range in links.iter().flat_map(|link| &link.content) {
        taken[range.iter()].fill(true);
    }
    taken
}

/// For each token one more than the place of a link that has it in its content, or 0.
fn owners(reading: &Reading<'_, '_>, links: &[Link]) -> Vec<u32> {
    let mut owners = vec![0; reading.document.tokens().len()];
    for (place, link) in links.iter().enumerate() {
        for range in &link.content {
            owners[range.iter()].fill(place as u32 + 1);
        }
    }
    owners
}

/// Adds to each link the paragraphs of its quotation that stand before the tag: "“One thing.",
/// "“Two things,” Lund said."
pub(super) fn take_openings(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let quotations = reading.document.quotations();
    if !quotations.iter().any(|found| found.continues) {
        return;
    }
    let mut owners = owners(reading, links);
    let mut grown = Vec::new();
    let mut next: Option<&Quotation> = None;
    for quotation in quotations.iter().rev().filter(|found| found.depth == 0) {
        let reopened = next.replace(quotation).filter(|next| next.continues);
        let Some(place) = reopened.and_then(|next| owners[next.open as usize].checked_sub(1))
        else {
            continue;
        };
        if owners[quotation.open as usize] == 0 {
            owners[quotation.open as usize] = place + 1;
            links[place as usize].content.push(TokenRange::of(quotation));
            grown.push(place as usize);
        }
    }
    sort_contents(links, grown);
}

/// Adds a link for each saying that a name after a dash signs.
pub(super) fn take_signed(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let document = reading.document;
    let mut block = 0;
    for quotation in
        document.quotations().iter().filter(|found| found.depth == 0 && found.is_closed)
    {
        let open = quotation.open as usize;
        while document.blocks()[block].tokens.end as usize <= open {
            block += 1;
        }
        let Some(name) = label::name_after(reading, quotation, &document.blocks()[block]) else {
            continue;
        };
        if reading.is_saying(quotation) {
            let content = vec![TokenRange::of(quotation)];
            links.push(link("signature", 0.8, Some(name), Vec::new(), content));
        }
    }
}

/// Adds a link for each paragraph that is a saying without a tag, where the paragraph before ends
/// with what somebody said or thinks.
pub(super) fn take_untagged(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let document = reading.document;
    if !document.blocks().iter().any(|block| is_whole_saying(reading, block)) {
        return;
    }
    let taken = taken(reading, links);
    let mut speaker_of = vec![None; document.sentences().len()];
    for link in links.iter() {
        let Some(mention) = link.mention.filter(|found| is_person(reading, *found)) else {
            continue;
        };
        if !link.cue.is_empty() && !reading.is_quoted(mention.start as usize) {
            speaker_of[document.sentence_at(mention.start as usize)] = link.mention;
        }
    }
    for pair in document.blocks().windows(2) {
        let [before, block] = pair else { continue };
        let is_free = taken.get(block.tokens.start as usize) == Some(&false);
        let follows_text = before.kind == BlockKind::Paragraph;
        let last = (before.sentences.1 as usize).checked_sub(1);
        let speaker = last.and_then(|last| speaker_of[last]);
        let is_next = is_free && follows_text && is_whole_saying(reading, block);
        if let Some(speaker) = speaker.filter(|_| is_next) {
            let content = vec![block.tokens];
            let found = link("untagged", 0.45, Some(speaker), Vec::new(), content);
            links.push(Link { evidence: Evidence::CarryOver, ..found });
        }
    }
}

/// Whether a paragraph is one saying between its marks, and none that goes on with another.
fn is_whole_saying(reading: &Reading<'_, '_>, block: &Block) -> bool {
    block.kind == BlockKind::Paragraph
        && reading.opened(block.tokens.start as usize).is_some_and(|found| {
            found.is_closed
                && !found.continues
                && found.end == block.tokens.end
                && reading.is_saying(found)
        })
}

/// "he", "She", "Mara Lindt".
fn is_person(reading: &Reading<'_, '_>, mention: TokenRange) -> bool {
    let first = mention.start as usize;
    let is_pronoun = matches!(reading.bytes(first), b"he" | b"He" | b"she" | b"She");
    let is_name = mention.iter().skip(1).any(|token| reading.is_capital(token));
    is_pronoun || is_name || mention.len() == 1 && reading.is_capital(first)
}

/// Adds a link for each quotation in another that a speaker stands before: "“The customer asks,
/// ‘Is it safe?’”".
pub(super) fn take_inner(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    for quotation in reading.document.quotations().iter().filter(|found| found.depth == 1) {
        let open = quotation.open as usize;
        let Some((mention, verb)) = inner_speaker(reading, open) else { continue };
        if reading.is_saying(quotation) && quotation.is_closed {
            let content = vec![TokenRange::of(quotation)];
            let cue = vec![TokenRange::new(verb, verb + 1)];
            links.push(link("inner-quotation", 0.6, Some(mention), cue, content));
        }
    }
}

/// Who says what a quotation inside another opens at `open`, and the verb.
fn inner_speaker(reading: &Reading<'_, '_>, open: usize) -> Option<(TokenRange, usize)> {
    let floor = reading.quotation(open)?.open as usize + 1;
    let mark = open.checked_sub(1).filter(|mark| *mark > floor)?;
    if !reading.is_comma(mark) && !reading.is_colon(mark) {
        return None;
    }
    let is_hearer =
        matches!(reading.bytes(mark - 1), b"me" | b"us" | b"him" | b"her" | b"them" | b"you");
    let verb = mark - 1 - usize::from(is_hearer);
    if verb <= floor.saturating_sub(1) || !reading.any(verb, TAGS) {
        return None;
    }
    let mut end = verb;
    while end > floor && (reading.is_auxiliary(end - 1) || reading.is_adverbial(end - 1)) {
        end -= 1;
    }
    Some((inner_subject(reading, floor, end)?, verb))
}

/// The pronoun or the short noun phrase that ends right before `end`, inside a quotation.
fn inner_subject(reading: &Reading<'_, '_>, floor: usize, end: usize) -> Option<TokenRange> {
    const LONGEST: usize = 5;
    const EDGE: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Subordinator,
        Class::Relative,
        Class::SubjectPronoun,
    ]);
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if reading.is(last, Class::SubjectPronoun) {
        return Some(TokenRange::new(last, end));
    }
    let lowest = floor.max(end.saturating_sub(LONGEST));
    let is_part = |token: &usize| reading.is_wordlike(*token) && !reading.any(*token, EDGE);
    let start = (lowest..end).rev().take_while(is_part).last()?;
    let opens = reading.is_article(start)
        || reading.is(start, Class::Possessive)
        || (start..end).all(|token| reading.is_capital(token));
    // "Mr. | Bayliss would say": the stop ends no sentence.
    let is_titled = start >= floor + 2
        && reading.bytes(start - 1) == b"."
        && reading.is(start - 2, Class::Title);
    let start = start - 2 * usize::from(is_titled);
    opens.then(|| TokenRange::new(start, end))
}

/// The token after the last of a link.
fn end_of(link: &Link) -> usize {
    let content = link.content.iter().map(|range| range.end);
    let mention = link.mention.iter().map(|range| range.end);
    let cue = link.cue.iter().map(|range| range.end);
    content.chain(mention).chain(cue).max().unwrap_or(0) as usize
}

/// Whether the quotation goes on with what the link quotes.
fn follows(reading: &Reading<'_, '_>, link: &Link, end: usize, quotation: &Quotation) -> bool {
    let document = reading.document;
    let open = quotation.open as usize;
    let has_quotation = link.content.iter().any(|range| reading.is_quoted(range.start as usize));
    let last = end.saturating_sub(1);
    let (here, there) = (document.sentence_at(open), document.sentence_at(last));
    let opens = document.sentences()[here].tokens.start as usize == open;
    let is_label = ["label", "turn"].iter().any(|name| link.evidence == Evidence::Shape(name));
    if is_label || !has_quotation || !opens || here == there {
        return false;
    }
    let (block, other) = (document.sentences()[here].block, document.sentences()[there].block);
    if document.blocks()[block as usize].kind != BlockKind::Paragraph {
        return false;
    }
    let is_near = here == there + 1;
    let is_whole =
        quotation.is_closed && document.blocks()[block as usize].tokens.end == quotation.end;
    is_near && (block == other || quotation.continues || block == other + 1 && is_whole)
}
