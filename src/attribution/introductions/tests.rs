//! Links as first found, with what their openings make of them.

use super::{begin_at_quotations, mend_introductions, mend_reports, part_at_colons};
use crate::attribution::reading::Reading;
use crate::attribution::tests::{changed, range};
use crate::attribution::{Evidence, Link};
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn words_behind_a_colon_belong_to_the_subject_before_it() {
    let contents = |text: &str, pieces: [&str; 2]| -> Vec<[String; 2]> {
        let document = Document::new(text, &Lexicon::default());
        let content = pieces.map(|piece| range(&document, piece)).to_vec();
        let cue = vec![range(&document, "said")];
        let mut links = vec![Link::new(content, cue, Some(range(&document, "Lindt")))];
        part_at_colons(&Reading::new(&document), &mut links);
        let text_of = |range| document.text_of(range).to_owned();
        let parts = links.iter().map(|link| {
            let pieces: Vec<String> = link.content.iter().map(|piece| text_of(*piece)).collect();
            [text_of(link.mention.unwrap()), pieces.join(" | ")]
        });
        parts.collect()
    };
    let (first, second) = ("“No roof yet,”", "“We were lied to.”");
    assert_eq!(
        contents(
            "“No roof yet,” said Lindt. Her neighbour Mara Holm was blunter: “We were lied to.”",
            [first, second]
        ),
        [["Lindt", first], ["Her neighbour Mara Holm", second]]
    );
    assert_eq!(
        contents("“No roof yet,” said Lindt. “We were lied to.”", [first, second]),
        [["Lindt", "“No roof yet,” | “We were lied to.”"]]
    );
}

#[test]
fn all_that_follows_according_to_somebody_is_theirs() {
    let mended = |text: &str, [mention, cue, content]: [&str; 3]| {
        let document = Document::new(text, &Lexicon::default());
        let range = |part: &str| range(&document, part);
        let mut links = [Link::new(vec![range(content)], vec![range(cue)], Some(range(mention)))];
        mend_reports(&Reading::new(&document), &mut links);
        let link = &links[0];
        [link.mention.unwrap(), link.cue[0], link.content[0]]
            .map(|range| document.text_of(range).to_owned())
    };
    let whole = ["the Echo", "According to", "Norland sees it as a trap"];
    let text = "According to the Echo, Norland sees it as a trap.";
    assert_eq!(mended(text, ["the Echo", "sees", "it as a trap"]), whole);
    assert_eq!(mended(text, ["the Echo, Norland", "sees", "it as a trap"]), whole);
    assert_eq!(
        mended(text, ["Norland", "sees", "it as a trap"]),
        ["Norland", "sees", "it as a trap"]
    );
    let other = ["the Echo", "warns", "of a trap"];
    assert_eq!(mended("After the talks, the Echo warns of a trap.", other), other);
}

/// The links that a function makes of one: cue and content of each.
fn parted(
    text: &str,
    [mention, first, second]: [&str; 3],
    content: &[&str],
    mend: impl Fn(&Reading<'_, '_>, &mut Vec<Link>),
) -> Vec<[String; 2]> {
    let document = Document::new(text, &Lexicon::default());
    let content = content.iter().map(|piece| range(&document, piece)).collect();
    let cues = [first, second].into_iter().filter(|cue| !cue.is_empty());
    let cue = cues.map(|cue| range(&document, cue)).collect();
    let mut links = vec![Link::new(content, cue, Some(range(&document, mention)))];
    links[0].evidence = Evidence::Engine;
    mend(&Reading::new(&document), &mut links);
    let text_of = |pieces: &[TokenRange]| {
        let pieces = pieces.iter().map(|piece| document.text_of(*piece).to_owned());
        pieces.collect::<Vec<_>>().join(" | ")
    };
    links.iter().map(|link| [text_of(&link.cue), text_of(&link.content)]).collect()
}

#[test]
fn what_introduces_a_quotation_is_not_said_by_its_tag() {
    let begun = |text: &str, content: &str| {
        let mend = |reading: &Reading<'_, '_>, links: &mut Vec<Link>| {
            begin_at_quotations(reading, links);
        };
        parted(text, ["Lindt", "told", ""], &[content], mend)[0][1].clone()
    };
    let text = "The firm was quiet: “It leaks,” Lindt told the Echo.";
    assert_eq!(begun(text, "The firm was quiet: “It leaks,”"), "“It leaks,”");
    let text = "What leaks is “the lock,” Lindt told the Echo.";
    assert_eq!(begun(text, "What leaks is “the lock,”"), "What leaks is “the lock,”");
}

#[test]
fn a_tag_is_that_of_the_quotation_before_it() {
    let table = [
        (
            "It seemed wet: “It leaks,” Lund told the Echo.",
            "Lund / told / It seemed wet: “It leaks,”",
            "Lund / told / “It leaks,”",
        ),
        (
            "The quay is old. It seemed wet: “It leaks,” Lund told the Echo.",
            "Lund / told / The quay is old; It seemed wet: “It leaks,”",
            "Lund / told / The quay is old; “It leaks,”",
        ),
        (
            "It seemed “wet”, “It leaks,” Lund told the Echo.",
            "Lund / told / It seemed “wet”, “It leaks,”",
            "Lund / told / It seemed “wet”, “It leaks,”",
        ),
    ];
    for (text, link, expected) in table {
        let found = changed(text, &[link], |reading, links| begin_at_quotations(reading, links));
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn a_colon_gives_the_next_paragraph_to_the_subject_of_its_sentence() {
    let table = [
        (
            "Tom Hale shook the head of Ida Holm:\n\n“We were lied to.”",
            "Ida Holm / head / “We were lied to.”",
            "Tom Hale / head / “We were lied to.”",
        ),
        (
            "Asked about the pier, Hale shook his head:\n\n“We were lied to.”",
            "the pier / Asked / “We were lied to.”",
            "Hale / Asked / “We were lied to.”",
        ),
        (
            "Tom Hale told Ida Holm:\n\n“We were lied to.”",
            "Ida Holm / told / “We were lied to.”",
            "Ida Holm / told / “We were lied to.”",
        ),
        (
            "Tom Hale shook the head of Ida Holm: “We were lied to.”",
            "Ida Holm / head / “We were lied to.”",
            "Ida Holm / head / “We were lied to.”",
        ),
    ];
    for (text, link, expected) in table {
        let found = changed(text, &[link], |reading, links| mend_introductions(reading, links));
        assert_eq!(found, [expected], "{text}");
    }
}
