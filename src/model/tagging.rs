//! Features of the tagger, which marks tokens as cue, source or content of a claim.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a passage has a column and a sight, and features are made of a few \
              small numbers"
)]

pub(super) mod clauses;

use super::column::{Column, Quoted};
use super::fan::{AROUND, Fan, Rib, ribs};
use super::feature::{Sink, Template, both, templates};
use super::grid::{Cells, Grid, beyond};
use super::passage::{DISTANCES, Passage};
use super::receiver::Receiver;
use super::shelf::Small;
use super::surroundings::{AND, Gist, MARKS, Sight, Surroundings, WHO};

templates! { 0:
    S_QUOTE S_EDGE S_CUES S_BEST S_LAST S_FIRST S_BEFORE S_BEFORE_CUE S_AFTER
    WORD WORD_L1 WORD_R1 WORD_L2 WORD_R2 WORD_L3 WORD_R3 PAIR_L PAIR_R PAIR_R2 PAIR_L2
    SUFFIX3 SUFFIX2 PREFIX3 SUFFIX3_L SUFFIX3_R SHAPE SHAPE_L SHAPE_R SHAPES
    QUOTED QUOTEDS QUOTE_LEN QUOTED_LEN CUE CUE_L2 CUE_L1 CUE_R1 CUE_R2
    SOURCE_L2 SOURCE_L1 SOURCE SOURCE_R1 SOURCE_R2 CUE_QUOTED FROM_START FROM_END
    STOP_L STOP_R STOPS LEFT RIGHT LEFT_FAR RIGHT_FAR BOTH_FAR LEFT_WORD_FAR RIGHT_WORD_FAR
    LEFT_NEXT LEFT_PREVIOUS LEFT_QUOTED LEFT_STOP LEFT_BETWEEN
    RIGHT_STOP RIGHT_QUOTED RIGHT_BETWEEN RIGHT_PREVIOUS
    CLASS CLASS_L1 CLASS_R1 CLASS_NEXT LEFT_CLASS RIGHT_CLASS
    SORTS SORTS_L SORTS_R SORTS_WIDE SORT_WORD_L SORT_WORD_R
}

/// Templates of small values.
pub(crate) const SMALL: &[Small] = &[
    Small::of(S_QUOTE, 4, 1),
    Small::of(S_EDGE, 4, 1),
    Small::of(S_CUES, 4, 1),
    Small::of(S_BEST, 7, 1),
    Small::of(S_BEFORE, 4, 3),
    Small::of(S_AFTER, 4, 3),
    Small::of(QUOTED, 4, 1),
    Small::parted(QUOTEDS, (4, 10), 10, 4),
    Small::of(QUOTE_LEN, 17, 1),
    Small::of(QUOTED_LEN, 17, 4),
    Small::of(CUE_L2, 7, 1),
    Small::of(CUE_L1, 7, 1),
    Small::of(CUE, 7, 1),
    Small::of(CUE_R1, 7, 1),
    Small::of(CUE_R2, 7, 1),
    Small::of(SOURCE_L2, 7, 1),
    Small::of(SOURCE_L1, 7, 1),
    Small::of(SOURCE, 7, 1),
    Small::of(SOURCE_R1, 7, 1),
    Small::of(SOURCE_R2, 7, 1),
    Small::of(CUE_QUOTED, 7, 4),
    Small::of(FROM_START, 17, 1),
    Small::of(FROM_END, 17, 1),
    Small::of(LEFT_FAR, 17, 1),
    Small::of(RIGHT_FAR, 17, 1),
    Small::of(BOTH_FAR, 17, 17),
    Small::of(LEFT_CLASS, 18, 17),
    Small::of(RIGHT_CLASS, 18, 17),
    Small::of(LEFT_QUOTED, 7, 16),
    Small::of(RIGHT_QUOTED, 7, 16),
    Small::of(LEFT_BETWEEN, 7, 32),
    Small::of(RIGHT_BETWEEN, 7, 32),
];

/// What a word is for the tokens around it.
pub(crate) const WORDS: Fan<7> =
    Fan { first: -3, ribs: ribs([WORD_R3, WORD_R2, WORD_R1, WORD, WORD_L1, WORD_L2, WORD_L3]) };
