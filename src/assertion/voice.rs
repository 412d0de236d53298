//! Sentences and links into voices: which words of a sentence are the author's own.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs of equal roles are never empty, and their ranges cover the sentence's own \
              tokens"
)]

use serde::{Deserialize, Serialize};

use super::roles::{Roles, role};
use crate::attribution::Link;
use crate::document::{Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;

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
    /// The runs of tokens outside every content, cue and mention and what stands around these: who heard it, on what
    /// occasion. What somebody wants or plans is the author's as a whole.
    pub own: Vec<TokenRange>,
}

/// The voices of a document, sentence by sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Voices {
    /// One entry for each sentence.
    pub sentences: Vec<SentenceVoice>,
    roles: Roles,
}

/// What somebody in the article says, thinks or believes, sure or doubtful.
const CONTENT: u16 = role::STATED | role::ASCRIBED | role::DOUBTED;

/// What is not the author's own, whatever else it is.
const OTHERS: u16 = CONTENT | role::ASKED | role::CUE | role::MENTION | role::FRAME;

impl Voices {
    /// Whether the token stands in words that somebody in the article says, thinks or believes.
    #[must_use]
    pub fn is_attributed(&self, token: usize) -> bool {
        self.roles.has(token, CONTENT)
    }

    /// What each token is.
    pub(crate) const fn roles(&self) -> &Roles {
        &self.roles
    }
}

/// Reads whose words each sentence holds.
pub(crate) fn read(
    document: &Document<'_>,
    links: &[Link],
    untold: &[TokenRange],
    frames: &[TokenRange],
) -> Voices {
    let roles = Roles::of(document, links, untold, frames);
    let voice = |sentence: &Sentence| voice_of(document, sentence, &roles);
    let sentences = document.sentences().iter().map(voice).collect();
    Voices { sentences, roles }
}

fn voice_of(document: &Document<'_>, sentence: &Sentence, roles: &Roles) -> SentenceVoice {
    let of_tokens = roles.of_tokens(sentence.tokens);
    let any = of_tokens.iter().fold(0, |any, roles| any | roles);
    let own = match any & (OTHERS | role::LOOSE) {
        0 if !sentence.tokens.is_empty() => vec![sentence.tokens],
        _ => own_runs(sentence.tokens, of_tokens),
    };
    let is_attributed = any & (CONTENT | role::ASKED) != 0;
    let asserts =
        asserts(document, &own) || !is_attributed && is_told(document, sentence, of_tokens);
    let status = match (is_attributed, asserts) {
        // Headings, bylines and questions assert nothing.
        _ if any & role::HEADING != 0 => Status::None,
        // That somebody asks one is told: "A listener asked: “Why?”"
        _ if any & role::QUESTION != 0 && !reports_question(document, sentence, any) => {
            Status::None
        }
        (true, true) => Status::Mixed,
        (true, false) => Status::Attributed,
        (false, true) => Status::Unattributed,
        (false, false) => Status::None,
    };
    SentenceVoice { status, own }
}

/// The runs of tokens that are the author's own.
fn own_runs(tokens: TokenRange, roles: &[u16]) -> Vec<TokenRange> {
    // That somebody wants something, the author says.
    let is_wish = |roles: u16| roles & role::WISH != 0 && roles & (CONTENT | role::ASKED) == 0;
    let is_own = |roles: &u16| roles & (OTHERS | role::LOOSE) == 0 || is_wish(*roles);
    let mut found = Vec::new();
    let mut start = tokens.start;
    for run in roles.chunk_by(|left, right| is_own(left) == is_own(right)) {
        let end = start + run.len() as u32;
        if is_own(&run[0]) {
            found.push(TokenRange { start, end });
        }
        start = end;
    }
    found
}

/// Whether runs of words hold a clause of their own: enough words beside the glue of others'.
fn asserts(document: &Document<'_>, own: &[TokenRange]) -> bool {
    const GLUE: Classes = Classes::of(&[Class::Conjunction, Class::Preposition, Class::Determiner]);
    own.iter().any(|run| {
        let words = run.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
        words.filter(|token| !document.classes(*token).intersects(GLUE)).nth(3).is_some()
    })
}

/// Whether a sentence that is nobody else's tells something, short as it is: "At least 83 died."
fn is_told(document: &Document<'_>, sentence: &Sentence, roles: &[u16]) -> bool {
    const LEAST: usize = 3;
    let is_word = |token: &usize| {
        let kind = document.tokens().get(*token).map(|token| token.kind);
        matches!(kind, Some(TokenKind::Word | TokenKind::Number))
    };
    let is_closed = without_marks(document, sentence).ends_with(['.', '!', '…']);
    let numbered = sentence.tokens.iter().zip(roles);
    let own = numbered.filter(|(_, roles)| **roles & (OTHERS | role::QUOTED) == 0);
    is_closed && own.map(|(token, _)| token).filter(is_word).nth(LEAST - 1).is_some()
}

/// Whether a sentence that ends with a quoted question says who asks it.
fn reports_question(document: &Document<'_>, sentence: &Sentence, any: u16) -> bool {
    let text = sentence.span.slice(document.text()).trim_end();
    any & role::MENTION != 0 && text.ends_with(['"', '”', '’', '\''])
}

fn without_marks<'t>(document: &Document<'t>, sentence: &Sentence) -> &'t str {
    let text = sentence.span.slice(document.text()).trim_end();
    text.trim_end_matches(['"', '”', '’', '\'', ')'])
}

#[cfg(test)]
mod tests;
