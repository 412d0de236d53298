//! "According to X, …", "…, according to X", "…, as per X".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the cue has two words of the sentence, and reading beyond the document finds \
              nothing"
)]

use super::{Scene, content, link};
use crate::attribution::link::Link;
use crate::attribution::mentions::{mention_after, mention_before_clause};
use crate::document::TokenRange;

/// Finds the shape in one sentence; gives the part of it that is the content.
pub(super) fn find<'r, 'd, 't>(
    scene: &Scene<'r, 'd, 't>,
    into: &mut Vec<Link>,
) -> Option<Scene<'r, 'd, 't>> {
    let reading = scene.reading;
    let words = &reading.words;
    let is_cue = |token: &usize| {
        let next = token + 1;
        let is_according =
            reading.is_word(*token, words.according) && reading.is_word(next, words.to);
        let is_as_per = reading.is_word(*token, words.as_) && reading.text(next) == "per";
        (is_according || is_as_per) && !reading.is_quoted(*token)
    };
    let cue = (scene.start..scene.end).find(is_cue)?;
    let opens = cue <= scene.start + 1;
    let mention = match opens {
        true => mention_before_clause(reading, cue + 2, scene.end)?,
        false => mention_after(reading, cue + 2, scene.end)?,
    };
    let content = match opens {
        true => after(scene, mention.end as usize),
        false => content::before(scene, scene.start, cue),
    };
    let inner =
        content.first().map(|first| scene.part(first.start as usize, first.end as usize))?;
    let cue = vec![TokenRange::new(cue, cue + 2)];
    into.push(link("according-to", 0.9, Some(mention), cue, content));
    Some(inner)
}

/// What follows "According to X, a Y,".
fn after(scene: &Scene<'_, '_, '_>, mention_end: usize) -> Vec<TokenRange> {
    let reading = scene.reading;
    let comma = (mention_end..scene.end).find(|token| reading.is_comma(*token));
    let start = comma.map_or(mention_end, |comma| comma + 1);
    content::range(reading, start, scene.end)
}
