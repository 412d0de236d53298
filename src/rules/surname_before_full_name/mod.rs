//! A source named by surname before the article gives the full name.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::{Kind, Source};
use crate::document::TokenRange;
use crate::finding::Group;
use crate::lexicon::{Class, Classes};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("surname-before-full-name", Group::Identity)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let sources = context.analysis().registry().sources.iter();
    for source in sources.filter(|source| source.is_named) {
        let Some((short, full)) = early(context, source) else { continue };
        let span = document.span_of(short);
        let name = span.slice(document.text());
        let message = format!("“{name}” speaks before readers learn who that is.");
        let help = format!("Write “{}” and the role here.", source.name);
        findings.add(context, context.finding(span, message, help).relate(document.span_of(full)));
    }
}

/// The first mention, where it is the surname alone and a later one has the full name.
fn early(context: &Context<'_, '_>, source: &Source) -> Option<(TokenRange, TokenRange)> {
    let document = context.document();
    if !is_person(source.kind) {
        return None;
    }
    let (before, surname) = source.name.rsplit_once(' ')?;
    let is_title = |word: &str| {
        let word = document.lexicon().word(word.trim_end_matches('.'));
        document.lexicon().classes(word).intersects(TITLES)
    };
    if before.split(' ').all(is_title) {
        return None;
    }
    let mut mentions = source.mentions.iter().filter(|mention| !context.is_heading(**mention));
    let first = *mentions.next()?;
    let is_full = |mention: &&TokenRange| document.text_of(**mention).contains(before);
    let full = *mentions.find(is_full)?;
    let speaks = context.has_cue(first) && document.text_of(first) == surname;
    (speaks && !is_known(context, first)).then_some((first, full))
}

/// "Mayor Holm" is no full name.
const TITLES: Classes = Classes::of(&[Class::Title, Class::RoleNoun, Class::OfficialNoun]);

const fn is_person(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Person | Kind::Official | Kind::Spokesperson | Kind::Expert | Kind::Witness
    )
}

fn is_known(context: &Context<'_, '_>, mention: TokenRange) -> bool {
    let matches = context.matches();
    let from = matches.partition_point(|found| found.tokens.end <= mention.start);
    matches.get(from).is_some_and(|found| found.tokens.overlaps(mention))
}
