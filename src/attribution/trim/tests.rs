//! Mentions as they were found into the noun phrases in them.

use super::trimmed;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

#[test]
fn what_names_nobody_is_no_part_of_a_mention() {
    let table = [
        ("A poll released Friday said so.", "A poll released Friday", "A poll released Friday"),
        ("The court on Monday said so.", "The court on Monday", "The court"),
        ("Lindt this week said so.", "Lindt this week", "Lindt"),
        ("The Sunday Times said so.", "The Sunday Times", "The Sunday Times"),
        ("NORDVIK -- The mayor said so.", "NORDVIK -- The mayor", "The mayor"),
        ("In a statement, the port said so.", "In a statement, the port", "the port"),
        (
            "Profits fell after the central bank said so.",
            "after the central bank",
            "the central bank",
        ),
        ("Residents want the bridge and said so.", "Residents want the bridge and", "Residents"),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let reading = Reading::new(&document);
        let (mention, cue) = (range(&document, found), range(&document, "said"));
        let shown = trimmed(&reading, mention, Some(cue)).map(|found| document.text_of(found));
        assert_eq!(shown, Some(expected), "{text}");
    }
}
