//! Hand-written shapes of attribution: "According to X, …", "“…,” X said", "X: “…”".

use super::link::{Evidence, Form, Link, Strength};
use crate::document::{Document, Sentence, TokenRange};
use crate::lexicon::Class;

/// The links that a shape accounts for.
pub(super) fn find(document: &Document<'_>) -> Vec<Link> {
    document.sentences().iter().filter_map(|sentence| subject_said(document, sentence)).collect()
}

/// "Lund said the vote was over."
fn subject_said(document: &Document<'_>, sentence: &Sentence) -> Option<Link> {
    let cue = sentence.tokens.iter().find(|token| document.is(*token, Class::SayVerb))?;
    let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    if cue == start || cue + 2 >= end {
        return None;
    }
    Some(Link {
        content: vec![TokenRange::new(cue + 1, end - 1)],
        mention: Some(TokenRange::new(start, cue)),
        cue: vec![TokenRange::new(cue, cue + 1)],
        channel: None,
        form: Form::Indirect,
        strength: Strength::Stated,
        confidence: 0.5,
        parent: None,
        evidence: Evidence::Shape("subject-said"),
    })
}
