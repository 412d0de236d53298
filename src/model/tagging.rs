//! Features of the tagger, which marks tokens as cue, source or content of a claim.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a passage has a column and a sight, and features are made of a few \
              small numbers"
)]

use super::column::{Column, Quoted};
use super::fan::{Fan, Rib, ribs};
use super::feature::{Sink, both, templates};
use super::passage::{Passage, distance};
use super::receiver::{Receiver, Run};
use super::shelf::Small;
use super::surroundings::{AND, COMMA, Gist, NOWHERE, QUOTE, Sight, Surroundings, THAT, WHO};
use super::vocabulary::END;

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

/// Runs of features that go on from token to token.
const QUOTED_RUN: Run = 0;
const ENDS_RUN: Run = 1;
const STOPS_RUN: Run = 2;
const LEFT_RUN: Run = 3;
const LEFT_FAR_RUN: Run = 4;
const LEFT_BETWEEN_RUN: Run = 5;
const RIGHT_RUN: Run = 6;
const RIGHT_FAR_RUN: Run = 7;
const RIGHT_BETWEEN_RUN: Run = 8;
const BOTH_RUN: Run = 9;

/// Small numbers as one key of a run; each is below 2^16.
const fn key(a: u32, b: u32, c: u32, d: u32) -> u64 {
    (a as u64 & 0xFFFF) << 48 | (b as u64 & 0xFFFF) << 32 | (c as u64) << 16 | d as u64
}

/// The features of one token.
pub(crate) fn of_token(
    passage: &Passage,
    around: &Surroundings,
    token: usize,
    into: &mut impl Receiver,
) {
    into.give(token..token + 1, |sink| {
        of_lists(passage, token, sink);
        of_shapes(passage, token, sink);
        of_sorts(passage, token, sink);
        of_classes(passage, token, sink);
    });
    of_quoted(passage, token, into);
    of_ends(passage, token, into);
    let (left, right) = (around.left[token], around.right[token]);
    of_stops(passage, (left.stop, right.stop), token, into);
    of_left(passage, left, token, into);
    of_right(passage, right, token, into);
    let steps = (far(left.cue, token), far(right.cue, token));
    into.go_on(token, BOTH_RUN, key(0, 0, steps.0, steps.1), |sink| {
        sink.add(BOTH_FAR, steps.0, steps.1);
    });
}

/// The features that the words of a sentence, and what stands for those beyond its ends, are for the tokens
/// around them.
pub(crate) fn of_words(passage: &Passage, (from, to): (usize, usize), into: &mut impl Receiver) {
    let (first, end) = (from as isize, to as isize);
    for place in first - 3..end + 3 {
        let column = passage.column_at(place, (from, to));
        into.fan(&WORDS, (place, from..to), column.word, 0);
        into.fan(&ENDINGS, (place, from..to), column.suffix3, 0);
        into.fan(&SHAPES_AROUND, (place, from..to), column.shape, 0);
    }
    for place in first - 2..=end {
        let word = |place: isize| passage.word(place, (from, to));
        into.fan(&PAIRS, (place, from..to), word(place), word(place + 1));
    }
    for place in first - 1..=end {
        let sort = |place: isize| passage.sort(place, (from, to));
        let (left, here, right) = (sort(place - 1), sort(place), sort(place + 1));
        into.fan(&SORTS_AROUND, (place, from..to), left << 8 | here, right);
    }
}

