//! Forms that may be verbs or nouns, told by what stands around them: "the report claims that", "the claims that".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens stand above the floor of their sentence before one is taken away, and \
              reading beyond the document finds nothing"
)]

use super::cues::{CUES, is_work};
use super::reading::Reading;
use crate::lexicon::{Class, Classes, Form};

/// Whether a bare form is a verb where it stands: "the report claims that", not "the claims that".
pub(super) fn is_verb_here(
    reading: &Reading<'_, '_>,
    head: usize,
    start: usize,
    floor: usize,
) -> bool {
    let Some(before) = start.checked_sub(1).filter(|before| *before >= floor) else {
        return is_inverted(reading, head) || reading.is_form(head, Form::Past);
    };
    if reading.is_article(before) || reading.is_possessive(before) {
        return false;
    }
    let is_past = is_past_alone(reading, head);
    if reading.is(before, Class::Preposition) || is_past && is_reduced(reading, head) {
        return false;
    }
    // "alleged | plans to close it": behind a verb of speech a word that can be a noun is one.
    if reading.is(head, Class::NounVerb)
        && reading.any(before, CUES)
        && is_past_alone(reading, before)
    {
        return false;
    }
    is_past
        || is_tag(reading, before, head)
        || closes_sentence(reading, before, head)
        || !reading.is(head, Class::NounVerb) && has_subject_number(reading, before, head)
        || !opens_noun_tail(reading, head + 1)
            && !reading.is_capital(head)
            && has_subject_number(reading, before, head)
            && opens_object(reading, head + 1)
}

/// "said", not "put", which is the present too. The lists know "Said" as a name, and so as a form of its own.
fn is_past_alone(reading: &Reading<'_, '_>, head: usize) -> bool {
    let lexicon = reading.document.lexicon();
    let is_own = lexicon.lemma(reading.word(head)) == reading.word(head);
    reading.is_form(head, Form::Past) && (!is_own || !reading.is_form(head, Form::Base))
}

/// What follows a verb and rarely a noun: "claims that", "plans to", "fears the", "reports Lund".
fn opens_object(reading: &Reading<'_, '_>, next: usize) -> bool {
    let is_object =
        Classes::of(&[Class::Determiner, Class::SubjectPronoun, Class::Relative, Class::Pronoun]);
    let words = &reading.words;
    reading.any(next, is_object)
        || reading.is_quoted(next)
        || reading.is_colon(next)
        || [words.to, words.for_, words.whether, words.how, words.out]
            .iter()
            .any(|word| reading.is_word(next, *word))
        || reading.is_capital(next)
}

/// "“…,” says Lund": a mark or comma before the verb, a name after it.
fn is_tag(reading: &Reading<'_, '_>, before: usize, head: usize) -> bool {
    (reading.is_comma(before) || reading.is_quoted(before))
        && reading.is(head, Class::SayVerb)
        && !reading.is_form(head, Form::Base)
}

/// "…, the paper reports.", "…, her charity claims, although", "…, data from the port show.", "…, researchers report
/// in the journal.", "…, they report.", "…, analysts at Norvik Bank estimate.": a comma before the subject, a stop or
/// comma after the verb.
fn closes_sentence(reading: &Reading<'_, '_>, before: usize, head: usize) -> bool {
    const REACH: usize = 8;
    const SPEAKERS: Classes = Classes::of(&[
        Class::DocumentNoun,
        Class::OrganisationNoun,
        Class::GovernmentNoun,
        Class::MediaNoun,
        Class::RoleNoun,
        Class::SpokesNoun,
        Class::ExpertNoun,
    ]);
    let next = head + 1;
    // "Pier “knew no repair”, union claims": a heading has no stop, and leaves out articles.
    let ends_heading = reading.ends_heading(next);
    let ends = reading.is_stop(next) || reading.is_comma(next) || ends_heading;
    if !reading.is_wordlike(before) {
        return false;
    }
    // "…, researchers report today in the journal."
    let are_people = reading.any(before, Classes::of(&[Class::ExpertNoun, Class::RoleNoun]))
        && reading.text(before).ends_with('s')
        && reading.is_form(head, Form::Base);
    if are_people && (ends || reading.is_time(next) || reading.is_word(next, reading.words.in_)) {
        let near = before.saturating_sub(1);
        return reading.is_comma(near)
            || reading.is_article(near) && reading.is_comma(near.saturating_sub(1));
    }
    if !ends {
        return false;
    }
    if !reading.is_form(head, Form::S) {
        return reading.is_form(head, Form::Base)
            && (has_plural_head(reading, before) || are_several(reading, before));
    }
    let comma = (head.saturating_sub(REACH)..before).rev().find(|token| reading.is_comma(*token));
    let is_subject = |comma: usize| {
        let first = comma + 1;
        let opens =
            reading.is_article(first) || reading.is(first, Class::Possessive) || ends_heading;
        opens && (first..head).any(|token| reading.any(token, SPEAKERS))
    };
    comma.is_some_and(is_subject)
}

