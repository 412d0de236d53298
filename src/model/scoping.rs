//! Features of the scoper, which marks the source and the content of one cue: what tokens have with that cue.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a window has a view and a column, and features are made of a few \
              small numbers"
)]

use super::anchor::{Anchor, DISTANCES, Side};
use super::feature::{Sink, both, templates, three};
use super::flat::role;
use super::grid::{Cells, Grid};
use super::passage::Passage;
use super::quoting::Portrait;
use super::receiver::{Receiver, Run};
use super::shelf::Small;
use super::view::View;
use super::vocabulary::Function;
use super::way::Way;

templates! { 160:
    // Of a cue and a sentence.
    SENTENCE CUE_WORD HEAD CUE_NEXT CUE_LAST FLAGS CUE_SHARE CUE_CLASS CUE_QUOTED
    // Of a cue and a distance.
    FAR HEAD_FAR NEXT_FAR LAST_FAR FLAGS_FAR CLASS_FAR
    // Of a cue and a token.
    NEAR_WORD NEAR_SHAPE NEAR_HEAD NEAR_SORT SORT_CLASS PATH_SORT CUE_WORDS CUE_PAIR
    PATH PATH_NEXT PATH_HEAD PATH_WORD PATH_SHAPE OTHERS OTHERS_FAR OTHER_WORD OTHERS_PATH
    OTHER_SENTENCE OTHER_FLAGS OTHER_HEAD OTHER_CUES
    TAG_FAR TRAIL TRAIL_HEAD TRAIL_OTHERS TRAIL_PATH TRAIL_FLAGS TRAIL_SIDES
    SHARE_CONTENT SHARE_SOURCE SHARE_CUE SHARE_CONTENT_FAR SHARE_SOURCE_FAR SHARE_BARRED SHARE_SOURCE_BARRED
    IN_CUE QUOTE_RANK QUOTE_RANK_HEAD QUOTE_RANK_EDGES QUOTE_RANK_TRAIL QUOTE_RANK_FRAME
}

/// Runs of features that go on from token to token.
const PATH_RUN: Run = 0;
const TRAIL_RUN: Run = 1;
const FORM_RUN: Run = 2;

/// Numbers as one key of a run, each in so many bits that none reaches into the next.
fn key(parts: &[(u32, u32)]) -> u64 {
    parts.iter().fold(0, |key, (number, bits)| key << bits | u64::from(*number))
}

/// Distances with their side, places of sentences with their side, and sides are below these.
const FARS: u32 = 147;
const PLACES: u32 = 21;
const SIDES: u32 = 3;

/// Templates of small values of a token and a cue.
pub(crate) const SMALL: &[Small] = &[
    Small::of(SENTENCE, PLACES, 1),
    Small::of(FLAGS, 16, PLACES),
    Small::of(CUE_SHARE, 7, SIDES),
    Small::of(CUE_CLASS, 18, PLACES),
    Small::of(CUE_QUOTED, 16, PLACES),
    Small::of(FAR, FARS, 1),
    Small::of(FLAGS_FAR, 16, FARS),
    Small::of(CLASS_FAR, 18, FARS),
    Small::parted(SORT_CLASS, (8, 18), 128, SIDES),
    Small::of(OTHERS, 4, PLACES),
    Small::of(OTHERS_FAR, 3, FARS),
    Small::of(OTHER_SENTENCE, 4, PLACES),
    Small::of(OTHER_FLAGS, 64, PLACES),
    Small::of(OTHER_CUES, 16, PLACES),
    Small::of(TAG_FAR, 7, FARS),
    Small::of(SHARE_CONTENT, 7, PLACES),
    Small::of(SHARE_SOURCE, 7, PLACES),
    Small::of(SHARE_CUE, 7, PLACES),
    Small::of(SHARE_CONTENT_FAR, 7, FARS),
    Small::of(SHARE_SOURCE_FAR, 7, FARS),
    Small::parted(SHARE_BARRED, (3, 7), 7, PLACES),
    Small::parted(SHARE_SOURCE_BARRED, (3, 7), 7, PLACES),
    Small::of(IN_CUE, 14, SIDES),
    Small::of(QUOTE_RANK, 11, PLACES),
];

