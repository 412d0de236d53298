//! Links as an engine may mark them, with what their tags make of them.

use super::{leave_openings, mend_tags};
use crate::attribution::tests::changed;

fn mended(text: &str, links: &[&str]) -> Vec<String> {
    changed(text, links, |reading, links| {
        mend_tags(reading, links);
        leave_openings(reading, links);
    })
}

#[test]
fn who_stands_between_a_quotation_and_its_verb_speaks() {
    let table = [
        ("“It leaks,” Ida Holm said May 6 on the port's radio.", "May 6 on the port's radio"),
        ("“It leaks,” Ida Holm said to the Echo's Per Dahl.", "the Echo's Per Dahl"),
        ("“It leaks,” Ida Holm said of the lock.", "the lock"),
    ];
    for (text, mention) in table {
        let link = format!("{mention} / said / “It leaks,”");
        assert_eq!(mended(text, &[&link]), ["Ida Holm / said / “It leaks,”"], "{text}");
    }
    let behind = "Ida Holm / said / “It leaks,”";
    assert_eq!(mended("“It leaks,” said Ida Holm.", &[behind]), [behind]);
    let apart = "Per Dahl / said / “It leaks,”";
    assert_eq!(mended("“It leaks,” and then they said Per Dahl left.", &[apart]), [apart]);
}

#[test]
fn a_noun_before_the_verb_is_the_speakers() {
    let table = [
        ("Ida Holm herself said it leaks.", "Ida Holm / herself said", "Ida Holm herself / said"),
        ("Holm’s spokesman said it leaks.", "Holm’s / spokesman said", "Holm’s spokesman / said"),
        ("Ida Holm later said it leaks.", "Ida Holm / later said", "Ida Holm / later said"),
        ("Holm’s proposed ban said it leaks.", "Holm’s / proposed ban", "Holm’s / proposed ban"),
        ("Holm also said it leaks.", "Holm / also said", "Holm / also said"),
    ];
    for (text, before, after) in table {
        let [before, after] = [before, after].map(|link| format!("{link} / it leaks"));
        assert_eq!(mended(text, &[&before]), [after], "{text}");
    }
}

#[test]
fn what_opens_the_sentence_of_a_quotation_is_not_said() {
    let asked = "When asked about the lock, Holm said: “It leaks.”";
    let link = |opening: &str| format!("Holm / said / {opening}; “It leaks.”");
    let bare = "Holm / said / “It leaks.”";
    assert_eq!(mended(asked, &[&link("When asked about the lock")]), [bare]);
    let in_may = "In May, Holm said, “It leaks.”";
    assert_eq!(mended(in_may, &[&link("In May")]), [bare]);
    for kept in
        ["The lock is old, Holm said: “It leaks.”", "In time all locks go, Holm said. “It leaks.”"]
    {
        let opening = kept.split(", Holm").next().unwrap();
        assert_eq!(mended(kept, &[&link(opening)]), [link(opening)], "{kept}");
    }
}

#[test]
fn a_quotation_behind_a_speaker_is_no_part_of_her() {
    let text = "“It is safe,” said Ida Holm, an engineer, “but it leaks badly.”";
    assert_eq!(
        mended(text, &["Ida Holm, an engineer, “but it leaks badly.” / said / “It is safe,”"]),
        ["Ida Holm, an engineer / said / “It is safe,”; “but it leaks badly.”"]
    );
    let label = "Ida Holm, the “lock lady” / said / “It is safe,”";
    assert_eq!(mended("“It is safe,” said Ida Holm, the “lock lady”.", &[label]), [label]);
}

#[test]
fn a_quotation_behind_a_tag_goes_on_with_it() {
    let text = "“It leaks,” Holm said, holding a report in which Dahl denied it. “Badly.”";
    let tag = "Holm / said / “It leaks,”";
    assert_eq!(
        mended(text, &[tag, "Dahl / denied / it. “Badly.”"]),
        ["Holm / said / “It leaks,”; “Badly.”", "Dahl / denied / it."]
    );
    let text = "“It leaks,” Holm said. “Badly,” said Dahl.";
    let links = [tag, "Dahl / said Dahl / “Badly,”"];
    assert_eq!(mended(text, &links), links);
}

#[test]
fn who_tells_of_a_saying_stands_behind_all_of_it() {
    let inner = "Holm / said / “It leaks,”";
    let outer = "the Echo / according to / “It leaks,” Holm said at a hearing";
    let text = "“It leaks,” Holm said at a hearing, according to the Echo.";
    let table: [&[&str]; 4] = [
        &["the Echo / said; according to / “It leaks,”"],
        &["the Echo / according to / “It leaks,”"],
        &[inner],
        &["the Echo / said; according to / “It leaks,”", inner],
    ];
    for links in table {
        let mut found = mended(text, links);
        found.sort();
        assert_eq!(found, [inner, outer], "{links:?}");
    }
    let alone = "the Echo / according to / “It leaks,”";
    assert_eq!(mended("“It leaks,” according to the Echo.", &[alone]), [alone]);
}

#[test]
fn above_a_text_whoever_stands_behind_the_verb_speaks() {
    let turned = |text: &str, link: &str| mended(text, &[link]);
    let text = "Scrap the toll, says trader\n\nIt rained all day in Norvik.";
    let found = turned(text, "Scrap the toll, / says / trader");
    assert_eq!(found, ["trader / says / Scrap the toll"]);
    // A sentence may have its subject before the comma.
    let text = "It rained.\n\nHolm, says Lindt often, is late.";
    let kept = "Holm / says / Lindt often";
    assert_eq!(turned(text, kept), [kept]);
}

#[test]
fn when_it_was_said_is_no_cue() {
    let table = [
        ("The board confirmed last night that it leaks.", "last night", "confirmed"),
        ("The board confirmed Monday that it leaks.", "Monday", "confirmed"),
        ("The board confirmed this week that it leaks.", "this week", "confirmed"),
    ];
    for (text, before, after) in table {
        let link = |cue: &str| format!("The board / {cue} / that it leaks");
        assert_eq!(mended(text, &[&link(before)]), [link(after)], "{text}");
    }
    let kept = "The board / warned / that it leaks";
    assert_eq!(mended("The board often warned that it leaks.", &[kept]), [kept]);
}
