//! Markdown into the text that is read: headings, paragraphs, list items and block quotes.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "things are counted in one file, and places lie in it"
)]

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::place::Place;
use super::writer::Writer;
use super::{Article, Markup};
use crate::span::Span;
use crate::text::BlockKind;

pub(super) fn read(text: &str) -> Article<'_> {
    let readable = &text[..super::readable(text)];
    let mut reader = Reader { text: readable, ..Reader::default() };
    for (event, range) in Parser::new_ext(readable, options()).into_offset_iter() {
        reader.take(event, range);
    }
    Article::written(text, Markup::Markdown, reader.writer)
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

#[derive(Debug, Default)]
struct Reader<'t> {
    text: &'t str,
    writer: Writer,
    /// How many elements that are left out are open.
    left_out: usize,
    place: Place,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            _ if self.left_out > 0 => {}
            Event::Text(words) => self.words(&words, range),
            Event::Code(words) => self.code(&words, range),
            Event::SoftBreak | Event::HardBreak => {
                self.writer.space(Span::of(range.start, range.end));
            }
            Event::InlineHtml(tag) if is_line_break(&tag) => {
                self.writer.space(Span::of(range.start, range.end));
            }
            Event::Rule => self.writer.close(),
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        if is_left_out(&tag.to_end()) {
            self.left_out += 1;
            return;
        }
        match tag {
            Tag::Heading { .. } => self.writer.open(self.place.heading()),
            Tag::Paragraph => self.writer.open(self.place.running()),
            Tag::Item => {
                self.place.items += 1;
                self.writer.open(BlockKind::ListItem);
            }
            Tag::BlockQuote(_) => self.place.quotes += 1,
            Tag::Link { .. } => self.writer.link(),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        if is_left_out(&tag) {
            self.left_out = self.left_out.saturating_sub(1);
            return;
        }
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph => self.writer.close(),
            TagEnd::Item => {
                self.place.items = self.place.items.saturating_sub(1);
                self.writer.close();
            }
            TagEnd::BlockQuote(_) => self.place.quotes = self.place.quotes.saturating_sub(1),
            TagEnd::Link => self.writer.unlink(),
            _ => {}
        }
    }

    /// Words as the file has them, or what "&amp;" stands for.
    fn words(&mut self, words: &str, range: Range<usize>) {
        match self.text.get(range.clone()) {
            Some(stretch) if stretch == words => self.writer.copy(stretch, range.start),
            _ => self.writer.replace(words, Span::of(range.start, range.end)),
        }
    }

    /// The words between backticks, where a line end may stand for a space and a mark of quotation behind it for
    /// nothing.
    fn code(&mut self, words: &str, range: Range<usize>) {
        let stretch = self.text.get(range.clone()).unwrap_or_default();
        if let Some(at) = stretch.find(words) {
            return self.writer.copy(words, range.start + at);
        }
        let Some(places) = places_of(words, stretch) else {
            return self.writer.replace(words, Span::of(range.start, range.end));
        };
        let mut end = None;
        for (word, at) in places {
            let start = range.start + at;
            if let Some(end) = end.replace(start + word.len()) {
                self.writer.space(Span::of(end, start));
            }
            self.writer.copy(word, start);
        }
    }
}

/// Where each word stands in a stretch, in order; nothing where one of them does not.
fn places_of<'w>(words: &'w str, stretch: &str) -> Option<Vec<(&'w str, usize)>> {
    let mut from = 0;
    let place = |word: &'w str| {
        let at = from + stretch.get(from..)?.find(word)?;
        from = at + word.len();
        Some((word, at))
    };
    words.split_whitespace().map(place).collect()
}

/// What no reader reads as the article's own sentences.
const fn is_left_out(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::CodeBlock
            | TagEnd::Table
            | TagEnd::MetadataBlock(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::Image
            | TagEnd::HtmlBlock
            | TagEnd::Strikethrough
    )
}

fn is_line_break(tag: &str) -> bool {
    tag.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
}

#[cfg(test)]
mod tests;
