//! A crowd as a source: “observers say”, “many believe”.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "numbers of sentences are compared a few apart"
)]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards};
use crate::attribution::{Kind, Link, Source};
use crate::document::Document;
use crate::finding::{Group, Severity};
use crate::lexicon::Spellings;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("vague-attribution", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "crowd",
        "“{}” speaks for nobody in particular: readers cannot tell who, or how many.",
        "Name at least one, or say how many and how you know.",
    ),
    Wording::new(
        "some",
        "“{}” gives a view to nobody in particular: readers cannot tell whose it is.",
        "Name somebody who holds it, or say how many do and how you know.",
    ),
    Wording::new(
        "officials",
        "“{}” hides who holds the view and how it is known.",
        "Name one, or say which office stated it, where and when.",
    ),
    Wording::new(
        "said",
        "“{}” gives no office and no name.",
        "Say which office, and who spoke for it.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// People of whom one is named and quoted next are no crowd: “experts say. ‘…,’ said Ida Holm, a
/// professor of law”, “some pilots say. Harbour pilot Tom Lund said …”.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    // What most think is then what the poll found.
    if guards::follows_poll(context, found.sentence as usize) {
        return Verdict::Doubtful;
    }
    if is_one_next(context, found) || is_one_introduced(context, found) {
        Verdict::Doubtful
    } else {
        Verdict::Report
    }
}

/// Whether the next sentence of the paragraph opens with somebody new who states something: "Opponents dispute it. Ida
/// Holm, of Friends of the Pier, says the sum is wrong". Who holds office or speaks for one may rather answer them.
fn is_one_introduced(context: &Context<'_, '_>, found: &Match) -> bool {
    const SIDES: Spellings<7> = Spellings::of([
        "opponents",
        "critics",
        "supporters",
        "campaigners",
        "detractors",
        "sceptics",
        "skeptics",
    ]);
    let (analysis, document) = (context.analysis(), context.document());
    let number = found.sentence as usize;
    let sentences = document.sentences();
    let (Some(here), Some(next)) = (sentences.get(number), sentences.get(number + 1)) else {
        return false;
    };
    let is_side = found.tokens.iter().take(NEAR).any(|token| document.is_one_of(token, &SIDES));
    if !is_side || here.block != next.block || found.tokens.start != here.tokens.start {
        return false;
    }
    let links = analysis.links();
    let from = links.partition_point(|link| {
        link.content.first().is_some_and(|first| first.start < found.tokens.start)
    });
    links.iter().enumerate().skip(from).take(NEAR).any(|(number, link)| {
        let opens = |source: &Source| {
            let first = source.mentions.first();
            source.is_named
                && source.affiliation.is_some()
                && matches!(source.kind, Kind::Person | Kind::Expert | Kind::Witness)
                && first.is_some_and(|first| first.start == next.tokens.start)
        };
        link.mention.is_some_and(|mention| mention.start == next.tokens.start)
            && analysis.registry().source_of(number).is_some_and(opens)
    })
}

const EXPERTS: [&str; 8] = [
    "experts",
    "analysts",
    "economists",
    "researchers",
    "scientists",
    "historians",
    "scholars",
    "strategists",
];

/// Whether one of them with a name speaks within the two sentences that follow.
fn is_one_next(context: &Context<'_, '_>, found: &Match) -> bool {
    const AHEAD: u32 = 2;
    let (analysis, document) = (context.analysis(), context.document());
    let (links, registry) = (analysis.links(), analysis.registry());
    let words = document.text_of(found.tokens);
    let are_experts = EXPERTS.iter().any(|word| words.contains(word));
    let place = |link: &Link| {
        link.mention.map(|mention| document.sentence_at(mention.start as usize) as u32)
    };
    let is_next = |link: &Link| {
        place(link).is_some_and(|at| at > found.sentence && at <= found.sentence + AHEAD)
    };
    let from = links.partition_point(|link| {
        link.content.first().is_some_and(|first| first.start < found.tokens.start)
    });
    links.iter().enumerate().skip(from).take(NEAR).any(|(number, link)| {
        let is_one = |source: &Source| {
            source.is_named
                && (are_experts && source.kind == Kind::Expert
                    || has_role_of(document, found, source))
        };
        is_next(link) && registry.source_of(number).is_some_and(is_one)
    })
}

/// How many links are looked at, so that a text without stops stays linear.
const NEAR: usize = 16;

/// Whether the crowd is of people who are what the source is: "some pilots" and a harbour pilot.
fn has_role_of(document: &Document<'_>, found: &Match, source: &Source) -> bool {
    let Some(role) = &source.role else { return false };
    let is_shared = |token: usize| {
        let text = document.token_text(token).to_lowercase();
        let one = text.strip_suffix('s');
        one.is_some_and(|one| role.split(' ').any(|word| word.eq_ignore_ascii_case(one)))
    };
    found.tokens.iter().take(NEAR).any(is_shared)
}
