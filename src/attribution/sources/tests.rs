//! Who the mentions of invented articles lead to, from links marked by hand.

mod kinds;
mod naming;
mod pronouns;
mod silent;
mod size;

use super::Registry;
use crate::attribution::Link;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// A text in which the words of each source stand in brackets, with the registry of its links.
fn read(marked: &str) -> Registry {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for letter in marked.chars() {
        match letter {
            '[' => open = text.len(),
            ']' => spans.push((open, text.len())),
            _ => text.push(letter),
        }
    }
    let document = Document::new(&text, &Lexicon::default());
    let link = |(from, to): &(usize, usize)| {
        let mention = document.tokens_in(Span::of(*from, *to));
        let after = vec![TokenRange { start: mention.end, end: mention.end + 1 }];
        Link::new(after.clone(), after, Some(mention))
    };
    let links: Vec<Link> = spans.iter().map(link).collect();
    Registry::of_links(&document, &links)
}

/// Holds the names that the marked words of each text lead to.
#[track_caller]
fn assert_names(table: &[(&str, &[&str])]) {
    for (marked, expected) in table {
        assert_eq!(names(marked), *expected, "{marked}");
    }
}

/// The names of the sources of the links, in order.
pub(super) fn names(marked: &str) -> Vec<String> {
    let registry = read(marked);
    let links = 0..registry.of_link.len();
    links
        .map(|link| match registry.source_of(link) {
            Some(source) => source.name.clone(),
            None => format!("{:?}", registry.unresolved[link]),
        })
        .collect()
}
