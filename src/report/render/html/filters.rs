//! The legend, which is the filter too: sources by words, and findings by severity.

use std::fmt::Write;

use super::escape::{escape_into, escaped};
use super::notes::{severity_class, severity_sign};
use super::view::{OWN_COLOURS, Speaker, View, Voice, titles};
use crate::finding::Severity;
use crate::report::render::words::{counted, words};

/// Appends the legend with its radio buttons and check boxes.
pub(super) fn write(out: &mut String, view: &View<'_>) {
    out.push_str("<fieldset class=\"legend\"><legend>Who speaks</legend><ul>");
    let mut all = String::from("<b>Everybody</b>");
    let _ = write!(all, " <small>{}</small>", counted(view.words, "word"));
    write_choice(out, "all", "", &all, None);
    for (place, speaker) in view.speakers.iter().enumerate().take(OWN_COLOURS) {
        write_speaker(out, view, place, speaker);
    }
    if let Some(others) = view.speakers.get(OWN_COLOURS..).filter(|others| !others.is_empty()) {
        let count: usize = others.iter().map(|speaker| speaker.words).sum();
        let label = format!("<b>{}</b>", counted(others.len(), "other source"));
        write_choice(out, "sx", "sx", &label, Some(share(view, count)));
    }
    if view.voices.contains(&Voice::Nobody) {
        write_choice(out, "s0", "s0", "<b>Nobody named</b>", None);
    }
    let own = share(view, view.own_words);
    write_choice(out, "own", "own", "<b>The author</b>", Some(own));
    out.push_str("</ul></fieldset>");
    write_severities(out, view);
}

fn write_speaker(out: &mut String, view: &View<'_>, place: usize, speaker: &Speaker) {
    let Some(source) = view.source(place) else { return };
    let mut label = format!("<b>{}</b> <small>", escaped(&source.name));
    label.push_str(&words(&source.kind));
    for part in titles(source) {
        label.push_str(" · ");
        escape_into(&mut label, part);
    }
    label.push_str("</small>");
    let class = Voice::Speaker(place).class();
    let id = format!("s{}", place + 1);
    write_choice(out, &id, &class, &label, Some(share(view, speaker.words)));
}

/// The part of the words that assert something, in whole percent.
fn share(view: &View<'_>, count: usize) -> usize {
    (count * 100 + view.words / 2).checked_div(view.words).unwrap_or(0).min(100)
}

/// One radio button; `label` is markup already.
fn write_choice(out: &mut String, id: &str, class: &str, label: &str, share: Option<usize>) {
    let checked = if id == "all" { " checked" } else { "" };
    let sign = id.trim_start_matches('s').parse::<usize>().ok().filter(|number| *number > 0);
    let chip = match (sign, id) {
        (Some(number), _) => format!("<i class=\"chip\" aria-hidden=\"true\">{number}</i>"),
        (None, "s0") => "<i class=\"chip\" aria-hidden=\"true\">?</i>".to_owned(),
        (None, "all") => String::new(),
        (None, _) => "<i class=\"chip\" aria-hidden=\"true\"></i>".to_owned(),
    };
    let _ = write!(
        out,
        "<li class=\"{class}\"><label><input type=\"radio\" name=\"who\" id=\"q-{id}\"{checked}>\
         {chip}<span>{label}</span>",
    );
    if let Some(percent) = share {
        let _ = write!(
            out,
            "<em>{percent}<span aria-hidden=\"true\"> </span>%</em>\
             <u aria-hidden=\"true\" style=\"--part:{percent}%\"></u>",
        );
    }
    out.push_str("</label></li>");
}

fn write_severities(out: &mut String, view: &View<'_>) {
    let stats = &view.report.stats;
    out.push_str("<fieldset class=\"legend\"><legend>Findings</legend><ul>");
    for (severity, count) in [
        (Severity::Error, stats.errors),
        (Severity::Warning, stats.warnings),
        (Severity::Hint, stats.hints),
    ] {
        let class = severity_class(severity);
        let _ = write!(
            out,
            "<li class=\"f {class}\"><label><input type=\"checkbox\" id=\"v-{class}\" checked>\
             <i aria-hidden=\"true\">{}</i><span><b>{}</b></span></label></li>",
            severity_sign(severity),
            counted(count as usize, class),
        );
    }
    out.push_str("</ul></fieldset>");
}

/// Appends the rules that give each speaker a colour, and that show one speaker alone.
pub(super) fn write_rules(out: &mut String, view: &View<'_>) {
    let own = view.speakers.len().min(OWN_COLOURS);
    for place in 0..own {
        let _ = writeln!(out, ".s{}{{--h:{}}}", place + 1, hue(place));
    }
    let numbered = (1..=own).map(|number| format!("s{number}"));
    for id in numbered.chain(["sx", "s0", "own"].map(str::to_owned)) {
        // The filters stand before the article and are small: `:has` on anything larger would be
        // asked again for every element of the article.
        let it = format!(".side:has(#q-{id}:checked)");
        let _ = writeln!(
            out,
            "{it}~main .c:not(.{id}){{background:none;color:inherit}}\
             {it}~main .m:not(.{id}){{border-color:transparent}}\
             {it}~main .c.{id}{{color:var(--ink)}}\
             {it}~main .v:not(.{id}){{display:none}}\
             {it}~.bar i:not(.{id}),{it}~main .strip i:not(.{id}){{background:var(--faded)}}",
        );
    }
}

/// Steps of the golden angle keep neighbours apart however many there are; the first is blue.
const fn hue(place: usize) -> usize {
    (250 + place * 13_751 / 100) % 360
}
