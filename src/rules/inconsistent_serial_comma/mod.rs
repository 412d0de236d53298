//! “A, B, and C” beside “A, B and C”.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("inconsistent-serial-comma", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let of = |label: &str| {
        let all = context.matches().iter();
        let own =
            all.filter(|found| context.label(found) == label && !context.is_quoted(found.tokens));
        own.collect::<Vec<&Match>>()
    };
    let (with, without) = (of("?serial"), of("?none"));
    let (fewer, more, what) = if with.len() <= without.len() {
        (with, without, "A comma stands before the last item here and not elsewhere.")
    } else {
        (without, with, "No comma stands before the last item here, and one does elsewhere.")
    };
    let house = match context.choice("mode").as_str() {
        "always" => {
            Some((of("?none"), "No comma stands before the last item, against house style."))
        }
        "never" => {
            Some((of("?serial"), "A comma stands before the last item, against house style."))
        }
        _ => None,
    };
    if let Some((odd, what)) = house {
        for found in odd {
            let span = document.span_of(found.tokens);
            findings.add(context, context.finding(span, what, "Write it the house way."));
        }
        return;
    }
    let (Some(odd), Some(usual)) = (fewer.first(), more.first()) else { return };
    let span = document.span_of(odd.tokens);
    let finding = context.finding(span, what.to_owned(), "Keep to one way throughout.");
    findings.add(context, finding.relate(document.span_of(usual.tokens)));
}
