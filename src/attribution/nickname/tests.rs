//! Nicknames in every place of a name, and quotations that are none.

use super::{Nicknames, keep_in_names};
use crate::Checker;
use crate::attribution::tests::changed;

/// Each link as "source: content | content".
fn told(text: &str) -> Vec<String> {
    let analysis = Checker::default().analyse(text);
    let each = analysis.links().iter().enumerate();
    each.map(|(number, link)| {
        let name = analysis.registry().source_of(number).map_or("?", |found| found.name.as_str());
        let pieces: Vec<&str> =
            link.content.iter().map(|piece| analysis.document().text_of(*piece)).collect();
        format!("{name}: {}", pieces.join(" | "))
    })
    .collect()
}

#[test]
fn nicknames_belong_to_the_name() {
    let table = [
        ("“Birdie” Holm added that the quay was wet.", "“Birdie” Holm: that the quay was wet"),
        ("“The quay is wet,” said “Birdie” Holm.", "“Birdie” Holm: “The quay is wet,”"),
        ("According to “Birdie” Holm, the quay was dry.", "“Birdie” Holm: the quay was dry"),
        (
            "Jim “The Hammer” Dahl said the quay would hold.",
            "Jim “The Hammer” Dahl: the quay would hold",
        ),
        (
            "“I will fight,” Jim “The Hammer” Dahl told reporters.",
            "Jim “The Hammer” Dahl: “I will fight,”",
        ),
        ("William 'Bill' Lund said the quay was wet.", "William 'Bill' Lund: the quay was wet"),
        ("Ida (Birdie) Holm said the quay was wet.", "Ida (Birdie) Holm: the quay was wet"),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn a_short_quotation_before_its_speaker_stays_a_quotation() {
    let table = [
        ("“Never,” Holm said.", "Holm: “Never,”"),
        ("“Never!” Ida Holm said.", "Ida Holm: “Never!”"),
        (
            "Ida M. “Birdie” Holm Finds Quay\n\nThe quay is wet, said Tom Hale.",
            "Tom Hale: The quay is wet",
        ),
        (
            "Ida Holm said “Birdie” was the name of the boat.",
            "Ida Holm: “Birdie” was the name of the boat",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn a_nickname_leads_to_whoever_bears_it() {
    let text = "“Birdie” Holm said the quay was wet. Ida “Birdie” Holm, a nurse, was born in Ashton. \
                Holm said the boat was dry.";
    let told = told(text);
    assert_eq!(
        told,
        ["Ida “Birdie” Holm: the quay was wet", "Ida “Birdie” Holm: the boat was dry"]
    );
}

#[test]
fn a_name_with_a_nickname_is_the_source_and_not_said() {
    let kept = |text: &str, link: &str| {
        let found = changed(text, &[link], |reading, links| {
            let called = Nicknames::of(reading.document);
            keep_in_names(reading.document, links, &called);
        });
        found[0].clone()
    };
    let table = [
        (
            "According to “Birdie” Holm, it was dry.",
            " / According to / “Birdie” Holm, it was dry",
            "“Birdie” Holm / According to / it was dry",
        ),
        (
            "“It leaks,” said “Birdie” Holm.",
            " / said / “It leaks,”; “Birdie” Holm",
            "“Birdie” Holm / said / “It leaks,”",
        ),
        (
            "Jim “The Hammer” Dahl said it leaks.",
            "Jim / said / it leaks",
            "Jim “The Hammer” Dahl / said / it leaks",
        ),
        (
            "Jim “The Hammer” Dahl said it leaks.",
            "Dahl / said / it leaks",
            "Jim “The Hammer” Dahl / said / it leaks",
        ),
        (
            "It leaks, “Birdie” Holm said.",
            "Holm / said / It leaks, “Birdie”",
            "“Birdie” Holm / said / It leaks,",
        ),
        (
            "Lund said Jim “The Hammer” Dahl left.",
            "Lund / said / Jim “The Hammer” Dahl left",
            "Lund / said / Jim “The Hammer” Dahl left",
        ),
        (
            "Lund said he met “Birdie” Holm.",
            "Lund / said / he met “Birdie” Holm",
            "Lund / said / he met “Birdie” Holm",
        ),
        (
            "Jim “The Hammer” Dahl left. Lund said it leaks.",
            "Lund / said / it leaks",
            "Lund / said / it leaks",
        ),
        (
            "Lund said it leaks. Jim “The Hammer” Dahl left.",
            "Lund / said / it leaks",
            "Lund / said / it leaks",
        ),
    ];
    for (text, link, expected) in table {
        assert_eq!(kept(text, link), expected, "{text}");
    }
}
