//! Sentences and links into voices: which words of a sentence are the author's own.

use serde::{Deserialize, Serialize};

use crate::attribution::{Link, Strength};
use crate::document::{Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::{BlockKind, TokenKind};

/// Whose assertion a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Status {
    /// Somebody's in the article.
    Attributed,
    /// Partly somebody's, partly the author's.
    Mixed,
    /// The author's.
    Unattributed,
    /// Nobody's: a heading, a question, nothing asserted.
    None,
}

/// One sentence: whose assertion it is, and which of its words are the author's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SentenceVoice {
    /// Whose assertion it is.
    pub status: Status,
    /// The runs of tokens outside every content, cue and mention.
    pub own: Vec<TokenRange>,
}

/// The voices of a document, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Voices {
    /// One entry for each sentence.
    pub sentences: Vec<SentenceVoice>,
    attributed: Vec<bool>,
}

impl Voices {
    /// Whether the token stands in words that somebody in the article says, thinks or believes.
    #[must_use]
    pub fn is_attributed(&self, token: usize) -> bool {
        self.attributed.get(token).copied().unwrap_or(false)
    }
}

/// Reads whose words each sentence holds.
pub(crate) fn read(document: &Document<'_>, links: &[Link]) -> Voices {
    let mut attributed = vec![false; document.tokens().len()];
    let mut taken = attributed.clone();
    for link in links {
        mark(&mut taken, link.cue.iter().chain(&link.mention));
        // A plan or wish is no claim about the world; the sentence that reports it is the author's.
        if link.strength != Strength::Intended {
            mark(&mut taken, link.content.iter());
            mark(&mut attributed, link.content.iter());
        }
    }
    let voice = |sentence: &Sentence| voice_of(document, sentence, &taken, &attributed);
    let sentences = document.sentences().iter().map(voice).collect();
    Voices { sentences, attributed }
}

fn mark<'r>(flags: &mut [bool], ranges: impl Iterator<Item = &'r TokenRange>) {
    for range in ranges {
        flags[range.iter()].fill(true);
    }
}

fn voice_of(
    document: &Document<'_>,
    sentence: &Sentence,
    taken: &[bool],
    attributed: &[bool],
) -> SentenceVoice {
    let own = runs(sentence.tokens, |token| !taken[token]);
    let has_attributed = sentence.tokens.iter().any(|token| attributed[token]);
    let status = match (has_attributed, asserts(document, &own)) {
        _ if !is_assertive(document, sentence) => Status::None,
        (true, true) => Status::Mixed,
        (true, false) => Status::Attributed,
        (false, true) => Status::Unattributed,
        (false, false) => Status::None,
    };
    SentenceVoice { status, own }
}

fn runs(tokens: TokenRange, is_in: impl Fn(usize) -> bool) -> Vec<TokenRange> {
    let mut found: Vec<TokenRange> = Vec::new();
    for token in tokens.iter().filter(|token| is_in(*token)) {
        match found.last_mut() {
            Some(last) if last.end as usize == token => last.end += 1,
            _ => found.push(TokenRange::new(token, token + 1)),
        }
    }
    found
}

/// Headings, bylines and questions assert nothing.
fn is_assertive(document: &Document<'_>, sentence: &Sentence) -> bool {
    use BlockKind::{BlockQuote, ListItem, Paragraph};
    let kind = document.block_of(sentence).kind;
    let words = sentence.span.slice(document.text()).trim_end_matches(['"', '”', '’']);
    matches!(kind, Paragraph | ListItem | BlockQuote) && !words.ends_with('?')
}

/// Whether runs of words hold a clause of their own: enough words beside the glue of others'.
fn asserts(document: &Document<'_>, own: &[TokenRange]) -> bool {
    const GLUE: Classes = Classes::of(&[Class::Conjunction, Class::Preposition, Class::Determiner]);
    own.iter().any(|run| {
        let words = run.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
        words.filter(|token| !document.classes(*token).intersects(GLUE)).count() >= 4
    })
}
