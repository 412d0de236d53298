//! What lies between a cue and each token around it: marks, tagged spans, other cues.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the window lies in its passage, and a trail stops growing after six roles"
)]

use super::anchor::Anchor;
use super::flat::{begins, role};
use super::passage::Passage;
use super::tagger::label;
use super::view::View;
use super::vocabulary::{ByFunction, Function};

/// What lies between the cue and a token.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Way {
    /// Marks and conjunctions in order, five bits each, the first six.
    pub(crate) path: u32,
    /// Roles of tagged spans in order, three bits each, the first six.
    pub(crate) trail: u32,
    /// Other cues, and the last of them.
    pub(crate) others: u32,
    pub(crate) other: u32,
    /// The greatest cue step before the token.
    pub(crate) cue: u8,
}

/// The symbols of marks and conjunctions in a path; 0 for all other words.
static SYMBOLS: ByFunction = ByFunction::new(&[
    (Function::Comma, 1),
    (Function::Quote, 2),
    (Function::Open, 3),
    (Function::Close, 4),
    (Function::Colon, 5),
    (Function::Semicolon, 6),
    (Function::Stop, 7),
    (Function::Question, 7),
    (Function::Exclamation, 7),
    (Function::That, 8),
    (Function::Who, 9),
    (Function::Which, 9),
    (Function::And, 10),
    (Function::But, 10),
    (Function::Or, 10),
    (Function::Dash, 11),
    (Function::As, 12),
    (Function::If, 13),
    (Function::Because, 13),
    (Function::When, 13),
    (Function::While, 13),
    (Function::To, 14),
]);

impl Way {
    const START: Self = Self { path: 0, trail: 0, others: 0, other: 0, cue: 0 };

    fn with_symbol(mut self, function: Function) -> Self {
        let symbol = u32::from(SYMBOLS.of(function));
        let repeats = self.path & 31 == symbol && matches!(symbol, 1 | 10 | 14);
        if symbol > 0 && self.path < 1 << 25 && !repeats {
            self.path = self.path << 5 | symbol;
        }
        self
    }

    fn with_role(mut self, role: u8) -> Self {
        if self.trail < 1 << 15 {
            self.trail = self.trail << 3 | (u32::from(role) / 2 + 1);
        }
        self
    }
}

/// Walks outward from the cue and notes what lies between it and each token of the window. Marks
/// in `others` are tokens of other cues.
pub(crate) fn walk(
    passage: &Passage,
    views: &[View],
    anchor: &Anchor,
    others: &[bool],
    (from, to): (usize, usize),
    ways: &mut Vec<Way>,
) {
    ways.clear();
    ways.resize(to - from, Way::default());
    let mut walk =
        Walk { passage, views, others, way: Way::START, last_role: label::CUE, was_other: false };
    for token in anchor.last + 1..to {
        let starts_span = begins(views[token].tag);
        ways[token - from] = walk.pass(token, starts_span);
    }
    walk.restart();
    for token in (from..anchor.first).rev() {
        let starts_span = views.get(token + 1).is_some_and(|view| begins(view.tag));
        ways[token - from] = walk.pass(token, starts_span);
    }
}

struct Walk<'p> {
    passage: &'p Passage,
    views: &'p [View],
    others: &'p [bool],
    way: Way,
    last_role: u8,
    was_other: bool,
}

impl Walk<'_> {
    fn restart(&mut self) {
        (self.way, self.last_role, self.was_other) = (Way::START, label::CUE, false);
    }

    /// The way to a token; what the token adds counts only for the next, but for its role.
    fn pass(&mut self, token: usize, starts_span: bool) -> Way {
        let view = self.views[token];
        let role = role(view.tag);
        if role != self.last_role || (starts_span && role != label::OUTSIDE) {
            self.way = self.way.with_role(role);
            self.last_role = role;
        }
        let here = self.way;
        let is_other = self.others[token];
        if is_other && !self.was_other {
            self.way.others += 1;
            self.way.other = self.passage.columns[token].word;
        }
        self.was_other = is_other;
        self.way.cue = self.way.cue.max(view.cue);
        self.way = self.way.with_symbol(self.passage.columns[token].function);
        here
    }
}
