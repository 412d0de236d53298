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

mod body;
mod left_out;
mod tags;
mod tree;

use body::{between, body, headline};
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
    let (writer, place) = (Writer::default(), Place::default());
    let mut reader = Reader { html: readable, pieces: &pieces, tree: &tree, writer, place };
    if let Some(headline) = headline(&pieces, &tree, body) {
        reader.read(headline);
        between(&pieces, &tree, headline, body).for_each(|paragraph| reader.read(paragraph));
    }
    reader.read(body);
    Article::written(html, Markup::Html, reader.writer)
}

fn start_of(pieces: &[Piece], piece: usize) -> Option<&Start> {
    match pieces.get(piece)? {
        Piece::Start(start) => Some(start),
        _ => None,
    }
}

#[derive(Debug)]
struct Reader<'r> {
    html: &'r str,
    pieces: &'r [Piece],
    tree: &'r Tree,
    writer: Writer,
    place: Place,
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "elements and pieces are numbered by the page's own tree, and places lie in the page"
)]
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
#[expect(clippy::arithmetic_side_effects, reason = "a name has at most 33 bytes")]
fn reference_len(text: &str) -> usize {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    // The longest name has 32 letters.
    let name = text.bytes().skip(1).take(33).take_while(is_name).count();
    let end = 1 + name;
    end + usize::from(text.as_bytes().get(end) == Some(&b';'))
}

#[cfg(test)]
mod tests;