/// What lists and counts know of a token and of those beside it, and what its own letters are.
fn of_lists(passage: &Passage, token: usize, into: &mut impl Sink) {
    let (from, to) = passage.sentence_of(token);
    let column = &passage.columns[token];
    let near = [(CUE_L2, SOURCE_L2), (CUE_L1, SOURCE_L1), (CUE_R1, SOURCE_R1), (CUE_R2, SOURCE_R2)];
    for (steps, (cue, source)) in [-2, -1, 1, 2].into_iter().zip(near) {
        let place = token as isize + steps;
        if place >= from as isize && place < to as isize {
            let near = &passage.columns[place as usize];
            if near.cue > 0 {
                into.add(cue, u32::from(near.cue), 0);
            }
            if near.source > 0 {
                into.add(source, u32::from(near.source), 0);
            }
        }
    }
    into.add(CUE, u32::from(column.cue), 0);
    if column.source > 0 {
        into.add(SOURCE, u32::from(column.source), 0);
    }
    into.add(SUFFIX2, column.suffix2, 0);
    into.add(PREFIX3, column.prefix3, 0);
    if column.class > 0 {
        into.add(CLASS, u32::from(column.class), column.suffix2);
    }
}

fn of_shapes(passage: &Passage, token: usize, into: &mut impl Sink) {
    let (left, right) = passage.neighbours(token);
    let shape = |side: Option<&Column>| side.map_or(0, |column| column.shape);
    into.add(SHAPES, both(shape(left), shape(right)), passage.columns[token].shape);
}

fn of_sorts(passage: &Passage, token: usize, into: &mut impl Sink) {
    let range = passage.sentence_of(token);
    let at = |offset: isize| passage.sort(token as isize + offset, range);
    let (here, word) = (at(0), passage.columns[token].word);
    let (l1, r1) = (at(-1), at(1));
    into.add(SORTS_WIDE, (at(-2) << 8 | l1) << 16 | r1 << 8 | at(2), here);
    into.add(SORT_WORD_L, l1, word);
    into.add(SORT_WORD_R, r1, word);
}

fn of_classes(passage: &Passage, token: usize, into: &mut impl Sink) {
    let column = &passage.columns[token];
    let (left, right) = passage.neighbours(token);
    if column.class > 0 {
        let next = right.map_or(END, |right| right.word);
        into.add(CLASS_NEXT, u32::from(column.class), next);
    }
    for (template, side) in [(CLASS_L1, left), (CLASS_R1, right)] {
        if let Some(beside) = side.filter(|beside| beside.class > 0) {
            into.add(template, u32::from(beside.class), column.word);
        }
    }
}

fn of_quoted(passage: &Passage, token: usize, into: &mut impl Receiver) {
    let column = &passage.columns[token];
    let (left, right) = passage.neighbours(token);
    let quoted = |side: Option<&Column>| side.map_or(9, |column| column.quoted as u32);
    let (here, around) = (column.quoted as u32, quoted(left) * 16 + quoted(right));
    let (len, cue) = (u32::from(column.quote_len), u32::from(column.cue));
    into.go_on(token, QUOTED_RUN, key(here, around, len, cue), |sink| {
        sink.add(QUOTED, here, 0);
        sink.add(QUOTEDS, around, here);
        if len > 0 {
            sink.add(QUOTE_LEN, len, 0);
            sink.add(QUOTED_LEN, len, here);
        }
        sink.add(CUE_QUOTED, cue, here);
    });
}

fn of_ends(passage: &Passage, token: usize, into: &mut impl Receiver) {
    let (from, to) = passage.sentence_of(token);
    let (start, end) = (distance(token - from), distance(to - 1 - token));
    into.go_on(token, ENDS_RUN, key(0, 0, start, end), |sink| {
        sink.add(FROM_START, start, 0);
        sink.add(FROM_END, end, 0);
    });
}

fn word_at(passage: &Passage, place: u32) -> u32 {
    passage.columns.get(place as usize).map_or(0, |column| column.word)
}

fn of_stops(passage: &Passage, (left, right): (u32, u32), token: usize, into: &mut impl Receiver) {
    into.go_on(token, STOPS_RUN, key(0, 0, left & 0xFFFF, right & 0xFFFF), |sink| {
        let (left, right) = (word_at(passage, left), word_at(passage, right));
        sink.add(STOP_L, left, 0);
        sink.add(STOP_R, right, 0);
        sink.add(STOPS, left, right);
    });
}

