//! One link into its strength: a statement reported, a view ascribed, or an intention given.
//!
//! `STRENGTH.md` defines the three with examples and holds the figures; `labels.tsv` is the sample
//! that was labelled by hand.

mod act;
mod complement;
mod quoted;

use super::condition::is_condition;
use super::link::{Link, Strength};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;
use act::Act;
use complement::Complement;

impl Strength {
    /// The strength of a link, by the words of its cue, the form of its content and its source. The
    /// strength and the confidence that the link already has play no part.
    #[must_use]
    pub fn of(document: &Document<'_>, link: &Link) -> Self {
        match in_words(document, link) {
            Self::Stated if is_condition(document, link) => Self::Intended,
            strength => strength,
        }
    }
}

/// The strength by what the words report, whether or not it has come about.
fn in_words(document: &Document<'_>, link: &Link) -> Strength {
    let head = Act::head(document, link.cue_tokens());
    match head {
        found if quoted::shows_speech(document, link, found.map(|(act, _)| act)) => {
            Strength::Stated
        }
        Some((act, head)) => {
            by_act(document, link, act, Complement::of(document, after(link, head)))
        }
        None => without_act(document, link),
    }
}

fn by_act(document: &Document<'_>, link: &Link, act: Act, complement: Complement) -> Strength {
    if is_intention(document, link, act, complement) {
        Strength::Intended
    } else if act.is_view() && !is_document(document, link.mention) && !is_hearing(document, link) {
        Strength::Ascribed
    } else {
        Strength::Stated
    }
}

/// "The court heard that": somebody whom the sentence does not name said so there.
fn is_hearing(document: &Document<'_>, link: &Link) -> bool {
    let mut cue = link.cue_tokens();
    link.mention.is_none()
        && cue.any(|token| matches!(document.token_bytes(token), b"heard" | b"hears"))
}

fn is_intention(document: &Document<'_>, link: &Link, act: Act, complement: Complement) -> bool {
    use Complement::{Appeal, Before, Clause, Gerund, Infinitive, ObjectInfinitive};
    match act {
        Act::Will => complement != Clause || !accepts(document, link),
        Act::View => false,
        Act::Utterance => is_refused(document, link),
        Act::Reply => is_negated(document, link),
        Act::Bid if complement == ObjectInfinitive => !follows_hearer(document, link),
        Act::Bid => matches!(complement, Infinitive | Appeal),
        Act::Appeal => matches!(complement, Infinitive | Appeal),
        Act::Look => matches!(complement, Infinitive | Gerund | Appeal),
        Act::Liking => has_would(document, link),
        Act::Vow if matches!(complement, Clause | Before) => false,
        Act::Vow => !is_vow_in_words(document, link, complement),
    }
}

/// "told | an inquest | [the crew ignored calls to turn back]": behind whom it was told to stands a clause, and
/// its infinitive asks nothing of the hearer.
fn follows_hearer(document: &Document<'_>, link: &Link) -> bool {
    let (Some(cue), Some(first)) = (link.cue.last(), link.content.first()) else { return false };
    let opens = document.is(first.start as usize, Class::Determiner);
    let mut hearer = cue.end as usize..first.start as usize;
    opens
        && hearer.len() < 12
        && hearer.any(|token| document.is(token, Class::Determiner) || names(document, token))
}

fn names(document: &Document<'_>, token: usize) -> bool {
    let case = document.tokens().get(token).map(|token| token.case);
    let is_time = document.is(token, Class::Weekday) || document.is(token, Class::Month);
    matches!(case, Some(Case::Capitalised | Case::Upper)) && !is_time
}

/// "accepted that it was late": words, where "accepted the offer" is a decision.
fn accepts(document: &Document<'_>, link: &Link) -> bool {
    link.cue_tokens().any(|token| document.is_one_of(token, &["accept", "accepts", "accepted"]))
}

/// "offered [his thanks]", "rejected [the claim that …]", "the paper offers …", "in a statement,
/// pledged …".
fn is_vow_in_words(document: &Document<'_>, link: &Link, complement: Complement) -> bool {
    let reports = || opens_with_words(document, link) || is_document(document, link.mention);
    link.channel.is_some() || complement == Complement::Phrase && reports()
}