/// What its last letters are, and its shape.
pub(crate) const ENDINGS: Fan<3> = Fan { first: -1, ribs: ribs([SUFFIX3_R, SUFFIX3, SUFFIX3_L]) };
pub(crate) const SHAPES_AROUND: Fan<3> = Fan { first: -1, ribs: ribs([SHAPE_R, SHAPE, SHAPE_L]) };
/// What a word and the next are; the place is that of the first.
pub(crate) const PAIRS: Fan<4> = Fan { first: -1, ribs: ribs([PAIR_R2, PAIR_R, PAIR_L, PAIR_L2]) };
/// What the sorts of three words are; the place is that of the second.
pub(crate) const SORTS_AROUND: Fan<3> =
    Fan { first: -1, ribs: [Rib::of_first(SORTS_R), Rib::of_middle(SORTS), Rib::of(SORTS_L)] };

/// The features that all tokens of a sentence share.
pub(crate) fn of_sentence(
    passage: &Passage,
    around: &Surroundings,
    number: usize,
    into: &mut impl Sink,
) {
    let gist = around.gists[number];
    let (_, to) = passage.sentences[number];
    let columns = &passage.columns;
    into.add(S_QUOTE, quoting(&gist), 0);
    let is_last = number + 1 == passage.sentences.len();
    into.add(S_EDGE, u32::from(number == 0) * 2 + u32::from(is_last), 0);
    into.add(S_CUES, gist.cues.min(3), 0);
    if gist.cues > 0 {
        into.add(S_BEST, u32::from(gist.best), 0);
        if to - gist.last_cue <= 8 {
            into.add(S_LAST, columns[gist.last_cue].word, 0);
        }
        into.add(S_FIRST, columns[gist.first_cue].word, 0);
    }
    if let Some(before) = number.checked_sub(1).map(|before| around.gists[before]) {
        into.add(S_BEFORE, quoting(&before), before.cues.min(2));
        if before.cues > 0 {
            into.add(S_BEFORE_CUE, columns[before.last_cue].word, 0);
        }
    }
    if let Some(after) = around.gists.get(number + 1) {
        into.add(S_AFTER, quoting(after), after.cues.min(2));
    }
}

fn quoting(gist: &Gist) -> u32 {
    u32::from(gist.has_quote) * 2 + u32::from(gist.is_all_quoted)
}

/// What the numbers of a quotation are for a token: where it, the one before and the one after stand.
const QUOTEDS_HERE: Grid<3> = Grid::new(0, [3, 3, 2], |[left, right, here], into| {
    into.add(QUOTED, here, 0);
    into.add(QUOTEDS, beyond(left, BEYOND) * 16 + beyond(right, BEYOND), here);
});
const LENGTHS: Grid<2> = Grid::new(QUOTEDS_HERE.end(), [3, 2], |[len, here], into| {
    if len > 0 {
        into.add(QUOTE_LEN, DISTANCES.start(len), 0);
        into.add(QUOTED_LEN, DISTANCES.start(len), here);
    }
});
/// How often a word is part of a cue and of a source, and where it stands in a quotation.
const LISTED: Grid<3> = Grid::new(LENGTHS.end(), [3, 3, 2], |[source, cue, here], into| {
    into.add(CUE, cue, 0);
    into.add(CUE_QUOTED, cue, here);
    if source > 0 {
        into.add(SOURCE, source, 0);
    }
});
/// The same of words near a token.
const LISTED_L2: Grid<2> =
    near(LISTED.end(), |listed, into| listed_as(CUE_L2, SOURCE_L2, listed, into));
const LISTED_L1: Grid<2> =
    near(LISTED_L2.end(), |listed, into| listed_as(CUE_L1, SOURCE_L1, listed, into));
const LISTED_R1: Grid<2> =
    near(LISTED_L1.end(), |listed, into| listed_as(CUE_R1, SOURCE_R1, listed, into));
const LISTED_R2: Grid<2> =
    near(LISTED_R1.end(), |listed, into| listed_as(CUE_R2, SOURCE_R2, listed, into));
