//! The legend, which is the filter too: sources by words, and findings by severity.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "words of one page are counted, and the few colours have small numbers"
)]

use std::fmt::Write;

use super::escape::{escape_into, escaped};
use super::notes::{severity_class, severity_sign};
use super::view::{OWN_COLOURS, View, Voice};
use crate::finding::Severity;
use crate::report::render::words::{counted, titles, words};

/// How many speakers the legend shows at once; the others wait behind a click.
const SHOWN: usize = 8;

/// Appends the legend with its check boxes and radio buttons.
pub(super) fn write(out: &mut String, view: &View<'_>) {
    write_severities(out, view);
    out.push_str("<fieldset class=\"legend\"><legend>Who speaks</legend><ul>");
    let mut all = String::from("<b>Everybody</b>");
    let _ = write!(all, " <small>{}</small>", counted(view.words, "word"));
    write_choice(out, "all", "", &all, None);
    let coloured = view.speakers.len().min(OWN_COLOURS);
    // One more name takes no more room than the line that would stand for it.
    let shown = if coloured <= SHOWN + 1 { coloured } else { SHOWN };
    (0..shown).for_each(|place| write_speaker(out, view, place));
    if view.voices.contains(&Voice::Nobody) {
        write_choice(out, "s0", "s0", "<b>Nobody named</b>", None);
    }
    let own = share(view, view.own_words);
    write_choice(out, "own", "own", "<b>The author</b>", Some(own));
    out.push_str("</ul>");
    if shown < view.speakers.len() {
        let others = counted(view.speakers.len() - shown, "more source");
        let _ = write!(out, "<details><summary>{others}</summary><ul>");
        (shown..coloured).for_each(|place| write_speaker(out, view, place));
        write_others(out, view);
        out.push_str("</ul></details>");
    }
    out.push_str("</fieldset>");
}

/// One choice for all who have no colour of their own.
fn write_others(out: &mut String, view: &View<'_>) {
    let others = view.speakers.get(OWN_COLOURS..).unwrap_or_default();
    if !others.is_empty() {
        let count: usize = others.iter().map(|speaker| speaker.words).sum();
        let label = format!("<b>{}</b>", counted(others.len(), "other source"));
        write_choice(out, "sx", "sx", &label, Some(share(view, count)));
    }
}

fn write_speaker(out: &mut String, view: &View<'_>, place: usize) {
    let (Some(source), Some(speaker)) = (view.source(place), view.speakers.get(place)) else {
        return;
    };
    let mut label = format!("<b>{}</b> <small>", escaped(&source.name));
    label.push_str(&words(&source.kind));
    for part in titles(source) {
        label.push_str(" · ");
        escape_into(&mut label, part);
    }
    label.push_str("</small>");
    let class = Voice::Speaker(place).class();
    write_choice(out, class, class, &label, Some(share(view, speaker.words)));
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

/// A check box for each severity that was found.
fn write_severities(out: &mut String, view: &View<'_>) {
    let stats = &view.report.stats;
    let counts = [
        (Severity::Error, stats.errors),
        (Severity::Warning, stats.warnings),
        (Severity::Hint, stats.hints),
    ];
    if counts.iter().all(|(_, count)| *count == 0) {
        return;
    }
    out.push_str("<fieldset class=\"legend severities\"><legend>Findings</legend><ul>");
    for (severity, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
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
///
/// The filters stand before the article and are small: `:has` on anything larger would be asked
/// again for every element of the article.
pub(super) fn write_rules(out: &mut String, view: &View<'_>) {
    let own = view.speakers.len().min(OWN_COLOURS);
    let colour = |hue: usize| format!("oklch(var(--solid-l) var(--solid-c) {hue})");
    let grey = || "oklch(var(--solid-l) .01 0)".to_owned();
    let numbered = (0..own).map(|place| (Voice::Speaker(place).class(), colour(hue(place))));
    let others = [("sx", grey()), ("s0", grey()), ("own", "var(--sand)".to_owned())];
    let voices: Vec<(&str, String)> = numbered.chain(others).collect();
    for place in 0..own {
        let _ = writeln!(out, ".s{}{{--h:{}}}", place + 1, hue(place));
    }
    // The bar and the strips are drawn from one colour for each voice: as it is, or faded.
    write_colours(out, ".bar,main", voices.iter().map(|(id, colour)| (*id, colour.as_str())));
    let faded = voices.iter().map(|(id, _)| (*id, "var(--faded)"));
    let is_filtered = ".side:has([name=who]:checked:not([id=q-all]))";
    write_colours(out, &format!("{is_filtered}~.bar,{is_filtered}~main"), faded);
    for (id, colour) in &voices {
        let it = format!(".side:has(#q-{id}:checked)");
        let _ = writeln!(
            out,
            "{it}~.bar,{it}~main{{--{id}:{colour}}}\
             {it}~main .c:not(.{id}){{background:none;color:inherit}}\
             {it}~main .m:not(.{id}){{border-color:transparent}}\
             {it}~main .c.{id}{{color:var(--ink)}}\
             {it}~main .v:not(.{id}){{display:none}}",
        );
    }
}

fn write_colours<'c>(
    out: &mut String,
    selector: &str,
    colours: impl Iterator<Item = (&'c str, &'c str)>,
) {
    let colours: Vec<String> = colours.map(|(id, colour)| format!("--{id}:{colour}")).collect();
    let _ = writeln!(out, "{selector}{{{};--none:var(--faded)}}", colours.join(";"));
}

/// Steps of the golden angle keep neighbours apart however many there are; the first is blue.
const fn hue(place: usize) -> usize {
    (250 + place * 13_751 / 100) % 360
}