/// The strength of a link whose cue has no word that tells: "for many", "in the court’s words", a
/// colon, a verb that no list holds.
fn without_act(document: &Document<'_>, link: &Link) -> Strength {
    let last = link.mention.and_then(|mention| mention.iter().last());
    if let Some(act) = last.and_then(|token| Act::of_noun(document, token)) {
        return by_act(document, link, act, Complement::Phrase);
    }
    let in_mention = |token: usize| link.mention.is_some_and(|mention| mention.has(token));
    let mut words =
        link.cue_tokens().filter(|token| is_word(document, *token) && !in_mention(*token));
    let Some(first) = words.next() else { return Strength::Stated };
    if words.next().is_none() && document.is(first, Class::Preposition) {
        return by_preposition(document.token_text(first));
    }
    match Complement::of(document, after(link, first)) {
        Complement::Infinitive | Complement::ObjectInfinitive => Strength::Intended,
        Complement::Clause => Strength::Stated,
        _ if is_document(document, link.mention) => Strength::Stated,
        _ if opens_with_words(document, link) => Strength::Stated,
        // "fired", "passed": most acts that nobody listed are neither words nor views.
        _ => Strength::Intended,
    }
}

/// "For many, it was a betrayal" gives a view; "In the court’s words", "Under the rules" do not.
fn by_preposition(word: &str) -> Strength {
    match word {
        "for" | "For" | "to" | "To" => Strength::Ascribed,
        _ => Strength::Stated,
    }
}

/// Whether the content is words by its first noun: "gave [a short answer]", "rejected [the claim
/// that …]".
fn opens_with_words(document: &Document<'_>, link: &Link) -> bool {
    /// The noun and the words before it: "a few unkind words".
    const OPENING: usize = 4;
    let mut content = link.content.iter().flat_map(|piece| piece.iter()).take(OPENING);
    let noun = content.find_map(|token| Act::of_noun(document, token));
    matches!(noun, Some(Act::Utterance | Act::View))
}

/// "did not respond", "has never answered": a refusal.
fn is_negated(document: &Document<'_>, link: &Link) -> bool {
    link.cue_tokens().any(|token| document.is(token, Class::Negation))
}

/// "would not say", "won’t discuss": a refusal, where "did not say" is a remark on what was said.
#[expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]
fn is_refused(document: &Document<'_>, link: &Link) -> bool {
    let is_will = |token: usize| matches!(document.token_bytes(token), b"would" | b"wo" | b"will");
    link.cue_tokens().any(|token| is_will(token) && document.is(token + 1, Class::Negation))
}

/// "would love", "’d like".
fn has_would(document: &Document<'_>, link: &Link) -> bool {
    link.cue_tokens().any(|token| matches!(document.token_text(token), "would" | "'d" | "’d"))
}

/// Whether the source is a document by the head of its mention: "the survey sees a rise" reports what
/// it says, "survey respondents see" and "Bill Lund sees" do not.
fn is_document(document: &Document<'_>, mention: Option<TokenRange>) -> bool {
    /// What follows the head: "the survey [of] voters", "a report [that] was leaked".
    const MODIFIES: Classes = Classes::of(&[Class::Preposition, Class::Relative]);
    let is_before =
        |token: &usize| is_word(document, *token) && !document.classes(*token).intersects(MODIFIES);
    let head = mention.and_then(|mention| mention.iter().take_while(is_before).last());
    let is_common = |head: usize| {
        document.tokens().get(head).is_some_and(|token| matches!(token.case, Case::Lower))
    };
    head.is_some_and(|head| is_common(head) && document.is(head, Class::DocumentNoun))
}

/// The tokens of the cue and then of the content that stand after the head.
fn after(link: &Link, head: usize) -> impl Iterator<Item = usize> + Clone + '_ {
    let tokens = link.cue.iter().chain(&link.content).flat_map(|piece| piece.iter());
    tokens.filter(move |token| *token > head)
}

fn is_word(document: &Document<'_>, token: usize) -> bool {
    let kind = document.tokens().get(token).map(|token| token.kind);
    matches!(kind, Some(TokenKind::Word | TokenKind::Clitic))
}

#[cfg(test)]
mod tests;
