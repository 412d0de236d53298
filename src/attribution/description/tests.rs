//! The speakers of tags as first found, with what they end up with.

use super::describe_speakers;
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The mention of the first quotation's link, whose speaker was found as "Ida Holm".
fn described(text: &str) -> String {
    described_from(text, "Ida Holm")
}

fn described_from(text: &str, mention: &str) -> String {
    let document = Document::new(text, &Lexicon::default());
    let range = |part: &str| range(&document, part);
    let content = vec![range("“It leaks,”")];
    let mut links = [Link::new(content, vec![range("said")], Some(range(mention)))];
    describe_speakers(&Reading::new(&document), &mut links);
    document.text_of(links[0].mention.unwrap()).to_owned()
}

#[test]
fn a_speaker_has_all_that_describes_her() {
    let table = [
        "Ida Holm, the port's deputy engineer for locks",
        "Ida Holm, Ashton's chief engineer",
        "Ida Holm, who has kept the lock since 1990",
        "Ida Holm, Norwick, who keeps the lock",
        "Ida Holm, 61, of Norwick",
        "Ida Holm, president of pumps, locks and weirs",
        "Ida Holm, her sister",
        "Ida Holm, house editor for the Norwick Report",
        "Ida Holm, managing director of a yard in Norwick",
        "Ida Holm, a diver, who was among those asked",
    ];
    for speaker in table {
        assert_eq!(described(&format!("“It leaks,” said {speaker}.")), speaker);
        assert_eq!(described(&format!("“It leaks,” said {speaker}. “Badly.”")), speaker);
    }
}

#[test]
fn what_else_happens_is_no_description() {
    let table = [
        "on Monday",
        "when asked about the lock",
        "adding that it had always leaked",
        "pointing at the lock",
        "told the Echo last week",
        "surrounded by pumps",
        "and laughed",
        "his voice rising",
        "a neighbour said",
        "the “lock lady” of Norwick",
        "the engineer; others agreed",
        "Monday",
        "quietly",
    ];
    for rest in table {
        assert_eq!(described(&format!("“It leaks,” said Ida Holm, {rest}.")), "Ida Holm", "{rest}");
    }
}

#[test]
fn a_clause_with_who_goes_on() {
    let table = [
        ("who works as a diver", "who works as a diver"),
        ("who works as a diver, a hard job", "who works as a diver, a hard job"),
        ("who works as a diver, on Monday", "who works as a diver"),
        ("who works as a diver – and sings", "who works as a diver"),
    ];
    for (rest, clause) in table {
        let text = format!("“It leaks,” said Ida Holm, {rest}.");
        assert_eq!(described_from(&text, "Ida Holm, who works"), format!("Ida Holm, {clause}"));
    }
}

#[test]
fn only_the_tag_of_a_quotation_is_looked_behind() {
    assert_eq!(described("He read “It leaks,” and then said Ida Holm, the engineer."), "Ida Holm");
    let document = "“It leaks,” the report said of Ida Holm, the engineer.";
    assert_eq!(described(document), "Ida Holm");
}
