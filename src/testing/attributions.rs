//! The claims of a report, each with who stands behind it.

use std::fmt::Write as _;

use super::draw::on_one_line;
use crate::attribution::{Form, Kind, Strength};
use crate::report::{Attribution, Claim, Report};

/// Each claim in order of the text: whose it is, what is claimed, and what shows it.
pub(super) fn draw(report: &Report, text: &str) -> String {
    let mut drawn = String::new();
    for claim in &report.claims {
        let content: Vec<String> =
            claim.content.iter().map(|span| on_one_line(text, *span)).collect();
        let _ = writeln!(drawn, "{}", content.join(" … "));
        let _ = writeln!(drawn, "  ← {}", origin(report, claim, text));
    }
    drawn
}

/// Who stands behind a claim, and the words that show it.
fn origin(report: &Report, claim: &Claim, text: &str) -> String {
    let Some(attribution) = &claim.attribution else { return "the author".to_owned() };
    let mut said = match report.source_of(claim) {
        Some(source) => format!("{} ({})", source.name, kind(source.kind)),
        None if attribution.mention.is_empty() => "nobody named".to_owned(),
        None => {
            let pieces = attribution.mention.iter().map(|span| on_one_line(text, *span));
            format!("“{}”, unresolved", pieces.collect::<Vec<_>>().join(" … "))
        }
    };
    let _ = write!(said, ", {}, {}", strength(attribution.strength), form(claim.form));
    let _ = write!(said, "{}", shown_by(attribution, text));
    if let Some(parent) = claim.parent.and_then(|parent| report.claims.get(parent.0 as usize)) {
        let inner = parent.content.first().map(|span| on_one_line(text, *span));
        let words: Vec<String> =
            inner.iter().flat_map(|words| words.split(' ').take(4)).map(str::to_owned).collect();
        let _ = write!(said, "; inside “{} …”", words.join(" "));
    }
    said
}

/// The cue and the channel, in the words of the text.
fn shown_by(attribution: &Attribution, text: &str) -> String {
    let mut said = String::new();
    if !attribution.cue.is_empty() {
        let cue: Vec<String> =
            attribution.cue.iter().map(|span| on_one_line(text, *span)).collect();
        let _ = write!(said, ": “{}”", cue.join(" … "));
    }
    if let Some(channel) = attribution.channel {
        let _ = write!(said, " “{}”", on_one_line(text, channel));
    }
    said
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Official => "official",
        Kind::Spokesperson => "spokesperson",
        Kind::Expert => "expert",
        Kind::Witness => "witness",
        Kind::Organisation => "organisation",
        Kind::Company => "company",
        Kind::Government => "government",
        Kind::MediaOutlet => "media outlet",
        Kind::Document => "document",
        Kind::Group => "group",
        Kind::Anonymous => "anonymous",
        Kind::Author => "the outlet",
    }
}

const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Stated => "stated",
        Strength::Ascribed => "ascribed",
        Strength::Intended => "intended",
    }
}

const fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "direct",
        Form::Mixed => "mixed",
        Form::Indirect => "indirect",
        Form::Plain => "plain",
    }
}
