//! What stands beside the text: who says what in a block, and what the rules have to say.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "numbers are shown from one, and a place among the speakers has a flag"
)]

use std::fmt::Write;

use super::escape::{escape_into, escaped};
use super::layers::Mark;
use super::layers::Piece;
use super::view::{View, Voice};
use crate::attribution::{Form, Strength};
use crate::finding::{Finding, Severity};
use crate::report::Claim;
use crate::report::render::words::{titles, words};

/// The class that gives a severity its colour and line.
pub(super) const fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}

/// The sign of a severity, for those who do not see colours.
pub(super) const fn severity_sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "■",
        Severity::Warning => "▲",
        Severity::Hint => "●",
    }
}

/// Opens the words that a finding is about; its message stands inside and shows on hover and focus.
pub(super) fn write_marked(out: &mut String, view: &View<'_>, finding: &Finding, number: usize) {
    let class = severity_class(finding.severity);
    let number = number + 1;
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<mark class=\"f {class}\" id=\"f{number}\" tabindex=\"0\" aria-describedby=\"t{number}\">\
         <span class=\"tip\" role=\"tooltip\" id=\"t{number}\"><b>{} {}</b> {}",
        severity_sign(finding.severity),
        words(&finding.severity),
        escaped(&finding.message),
    );
    write_help(out, view, finding);
    let _ = write!(out, "<code>{}</code></span>", escaped(&finding.rule));
}

fn write_help(out: &mut String, view: &View<'_>, finding: &Finding) {
    if !finding.help.is_empty() {
        out.push_str("<span class=\"help\">");
        escape_into(out, &finding.help);
        out.push_str("</span>");
    }
    for suggestion in finding.suggestions.iter().take(3) {
        let (old, new) = (view.slice(suggestion.span), suggestion.replacement.as_str());
        // An edit of white space alone shows nothing; the help says it in words.
        if old.trim().is_empty() && new.trim().is_empty() {
            continue;
        }
        out.push_str("<span class=\"help\">Instead of ‹");
        escape_into(out, old);
        out.push_str("› write ‹");
        escape_into(out, new);
        out.push_str("›.</span>");
    }
}

/// A line of the margin: one speaker in one block, and how.
struct Line<'v> {
    voice: Voice,
    hows: Vec<String>,
    claim: &'v Claim,
}

/// Appends the notes of a block; nothing where there are none.
pub(super) fn write_notes(
    out: &mut String,
    view: &View<'_>,
    pieces: &[Piece<'_>],
    named: &mut [bool],
) {
    let lines = lines(pieces);
    let findings = pieces.iter().filter_map(Piece::finding);
    let findings: Vec<_> = findings.collect();
    if lines.is_empty() && findings.is_empty() {
        return;
    }
    out.push_str("<ul class=\"notes\">");
    for line in &lines {
        write_line(out, view, line, named);
    }
    for (finding, number) in findings {
        let class = severity_class(finding.severity);
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<li class=\"n f {class}\"><a href=\"#f{}\"><span aria-hidden=\"true\">{}</span> \
             <b>{}</b></a> {}",
            number + 1,
            severity_sign(finding.severity),
            words(&finding.severity),
            escaped(&finding.message),
        );
        write_help(out, view, finding);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

/// The speakers of a block in order; what one says in a row is one line.
fn lines<'v>(pieces: &[Piece<'v>]) -> Vec<Line<'v>> {
    let mut lines: Vec<Line<'v>> = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.is_first()) {
        let Mark::Claim { claim, voice } = piece.mark() else { continue };
        let how = how(claim);
        match lines.last_mut() {
            Some(last) if last.voice == voice && last.claim.parent == claim.parent => {
                if !last.hows.contains(&how) {
                    last.hows.push(how);
                }
            }
            _ => lines.push(Line { voice, hows: vec![how], claim }),
        }
    }
    lines
}

/// "quoted", "thinks, by this account", or the kinds of what the author asserts.
fn how(claim: &Claim) -> String {
    let strength = claim.attribution.as_ref().map(|attribution| attribution.strength);
    match (strength, claim.form) {
        (None, _) => claim.asserts.iter().map(words).collect::<Vec<_>>().join(", "),
        (Some(Strength::Intended), _) => "plans or wants".to_owned(),
        (Some(Strength::Ascribed), _) => "thinks, by this account".to_owned(),
        (Some(Strength::Stated), Form::Direct) => "quoted".to_owned(),
        (Some(Strength::Stated), Form::Mixed) => "quoted in part".to_owned(),
        (Some(Strength::Stated), _) => "paraphrased".to_owned(),
    }
}

fn write_line(out: &mut String, view: &View<'_>, line: &Line<'_>, named: &mut [bool]) {
    // The style sheet draws the chip from the number.
    let number = match line.voice {
        Voice::Speaker(place) => format!(" data-n=\"{}\"", place + 1),
        Voice::Nobody => " data-n=\"?\"".to_owned(),
        Voice::Author | Voice::None => String::new(),
    };
    // Writing to a string cannot fail.
    let _ = write!(out, "<li class=\"n v {}\"{number}>", line.voice.class());
    match line.voice {
        Voice::Speaker(place) => write_speaker(out, view, place, named),
        Voice::Nobody => out.push_str("<b>nobody named</b>"),
        Voice::Author | Voice::None => out.push_str("<b>author’s own</b>"),
    }
    for how in &line.hows {
        out.push_str(" · ");
        escape_into(out, how);
    }
    let parent = line.claim.parent.and_then(|parent| view.report.claims.get(parent.0 as usize));
    if let Some(Voice::Speaker(place)) = parent.map(|parent| view.voice_of(parent)) {
        let name = view.source(place).map_or("", |source| &source.name);
        let _ = write!(out, " · as told by {}", escaped(name));
    }
    out.push_str("</li>");
}

/// The name of a speaker; who that is, the first time.
fn write_speaker(out: &mut String, view: &View<'_>, place: usize, named: &mut [bool]) {
    let Some(source) = view.source(place) else { return };
    let _ = write!(out, "<b>{}</b>", escaped(&source.name));
    if !std::mem::replace(&mut named[place], true) {
        let parts: Vec<&str> = titles(source).collect();
        if !parts.is_empty() {
            let _ = write!(out, " {}", escaped(&parts.join(", ")));
        }
    }
}
