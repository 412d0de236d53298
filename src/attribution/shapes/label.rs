//! "LINDT: The bridge is safe.", "Mara Lindt: “…”", "“…” — Mara Lindt", "Report: bridge unsafe".

use super::{content, link};
use crate::attribution::link::Link;
use crate::attribution::reading::Reading;
use crate::document::{Block, Case, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::{BlockKind, Quotation};

/// A label is no longer, in tokens.
const LONGEST: usize = 6;

/// The link of a block that opens with a speaker's label.
pub(super) fn of_block(reading: &Reading<'_, '_>, block: &Block) -> Option<Link> {
    let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
    let start = start + usize::from(reading.is_mark(start));
    let colon = (start + 1..end.min(start + LONGEST)).find(|token| reading.is_colon(*token))?;
    let label = TokenRange::new(start, colon);
    let is_speaker = is_upper(reading, label)
        || is_name(reading, label) && reading.opened(colon + 1).is_some()
        || is_heading_source(reading, block, label);
    if !is_speaker || end < colon + 3 {
        return None;
    }
    let pieces =
        content::range(reading, colon + 1, reading.without_stops(block.tokens).end as usize);
    let cue = vec![TokenRange::new(colon, colon + 1)];
    (!pieces.is_empty()).then(|| link("label", 0.8, Some(label), cue, pieces))
}

fn is_upper(reading: &Reading<'_, '_>, label: TokenRange) -> bool {
    let words = || label.iter().filter(|token| reading.is_wordlike(*token));
    words().all(|token| reading.case(token) == Case::Upper && !reading.is(token, Class::LabelWord))
        && words().any(|token| reading.text(token).len() > 2)
}

fn is_name(reading: &Reading<'_, '_>, label: TokenRange) -> bool {
    label.iter().all(|token| reading.is_capital(token) || reading.is_punctuated(token, b'.'))
        && !label.iter().any(|token| reading.is(token, Class::LabelWord))
}

/// "Report: bridge unsafe", "Police: two held": in headings alone.
fn is_heading_source(reading: &Reading<'_, '_>, block: &Block, label: TokenRange) -> bool {
    const SOURCES: Classes = Classes::of(&[
        Class::DocumentNoun,
        Class::GovernmentNoun,
        Class::OrganisationNoun,
        Class::VagueGroup,
    ]);
    matches!(block.kind, BlockKind::Headline | BlockKind::Subhead)
        && label.len() <= 3
        && label.iter().last().is_some_and(|token| reading.any(token, SOURCES))
}

/// The name after a quotation and a dash: "“The bridge is safe.” — Mara Lindt".
pub(super) fn name_after(
    reading: &Reading<'_, '_>,
    quotation: &Quotation,
    block: &Block,
) -> Option<TokenRange> {
    let dash = quotation.end as usize;
    let start = dash + 1;
    let limit = block.tokens.end as usize;
    if !reading.is_dash(dash) || start >= limit || !reading.is_capital(start) {
        return None;
    }
    let is_part = |token: usize| {
        reading.is_capital(token)
            || reading.is_punctuated(token, b'.')
            || matches!(reading.text(token), "de" | "la" | "van" | "von" | "of" | "al" | "bin")
    };
    let mut end = start;
    while end < limit.min(start + 2 * LONGEST) && is_part(end) {
        end += 1;
    }
    let closes = end >= limit
        || reading.is_comma(end)
        || reading.is_stop(end)
        || reading.opened(end).is_some();
    closes.then(|| TokenRange::new(start, end))
}
