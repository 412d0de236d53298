//! Features of tokens beside any cue, whichever it is: the scoper has their weights for tokens left of a cue and
//! right of one.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a passage has a view and a column, and features are made of a few small numbers"
)]

use super::column::Column;
use super::fan::{Fan, Rib, ribs};
use super::feature::{Feature, Sink, Template, templates};
use super::flat::role;
use super::grid::{Cells, Grid, beyond};
use super::passage::Passage;
use super::quoting::{Portrait, before_number, form_number};
use super::receiver::Receiver;
use super::scoper::role::WIDTH;
use super::shelf::Small;
use super::view::View;

templates! { 128:
    WORD WORD_L1 WORD_R1 WORD_L2 WORD_R2 PAIR_L PAIR_R SUFFIX SHAPE SHAPE_L SHAPE_R QUOTED QUOTEDS
    SOURCE TAG TAGS SHARES SHARE_BEGINS_CONTENT SHARE_BEGINS_SOURCE SHARES_AROUND
    QUOTE_SIZE QUOTE_EDGES QUOTE_EXIT QUOTE_TRAIL QUOTE_ENTRY QUOTE_FORM QUOTE_FRAME
    BEFORE_PASSAGE FORM_PASSAGE SORTS SORTS_L SORTS_R
}

/// Templates of small values, without the side.
pub(crate) const SMALL: &[Small] = &[
    Small::of(QUOTED, 4, 1),
    Small::parted(QUOTEDS, (4, 10), 10, 4),
    Small::of(SOURCE, 7, 1),
    Small::of(TAG, 7, 1),
    Small::parted(TAGS, (4, 10), 10, 7),
    Small::parted(SHARES, (3, 7), 7, 1),
    Small::of(SHARE_BEGINS_CONTENT, 7, 1),
    Small::of(SHARE_BEGINS_SOURCE, 7, 1),
    Small::parted(SHARES_AROUND, (4, 7), 154, 1),
    Small::of(BEFORE_PASSAGE, 100, 1),
    Small::of(FORM_PASSAGE, 32, 1),
];

/// Where a token and those around it stand in a quotation, and how often it is part of a source.
const QUOTEDS_HERE: Grid<3> = Grid::new(0, [3, 3, 2], |[left, right, here], into| {
    into.add(QUOTED, here, 0);
    into.add(QUOTEDS, beyond(left, 4) * 16 + beyond(right, 4), here);
});
const LISTED: Grid<1> = Grid::new(QUOTEDS_HERE.end(), [3], |[source], into| {
    if source > 0 {
        into.add(SOURCE, source, 0);
    }
});
/// The tag of the token and the roles of those around it.
const TAGS_HERE: Grid<3> = Grid::new(LISTED.end(), [3, 3, 3], |[left, right, tag], into| {
    into.add(TAG, tag, 0);
    let [left, right] = [left, right].map(|role| beyond(role * 2, 8));
    into.add(TAGS, left * 16 + right, u32::from(role(tag as u8)));
});
/// The probabilities of its roles.
const SHARES_HERE: Grid<2> = Grid::new(TAGS_HERE.end(), [3, 3], |[content, source], into| {
    into.add(SHARES, content * 8 + source, 0);
});
const BEGINS_HERE: Grid<2> = Grid::new(SHARES_HERE.end(), [3, 3], |[content, source], into| {
    into.add(SHARE_BEGINS_CONTENT, content, 0);
    into.add(SHARE_BEGINS_SOURCE, source, 0);
});
const CONTENTS_HERE: Grid<3> =
    Grid::new(BEGINS_HERE.end(), [3, 3, 3], |[left, right, here], into| {
        into.add(SHARES_AROUND, (beyond(left, 7) * 16 + beyond(right, 7)) * 16 + here, 0);
    });

/// All grids of tokens beside any cue, in order.
pub(super) const GRIDS: &[&dyn Cells] =
    &[&QUOTEDS_HERE, &LISTED, &TAGS_HERE, &SHARES_HERE, &BEGINS_HERE, &CONTENTS_HERE];

/// What a word is for the tokens around it.
pub(crate) const WORDS: Fan<5> =
    Fan { first: -2, ribs: ribs([WORD_R2, WORD_R1, WORD, WORD_L1, WORD_L2]) };
/// What its shape is.
pub(crate) const SHAPES: Fan<3> = Fan { first: -1, ribs: ribs([SHAPE_R, SHAPE, SHAPE_L]) };
/// What a word and the next are; the place is that of the first.
pub(crate) const PAIRS: Fan<2> = Fan { first: 0, ribs: ribs([PAIR_R, PAIR_L]) };
/// What the sorts of three words are; the place is that of the second.
pub(crate) const SORTS_AROUND: Fan<3> =
    Fan { first: -1, ribs: [Rib::of_first(SORTS_R), Rib::of_middle(SORTS), Rib::of(SORTS_L)] };

