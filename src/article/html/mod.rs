//! HTML into the text that is read: the article's body, its headings, paragraphs and list items.
//!
//! The body of a page is found by this rule. What `left_out.tsv` lists is no part of any article.
//! Of the elements marked as an article (`itemprop=articleBody`, then `article`, `main`,
//! `role=main`), the one with the most text in paragraphs is taken if it holds a third of the page's;
//! from there, or from the page, the reader steps into the child that holds at least four fifths of
//! the text in paragraphs, until none does. The last first-level heading before the body is its
//! headline if it has none itself, and the paragraphs between the two are read too: the standfirst
//! and the byline. A table is part of the article where one of its cells has three paragraphs or it
//! says that it is there for presentation; other tables hold data and are left out.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ids of elements and pieces come from the page's own tree, and bytes are added \
              within a page"
)]

mod left_out;
mod tags;
mod tree;

use left_out::LeftOut;
use tags::{Piece, Start};
use tree::Tree;

use super::place::Place;
use super::writer::Writer;
use super::{Article, Markup};
use crate::span::Span;
use crate::text::BlockKind;

pub(super) fn read(html: &str) -> Article<'_> {
    let readable = &html[..super::readable(html)];
    let pieces = tags::pieces(readable);
    let tree = tree::read(&pieces, &LeftOut::built_in());
    let body = body(&pieces, &tree);
    let mut reader = Reader { html: readable, pieces: &pieces, tree: &tree, ..Reader::default() };
    if let Some(headline) = headline(&pieces, &tree, body) {
        reader.read(headline);
        between(&pieces, &tree, headline, body).for_each(|paragraph| reader.read(paragraph));
    }
    reader.read(body);
    Article::written(html, Markup::Html, reader.writer)
}

/// The element that holds the article.
fn body(pieces: &[Piece], tree: &Tree) -> usize {
    let marked = [is_article_body, is_article, is_main].iter().find_map(|is_marked| {
        let elements = tree.elements.iter().enumerate().skip(1);
        let marked = elements.filter(|(_, element)| {
            !element.is_left_out && start_of(pieces, element.first).is_some_and(is_marked)
        });
        let (id, best) = marked.max_by_key(|(id, element)| (element.running, usize::MAX - id))?;
        (best.running * 3 >= tree.elements[0].running).then_some(id)
    });
    narrowed(pieces, tree, marked.unwrap_or(0))
}

fn is_article_body(tag: &Start) -> bool {
    tag.attributes.iter().any(|(name, value)| name == "itemprop" && value == "articleBody")
}

fn is_article(tag: &Start) -> bool {
    tag.name == "article"
}

fn is_main(tag: &Start) -> bool {
    let has_role = tag.attributes.iter().any(|(name, value)| name == "role" && value == "main");
    has_role || tag.name == "main"
}

fn start_of(pieces: &[Piece], piece: usize) -> Option<&Start> {
    match pieces.get(piece)? {
        Piece::Start(start) => Some(start),
        _ => None,
    }
}

/// Steps into the child that holds nearly all running text, while there is one.
fn narrowed(pieces: &[Piece], tree: &Tree, from: usize) -> usize {
    let mut body = from;
    for (id, element) in tree.elements.iter().enumerate().skip(from + 1) {
        let holds_most = element.running * 5 >= tree.elements[from].running * 4;
        let is_block = start_of(pieces, element.first)
            .is_some_and(|start| !matches!(start.name.as_str(), "p" | "blockquote" | "li"));
        let is_child = element.parent == body && element.running > 0;
        if is_child && holds_most && is_block && !element.is_left_out {
            body = id;
        }
    }
    body
}

/// The last first-level heading before the body, unless the body has one itself.
fn headline(pieces: &[Piece], tree: &Tree, body: usize) -> Option<usize> {
    let is_heading = |id: &usize| {
        start_of(pieces, tree.elements[*id].first).is_some_and(|start| start.name == "h1")
    };
    let body = &tree.elements[body];
    let after = tree.elements.partition_point(|element| element.first < body.first);
    let within = tree.elements.partition_point(|element| element.first < body.end);
    if (after..within).any(|id| is_heading(&id)) {
        return None;
    }
    (1..after).rev().find(is_heading).filter(|id| tree.elements[*id].end <= body.first)
}

