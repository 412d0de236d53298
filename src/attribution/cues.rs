//! Cues: the verbs of a sentence that can introduce somebody's words or thoughts, each with its use.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens stand above the floor of their sentence before one is taken away, and \
              reading beyond the document finds nothing"
)]

use super::bare::is_verb_here;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};

/// How a cue verb is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// "said", "has said", "would say".
    Finite,
    /// "…, adding that".
    Gerund,
    /// "is believed", "was told".
    Passive,
    /// "went on to say".
    Infinitive,
}

/// A verb that can introduce somebody's words or thoughts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    /// The verb itself.
    pub(super) head: usize,
    /// The first token of the verb group: "has" of "has repeatedly said".
    pub(super) start: usize,
    /// Its use.
    pub(super) usage: Use,
}

/// Every kind of cue verb.
pub(super) const CUES: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::AskVerb,
    Class::CallVerb,
    Class::ThinkVerb,
    Class::FeelVerb,
    Class::WantVerb,
    Class::SupportVerb,
    Class::ShowVerb,
    Class::OrderVerb,
    Class::WriteVerb,
    Class::DenyVerb,
    Class::LearnVerb,
    Class::DiscussVerb,
]);

/// Verbs that can tag a quotation from either side: "“…,” Lund said".
pub(super) const TAGS: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::AskVerb,
    Class::WriteVerb,
    Class::FeelVerb,
    Class::ThinkVerb,
    Class::ShowVerb,
    Class::CritiqueVerb,
    Class::CommitVerb,
    Class::DiscussVerb,
    Class::DenyVerb,
    Class::OrderVerb,
]);

/// Finds the cues of one sentence outside quotation marks, in order.
pub(super) fn find_cues(reading: &Reading<'_, '_>, sentence: TokenRange, into: &mut Vec<Cue>) {
    into.clear();
    for (head, classes) in sentence.iter().zip(reading.document.classes_in(sentence)) {
        if !classes.intersects(CUES) || classes.has(Class::PlainVerb) {
            continue;
        }
        if !reading.is_quoted(head) {
            into.extend(cue_at(reading, head, sentence.start as usize));
        }
    }
}

fn cue_at(reading: &Reading<'_, '_>, head: usize, floor: usize) -> Option<Cue> {
    let (start, auxiliary) = group_start(reading, head, floor);
    let usage = usage_of(reading, head, auxiliary)?;
    let is_bare = auxiliary == Auxiliary::None;
    if usage == Use::Gerund && is_setting(reading, head) {
        return None;
    }
    if is_bare && usage == Use::Finite && !is_verb_here(reading, head, start, floor) {
        return None;
    }
    Some(Cue { head, start, usage })
}

/// "Lindt, speaking in Paris, said", "speaking on condition of anonymity": where, when and how somebody spoke is
/// nothing that was said, unlike "speaking of the leak".
fn is_setting(reading: &Reading<'_, '_>, head: usize) -> bool {
    const TOPIC: [&str; 2] = ["of", "about"];
    let next = head + 1;
    // "writing in the Echo, argued that"
    let is_end =
        |token: &usize| reading.is_comma(*token) || reading.is_word(*token, reading.words.that);
    let is_place = reading.is(head, Class::WriteVerb)
        && matches!(reading.bytes(next), b"in" | b"on")
        && (next..next + 8).find(is_end).is_some_and(|end| reading.is_comma(end));
    is_place
        || reading.is(head, Class::DiscussVerb)
            && reading.is(next, Class::Preposition)
            && !TOPIC.contains(&reading.text(next))
}

/// The auxiliary nearest to a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Auxiliary {
    None,
    Be,
    Have,
    Modal,
    To,
}

/// Walks left over adverbs and auxiliaries.
pub(super) fn group_start(
    reading: &Reading<'_, '_>,
    head: usize,
    floor: usize,
) -> (usize, Auxiliary) {
    let (mut start, mut at, mut nearest) = (head, head, Auxiliary::None);
    while at > floor && at + 8 > head {
        let token = at - 1;
        let found = auxiliary_at(reading, token);
        // "had earlier told": a time may stand behind an auxiliary.
        let is_time = || {
            let before = token.checked_sub(1).filter(|before| *before >= floor);
            reading.is_time(token)
                && before.is_some_and(|before| auxiliary_at(reading, before) != Auxiliary::None)
        };
        if found == Auxiliary::None && !reading.is_adverbial(token) && !is_time() {
            break;
        }
        if found != Auxiliary::None && nearest == Auxiliary::None {
            nearest = found;
        }
        at = token;
        start = at;
    }
    // "Recently, Lund said": an adverb that opens the clause belongs to no verb group, unless the
    // subject is left out.
    (start, nearest)
}

fn auxiliary_at(reading: &Reading<'_, '_>, token: usize) -> Auxiliary {
    let classes = reading.document.classes(token);
    if reading.is_word(token, reading.words.to) {
        Auxiliary::To
    } else if classes.has(Class::BeVerb) {
        Auxiliary::Be
    } else if classes.has(Class::HaveVerb) {
        Auxiliary::Have
    } else if classes.has(Class::ModalVerb) && reading.case(token) != Case::Capitalised {
        Auxiliary::Modal
    } else {
        Auxiliary::None
    }
}

fn usage_of(reading: &Reading<'_, '_>, head: usize, auxiliary: Auxiliary) -> Option<Use> {
    let is = |form| reading.is_form(head, form);
    match auxiliary {
        Auxiliary::Have if is(Form::Past) || is(Form::Participle) => Some(Use::Finite),
        Auxiliary::Be if is(Form::Gerund) => Some(Use::Finite),
        Auxiliary::Be if is(Form::Participle) => Some(Use::Passive),
        Auxiliary::Modal if is(Form::Base) => Some(Use::Finite),
        Auxiliary::To if is(Form::Base) => Some(Use::Infinitive),
        Auxiliary::None if is(Form::Gerund) => Some(Use::Gerund),
        Auxiliary::None if is(Form::Past) || is(Form::S) || is(Form::Base) => Some(Use::Finite),
        _ => None,
    }
}

/// "a jury has heard", "…, court told": what is said in court is often given so, and who hears
/// it vouches for nothing.
pub(super) fn is_hearing(reading: &Reading<'_, '_>, mention: TokenRange, verb: usize) -> bool {
    const COURTS: [&str; 8] =
        ["court", "jury", "jurors", "inquest", "tribunal", "hearing", "inquiry", "MPs"];
    let is_court =
        |token: usize| COURTS.contains(&reading.text(token)) || reading.bytes(token) == b"Court";
    let hears = match reading.text(verb) {
        "heard" | "hears" => true,
        "told" => !reading.is_wordlike(verb + 1) || reading.document.opens_sentence(verb + 1),
        _ => false,
    };
    hears && mention.iter().any(is_court)
}

/// "report", "models": the work that shows something.
pub(super) fn is_work(reading: &Reading<'_, '_>, token: usize) -> bool {
    const WORK: [&str; 6] =
        ["Models", "models", "Simulations", "simulations", "Calculations", "calculations"];
    reading.is(token, Class::DocumentNoun) || WORK.contains(&reading.text(token))
}
