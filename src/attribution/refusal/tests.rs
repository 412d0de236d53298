//! Sentences into who refused to say what.

use super::{is_nobody, refusals, refuses};
use crate::attribution::reading::Reading;
use crate::document::Document;
use crate::lexicon::Lexicon;

#[test]
fn nobody_is_no_source() {
    let table = [
        ("Nobody asked the town.", true),
        ("No one said so.", true),
        ("No. One said so.", false),
        ("Norman said so.", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(is_nobody(&Reading::new(&document), 0), expected, "{text}");
    }
}

#[test]
fn who_refuses_says_nothing() {
    let table = [
        ("The ministry declined to comment on the talks.", "declined", true),
        ("The mayor refused to resign.", "refused", false),
        ("The police did not immediately respond to a request.", "respond", true),
        ("“Yes,” she responded.", "responded", false),
        ("A clerk, who asked not to be named, said so.", "asked", true),
        ("A clerk who did not want to be identified said so.", "want", true),
        ("The clerk asked not to be moved.", "asked", false),
        ("A clerk who spoke on condition of anonymity said so.", "spoke", true),
        ("The clerk spoke of the anonymous letter.", "spoke", false),
    ];
    for (text, cue, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let reading = Reading::new(&document);
        let token = (0..document.tokens().len()).find(|token| reading.text(*token) == cue);
        assert_eq!(refuses(&reading, token.unwrap()), expected, "{text}");
    }
}

#[test]
fn who_was_asked_and_said_nothing_is_told_with_the_words() {
    let table = [
        ("The ministry declined to comment.", "The ministry | declined to comment"),
        ("Ida Holm did not immediately respond.", "Ida Holm | did not immediately respond"),
        ("The company has not replied to a letter.", "The company | has not replied"),
        ("The firm didn't return calls.", "The firm | didn't return"),
        ("The mayor could not be reached on Monday.", "The mayor | could not be reached"),
        ("The mayor could not be contacted.", "The mayor | could not be contacted"),
        ("The mayor refused to resign.", ""),
        ("The mayor declined to be named.", ""),
        ("The rescuers could not reach the farm.", ""),
        ("The mayor answered.", ""),
        ("“The firm declined to comment,” she wrote.", ""),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let words = |range| &text[document.span_of(range).range()];
        let found = refusals(&Reading::new(&document));
        let told =
            found.iter().map(|found| format!("{} | {}", words(found.mention), words(found.words)));
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}