/// How far the token is, its role, and the other cues between.
const TAG_THERE: Grid<4> = Grid::new(0, [2, 4, 2, 2], |[side, steps, role, others], into| {
    let far = far_of(side, steps);
    into.add(TAG_FAR, role * 2, far);
    into.add(OTHERS_FAR, others, far);
});
const CONTENT_THERE: Grid<3> =
    Grid::new(TAG_THERE.end(), [2, 4, 3], |[side, steps, content], into| {
        into.add(SHARE_CONTENT_FAR, content, far_of(side, steps));
    });
const SOURCE_THERE: Grid<3> =
    Grid::new(CONTENT_THERE.end(), [2, 4, 3], |[side, steps, source], into| {
        into.add(SHARE_SOURCE_FAR, source, far_of(side, steps));
    });
/// The place of its sentence, its probabilities, and the greatest of a cue on the way.
const CONTENT_BARRED: Grid<3> =
    Grid::new(SOURCE_THERE.end(), [5, 3, 3], |[place, content, before], into| {
        into.add(SHARE_CONTENT, content, place);
        into.add(SHARE_BARRED, content * 8 + before, place);
    });
const SOURCE_BARRED: Grid<3> =
    Grid::new(CONTENT_BARRED.end(), [5, 3, 3], |[place, source, before], into| {
        into.add(SHARE_SOURCE, source, place);
        into.add(SHARE_SOURCE_BARRED, source * 8 + before, place);
    });
const CUE_THERE: Grid<2> = Grid::new(SOURCE_BARRED.end(), [5, 3], |[place, cue], into| {
    into.add(SHARE_CUE, cue, place);
});
/// Where cue and token stand in quotations.
const QUOTED_THERE: Grid<3> = Grid::new(CUE_THERE.end(), [5, 2, 2], |[place, cue, here], into| {
    into.add(CUE_QUOTED, cue * 4 + here, place);
});
/// In the sentence of another: how much of it is quoted, and the other cues between.
const OTHER_THERE: Grid<3> =
    Grid::new(QUOTED_THERE.end(), [5, 2, 2], |[place, form, others], into| {
        into.add(OTHER_SENTENCE, form, place);
        into.add(OTHER_CUES, form * 4 + others, place);
    });
/// How often the token is part of a cue, and whether it is one of another.
const CUE_LISTED: Grid<3> =
    Grid::new(OTHER_THERE.end(), [2, 3, 1], |[side, cue, is_other], into| {
        if cue > 0 {
            into.add(IN_CUE, cue * 2 + is_other, side);
        }
    });

/// All grids of a token and a cue, in order.
pub(super) const GRIDS: &[&dyn Cells] = &[
    &TAG_THERE,
    &CONTENT_THERE,
    &SOURCE_THERE,
    &CONTENT_BARRED,
    &SOURCE_BARRED,
    &CUE_THERE,
    &QUOTED_THERE,
    &OTHER_THERE,
    &CUE_LISTED,
];

/// A step of distance with its side.
fn far_of(side: u32, step: u32) -> u32 {
    DISTANCES.start(step) << 2 | side
}

/// The features that a cue gives all tokens of one sentence on one side.
pub(crate) fn of_sentence(anchor: &Anchor, (side, place): (u32, u32), into: &mut impl Sink) {
    into.add(SENTENCE, place, 0);
    into.add(CUE_WORD, anchor.word, place);
    into.add(HEAD, anchor.head, place);
    into.add(CUE_NEXT, anchor.next, place);
    into.add(CUE_LAST, anchor.previous, place);
    into.add(FLAGS, anchor.flags, place);
    into.add(CUE_SHARE, anchor.share, side);
    into.add(CUE_CLASS, anchor.class, place);
    into.add(CUE_WORDS, anchor.words, side);
    into.add(CUE_PAIR, anchor.next_pair, side);
}

