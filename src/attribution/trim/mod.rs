//! The mention of a link into the noun phrase in it: conjunctions before it, a clause after it and
//! the object of another verb name nobody.

mod clause;
mod edges;
mod verbs;

use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::Class;
use clause::{
    after_subordinator, ends_in_and, is_predicate, name_at_end, relative_alone, subject_before,
};
use edges::edges;
use verbs::verb_in;

/// A mention is cut at most so often: each cut leaves a shorter one.
const CUTS: usize = 3;

/// How a mention stands to its cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// It is no subject: "said | Lindt", "Lindt’s | claim".
    Object,
    /// It is the subject of a finite verb.
    Subject,
    /// A participle follows it: "Lindt, | adding".
    Participle,
}

impl Stand {
    #[expect(clippy::arithmetic_side_effects, reason = "the cue holds a token")]
    fn of(reading: &Reading<'_, '_>, mention: TokenRange, cue: Option<TokenRange>) -> Self {
        let Some(cue) = cue.filter(|cue| mention.end <= cue.start && !cue.is_empty()) else {
            return Self::Object;
        };
        let (first, last) = (cue.start as usize, cue.end as usize - 1);
        let is_noun = reading.is_article(first) || reading.is(last, Class::CueNoun);
        match reading.bytes(first).ends_with(b"ing") {
            _ if is_noun => Self::Object,
            true => Self::Participle,
            false => Self::Subject,
        }
    }
}

/// The noun phrase of a mention before or after its cue; `None` where it holds none.
pub(super) fn trimmed(
    reading: &Reading<'_, '_>,
    mention: TokenRange,
    cue: Option<TokenRange>,
) -> Option<TokenRange> {
    let stand = Stand::of(reading, mention, cue);
    let mut phrase = mention;
    for _ in 0..CUTS {
        let next = cut(reading, phrase, stand)?;
        if next == phrase {
            break;
        }
        phrase = next;
    }
    let found = edges(reading, phrase)?;
    // The comma that closes an appositive stays with the mention.
    let mut rest = found.end as usize..mention.end as usize;
    let is_same = found.start == mention.start && rest.all(|token| !reading.is_wordlike(token));
    Some(if is_same { mention } else { found })
}

/// One cut: to a pronoun, to the phrase after a subordinator, or to the phrase before a verb.
fn cut(reading: &Reading<'_, '_>, whole: TokenRange, stand: Stand) -> Option<TokenRange> {
    let phrase = edges(reading, whole)?;
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    if let Some(relative) = relative_alone(reading, start, end) {
        return Some(relative);
    }
    if stand == Stand::Object {
        return Some(phrase);
    }
    if is_predicate(reading, start, end) {
        return subject_before(reading, end);
    }
    let verb = verb_in(reading, phrase);
    if let Some(inner) = after_subordinator(reading, phrase, verb) {
        return Some(inner);
    }
    if let Some(verb) = verb.filter(|verb| *verb > start) {
        let subject = TokenRange::new(start, verb);
        return Some(name_at_end(reading, phrase, verb, stand).unwrap_or(subject));
    }
    if verb.is_some() {
        return subject_before(reading, start);
    }
    let is_shared = stand == Stand::Subject && ends_in_and(reading, whole);
    let shared = is_shared.then(|| subject_before(reading, start)).flatten();
    Some(shared.unwrap_or(phrase))
}

#[cfg(test)]
mod tests;
