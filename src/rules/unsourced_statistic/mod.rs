//! A figure that nobody stands behind: “around 15,000 soldiers”.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a place in the ordered matches bounds a slice of them, and sentences are compared \
              two apart"
)]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, guards, nearby, provenance};
use crate::assertion::AssertionKind;
use crate::document::Document;
use crate::finding::{Group, Severity};
use crate::lexicon::{Class, Spellings};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unsourced-statistic", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Statistic),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "toll",
        "“{}” is somebody’s count: the article does not say whose.",
        "Name who counted, and when.",
    ),
    Wording::new(
        "share",
        "“{}” is somebody’s figure: the article does not say whose.",
        "Name the source and the date of the figure.",
    ),
    Wording::new(
        "bare",
        "“{}” is somebody’s figure: the article does not say whose.",
        "Name the source and the date of the figure.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "crowd",
        "“{}” is a round word for a count that nobody gives.",
        "Give the number and who counted, or leave it out.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "turnout",
        "“{}” is somebody’s guess at a crowd: the article does not say whose.",
        "Name who counted or estimated it.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "estimate",
        "“{}” is an estimate: the article does not say whose.",
        "Name who estimated it, and when.",
    ),
];

/// A figure with a link has its source, and one after a sentence with a source is often that source's.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if provenance::can_be_looked_up(context, found) {
        return Verdict::Drop;
    }
    let is_others = guards::follows_source(context, found.sentence as usize)
        || is_one_of_several(context, found)
        || is_confirmed_near(context, found)
        || is_sourced_near(context, found)
        || is_settled(context, found);
    if is_others {
        return Verdict::Doubtful;
    }
    match guards::own_voice(context, found) {
        Verdict::Report if guards::is_corroborated(context, AssertionKind::Statistic, found) => {
            Verdict::Hint
        }
        verdict => verdict,
    }
}

/// How many figures are looked back at, so that a text without stops stays linear.
const NEAR: usize = 16;

/// Shares in a row, sentence by sentence, are from one survey, which is named somewhere around.
fn is_one_of_several(context: &Context<'_, '_>, found: &Match) -> bool {
    let is_share = |found: &Match| matches!(context.label(found), "share" | "bare");
    let all = context.assertions(AssertionKind::Statistic);
    let from = all.partition_point(|other| other.sentence + 2 < found.sentence);
    let mut before =
        all[from..].iter().take(NEAR).take_while(|other| other.sentence < found.sentence);
    is_share(found) && before.any(is_share)
}

/// "December", "2012".
fn is_date(document: &Document<'_>, token: usize) -> bool {
    document.is(token, Class::Month) || guards::year(document.token_text(token)).is_some()
}

/// An exact toll of a dated event is on record: "killed 26 people in December 2012".
fn is_settled(context: &Context<'_, '_>, found: &Match) -> bool {
    const ROUGH: [&str; 9] =
        ["about", "around", "roughly", "nearly", "almost", "over", "some", "estimated", "than"];
    let document = context.document();
    let is_rough = |token: usize| ROUGH.contains(&document.token_text(token));
    context.label(found) == "toll"
        && !found.tokens.iter().any(is_rough)
        && guards::around(document, found).any(|token| is_date(document, token))
}

/// Whether an office or a body confirms a toll close by: “Five people have died. ¶ A police spokesman has
/// confirmed the accident.”
fn is_confirmed_near(context: &Context<'_, '_>, found: &Match) -> bool {
    const CONFIRMING: Spellings<9> = Spellings::of([
        "confirm",
        "confirmed",
        "confirms",
        "died",
        "killed",
        "dead",
        "death",
        "deaths",
        "deceased",
    ]);
    let (document, number) = (context.document(), found.sentence as usize);
    let near = document.sentences().iter().enumerate().skip(number.saturating_sub(1)).take(5);
    context.label(found) == "toll"
        && near.filter(|(place, _)| *place != number).any(|(place, sentence)| {
            sentence
                .tokens
                .iter()
                .take(guards::NEAR)
                .any(|token| document.is_one_of(token, &CONFIRMING))
                && nearby::is_stated_by_office(context, place)
        })
}

/// Whether the sentence goes on with figures whose source stands above, or whose source the next
/// sentence tells: “It is a rise of almost 24 per cent.”, “¶ According to the board, 11,742 people …”
fn is_sourced_near(context: &Context<'_, '_>, found: &Match) -> bool {
    const BACK: usize = 3;
    let (document, sentences) = (context.document(), context.document().sentences());
    let opens = |number: usize, words: &[&str]| {
        let first = sentences.get(number).map(|sentence| sentence.tokens.start as usize);
        first.is_some_and(|first| {
            let is_the = document.is_one_of(first, &["the"]);
            document.is_one_of(if is_the { first + 1 } else { first }, words)
        })
    };
    let number = found.sentence as usize;
    let goes_on = |number: usize| {
        opens(number, &["it", "this", "that", "these", "overall", "figure", "figures", "data"])
    };
    let above = (number.saturating_sub(BACK - 1)..=number).rev().take_while(|at| goes_on(*at));
    let is_told_above = above
        .filter_map(|at| at.checked_sub(1))
        .any(|before| guards::has_statement(context, &sentences[before]));
    let is_told_next = opens(number + 1, &["according"])
        && guards::holds_number(context, sentences[number + 1].tokens);
    is_told_above || is_told_next
}
