//! A corpus into articles with their annotated relations, characters turned into bytes.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use whosaid::Span;

use super::standoff;

/// One article with the relations of its first annotator.
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) gold: Vec<Relation>,
}

/// Who (source) shows by which words (cue) to stand behind what (content), in bytes.
#[derive(Clone)]
pub(crate) struct Relation {
    pub(crate) source: Vec<Span>,
    pub(crate) cue: Vec<Span>,
    pub(crate) content: Vec<Span>,
    /// How sure whoever found it is; an annotator is.
    pub(crate) confidence: f32,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    attributions: Vec<Annotated>,
}

/// One relation as annotated: half-open pairs of code points.
#[derive(Default, Deserialize)]
pub(super) struct Annotated {
    pub(super) source: Vec<[usize; 2]>,
    pub(super) cue: Vec<[usize; 2]>,
    pub(super) content: Vec<[usize; 2]>,
}

/// Reads every article of a corpus with the relations that have a content: a file of JSON lines, or
/// a folder in brat standoff.
pub(crate) fn read(path: &Path) -> Result<Vec<Article>> {
    let mut articles = read_all(path)?;
    for article in &mut articles {
        article.gold.retain(|relation| !relation.content.is_empty());
    }
    Ok(articles)
}

/// Reads every article of a corpus with all its relations, so that their numbers are the corpus's.
pub(crate) fn read_all(path: &Path) -> Result<Vec<Article>> {
    if path.is_dir() {
        return standoff::read(path);
    }
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            read_line(line).with_context(|| format!("{}:{}", path.display(), number + 1))
        })
        .collect()
}

fn read_line(line: &str) -> Result<Article> {
    let Line { id, text, annotations } = serde_json::from_str(line)?;
    let first = annotations.into_iter().next();
    article(id, text, &first.map_or_else(Vec::new, |first| first.attributions))
}

/// An article with its relations in bytes.
pub(super) fn article(id: String, text: String, annotated: &[Annotated]) -> Result<Article> {
    let starts = char_starts(&text);
    let gold: Result<Vec<Relation>> = annotated
        .iter()
        .map(|relation| {
            Ok(Relation {
                source: spans(&relation.source, &starts)?,
                cue: spans(&relation.cue, &starts)?,
                content: spans(&relation.content, &starts)?,
                confidence: 1.0,
            })
        })
        .collect();
    Ok(Article { id, gold: gold?, text })
}

/// The byte where each character starts, and the end of the text.
fn char_starts(text: &str) -> Vec<usize> {
    text.char_indices().map(|(start, _)| start).chain([text.len()]).collect()
}

fn spans(pairs: &[[usize; 2]], starts: &[usize]) -> Result<Vec<Span>> {
    let span = |[start, end]: &[usize; 2]| {
        ensure!(
            start <= end && *end < starts.len(),
            "characters {start}..{end} are not in the text"
        );
        Span::new(starts[*start], starts[*end]).context("a span lies beyond what offsets can hold")
    };
    pairs.iter().map(span).collect()
}

/// The predictions for an article as one line of JSON, bytes turned into characters.
pub(crate) fn line(article: &Article, predicted: &[Relation]) -> serde_json::Value {
    let starts = char_starts(&article.text);
    let pairs = |spans: &[Span]| -> Vec<[usize; 2]> {
        let place = |offset: usize| starts.partition_point(|start| *start < offset);
        spans.iter().map(|span| [place(span.start()), place(span.end())]).collect()
    };
    let attributions: Vec<serde_json::Value> = predicted
        .iter()
        .map(|relation| {
            serde_json::json!({
                "source": pairs(&relation.source),
                "cue": pairs(&relation.cue),
                "content": pairs(&relation.content),
                "confidence": relation.confidence,
            })
        })
        .collect();
    serde_json::json!({ "doc": article.id, "attributions": attributions })
}
