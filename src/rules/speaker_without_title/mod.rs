//! A source with a name and nothing that says who that is.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a flag stands for each source of the registry, a token of a name has a block, and \
              reading beyond the document finds nothing"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::Strength;
use crate::attribution::{Kind, Source};
use crate::document::{Document, TokenRange};
use crate::finding::Group;
use crate::lexicon::{Class, Classes};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("speaker-without-title", Group::Identity)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

/// Words that say what somebody is.
const ROLES: Classes = Classes::of(&[
    Class::RoleNoun,
    Class::SpokesNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::WitnessNoun,
    Class::Title,
    Class::OrganisationNoun,
    Class::GovernmentNoun,
    Class::CompanyNoun,
    Class::MediaNoun,
]);

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let registry = analysis.registry();
    let mut speaks = vec![false; registry.sources.len()];
    for (link, source) in analysis.links().iter().zip(&registry.of_link) {
        if let Some(source) = source.filter(|_| link.strength == Strength::Stated) {
            speaks[source.0 as usize] = true;
        }
    }
    for (source, _) in registry.sources.iter().zip(speaks).filter(|(_, speaks)| *speaks) {
        let Some(first) = stranger(context, source) else { continue };
        let span = document.span_of(first);
        let message = format!("“{}” speaks, and readers do not learn who that is.", source.name);
        findings
            .add(context, context.finding(span, message, "Say who they are at the first mention."));
    }
}

/// The first mention of a person whom nothing around it explains.
fn stranger(context: &Context<'_, '_>, source: &Source) -> Option<TokenRange> {
    let document = context.document();
    let is_bare =
        source.kind == Kind::Person && source.role.is_none() && source.affiliation.is_none();
    if !is_bare
        || !source.name.contains(' ')
        || source.mentions.iter().any(|all| context.is_heading(*all))
    {
        return None;
    }
    let first = *source.mentions.first()?;
    if is_known(context, first) || !speaks_here(context, first) {
        return None;
    }
    let is_full = document.text_of(first).contains(' ');
    (is_full && !is_explained(document, first)).then_some(first)
}

/// Whether the name stands as the source of a claim, and not as a signature of its own line: "― Holm".
fn speaks_here(context: &Context<'_, '_>, mention: TokenRange) -> bool {
    let before = (mention.start as usize).checked_sub(1);
    let is_dash =
        |token: usize| matches!(context.document().token_text(token), "―" | "—" | "–" | "-" | "--");
    context.has_cue(mention) && !context.is_quoted(mention) && !before.is_some_and(is_dash)
}

/// Whether every reader knows the name.
fn is_known(context: &Context<'_, '_>, mention: TokenRange) -> bool {
    let matches = context.matches();
    let from = matches.partition_point(|found| found.tokens.end <= mention.start);
    matches.get(from).is_some_and(|found| found.tokens.overlaps(mention))
}

/// Whether a role, an age or a description stands in the paragraph.
fn is_explained(document: &Document<'_>, name: TokenRange) -> bool {
    let block = &document.blocks()[document.block_at(name.start as usize)];
    let says = |token: usize| document.classes(token).intersects(ROLES) && !name.has(token);
    // "The Guardian’s critic, Ida Holm": who it is stands before the name.
    let titled = |token: usize| {
        document.is(token, Class::Title) || document.is(token, Class::RelationalNoun)
    };
    if name.iter().any(titled) || block.tokens.near(name.start).iter().any(says) {
        return true;
    }
    // "the Forum's Ada Holm" names whom she belongs to.
    let before = (name.start as usize).checked_sub(1).map(|before| document.token_text(before));
    if before.is_some_and(|before| matches!(before, "'s" | "’s" | "'" | "’")) {
        return true;
    }
    // ", 40," and ", who lives there," and "of Legal Aid" follow the name.
    let next = name.end as usize;
    let described = |token: usize| {
        let text = document.token_text(token);
        text.starts_with(|first: char| first.is_ascii_digit())
            || matches!(text, "who" | "whose" | "a" | "an" | "the" | "of" | "from")
    };
    matches!(
        document.token_bytes(next),
        b"of" | b"from" | b"with" | b"at" | b"for" | b"on" | b"reported" | b"contributed"
    ) || document.token_bytes(next) == b"," && described(next + 1)
}
