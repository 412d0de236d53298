//! Blocks that stood before into links that are remembered.

use super::Memory;
use crate::article::Article;
use crate::document::{self, Document};
use crate::lexicon::Lexicon;
use crate::model::{link, link_changed};

#[test]
fn a_block_that_stands_as_it_stood_is_not_read_again() {
    let (mut pages, mut memory) = (document::Memory::default(), Memory::default());
    let text = "“It rained,” Mara Lindt said.\n\nThe road is wet.\n\nIt is dry, Holm said.";
    let mut read = |text: &str, memory: &mut Memory| {
        let article = Article::plain(text);
        let document = Document::after(&article, usize::MAX, &Lexicon::default(), &mut pages);
        let found = link(&document, memory).len();
        document.leave(&mut pages);
        found
    };
    assert_eq!(read(text, &mut memory), 2);
    // Were it read again, its link would be back.
    memory.blocks[0].parts.clear();
    assert_eq!(read(&text.replace("road", "long road"), &mut memory), 1);
    assert_eq!(read(&text.replace("It rained", "It snowed"), &mut memory), 2);
}

/// The speakers of the links that are told after each of the texts.
fn told_after(texts: &[&str]) -> Vec<String> {
    let (mut pages, mut memory) = (document::Memory::default(), Memory::default());
    let told = texts.iter().map(|text| {
        let article = Article::plain(text);
        let document = Document::after(&article, usize::MAX, &Lexicon::default(), &mut pages);
        let found = link_changed(&document, &mut memory);
        let speakers = found.iter().filter_map(|found| found.source);
        let speakers = speakers.map(|speaker| document.text_of(speaker));
        let told = speakers.collect::<Vec<_>>().join(" ");
        document.leave(&mut pages);
        told
    });
    told.collect()
}

#[test]
fn links_are_told_again_only_near_what_was_read() {
    let paragraph = |name: &str| format!("“It rained all day,” {name} said.");
    let text = ["Lindt", "Holm", "Hale", "Lund", "Dahl"].map(paragraph).join("\n\n");
    let edited = text.replacen("It rained", "It snowed", 1);
    let told = told_after(&[&text, &edited]);
    // Two paragraphs are read, and the one behind them may go together with theirs.
    assert_eq!(told, ["Lindt Holm Hale Lund Dahl", "Lindt Holm Hale"]);
    // The last is gone: the one before it ends the text now.
    let shorter = text.rsplit_once("\n\n").unwrap().0;
    assert_eq!(told_after(&[&text, shorter])[1], "Hale Lund");
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph_unless_words_stand_between() {
    let contents = |text: &str| {
        let document = Document::new(text, &Lexicon::default());
        let found = link(&document, &mut Memory::default());
        let quoted = found.iter().filter(|found| {
            found.content.first().is_some_and(|piece| document.text_of(*piece).starts_with('“'))
        });
        quoted.map(|found| found.content.len()).collect::<Vec<_>>()
    };
    let next = "“We shall build a new wall.”";
    let told = |after: &str| format!("“It rained,” Mara Lindt said.{after}\n\n{next}");
    assert_eq!(contents(&told("")), [2]);
    assert_eq!(contents(&told(" The road is wet.")).first(), Some(&1));
}

#[test]
fn paragraphs_have_the_links_that_they_have_whichever_batch_they_are_in() {
    let paragraph = "The bridge over the Ros was closed on Monday, the council said, and the road behind it too. \
                     Nobody knew for how long, and nothing was told of the ferry.";
    let text = vec![paragraph; 70].join("\n\n");
    let document = Document::new(&text, &Lexicon::default());
    assert!(document.tokens().len() > 2 * super::FULL);
    let found = link(&document, &mut Memory::default());
    let links_of = |number: usize| {
        let tokens = document.blocks()[number].tokens;
        let here =
            found.iter().filter(|link| link.cue.iter().any(|cue| tokens.has(cue.start as usize)));
        let told = here.map(|link| {
            let content = link.content.iter().map(|piece| piece.start - tokens.start);
            (content.collect::<Vec<_>>(), link.source.map(|source| source.start - tokens.start))
        });
        told.collect::<Vec<_>>()
    };
    // The first paragraphs open the article.
    let expected = links_of(5);
    assert!(!expected.is_empty());
    assert!((5..70).all(|number| links_of(number) == expected));
}
