//! Mentions and links as first found, with what is made of them.

use super::{join_fragments, tidy_mentions};
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// The tokens of a part of the document.
fn range(document: &Document<'_>, part: &str) -> TokenRange {
    let start = document.text().find(part).unwrap();
    document.tokens_in(Span::of(start, start + part.len()))
}

#[test]
fn a_mention_is_the_name_with_what_describes_it() {
    let table = [
        (
            "In a letter to the port, Mara Lindt said so.",
            "In a letter to the port, Mara Lindt",
            "Mara Lindt",
        ),
        ("Mara Lindt, said so.", "Mara Lindt,", "Mara Lindt"),
        (
            "A pilot, who asked for no name, said so.",
            "who asked for no name,",
            "A pilot, who asked for no name",
        ),
        (
            "A pilot who attended the talks, and who asked for no name, said so.",
            "who asked for no name,",
            "A pilot who attended the talks, and who asked for no name",
        ),
    ];
    for (text, found, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let said = vec![range(&document, "said")];
        let mention = Some(range(&document, found));
        let mut links = [Link::new(vec![range(&document, "so")], said, mention)];
        tidy_mentions(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].mention.unwrap()), expected, "{text}");
    }
}

#[test]
fn one_cue_has_one_content() {
    let table: [(&str, [&str; 2], &[&str]); 2] = [
        (
            "“It is safe,” Lindt said, “and sound.”",
            ["“It is safe,”", "“and sound.”"],
            &["“It is safe,”", "“and sound.”"],
        ),
        (
            "Asked about the bridge, Lindt said it was safe.",
            ["Asked about the bridge", "it was safe"],
            &["it was safe"],
        ),
    ];
    for (text, contents, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let link = |content: &str, confidence| Link {
            confidence,
            ..Link::new(
                vec![range(&document, content)],
                vec![range(&document, "said")],
                Some(range(&document, "Lindt")),
            )
        };
        let mut links = vec![link(contents[0], 0.5), link(contents[1], 0.8)];
        join_fragments(&Reading::new(&document), &mut links);
        let found: Vec<&str> =
            links[0].content.iter().map(|piece| document.text_of(*piece)).collect();
        assert_eq!((links.len(), &found[..]), (1, expected), "{text}");
    }
}

#[test]
fn the_name_of_the_speaker_is_nothing_that_is_said() {
    let text = "Her pilot, Mara Lindt, said it was safe, she said.";
    let document = Document::new(text, &Lexicon::default());
    let link = |content, mention| {
        let (content, cue) = (range(&document, content), range(&document, "said"));
        Link::new(vec![content], vec![cue], Some(range(&document, mention)))
    };
    let mut links =
        vec![link("pilot, Mara Lindt", "she"), link("it was safe", "Her pilot, Mara Lindt")];
    join_fragments(&Reading::new(&document), &mut links);
    let found: Vec<&str> = links.iter().map(|link| document.text_of(link.content[0])).collect();
    assert_eq!(found, ["it was safe"]);
}
