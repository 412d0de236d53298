//! Links whose source the words beside them cannot tell: an elided subject, an "I" in a quotation.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "one answer stands for each link, and neighbours of a link are clamped to the \
              links"
)]

use super::phrase::Attached;
use super::pronoun::Pronoun;
use super::resolve::{Answer, Unclear};
use super::scan::Form;
use crate::attribution::link::Link;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Form as WordForm};

/// The answer for each link: that of its mention, or of the link that it continues.
pub(super) fn answers_of_links(
    document: &Document<'_>,
    links: &[Link],
    attached: &Attached,
    answers: &[Answer],
) -> Vec<Answer> {
    let own = attached.of_link.iter().map(|place| place.and_then(|place| answers[place as usize]));
    let own: Vec<Answer> = own.collect();
    let each = links.iter().enumerate();
    each.map(|(number, link)| match link.mention {
        None => before_elision(document, links, number).and_then(|before| own[before]),
        Some(_) if is_speakers_own(attached, number) => {
            let speaker = around(links, number).and_then(|around| own[around]);
            Some(speaker.unwrap_or(Err(Unclear::NoAntecedent)))
        }
        Some(_) => own[number],
    })
    .collect()
}

/// How many links before or after one can belong to its sentence.
const NEAR: usize = 8;

/// "X said it rained and added that it poured": the link before whose subject "added" shares.
fn before_elision(document: &Document<'_>, links: &[Link], number: usize) -> Option<usize> {
    let cue = *links[number].cue.first()?;
    let first = cue.start as usize;
    let joint = first.checked_sub(1)?;
    let lexicon = document.lexicon();
    let word = document.tokens().get(first)?.word;
    let is_finite = lexicon.is_form(word, WordForm::Past) || lexicon.is_form(word, WordForm::S);
    if !is_finite || !document.is(joint, Class::Conjunction) {
        return None;
    }
    let sentence = document.sentence_of(first)?.tokens;
    let is_before = |other: &usize| {
        let link = &links[*other];
        let starts = |range: &TokenRange| sentence.start <= range.start && range.start < cue.start;
        link.mention.is_some() && link.cue.first().is_some_and(starts)
    };
    near(links, number).filter(is_before).max_by_key(|other| links[*other].cue[0].start)
}

fn near(links: &[Link], number: usize) -> impl Iterator<Item = usize> {
    number.saturating_sub(NEAR)..links.len().min(number + NEAR)
}

/// "I" and "we" inside a quotation are whoever speaks it.
fn is_speakers_own(attached: &Attached, number: usize) -> bool {
    let Some(place) = attached.of_link[number] else { return false };
    let mention = &attached.mentions[place as usize];
    mention.in_quote && mention.form == Form::Pronoun(Pronoun::Author)
}

/// The link whose content holds the mention of this one.
fn around(links: &[Link], number: usize) -> Option<usize> {
    let mention = links[number].mention?;
    let holds = |other: &usize| {
        *other != number && links[*other].content.iter().any(|range| range.overlaps(mention))
    };
    near(links, number).find(holds)
}

#[cfg(test)]
mod tests;
