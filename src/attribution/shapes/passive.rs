//! "It is believed that …", "Lund is said to …", "is considered a …", "Ministers were told by the bank that …".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a cue lies in its sentence, and reading beyond the document finds nothing"
)]

use super::{Scene, content, link};
use crate::attribution::cues::{Cue, Use};
use crate::attribution::link::Link;
use crate::attribution::mentions::{mention_after, mention_before};
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes};

const REPORTED: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::ThinkVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::ShowVerb,
    Class::CallVerb,
]);

/// The link of a passive cue, if what follows shows that it reports.
pub(super) fn link_of(scene: &Scene<'_, '_, '_>, cue: &Cue, floor: usize) -> Option<Link> {
    let reading = scene.reading;
    let is_expected = reading.is_lemma(cue.head, reading.words.expect);
    if cue.usage != Use::Passive || !reading.any(cue.head, REPORTED) && !is_expected {
        return None;
    }
    if let Some(named) = named_by(scene, cue, floor) {
        return Some(named);
    }
    let agent = reading
        .is_word(cue.head + 1, reading.words.by)
        .then(|| mention_after(reading, cue.head + 2, scene.end))
        .flatten();
    let start = agent.map_or(cue.head + 1, |agent| agent.end as usize);
    let subject = mention_before(reading, cue.start, floor);
    let is_it =
        subject.is_some_and(|subject| reading.is_word(subject.start as usize, reading.words.it));
    let words = &reading.words;
    let head = vec![TokenRange::new(cue.start, cue.head + 1)];
    if reading.is_word(start, words.that)
        || is_it && !reading.is_word(start, words.to) && start < scene.end
    {
        let pieces = content::range(reading, start, scene.end);
        return (!pieces.is_empty()).then(|| link("passive", 0.7, agent, head, pieces));
    }
    let goes_on = reading.is_word(start, words.to) || reading.is_word(start, words.as_);
    let is_view = agent.is_none() && opens_view(scene, cue, start);
    let subject = subject
        .filter(|_| goes_on && !reading.is(cue.head, Class::TellVerb) || is_view)
        .filter(|subject| !is_view || !reading.is(subject.start as usize, Class::Relative))?;
    let is_end = |token: &usize| reading.is_comma(*token) || is_view && reading.is_break(*token);
    let end = (start..scene.end).find(is_end).unwrap_or(scene.end);
    let rest = content::range(reading, start + usize::from(goes_on), end);
    let has_joint = goes_on && agent.is_none();
    let head = vec![TokenRange::new(cue.start, cue.head + 1 + usize::from(has_joint))];
    let mut pieces = vec![subject];
    pieces.extend(rest);
    (pieces.len() > 1).then(|| link("passive", 0.6, agent, head, pieces))
}

/// "Her atlas was called “a joy” by the poet Per Lund": a name in marks with who gave it.
fn named_by(scene: &Scene<'_, '_, '_>, cue: &Cue, floor: usize) -> Option<Link> {
    let reading = scene.reading;
    let name = reading.opened(cue.head + 1).filter(|name| name.is_closed)?;
    let by = name.end as usize;
    if !reading.is(cue.head, Class::CallVerb) || !reading.is_word(by, reading.words.by) {
        return None;
    }
    let agent = mention_after(reading, by + 1, scene.end)?;
    let subject = mention_before(reading, cue.start, floor)?;
    let head = vec![TokenRange::new(cue.start, cue.head + 1)];
    Some(link("passive", 0.7, Some(agent), head, vec![subject, TokenRange::of(name)]))
}

/// "is widely considered | a lost masterpiece", "is thought | the oldest".
fn opens_view(scene: &Scene<'_, '_, '_>, cue: &Cue, start: usize) -> bool {
    let reading = scene.reading;
    start < scene.end && reading.is(cue.head, Class::ThinkVerb) && reading.is_article(start)
}