/// The features that a cue is for tokens so far away, on one side.
pub(crate) fn of_far(anchor: &Anchor, far: u32, into: &mut impl Sink) {
    into.add(FAR, far, 0);
    into.add(HEAD_FAR, anchor.head, far);
    into.add(NEXT_FAR, anchor.next, far);
    into.add(LAST_FAR, anchor.previous, far);
    into.add(FLAGS_FAR, anchor.flags, far);
    into.add(CLASS_FAR, anchor.class, far);
}

/// Tokens of one sentence on one side of a cue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) views: &'p [View],
    pub(crate) anchor: &'p Anchor,
    pub(crate) side: u32,
    /// The sentences between, with the side.
    pub(crate) place: u32,
    /// Whether both ends of the sentence are quoted, where it is not that of the cue.
    pub(crate) other: Option<bool>,
}

/// A token as one cue sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'p> {
    pub(crate) stretch: &'p Stretch<'p>,
    pub(crate) token: usize,
    /// Its place in the window.
    pub(crate) at: usize,
    pub(crate) way: Way,
    /// Whether it is part of another cue.
    pub(crate) is_other: bool,
}

impl<'p> Stretch<'p> {
    /// Those of the sentence of this number.
    pub(crate) fn new(
        (passage, views): (&'p Passage, &'p [View]),
        anchor: &'p Anchor,
        side: Side,
        sentence: u32,
    ) -> Self {
        let (from, to) = passage.sentences[sentence as usize];
        let is_quoted = |token: usize| !passage.columns[token].is_outside();
        let other = (sentence != anchor.sentence).then(|| is_quoted(from) && is_quoted(to - 1));
        let place = anchor.place(side, sentence);
        Self { passage, views, anchor, side: side as u32, place, other }
    }
}

