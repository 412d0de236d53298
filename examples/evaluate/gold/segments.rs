//! Whether the sentences of a report are the segments of the gold file, to the byte.

use super::{Case, Outcome, name_of};

const HEADINGS: [&str; 4] = ["headline", "subhead", "byline", "dateline"];

/// Compares every segment with the sentence at its bytes.
pub(super) fn check(case: &Case<'_>, outcome: &mut Outcome) {
    let sentences = &case.recommended.sentences;
    for segment in &case.gold.segments {
        let found = sentences.iter().find(|sentence| sentence.span == segment.byte);
        let block = found.map_or_else(|| "none".to_owned(), |sentence| name_of(sentence.block));
        outcome.expect("segments", found.is_some(), || {
            format!("segment {} is not a sentence: {}", segment.n, segment.byte.slice(case.text))
        });
        if found.is_some() {
            outcome.expect("blocks", is_kind(&block, &segment.kind), || {
                let text = segment.byte.slice(case.text);
                format!("segment {} is {} but was read as {block}: {text}", segment.n, segment.kind)
            });
        }
    }
    for sentence in sentences {
        if !case.gold.segments.iter().any(|segment| segment.byte == sentence.span) {
            outcome.misses.push(format!("not a segment: {}", sentence.span.slice(case.text)));
        }
    }
}

fn is_kind(block: &str, wanted: &str) -> bool {
    if wanted == "sentence" { !HEADINGS.contains(&block) } else { block == wanted }
}
