//! Sentences and links into voices: which words of a sentence are the author's own.

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
    /// The runs of tokens outside every content, cue and mention.
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

/// What is not the author's own.
const TAKEN: u16 = CONTENT | role::CUE | role::MENTION | role::LOOSE;

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
pub(crate) fn read(document: &Document<'_>, links: &[Link]) -> Voices {
    let roles = Roles::of(document, links);
    let voice = |sentence: &Sentence| voice_of(document, sentence, &roles);
    let sentences = document.sentences().iter().map(voice).collect();
    Voices { sentences, roles }
}

fn voice_of(document: &Document<'_>, sentence: &Sentence, roles: &Roles) -> SentenceVoice {
    let own = runs(sentence.tokens, |token| !roles.has(token, TAKEN));
    let has_attributed = roles.any(sentence.tokens, CONTENT);
    let status = match (has_attributed, asserts(document, &own)) {
        // Headings, bylines and questions assert nothing.
        _ if roles.any(sentence.tokens, role::HEADING | role::QUESTION) => Status::None,
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

/// Whether runs of words hold a clause of their own: enough words beside the glue of others'.
fn asserts(document: &Document<'_>, own: &[TokenRange]) -> bool {
    const GLUE: Classes = Classes::of(&[Class::Conjunction, Class::Preposition, Class::Determiner]);
    own.iter().any(|run| {
        let words = run.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
        words.filter(|token| !document.classes(*token).intersects(GLUE)).count() >= 4
    })
}
