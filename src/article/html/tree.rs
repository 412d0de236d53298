//! The pieces of a page into elements: which lies in which, and how much running text each holds.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "elements on the stack are numbers of elements already pushed, and a count falls \
              only after it rose"
)]

use std::collections::BTreeMap;

use super::left_out::LeftOut;
use super::tags::{Piece, Start};

/// One element of a page.
#[derive(Debug)]
pub(super) struct Element {
    /// The piece that opens it.
    pub(super) first: usize,
    /// The piece after its last.
    pub(super) end: usize,
    pub(super) parent: usize,
    /// Whether it, or an element around it, is no part of the article.
    pub(super) is_left_out: bool,
    /// The bytes of text in paragraphs in it.
    pub(super) running: usize,
}

/// The elements of a page in order of their start tags; the first is the page itself.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) elements: Vec<Element>,
    /// For each piece, the element that it lies in; a start tag lies in the element it opens.
    pub(super) of_piece: Vec<usize>,
}

/// Elements without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that stand inside a line of text.
const INLINE: [&str; 33] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Whether an element stands inside a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.binary_search(&name).is_ok() || matches!(name, "br" | "img")
}

/// Whether an element has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Reads the elements of a page.
pub(super) fn read(pieces: &[Piece], left_out: &LeftOut) -> Tree {
    let mut builder = Builder::new(pieces.len());
    for (number, piece) in pieces.iter().enumerate() {
        builder.take(number, piece, left_out);
    }
    builder.finish()
}

#[derive(Debug)]
struct Builder<'p> {
    tree: Tree,
    /// The open elements with their names, outermost first.
    open: Vec<(usize, &'p str)>,
    /// How many elements of a name are open, so that a stray end tag costs nothing.
    counts: BTreeMap<&'p str, usize>,
    tables: Tables,
}

/// The tables of a page: those that lay out the page hold articles, the others hold data.
#[derive(Debug, Default)]
struct Tables {
    /// The open tables, outermost first, each with whether it lays out the page.
    open: Vec<(usize, bool)>,
    /// The paragraphs of the last cell that was opened.
    paragraphs: usize,
    /// Those that hold data.
    data: Vec<usize>,
}

/// Paragraphs in one cell that make its table one that lays out a page.
const PARAGRAPHS: usize = 3;

impl Tables {
    fn start(&mut self, element: usize, start: &Start) {
        match start.name.as_str() {
            "table" => self.open.push((element, is_presentation(start))),
            "td" | "th" => self.paragraphs = 0,
            "p" => {
                self.paragraphs += 1;
                if self.paragraphs == PARAGRAPHS {
                    // A table around one that lays out the page does so too.
                    let unmarked = self.open.iter_mut().rev().take_while(|(_, lays_out)| !lays_out);
                    unmarked.for_each(|(_, lays_out)| *lays_out = true);
                }
            }
            _ => {}
        }
    }

    /// Closes the tables from an element on.
    fn end(&mut self, element: usize) {
        while let Some((table, lays_out)) = self.open.pop_if(|(table, _)| *table >= element) {
            if !lays_out {
                self.data.push(table);
            }
        }
    }
}

fn is_presentation(start: &Start) -> bool {
    start.attributes.iter().any(|(name, value)| name == "role" && value == "presentation")
}

/// How far up an implied end tag is looked for, so that deep nesting costs each tag the same.
const FARTHEST: usize = 32;

impl<'p> Builder<'p> {
    fn new(pieces: usize) -> Self {
        let page = Element { first: 0, end: pieces, parent: 0, is_left_out: false, running: 0 };
        let tree = Tree { elements: vec![page], of_piece: Vec::with_capacity(pieces) };
        Self { tree, open: vec![(0, "")], counts: BTreeMap::new(), tables: Tables::default() }
    }

    fn take(&mut self, number: usize, piece: &'p Piece, left_out: &LeftOut) {
        match piece {
            Piece::Start(start) => self.start(number, start, left_out),
            Piece::End(name) => {
                self.tree.of_piece.push(self.top());
                self.end(number, name);
            }
            Piece::Text(span) => {
                let (top, weight) = (self.top(), self.is_in_paragraph());
                self.tree.of_piece.push(top);
                self.tree.elements[top].running += span.len() * weight;
            }
        }
    }

    fn top(&self) -> usize {
        self.open.last().map_or(0, |(element, _)| *element)
    }

    /// 1 in a paragraph, else 0.
    fn is_in_paragraph(&self) -> usize {
        usize::from(self.counts.get("p").is_some_and(|open| *open > 0))
    }

    fn start(&mut self, number: usize, start: &'p Start, left_out: &LeftOut) {
        self.imply_ends(number, &start.name);
        let parent = self.top();
        let is_left_out = self.tree.elements[parent].is_left_out || left_out.has(start);
        let element = Element { first: number, end: number + 1, parent, is_left_out, running: 0 };
        self.tree.elements.push(element);
        let id = self.tree.elements.len() - 1;
        self.tree.of_piece.push(id);
        self.tables.start(id, start);
        if !is_void(&start.name) {
            self.open.push((id, &start.name));
            *self.counts.entry(&start.name).or_default() += 1;
        }
    }

    /// A block ends an open paragraph, an item the item before it.
    fn imply_ends(&mut self, number: usize, name: &str) {
        if is_inline(name) {
            return;
        }
        let lines = self.open.iter().rev().take(FARTHEST);
        let block = lines.map(|(_, open)| *open).find(|open| !is_inline(open));
        let ends = matches!(
            (block, name),
            (Some("p"), _)
                | (Some("li"), "li")
                | (Some("dt" | "dd"), "dt" | "dd")
                | (Some("option"), "option")
        );
        if let Some(block) = block.filter(|_| ends) {
            self.end(number, block);
        }
    }

    fn end(&mut self, number: usize, name: &str) {
        if self.counts.get(name).is_none_or(|open| *open == 0) {
            return;
        }
        while let Some((element, open)) = self.open.pop_if(|(element, _)| *element > 0) {
            self.tree.elements[element].end = number + 1;
            self.tables.end(element);
            if let Some(count) = self.counts.get_mut(open) {
                *count -= 1;
            }
            if open == name {
                break;
            }
        }
    }

    /// Leaves out the tables that hold data, with all that is in them.
    fn leave_out_data(&mut self) {
        for table in &self.tables.data {
            self.tree.elements[*table].is_left_out = true;
        }
        for id in 1..self.tree.elements.len() {
            let parent = self.tree.elements[id].parent;
            self.tree.elements[id].is_left_out |= self.tree.elements[parent].is_left_out;
        }
    }

    fn finish(mut self) -> Tree {
        let pieces = self.tree.of_piece.len();
        for (element, _) in std::mem::take(&mut self.open) {
            self.tree.elements[element].end = pieces;
        }
        self.tables.end(0);
        self.leave_out_data();
        // Children come after their parents, so that one walk from the back adds everything up.
        for id in (1..self.tree.elements.len()).rev() {
            let element = &self.tree.elements[id];
            if !element.is_left_out {
                let (parent, running) = (element.parent, element.running);
                self.tree.elements[parent].running += running;
            }
        }
        self.tree
    }
}