/// ", they", ", analysts at Norvik Bank": several people between a comma and a verb.
fn are_several(reading: &Reading<'_, '_>, last: usize) -> bool {
    const REACH: usize = 6;
    const PEOPLE: Classes = Classes::of(&[Class::ExpertNoun, Class::RoleNoun, Class::VagueGroup]);
    let follows_comma =
        |first: usize| first.checked_sub(1).is_some_and(|comma| reading.is_comma(comma));
    if matches!(reading.bytes(last), b"they" | b"we") {
        return follows_comma(last);
    }
    let is_name = |token: &usize| reading.is_capital(*token) || reading.is_article(*token);
    let joint = (last.saturating_sub(REACH)..=last).rev().find(|token| !is_name(token));
    let Some(joint) = joint.filter(|joint| *joint > 0 && *joint < last) else { return false };
    matches!(reading.bytes(joint), b"at" | b"of" | b"from" | b"with")
        && reading.any(joint - 1, PEOPLE)
        && reading.text(joint - 1).ends_with('s')
        && follows_comma(joint - 1)
}

/// "Says Lund:".
fn is_inverted(reading: &Reading<'_, '_>, head: usize) -> bool {
    reading.is(head, Class::SayVerb) && reading.is_form(head, Form::S)
}

/// "people accused of fraud", "data released by the ministry": a participle that describes.
fn is_reduced(reading: &Reading<'_, '_>, head: usize) -> bool {
    const SPEECH: Classes = Classes::of(&[
        Class::SayVerb,
        Class::TellVerb,
        Class::ArgueVerb,
        Class::ThinkVerb,
        Class::WriteVerb,
    ]);
    let next = head + 1;
    reading.is_word(next, reading.words.by)
        || !reading.is_form(head, Form::Past)
        || !reading.any(head, SPEECH)
            && (reading.is_time(next) || matches!(reading.bytes(next), b"last" | b"this"))
            && !reading.is_form(head, Form::Base)
            && reading.is(head, Class::AnnounceVerb)
}

/// What follows a noun and no verb of speech: "claims of fraud", "plans are".
fn opens_noun_tail(reading: &Reading<'_, '_>, next: usize) -> bool {
    let words = &reading.words;
    reading.is_word(next, words.of)
        || reading.is_auxiliary(next)
        || reading.is_possessive(next)
        || reading.is_stop(next)
        || [words.and, words.or, words.by, words.from, words.with]
            .iter()
            .any(|word| reading.is_word(next, *word))
}

/// Whether what stands before the verb can be a subject of its number.
fn has_subject_number(reading: &Reading<'_, '_>, before: usize, head: usize) -> bool {
    let text = reading.text(before);
    let is_plural = reading.any(before, Classes::of(&[Class::VagueGroup, Class::VagueQuantifier]))
        || matches!(text, "they" | "we" | "I" | "you" | "They" | "We" | "You" | "who" | "which")
        || matches!(
            text,
            "these"
                | "those"
                | "These"
                | "Those"
                | "police"
                | "women"
                | "men"
                | "percent"
                | "cent"
                | "%"
                | "data"
        )
        || has_plural_head(reading, before)
        || text.ends_with('s') && !text.ends_with("ss")
        || reading.is_capital(before)
            && before > 0
            && reading.is_word(before.saturating_sub(2), reading.words.and);
    let closes = reading.is_comma(before) || reading.is_punctuated(before, b')');
    if reading.is_form(head, Form::Base) && !reading.is_form(head, Form::Past) {
        return is_plural || closes || opens_clause(reading, before, head);
    }
    let is_singular = reading.is_capital(before) || !is_plural || matches!(text, "who" | "which");
    is_singular || closes
}

/// "He | plans to go", "Lindt | fears the pier is old", where the lists know "plans" as a word of its own too;
/// "Farmers have welcomed it but | fear that …", whose subject stands before the conjunction.
fn opens_clause(reading: &Reading<'_, '_>, before: usize, head: usize) -> bool {
    let words = &reading.words;
    let next = |word| reading.is_word(head + 1, word);
    if reading.is_form(head, Form::S) {
        let governs = reading.is_article(head + 1)
            || reading.is(head + 1, Class::SubjectPronoun)
            || reading.opened(head + 1).is_some();
        let is_name = reading.is_capital(before) && !reading.is_time(before);
        return next(words.to) || next(words.that) || is_name && governs;
    }
    reading.is(before, Class::Conjunction) && next(words.that)
}

/// "data from the exchange | show", "models by the same body | project", "models run by the port | project".
fn has_plural_head(reading: &Reading<'_, '_>, last: usize) -> bool {
    const REACH: usize = 7;
    let phrase = last.saturating_sub(REACH)..last;
    let mut phrase = phrase.rev().take_while(|token| reading.is_wordlike(*token));
    phrase.any(|token| {
        let is_plural = reading.bytes(token) == b"data" || reading.text(token).ends_with('s');
        let is_made = reading.is_word(token + 2, reading.words.by)
            && reading.is_wordlike(token + 1)
            && !reading.is_auxiliary(token + 1);
        is_plural
            && is_work(reading, token)
            && (reading.is(token + 1, Class::Preposition) || is_made)
    })
}
