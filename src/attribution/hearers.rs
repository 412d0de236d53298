//! Who is told, urged or expected to do something is no source of it.

use super::cues::{Auxiliary, group_start};
use super::link::Link;
use super::reading::Reading;

/// What is done to those who hear it, and what others hold of somebody: "were urged to leave", "is expected to
/// speak".
const HEARD: [&str; 21] = [
    "accused",
    "believed",
    "expected",
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