impl Seen<'_> {
    /// The features of the cue and the token.
    pub(crate) fn features(&self, into: &mut impl Receiver) {
        into.give(self.at..self.at + 1, |sink| {
            self.of_word(sink);
            self.of_shares(sink);
        });
        self.of_path(into);
        self.of_trail(into);
        self.of_form(into);
    }

    fn of_word(&self, into: &mut impl Sink) {
        let Stretch { passage, anchor, side, place, .. } = *self.stretch;
        let column = &passage.columns[self.token];
        let sort = u32::from(column.sort);
        let far = anchor.far(self.token);
        if far <= 4 {
            let far = (far as u32) << 2 | side;
            into.add(NEAR_WORD, column.word, far);
            into.add(NEAR_SHAPE, column.shape, far);
            into.add(NEAR_HEAD, both(column.shape, anchor.head), far);
            into.add(NEAR_SORT, sort << 8 | anchor.class, far);
        }
        into.add(SORT_CLASS, sort << 8 | anchor.class, side);
        into.add(PATH_SORT, both(self.way.path, sort), side);
        let (template, value) = if column.function == Function::None {
            (PATH_SHAPE, column.shape)
        } else {
            (PATH_WORD, column.word)
        };
        into.add(template, both(self.way.path, value), place);
        into.cell(&CUE_LISTED, [side, u32::from(column.cue), u32::from(self.is_other)]);
    }

    fn of_shares(&self, into: &mut impl Sink) {
        let Stretch { passage, views, anchor, side, place, .. } = *self.stretch;
        let (view, before) = (views[self.token], u32::from(self.way.cue));
        let (content, source) = (u32::from(view.content), u32::from(view.source));
        let steps = DISTANCES.number(anchor.far(self.token));
        let others = self.way.others.min(2);
        into.cell(&TAG_THERE, [side, steps, u32::from(role(view.tag)) / 2, others]);
        into.cell(&CONTENT_THERE, [side, steps, content]);
        into.cell(&SOURCE_THERE, [side, steps, source]);
        into.cell(&CONTENT_BARRED, [place, content, before]);
        into.cell(&SOURCE_BARRED, [place, source, before]);
        into.cell(&CUE_THERE, [place, u32::from(view.cue)]);
        let quoted = passage.columns[self.token].quoted as u32;
        into.cell(&QUOTED_THERE, [place, anchor.quoted, quoted]);
    }

    fn of_path(&self, into: &mut impl Receiver) {
        let (anchor, way, place) = (self.stretch.anchor, self.way, self.stretch.place);
        let (others, side) = (way.others.min(3), self.stretch.side);
        let run = key(&[(way.path, 32), (way.others, 16), (place, 16)]);
        into.go_on(self.at, PATH_RUN, run, |sink| {
            sink.add(PATH, way.path, place);
            sink.add(PATH_NEXT, both(way.path, anchor.next), place);
            sink.add(PATH_HEAD, both(way.path, anchor.head), place);
            sink.add(OTHERS, others, place);
            sink.add(OTHER_WORD, way.other, side);
            sink.add(OTHERS_PATH, way.path & 0x7FFF, others.min(2) * 4 + side);
        });
    }

    fn of_trail(&self, into: &mut impl Receiver) {
        let (anchor, way, place) = (self.stretch.anchor, self.way, self.stretch.place);
        let side = self.stretch.side;
        let trail = way.trail * 8 + u32::from(role(self.stretch.views[self.token].tag));
        let (others, path) = (way.others.min(2), way.path & 0x3FF);
        let run = key(&[(trail, 24), (path, 12), (others, 4), (place, 16)]);
        into.go_on(self.at, TRAIL_RUN, run, |sink| {
            sink.add(TRAIL, trail, place);
            sink.add(TRAIL_HEAD, both(trail, anchor.head), side);
            sink.add(TRAIL_OTHERS, trail * 4 + others, side);
            sink.add(TRAIL_PATH, both(trail, path), side);
            sink.add(TRAIL_FLAGS, trail * 16 + anchor.flags, place);
            let sides = u32::from(anchor.tags.0) * 16 + u32::from(anchor.tags.1);
            sink.add(TRAIL_SIDES, three(trail, sides, 0), side);
        });
    }

    /// What the token has where it stands in another sentence than the cue.
    fn of_form(&self, into: &mut impl Receiver) {
        let Stretch { passage, anchor, place, other, .. } = *self.stretch;
        let Some(is_quoted) = other else { return };
        let column = &passage.columns[self.token];
        let form = u32::from(is_quoted) * 2 + u32::from(!column.is_outside());
        let run = key(&[(form, 4), (place, 8), (column.sentence, 32)]);
        into.go_on(self.at, FORM_RUN, run, |sink| {
            sink.add(OTHER_FLAGS, form * 16 + anchor.flags, place);
            sink.add(OTHER_HEAD, both(anchor.head, form), place);
        });
        into.give(self.at..self.at + 1, |sink| {
            sink.cell(&OTHER_THERE, [place, form, self.way.others.min(2)]);
        });
    }
}

/// The features of a cue and a quotation, which all tokens of the quotation share.
pub(crate) fn of_quote(
    anchor: &Anchor,
    number: usize,
    portrait: &Portrait,
    (token, sentence): (usize, u32),
    into: &mut impl Sink,
) {
    let side = anchor.side(token);
    let number = number as i64 + 1;
    let rank = match side {
        Side::Right if anchor.right_quote > 0 => {
            4 + (number - i64::from(anchor.right_quote)).clamp(0, 2)
        }
        Side::Left if anchor.left_quote > 0 => {
            8 + (i64::from(anchor.left_quote) - number).clamp(0, 2)
        }
        _ => 0,
    } as u32;
    into.add(QUOTE_RANK, rank, anchor.place(side, sentence));
    let cue = if anchor.class > 0 { anchor.class } else { anchor.word };
    into.add(QUOTE_RANK_HEAD, rank, cue);
    into.add(QUOTE_RANK_EDGES, rank, portrait.edges());
    into.add(QUOTE_RANK_TRAIL, rank, portrait.trail());
    into.add(QUOTE_RANK_FRAME, rank, portrait.frame());
}
