//! What is read of pages and of fragments of HTML.

use crate::article::Article;
use crate::text::BlockKind;

#[test]
fn what_is_read_of_fragments() {
    // The HTML, and the text that is read of it.
    let table = [
        ("<p>One <b>t</b>wo<p>three", "One two\n\nthree"),
        ("<h1>Head</h1><div>bare<br>line</div> tail", "Head\n\nbare line\n\ntail"),
        ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "a\n\nb\n\nc\n\nd"),
        ("<p>R&amp;D&nbsp;x &rsquo;n&#8217; &nope; &lt;b&gt; a&b", "R&D\u{a0}x ’n’ &nope; <b> a&b"),
        ("<p>a<!-- no -->b<script>if (a<b) x()</script>c</p>", "abc"),
        ("<p>a</p><table><tr><td>x</table><pre>y</pre><p hidden>z</p>", "a"),
        ("<p>a <img alt=x> b\r\n\tc</p><figure><figcaption>cap</figcaption></figure>", "a b c"),
        ("<blockquote><p>Set off</blockquote>rest", "Set off\n\nrest"),
        ("no tags at all", "no tags at all"),
        ("<", "<"),
        ("a < b <3 &", "a < b <3 &"),
    ];
    for (html, text) in table {
        assert_eq!(Article::html(html).text(), text, "{html}");
    }
}

#[test]
fn the_body_of_a_page_is_found() {
    let page = "<!doctype html><html><head><title>T</title></head><body>\
            <header><nav><a href=/>Home</a></nav><h1>The headline</h1></header>\
            <div class=page><article><p class=\"byline\">By Mara Lindt</p><div class=body>\
            <p>The first paragraph is long enough to count as running text.</p>\
            <p>The second one goes on for just about as long as the first.</p>\
            <div class=\"related-links\"><p>Read this too</p></div></div></article>\
            <article class=teaser><p>Another story</p></article></div>\
            <footer><p>Imprint</p></footer></body></html>";
    let article = Article::html(page);
    let blocks: Vec<_> = article.blocks().collect();
    assert_eq!(blocks.len(), 3 + usize::from(article.text().contains("Mara")));
    assert_eq!(blocks[0].kind, BlockKind::Headline);
    assert_eq!(blocks[0].span.slice(article.text()), "The headline");
    assert!(!article.text().contains("Read this"), "{}", article.text());
    assert!(!article.text().contains("Imprint"), "{}", article.text());
    assert!(article.text().contains("second one"), "{}", article.text());
}

#[test]
fn deep_or_broken_markup_costs_no_more() {
    for tag in ["<div>", "<b>", "<p>", "</p>", "<li>", "<a ", "&", "<!--", "<div></b>", "&amp"] {
        let html = tag.repeat(20_000);
        assert!(Article::html(&html).text().len() <= html.len());
    }
}