/// The paragraphs that stand between the headline and the body.
fn between<'t>(
    pieces: &'t [Piece],
    tree: &'t Tree,
    headline: usize,
    body: usize,
) -> impl Iterator<Item = usize> + 't {
    let (from, to) = (tree.elements[headline].end, tree.elements[body].first);
    let is_paragraph = move |id: &usize| {
        let element = &tree.elements[*id];
        let is_between = from <= element.first && element.end <= to && !element.is_left_out;
        is_between && start_of(pieces, element.first).is_some_and(|start| start.name == "p")
    };
    (headline + 1..body).filter(is_paragraph)
}

#[derive(Debug)]
struct Reader<'r> {
    html: &'r str,
    pieces: &'r [Piece],
    tree: &'r Tree,
    writer: Writer,
    place: Place,
}

impl Default for Reader<'_> {
    fn default() -> Self {
        static NOTHING: Tree = Tree { elements: Vec::new(), of_piece: Vec::new() };
        Self {
            html: "",
            pieces: &[],
            tree: &NOTHING,
            writer: Writer::default(),
            place: Place::default(),
        }
    }
}

impl Reader<'_> {
    /// Reads the pieces of an element.
    fn read(&mut self, element: usize) {
        let element = &self.tree.elements[element];
        let is_outer = element.is_left_out;
        let mut piece = element.first;
        while piece < element.end.min(self.pieces.len()) {
            let inner = &self.tree.elements[self.tree.of_piece[piece]];
            if inner.is_left_out && !is_outer && inner.first == piece {
                piece = inner.end.max(piece + 1);
                continue;
            }
            self.take(piece);
            piece += 1;
        }
        self.writer.close();
    }

    fn take(&mut self, piece: usize) {
        match &self.pieces[piece] {
            Piece::Start(start) => self.start(&start.name),
            Piece::End(name) => self.end(name),
            Piece::Text(span) => self.text(*span),
        }
    }

    fn start(&mut self, name: &str) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.writer.open(self.place.heading()),
            "p" => self.writer.open(self.place.running()),
            "li" => {
                self.place.items += 1;
                self.writer.open(BlockKind::ListItem);
            }
            "blockquote" => {
                self.place.quotes += 1;
                self.writer.open(BlockKind::BlockQuote);
            }
            "a" => self.writer.link(),
            // No byte of the file stands for the space alone.
            "br" => self.writer.break_line(),
            _ if tree::is_inline(name) => {}
            _ => self.writer.open(self.place.running()),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "a" => return self.writer.unlink(),
            "li" => self.place.items = self.place.items.saturating_sub(1),
            "blockquote" => self.place.quotes = self.place.quotes.saturating_sub(1),
            _ if tree::is_inline(name) => return,
            _ => {}
        }
        self.writer.open(self.place.running());
    }

    /// Text with its references decoded, each mapped to the whole of what stands for it.
    fn text(&mut self, span: Span) {
        let text = span.slice(self.html);
        let mut at = 0;
        for found in memchr::memchr_iter(b'&', text.as_bytes()) {
            if found < at {
                continue;
            }
            self.writer.copy(&text[at..found], span.start() + at);
            let reference = &text[found..found + reference_len(&text[found..])];
            let start = span.start() + found;
            let decoded = htmlize::unescape(reference);
            if decoded == reference {
                self.writer.copy(reference, start);
            } else {
                self.writer.replace(&decoded, Span::of(start, start + reference.len()));
            }
            at = found + reference.len();
        }
        self.writer.copy(&text[at..], span.start() + at);
    }
}

/// The bytes of "&rsquo;", "&#8217;" or "&amp" at the front of a text.
fn reference_len(text: &str) -> usize {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    // The longest name has 32 letters.
    let name = text.bytes().skip(1).take(33).take_while(is_name).count();
    let end = 1 + name;
    end + usize::from(text.as_bytes().get(end) == Some(&b';'))
}

#[cfg(test)]
mod tests;
