//! “Said” and “says” for the same speaker.

#![expect(
    clippy::indexing_slicing,
    reason = "ids of sources come from the registry, and a cue lies in the document"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::finding::{Group, Severity};
use std::collections::BTreeMap;

use crate::attribution::{Kind, Strength};
use crate::document::TokenRange;
use crate::lexicon::Form;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("attribution-tense-mix", Group::Verbs)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

/// The cues of one source in the present and in the past.
#[derive(Default)]
struct Tenses {
    present: Vec<TokenRange>,
    past: Vec<TokenRange>,
}

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    for tenses in tenses_by_source(context).into_values() {
        let (fewer, more) = if tenses.present.len() <= tenses.past.len() {
            (&tenses.present, &tenses.past)
        } else {
            (&tenses.past, &tenses.present)
        };
        let (Some(odd), Some(usual)) = (fewer.first(), more.first()) else { continue };
        let document = context.document();
        let (odd, usual) = (document.span_of(*odd), document.span_of(*usual));
        let (here, there) = (odd.slice(document.text()), usual.slice(document.text()));
        let message = format!(
            "“{here}” stands here and “{there}” elsewhere for one speaker: it reads as two occasions."
        );
        let finding = context.finding(odd, message, "Pick one tense.").relate(usual);
        findings.add(context, finding);
    }
}

fn tenses_by_source(context: &Context<'_, '_>) -> BTreeMap<u32, Tenses> {
    let (analysis, document) = (context.analysis(), context.document());
    let mut by_source: BTreeMap<u32, Tenses> = BTreeMap::new();
    for (number, link) in analysis.links().iter().enumerate() {
        let Some(Some(id)) = analysis.registry().of_link.get(number).copied() else { continue };
        let kind = analysis.registry().sources[id.0 as usize].kind;
        let [cue] = link.cue.as_slice() else { continue };
        let says = cue.len() == 1 && link.strength == Strength::Stated;
        if !says || matches!(kind, Kind::Document | Kind::MediaOutlet | Kind::Group) {
            continue;
        }
        let word = document.tokens()[cue.start as usize].word;
        let tenses = by_source.entry(id.0).or_default();
        if document.lexicon().is_form(word, Form::S) {
            tenses.present.push(*cue);
        } else if document.lexicon().is_form(word, Form::Past) {
            tenses.past.push(*cue);
        }
    }
    by_source
}