/// How far the ends of the sentence are, and the nearest cues.
const ENDS: Grid<2> = Grid::new(LISTED_R2.end(), [3, 3], |[start, end], into| {
    into.add(FROM_START, DISTANCES.start(start), 0);
    into.add(FROM_END, DISTANCES.start(end), 0);
});
const FARS: Grid<2> = Grid::new(ENDS.end(), [3, 3], |[left, right], into| {
    into.add(LEFT_FAR, DISTANCES.start(left), 0);
    into.add(RIGHT_FAR, DISTANCES.start(right), 0);
    into.add(BOTH_FAR, DISTANCES.start(left), DISTANCES.start(right));
});
/// The class of the nearest cue, if there is one, and how far it is.
const CLASS_LEFT: Grid<2> = Grid::new(FARS.end(), [5, 3], |[class, steps], into| {
    if steps > 0 {
        into.add(LEFT_CLASS, class, DISTANCES.start(steps));
    }
});
const CLASS_RIGHT: Grid<2> = Grid::new(CLASS_LEFT.end(), [5, 3], |[class, steps], into| {
    if steps > 0 {
        into.add(RIGHT_CLASS, class, DISTANCES.start(steps));
    }
});
/// How often the nearest cue is one, if there is one, what stands between, and where the token stands in a
/// quotation.
const BETWEEN_LEFT: Grid<3> =
    Grid::new(CLASS_RIGHT.end(), [3, 4, 2], |[cue, between, here], into| {
        if cue > 0 {
            into.add(LEFT_QUOTED, cue, here);
            into.add(LEFT_BETWEEN, cue, between);
        }
    });
const BETWEEN_RIGHT: Grid<3> =
    Grid::new(BETWEEN_LEFT.end(), [3, 4, 2], |[cue, between, here], into| {
        if cue > 0 {
            into.add(RIGHT_QUOTED, cue, here);
            into.add(RIGHT_BETWEEN, cue, (between & 8) << 1 | between & 7);
        }
    });

/// How tokens that are not there stand in a quotation.
const BEYOND: u32 = Quoted::Beyond as u32;

/// All grids of the tagger, in order.
pub(super) const GRIDS: &[&dyn Cells] = &[
    &QUOTEDS_HERE,
    &LENGTHS,
    &LISTED,
    &LISTED_L2,
    &LISTED_L1,
    &LISTED_R1,
    &LISTED_R2,
    &ENDS,
    &FARS,
    &CLASS_LEFT,
    &CLASS_RIGHT,
    &BETWEEN_LEFT,
    &BETWEEN_RIGHT,
];

const fn near(first: usize, fill: fn([u32; 2], &mut dyn Sink)) -> Grid<2> {
    Grid::new(first, [3, 3], fill)
}

fn listed_as(cue: Template, source: Template, [of_source, of_cue]: [u32; 2], into: &mut dyn Sink) {
    if of_cue > 0 {
        into.add(cue, of_cue, 0);
    }
    if of_source > 0 {
        into.add(source, of_source, 0);
    }
}

/// A token and so many to either side as have features of it.
pub(crate) const WINDOW: usize = 2 * AROUND + 1;

/// A token and those [around](AROUND) it, or what stands for those beyond the ends of its sentence.
type Window = [Column; WINDOW];

/// The features that the words of a sentence are for the tokens around them. They are framed by what stands for those
/// beyond its ends.
pub(crate) fn of_words(framed: &[Column], (from, to): (usize, usize), into: &mut impl Receiver) {
    let places = from as isize - AROUND as isize..;
    into.spread(from..to, |into| {
        for (place, column) in places.clone().zip(framed) {
            into.fan(&WORDS, place, column.word, 0);
            into.fan(&ENDINGS, place, column.suffix3, 0);
            into.fan(&SHAPES_AROUND, place, column.shape, 0);
        }
        let framed = &framed[..framed.len() - 1];
        for (place, pair) in places.clone().zip(framed.windows(2)).skip(1) {
            let [word, next] = [&pair[0], &pair[1]].map(|column| column.word);
            into.fan(&PAIRS, place, word, next);
        }
        for (place, three) in places.skip(1).zip(framed.windows(3)).skip(1) {
            let [left, here, right] =
                [&three[0], &three[1], &three[2]].map(|near| u32::from(near.sort));
            into.fan(&SORTS_AROUND, place, left << 8 | here, right);
        }
    });
}