/// Whether a template is one of these.
pub(crate) const fn is_one(template: Template) -> bool {
    template <= SORTS_R
}

const fn is_same_on_both_sides(template: Template) -> bool {
    matches!(template, PAIR_L | PAIR_R)
}

/// What a feature is left and right of a cue.
#[cfg(feature = "train")]
pub(crate) const fn on_sides(feature: Feature) -> [Feature; 2] {
    if is_same_on_both_sides(feature.template) {
        return [feature; 2];
    }
    let left = feature.b * 2;
    [Feature { b: left, ..feature }, Feature { b: left + 1, ..feature }]
}

/// The feature that is this one on some side of a cue, and the labels of that side or sides among those of
/// both.
pub(crate) const fn of_sides(feature: Feature) -> (Feature, std::ops::Range<usize>) {
    if is_same_on_both_sides(feature.template) {
        return (feature, 0..2 * WIDTH);
    }
    let first = (feature.b & 1) as usize * WIDTH;
    (Feature { b: feature.b >> 1, ..feature }, first..first + WIDTH)
}

/// So many tokens to either side have features of a token.
pub(crate) const AROUND: usize = 2;

/// The features that the words of a passage of so many tokens are for the tokens around them. They are framed by what
/// stands for those beyond its ends.
pub(crate) fn of_words(framed: &[Column], len: usize, into: &mut impl Receiver) {
    let places = -(AROUND as isize)..;
    into.spread(0..len, |into| {
        for (place, column) in places.clone().zip(framed) {
            into.fan(&WORDS, place, column.word, 0);
            into.fan(&SHAPES, place, column.shape, 0);
        }
        let inner = places.skip(1);
        for (place, pair) in inner.clone().zip(framed[1..=len + AROUND].windows(2)) {
            let [word, next] = [&pair[0], &pair[1]].map(|column| column.word);
            into.fan(&PAIRS, place, word, next);
        }
        for (place, three) in inner.zip(framed.windows(3)) {
            let [left, here, right] =
                [&three[0], &three[1], &three[2]].map(|near| u32::from(near.sort));
            into.fan(&SORTS_AROUND, place, left << 8 | here, right);
        }
    });
}

/// A token beside any cue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'p> {
    /// The token between its neighbours.
    pub(crate) window: &'p [Column; 3],
    pub(crate) views: &'p [View],
    pub(crate) token: usize,
}

impl Beside<'_> {
    /// The features of the token whatever the cue, but for those of words and quotations around it.
    pub(crate) fn features(&self, into: &mut impl Receiver) {
        let [left, column, right] = self.window;
        into.give(self.token..self.token + 1, |sink| {
            sink.add(SUFFIX, column.suffix3, 0);
            sink.cell(&LISTED, [u32::from(column.source)]);
            sink.cell(&QUOTEDS_HERE, [left, right, column].map(|near| near.quoted as u32));
            self.of_shares(sink);
        });
    }

    fn of_shares(&self, into: &mut impl Sink) {
        let views = self.views;
        let view = views[self.token];
        let near = |steps: isize| views.get(self.token.wrapping_add_signed(steps));
        let tag = |view: Option<&View>| view.map_or(4, |view| u32::from(role(view.tag)) / 2);
        let content = |view: Option<&View>| view.map_or(7, |view| u32::from(view.content));
        let (left, right) = (near(-1), near(1));
        into.cell(&TAGS_HERE, [tag(left), tag(right), u32::from(view.tag)]);
        into.cell(&SHARES_HERE, [view.content, view.source].map(u32::from));
        into.cell(&BEGINS_HERE, [view.begins_content, view.begins_source].map(u32::from));
        into.cell(&CONTENTS_HERE, [content(left), content(right), u32::from(view.content)]);
    }
}

/// The features that all tokens of a passage have.
pub(crate) fn of_passage(passage: &Passage, into: &mut impl Sink) {
    into.add(BEFORE_PASSAGE, before_number(passage), 0);
    into.add(FORM_PASSAGE, form_number(passage), 0);
}

/// The features that all tokens of a quotation have.
pub(crate) fn of_portrait(portrait: &Portrait, into: &mut impl Sink) {
    into.add(QUOTE_SIZE, portrait.size(), 0);
    into.add(QUOTE_EDGES, portrait.edges(), 0);
    into.add(QUOTE_EXIT, portrait.exit(), 0);
    into.add(QUOTE_TRAIL, portrait.trail(), 0);
    into.add(QUOTE_ENTRY, portrait.entry(), 0);
    into.add(QUOTE_FORM, portrait.form(), 0);
    into.add(QUOTE_FRAME, portrait.frame(), 0);
}
