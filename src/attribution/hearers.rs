//! Who is told, urged or expected to do something is no source of it.

use super::cues::{Auxiliary, group_start};
use super::link::Link;
use super::mentions::subject_behind_name;
use super::reading::Reading;
use crate::lexicon::Class;

/// What is done to those who hear it, and what others hold of somebody: "were urged to leave", "is expected to
/// speak".
const HEARD: [&str; 23] = [
    "accused",
    "believed",
    "expected",
    "learned",
    "learnt",
    "rumored",
    "rumoured",
    "thought",
    "understood",
    "urged",
    "told",
    "asked",
    "ordered",
    "warned",
    "advised",
    "instructed",
    "invited",
    "encouraged",
    "reminded",
    "requested",
    "required",
    "commanded",
    "directed",
];

/// "Residents were urged to leave": who is told to do something does not ask for it.
pub(super) fn unname_hearers(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links {
        let (Some(mention), Some(cue)) = (link.mention, link.cue.first()) else { continue };
        let heard = |token: &usize| HEARD.contains(&reading.text(*token));
        let Some(verb) = cue.iter().rev().find(heard) else { continue };
        let (_, auxiliary) = group_start(reading, verb, mention.end as usize);
        let is_passive = auxiliary == Auxiliary::Be && mention.end <= cue.start;
        if is_passive {
            link.mention = None;
        }
    }
}

/// "She tells | Piet Lund | why she left", "told | the Echo | flights could start": a name between the cue and
/// the clause hears it.
pub(super) fn leave_hearers(reading: &Reading<'_, '_>, links: &mut [Link]) {
    const QUESTIONS: [&str; 6] = ["why", "how", "what", "where", "when", "whether"];
    for link in links {
        let Some(cue) = link.cue.last().copied() else { continue };
        let Some(content) = link.content.first_mut() else { continue };
        let verb = cue.iter().last().filter(|verb| reading.is(*verb, Class::TellVerb));
        let is_active = |verb: usize| {
            let floor = link.mention.map_or(verb, |mention| mention.end as usize).min(verb);
            group_start(reading, verb, floor).1 != Auxiliary::Be
        };
        let subject = subject_behind_name(reading, cue.end as usize);
        if let Some(subject) = subject.filter(|_| verb.is_some_and(is_active))
            && content.start <= subject as u32 + 1
            && content.start >= cue.end
            && content.end > subject as u32
        {
            content.start = subject as u32;
        }
        let tells = content.start == cue.end && verb.is_some();
        let Some(word) = content.iter().find(|token| !reading.is_capital(*token)) else { continue };
        let is_hearer = word > content.start as usize && QUESTIONS.contains(&reading.text(word));
        if tells && is_hearer {
            content.start = word as u32;
        }
    }
}

#[cfg(test)]
mod tests;