/// The features of one token of a sentence that no other shares.
pub(crate) fn of_token(
    passage: &Passage,
    around: &Surroundings,
    (token, range): (usize, (usize, usize)),
    window: &Window,
    into: &mut impl Receiver,
) {
    into.give(token..token + 1, |sink| {
        of_lists(window, sink);
        of_sights(passage, around, (token, range), sink);
        of_shapes(window, sink);
        of_sorts(window, sink);
    });
    of_class(window, (token, range), into);
    clauses::of_stop_between(passage, around, token, into);
}

/// What lists and counts know of a token and of those beside it, where they stand in quotations, and what
/// its own letters are.
fn of_lists([_, l2, l1, column, r1, r2, _]: &Window, into: &mut impl Sink) {
    let here = column.quoted as u32;
    let listed = |near: &Column| [u32::from(near.source), u32::from(near.cue)];
    into.cell(&QUOTEDS_HERE, [l1.quoted as u32, r1.quoted as u32, here]);
    into.cell(&LENGTHS, [u32::from(column.quote_len), here]);
    into.cell(&LISTED, [u32::from(column.source), u32::from(column.cue), here]);
    into.cell(&LISTED_L2, listed(l2));
    into.cell(&LISTED_L1, listed(l1));
    into.cell(&LISTED_R1, listed(r1));
    into.cell(&LISTED_R2, listed(r2));
    into.add(SUFFIX2, column.suffix2, 0);
    into.add(PREFIX3, column.prefix3, 0);
}

/// What a token sees to its left and right.
fn of_sights(
    passage: &Passage,
    around: &Surroundings,
    (token, (from, to)): (usize, (usize, usize)),
    into: &mut impl Sink,
) {
    let (left, right) = (around.left[token], around.right[token]);
    let here = passage.columns[token].quoted as u32;
    let cue = |sight: Sight| {
        let column = passage.columns.get(sight.cue as usize);
        column.map_or((0, 0, 0), |cue| {
            let steps = DISTANCES.number((sight.cue as usize).abs_diff(token));
            (u32::from(cue.cue), u32::from(cue.class), steps)
        })
    };
    let (left_cue, left_class, left_far) = cue(left);
    let (right_cue, right_class, right_far) = cue(right);
    into.cell(&ENDS, [DISTANCES.number(token - from), DISTANCES.number(to - 1 - token)]);
    into.cell(&FARS, [left_far, right_far]);
    into.cell(&CLASS_LEFT, [left_class, left_far]);
    into.cell(&CLASS_RIGHT, [right_class, right_far]);
    into.cell(&BETWEEN_LEFT, [left_cue, u32::from(left.between & (MARKS | AND)), here]);
    into.cell(
        &BETWEEN_RIGHT,
        [right_cue, u32::from((right.between & WHO) >> 1 | right.between & MARKS), here],
    );
}

fn of_shapes([_, _, l1, column, r1, _, _]: &Window, into: &mut impl Sink) {
    into.add(SHAPES, both(l1.shape, r1.shape), column.shape);
}

fn of_sorts([_, l2, l1, column, r1, r2, _]: &Window, into: &mut impl Sink) {
    let [l2, l1, here, r1, r2] = [l2, l1, column, r1, r2].map(|near| u32::from(near.sort));
    into.add(SORTS_WIDE, (l2 << 8 | l1) << 16 | r1 << 8 | r2, here);
    into.add(SORT_WORD_L, l1, column.word);
    into.add(SORT_WORD_R, r1, column.word);
}

/// What a word that cues may be is for itself and for those beside it.
fn of_class(
    [_, _, left, column, right, _, _]: &Window,
    (token, (from, to)): (usize, (usize, usize)),
    into: &mut impl Receiver,
) {
    let class = u32::from(column.class);
    if class == 0 {
        return;
    }
    into.give(token..token + 1, |sink| {
        sink.add(CLASS, class, column.suffix2);
        sink.add(CLASS_NEXT, class, right.word);
    });
    if token > from {
        into.give(token - 1..token, |sink| sink.add(CLASS_R1, class, left.word));
    }
    if token + 1 < to {
        into.give(token + 1..token + 2, |sink| sink.add(CLASS_L1, class, right.word));
    }
}
