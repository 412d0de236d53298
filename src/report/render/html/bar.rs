//! The bar at the top: the article from its start to its end, and who speaks where.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ranges and runs hold numbers of the report's sentences, whose voices stand in a \
              list as long"
)]

use std::fmt::Write;

use super::escape::escaped;
use super::view::{View, Voice};
use crate::assertion::Status;
use crate::report::SentenceReport;
use crate::report::render::words::counted;

/// The most links that a bar has; a longer article puts several paragraphs behind each.
const MOST: usize = 120;

/// Sentences in a row in the author's voice that make a desert.
const DESERT: usize = 4;

/// A block's sentences, as a half-open range of their numbers.
pub(super) type Range = std::ops::Range<usize>;

/// Appends the bar and a line about the longest desert.
pub(super) fn write(out: &mut String, view: &View<'_>) {
    let blocks = sentences_of_blocks(view);
    let shown: Vec<(usize, &Range)> =
        blocks.iter().enumerate().filter(|(_, range)| !range.is_empty()).collect();
    let step = shown.len().div_ceil(MOST).max(1);
    out.push_str("<nav class=\"bar\" aria-label=\"Who speaks where\"><ol>");
    for group in shown.chunks(step) {
        let (Some((block, first)), Some((_, last))) = (group.first(), group.last()) else { break };
        write_stretch(out, view, *block, first.start..last.end);
    }
    out.push_str("</ol>");
    write_desert(out, view, &blocks);
    out.push_str("</nav>\n");
}

/// For each block, its sentences.
pub(super) fn sentences_of_blocks(view: &View<'_>) -> Vec<Range> {
    let sentences = &view.report.sentences;
    let ranges = view.blocks.iter().map(|block| {
        let start = sentences.partition_point(|found| found.span.start() < block.span.start());
        start..sentences.partition_point(|found| found.span.start() < block.span.end())
    });
    ranges.collect()
}

/// One link of the bar; its colours are as wide as the sentences are long.
fn write_stretch(out: &mut String, view: &View<'_>, block: usize, range: Range) {
    let sentences = &view.report.sentences[range.clone()];
    let length: usize = sentences.iter().map(|sentence| sentence.span.len()).sum();
    let runs = runs(view, range.clone());
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<li style=\"flex-grow:{}\"><a href=\"#p{}\" aria-label=\"{}\" style=\"--t:",
        length.max(1),
        block + 1,
        escaped(&label(view, block, &range)),
    );
    write_colours(out, "to right", &runs);
    if runs.iter().any(|run| run.status == Status::Mixed) {
        let author =
            |run: &Run| if run.status == Status::Mixed { Voice::Author } else { run.voice };
        let lower: Vec<Run> = runs.iter().map(|run| Run { voice: author(run), ..*run }).collect();
        out.push_str(";--u:");
        write_colours(out, "to right", &lower);
    }
    out.push_str("\"></a></li>");
}

/// Appends a gradient without blends: every run with the colour of its voice. One colour of a style
/// costs a browser far less than an element for every run.
pub(super) fn write_colours(out: &mut String, direction: &str, runs: &[Run]) {
    let all: usize = runs.iter().map(|run| run.length).sum();
    out.push_str("linear-gradient(");
    out.push_str(direction);
    let mut end = 0;
    for run in runs {
        end += run.length;
        let (class, part) = (run.voice.class(), (end as u64 * 1000).div_ceil(all.max(1) as u64));
        // Writing to a string cannot fail.
        let _ = write!(out, ",var(--{class}) 0 {}.{}%", part / 10, part % 10);
    }
    // A gradient has two stops at least.
    let last = runs.last().map_or(Voice::None, |run| run.voice);
    let _ = write!(out, ",var(--{}) 0)", last.class());
}

/// Sentences of one voice in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) voice: Voice,
    status: Status,
    /// The bytes that they take.
    length: usize,
}

/// The runs of some sentences.
pub(super) fn runs(view: &View<'_>, range: Range) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for number in range {
        let SentenceReport { status, span, .. } = view.report.sentences[number];
        let voice = view.voices[number];
        match runs.last_mut() {
            Some(last) if (last.voice, last.status) == (voice, status) => last.length += span.len(),
            _ => runs.push(Run { voice, status, length: span.len().max(1) }),
        }
    }
    runs
}

/// "Paragraph 3: Mara Lindt, the author".
fn label(view: &View<'_>, block: usize, range: &Range) -> String {
    let mut names: Vec<&str> = Vec::new();
    for voice in &view.voices[range.clone()] {
        let name = match voice {
            Voice::Speaker(place) => view.source(*place).map_or("", |source| &source.name),
            Voice::Nobody => "nobody named",
            Voice::Author => "the author",
            Voice::None => continue,
        };
        if !names.contains(&name) && names.len() < 4 {
            names.push(name);
        }
    }
    let who = if names.is_empty() { "nothing asserted".to_owned() } else { names.join(", ") };
    format!("Paragraph {}: {who}", block + 1)
}

/// Names the longest run of sentences that nobody but the author stands behind.
fn write_desert(out: &mut String, view: &View<'_>, blocks: &[Range]) {
    let (mut longest, mut run) = ((0, 0), (0, 0));
    for (number, voice) in view.voices.iter().enumerate() {
        match voice {
            Voice::Author if run.1 == 0 => run = (number, 1),
            Voice::Author => run.1 += 1,
            Voice::None => {}
            Voice::Speaker(_) | Voice::Nobody => run = (0, 0),
        }
        if run.1 > longest.1 {
            longest = run;
        }
    }
    let (first, count) = longest;
    if count < DESERT {
        return;
    }
    let block = blocks.partition_point(|range| range.end <= first);
    let opening: Vec<&str> =
        view.slice(view.report.sentences[first].span).split_whitespace().take(6).collect();
    let _ = write!(
        out,
        "<p class=\"desert\">Longest stretch without a source: <a href=\"#p{}\">{}</a>, from <i>{}</i> …</p>",
        block + 1,
        counted(count, "sentence"),
        escaped(&opening.join(" ")),
    );
}
