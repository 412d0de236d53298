//! Markdown into words, blocks and places in the file.

use crate::article::Article;
use crate::text::BlockKind;

#[test]
fn what_is_read_of_markdown() {
    // The Markdown, and the text that is read of it.
    let table = [
        ("# Ferry *line* closes\n\nText.", "Ferry line closes\n\nText."),
        ("---\ntitle: No\n---\nText.", "Text."),
        ("One\ntwo  \nthree\\\nfour", "One two three four"),
        ("> Quoted\n> twice", "Quoted twice"),
        ("- a\n- b\n  - c\n\n  d\n", "a\n\nb\n\nc\n\nd"),
        ("R&amp;D &rsquo;n \\*x\\* &#8220;", "R&D ’n *x* “"),
        ("She [said **so**](u) now", "She said so now"),
        ("![alt](u) A `b` ~~old~~ new<br>line", "A b new line"),
        ("| a | b |\n|---|---|\n| c | d |\n\nText.", "Text."),
        ("```\ncode\n```\n    code\n\nText.[^1]\n\n[^1]: Note.", "Text."),
        ("> A `b\n> c\nd` e", "A b c d e"),
        ("<div>\nraw\n</div>\n\nText.", "Text."),
        ("a\r\nb\r\n\r\nc", "a b\n\nc"),
    ];
    for (markdown, text) in table {
        assert_eq!(Article::markdown(markdown).text(), text, "{markdown}");
    }
}

#[test]
fn markup_tells_the_kind_of_block() {
    let markdown = "# Head.\n\nRunning text here.\n\n## Sub.\n\n1. Item\n\n> Set off\n";
    let article = Article::markdown(markdown);
    let kinds: Vec<_> = article.blocks().map(|block| block.kind).collect();
    use BlockKind::{BlockQuote, Headline, ListItem, Paragraph, Subhead};
    assert_eq!(kinds, [Headline, Paragraph, Subhead, ListItem, BlockQuote]);
}

#[test]
fn every_stretch_is_found_in_the_file() {
    let markdown = "> The *mayor&rsquo;s*\n> [report](u) said **so**.";
    let article = Article::markdown(markdown);
    let link = article.hyperlinks()[0];
    assert_eq!(link.slice(article.text()), "report");
    assert_eq!(article.map().to_original(link).slice(markdown), "report");
    let mayor = crate::Span::of(4, 13);
    assert_eq!(mayor.slice(article.text()), "mayor’s");
    assert_eq!(article.map().to_original(mayor).slice(markdown), "mayor&rsquo;s");
}

#[test]
fn code_over_two_lines_is_found_in_the_file() {
    let markdown = "> It `said that\n> the lock` leaks.";
    let article = Article::markdown(markdown);
    for word in ["said", "that", "the", "lock", "leaks"] {
        let start = article.text().find(word).unwrap();
        let span = crate::Span::of(start, start + word.len());
        assert_eq!(article.map().to_original(span).slice(markdown), word);
    }
}