/// How far a cue is; 0 for none.
fn far(cue: u32, token: usize) -> u32 {
    if cue == NOWHERE { 0 } else { distance((cue as usize).abs_diff(token)) }
}

fn of_left(passage: &Passage, sight: Sight, token: usize, into: &mut impl Receiver) {
    let word = word_at(passage, sight.cue);
    let steps = far(sight.cue, token);
    let cue = passage.columns.get(sight.cue as usize);
    let range = passage.sentence_of(token);
    let at = sight.cue as isize;
    let bucket = cue.map_or(0, |cue| u32::from(cue.cue));
    into.go_on(token, LEFT_RUN, key(0, 0, 0, sight.cue & 0xFFFF), |sink| {
        sink.add(LEFT, word, 0);
        if cue.is_some() {
            sink.add(LEFT_NEXT, word, passage.word(at + 1, range));
            sink.add(LEFT_PREVIOUS, bucket, passage.word(at - 1, range));
        }
    });
    into.go_on(token, LEFT_FAR_RUN, key(0, 0, steps, sight.cue & 0xFFFF), |sink| {
        sink.add(LEFT_FAR, steps, 0);
        sink.add(LEFT_WORD_FAR, word, steps);
        if let Some(cue) = cue {
            sink.add(LEFT_CLASS, u32::from(cue.class), steps);
        }
    });
    let Some(cue) = cue else { return };
    let quoted = quoted_pair(cue.quoted, passage.columns[token].quoted);
    let between = u32::from(sight.between & (COMMA | QUOTE | THAT | AND));
    let sees_stop = sight.stop != NOWHERE && sight.stop >= sight.cue;
    let stop = if sees_stop { word_at(passage, sight.stop) } else { 0 };
    let run = key(sight.cue, sight.stop, between, quoted);
    into.go_on(token, LEFT_BETWEEN_RUN, run, |sink| {
        sink.add(LEFT_QUOTED, bucket, quoted);
        sink.add(LEFT_STOP, bucket, stop);
        sink.add(LEFT_BETWEEN, bucket, between);
    });
}

fn of_right(passage: &Passage, sight: Sight, token: usize, into: &mut impl Receiver) {
    let word = word_at(passage, sight.cue);
    let steps = far(sight.cue, token);
    let cue = passage.columns.get(sight.cue as usize);
    let bucket = cue.map_or(0, |cue| u32::from(cue.cue));
    into.go_on(token, RIGHT_RUN, key(0, 0, 0, sight.cue & 0xFFFF), |sink| {
        sink.add(RIGHT, word, 0);
        if cue.is_some() {
            let range = passage.sentence_of(token);
            sink.add(RIGHT_PREVIOUS, bucket, passage.word(sight.cue as isize - 1, range));
        }
    });
    into.go_on(token, RIGHT_FAR_RUN, key(0, 0, steps, sight.cue & 0xFFFF), |sink| {
        sink.add(RIGHT_FAR, steps, 0);
        sink.add(RIGHT_WORD_FAR, word, steps);
        if let Some(cue) = cue {
            sink.add(RIGHT_CLASS, u32::from(cue.class), steps);
        }
    });
    let Some(cue) = cue else { return };
    let quoted = quoted_pair(cue.quoted, passage.columns[token].quoted);
    let between = u32::from(sight.between & (COMMA | QUOTE | THAT | WHO));
    let sees_stop = sight.stop != NOWHERE && sight.stop <= sight.cue;
    let stop = if sees_stop { word_at(passage, sight.stop) } else { 0 };
    let run = key(sight.cue, sight.stop, between, quoted);
    into.go_on(token, RIGHT_BETWEEN_RUN, run, |sink| {
        sink.add(RIGHT_STOP, bucket, stop);
        sink.add(RIGHT_QUOTED, bucket, quoted);
        sink.add(RIGHT_BETWEEN, bucket, between);
    });
}

const fn quoted_pair(cue: Quoted, here: Quoted) -> u32 {
    cue as u32 * 4 + here as u32
}
