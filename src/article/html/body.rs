//! The elements of a page into where its article stands: the body, the headline, what is between.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "elements are numbered by the page's own tree, and a few times the length of a page is \
              no more than memory holds bytes"
)]

use super::start_of;
use super::tags::{Piece, Start};
use super::tree::Tree;

/// The element that holds the article.
pub(super) fn body(pieces: &[Piece], tree: &Tree) -> usize {
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
pub(super) fn headline(pieces: &[Piece], tree: &Tree, body: usize) -> Option<usize> {
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
pub(super) fn between<'t>(
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
