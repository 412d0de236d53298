//! An article as it was given: the file, the text to read in it, and where each lies in the other.

#[cfg(feature = "html")]
mod html;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(any(feature = "html", feature = "markdown"))]
mod place;
mod span_map;
#[cfg(any(feature = "html", feature = "markdown"))]
mod writer;

use std::borrow::Cow;

pub use span_map::SpanMap;

use crate::span::{Span, boundary};
use crate::text::RawBlock;

/// How an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Markup {
    /// Text as it is.
    #[default]
    Plain,
    /// CommonMark with front matter, tables, footnotes and the like.
    Markdown,
    /// A page or a fragment of one.
    Html,
}

impl Markup {
    /// The markup of a file by the ending of its name; `None` where the ending says nothing.
    ///
    /// ```
    /// assert_eq!(whosaid::Markup::of_path("a/Story.MD"), Some(whosaid::Markup::Markdown));
    /// ```
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" | "mkd" | "mdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }
}

/// An article as it was given, with the text that is read of it.
///
/// Of plain text everything is read. Of Markdown and HTML the words are read, without markup, code,
/// tables and what is not part of the article; a report's spans still lie in the file as it was
/// given.
///
/// ```
/// use whosaid::{Article, Checker};
///
/// let article = Article::plain("The bridge is safe, Mara Lindt said.");
/// let report = Checker::default().check_article(&article);
/// assert_eq!(report.claims[0].content[0].slice(article.original()), "The bridge is safe");
/// ```
#[derive(Debug, Clone)]
pub struct Article<'t> {
    original: &'t str,
    text: Cow<'t, str>,
    map: SpanMap,
    marked: Vec<RawBlock>,
    hyperlinks: Vec<Span>,
    markup: Markup,
}

impl<'t> Article<'t> {
    /// An article in plain text.
    #[must_use]
    pub const fn plain(text: &'t str) -> Self {
        Self {
            original: text,
            text: Cow::Borrowed(text),
            map: SpanMap::identity(),
            marked: Vec::new(),
            hyperlinks: Vec::new(),
            markup: Markup::Plain,
        }
    }

    /// An article in Markdown: CommonMark with tables, footnotes, strikethrough, task lists and
    /// front matter.
    ///
    /// Headings, list items and block quotes become blocks of their kind; code, tables, images, front
    /// matter and HTML are left out.
    #[cfg(feature = "markdown")]
    #[must_use]
    pub fn markdown(text: &'t str) -> Self {
        markdown::read(text)
    }

    /// An article as an HTML page or fragment.
    ///
    /// The article's body is found by this rule: of the elements marked as an article
    /// (`itemprop=articleBody`, then `article`, `main`, `role=main`), the one with the most text in
    /// paragraphs is taken if it holds a third of the page's; from there, or from the page, the
    /// reader steps into the child that holds at least four fifths of the text in paragraphs, until
    /// none does. The last first-level heading before it is its headline, and the paragraphs between
    /// the two belong to it. Navigation, captions, tables of data, code, forms and lists of related
    /// links are left out.
    #[cfg(feature = "html")]
    #[must_use]
    pub fn html(text: &'t str) -> Self {
        html::read(text)
    }

    #[cfg(any(feature = "html", feature = "markdown"))]
    fn written(original: &'t str, markup: Markup, writer: writer::Writer) -> Self {
        let writer::Written { text, map, marked, hyperlinks } = writer.finish();
        Self { original, text: Cow::Owned(text), map, marked, hyperlinks, markup }
    }

    /// The article as it was given; the spans of reports lie here.
    #[must_use]
    pub const fn original(&self) -> &'t str {
        self.original
    }

    /// The text that is read, without markup.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the text that is read stands in the original.
    #[must_use]
    pub const fn map(&self) -> &SpanMap {
        &self.map
    }

    /// How the article is written.
    #[must_use]
    pub const fn markup(&self) -> Markup {
        self.markup
    }

    /// The linked words, as spans of [`Article::text`], in order.
    #[must_use]
    pub fn hyperlinks(&self) -> &[Span] {
        &self.hyperlinks
    }

    /// The blocks of the text that is read: what they look like, unless the markup says better.
    pub fn blocks(&self) -> impl Iterator<Item = RawBlock> + '_ {
        let mut marked = self.marked.iter().peekable();
        let limit = readable(&self.text);
        crate::text::blocks(&self.text[..limit]).map(move |block| {
            let is_before = |mark: &RawBlock| mark.span.end() <= block.span.start();
            while marked.next_if(|mark| is_before(mark)).is_some() {}
            let kind = marked.peek().filter(|mark| mark.span.contains(block.span));
            RawBlock { kind: kind.map_or(block.kind, |mark| mark.kind), ..block }
        })
    }
}

/// How many bytes of a text fit into spans, cut at a char boundary.
pub(crate) fn readable(text: &str) -> usize {
    boundary(text, Span::MAX)
}
