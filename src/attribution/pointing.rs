//! Contents that tell nothing of their own: "They have said that since 1990", and a question taken for its answer.

use super::link::Link;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Spellings};

/// "Asked whether it was dry" before "Lund said no", "Lund, asked for the figure, said no": whoever answers has
/// not said the question.
pub(super) fn is_question(reading: &Reading<'_, '_>, link: &Link) -> bool {
    const ASKING: [&str; 8] = ["whether", "if", "about", "what", "why", "how", "when", "where"];
    let ([content], Some(mention)) = (link.content.as_slice(), link.mention) else { return false };
    let first = content.start as usize;
    let is_passive = |cue: &TokenRange| {
        let asked = cue.start as usize;
        let opens = reading.bytes(asked) == b"Asked"
            && reading.document.opens_sentence(asked)
            && content.end <= mention.start;
        let is_aside = reading.bytes(asked) == b"asked"
            && mention.end.saturating_add(1) == cue.start
            && reading.is_comma(mention.end as usize);
        opens || is_aside
    };
    if link.cue.first().is_some_and(is_passive) {
        return true;
    }
    // "Asked if she would seek a second term, Lund waved": what is asked is nobody's wish.
    let sentence = reading.document.sentence_of(first);
    let opening = sentence.map_or(first, |sentence| sentence.tokens.start as usize);
    let cue = link.cue.first().map_or(opening, |cue| cue.start as usize);
    let is_within = reading.bytes(opening) == b"Asked"
        && ASKING.contains(&reading.text(opening.saturating_add(1)))
        && !(opening..cue).any(|token| reading.is_comma(token));
    if is_within && cue > opening {
        return true;
    }
    let is_asked = matches!(reading.bytes(first), b"Asked" | b"asked")
        && ASKING.contains(&reading.text(first.saturating_add(1)));
    is_asked && content.end <= mention.start && !link.cue_tokens().any(|cue| cue == first)
}

/// "No one said it was dry", "No official said so": nobody has said it. "No 10 said" and "no fewer than six
/// said" name who did.
pub(super) fn is_nobodys(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let Some(mention) = link.mention else { return false };
    let first = mention.start as usize;
    let is_no = |token: usize| reading.document.is_one_of(token, &["no"]);
    let is_noun = |token: usize| {
        reading.case(token) == Case::Lower
            && !reading.document.is_one_of(token, &["fewer", "less", "more", "longer"])
    };
    first.checked_sub(1).is_some_and(is_no) && is_noun(first)
        || mention.len() >= 2 && is_no(first) && is_noun(first.saturating_add(1))
        || is_not_everybody(reading, first)
}

/// "Not everyone blames the owner", "Not all residents believe it": who does is not told.
fn is_not_everybody(reading: &Reading<'_, '_>, first: usize) -> bool {
    const ALL: Spellings<5> = Spellings::of(["everyone", "everybody", "all", "every", "many"]);
    let is_not = |token: usize| reading.document.is_one_of(token, &["not"]);
    let all = first.saturating_add(usize::from(is_not(first)));
    all.checked_sub(1).is_some_and(is_not) && reading.document.is_one_of(all, &ALL)
}

/// "[The chairman, Per Holm], who spoke in his office": nobody says the noun that "who" stands for.
pub(super) fn is_antecedent(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let ([content], Some(mention)) = (link.content.as_slice(), link.mention) else { return false };
    let (end, who) = (content.end as usize, mention.start as usize);
    let is_joined = end == who || end.saturating_add(1) == who && reading.is_comma(end);
    let is_behind = link.cue.first().is_some_and(|cue| cue.start >= mention.end);
    mention.len() == 1
        && reading.is_word(who, reading.words.who)
        && is_joined
        && is_behind
        && !reading.is_quoted(content.start as usize)
}

/// Whether all that a link gives to its source is a pronoun for what was said, and when it was.
pub(super) fn points_back(reading: &Reading<'_, '_>, link: &Link) -> bool {
    const POINTING: Spellings<2> = Spellings::of(["that", "this"]);
    /// No time takes more words: "for more than ten years now".
    const LONGEST: usize = 8;
    let [content] = link.content.as_slice() else { return false };
    let first = content.start as usize;
    content.len() <= LONGEST
        && reading.document.is_one_of(first, &POINTING)
        && !reading.is_quoted(first)
        && content.len() > 1
        && tells_when(reading, TokenRange { start: content.start.saturating_add(1), ..*content })
}

fn tells_when(reading: &Reading<'_, '_>, words: TokenRange) -> bool {
    const SMALL: Classes =
        Classes::of(&[Class::Preposition, Class::Subordinator, Class::Adverb, Class::Numeral]);
    const TIMES: Spellings<16> = Spellings::of([
        "years", "year", "decades", "months", "month", "weeks", "week", "days", "times", "time",
        "ago", "more", "than", "long", "again", "before",
    ]);
    words.iter().all(|token| {
        reading.any(token, SMALL)
            || reading.is_time(token)
            || reading.byte(token).is_ascii_digit()
            || reading.document.is_one_of(token, &TIMES)
    })
}
