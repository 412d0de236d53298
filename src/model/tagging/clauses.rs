//! What the cues of a sentence, and what cuts its clauses, are for the tokens that see them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "cues and stops are tokens of the passage, and a sentence lies in it"
)]

use std::ops::Range;

use super::{
    LEFT, LEFT_NEXT, LEFT_PREVIOUS, LEFT_STOP, LEFT_WORD_FAR, RIGHT, RIGHT_PREVIOUS, RIGHT_STOP,
    RIGHT_WORD_FAR, STOP_L, STOP_R, STOPS,
};
use crate::model::feature::Sink;
use crate::model::passage::{DISTANCES, Passage};
use crate::model::receiver::{Receiver, Run};
use crate::model::surroundings::{NOWHERE, Surroundings};

/// Runs of features that go on from token to token.
const LEFT_STOP_RUN: Run = 0;
const RIGHT_STOP_RUN: Run = 1;

fn word_at(passage: &Passage, place: u32) -> u32 {
    passage.columns.get(place as usize).map_or(0, |column| column.word)
}

/// What cuts the clause between a token and the cues that it sees.
pub(super) fn of_stop_between(
    passage: &Passage,
    around: &Surroundings,
    token: usize,
    into: &mut impl Receiver,
) {
    let (left, right) = (around.left[token], around.right[token]);
    if let Some(cue) = passage.columns.get(left.cue as usize) {
        let stop = if left.stop >= left.cue { left.stop } else { NOWHERE };
        into.go_on(token, LEFT_STOP_RUN, u64::from(left.cue) << 32 | u64::from(stop), |sink| {
            sink.add(LEFT_STOP, u32::from(cue.cue), word_at(passage, stop));
        });
    }
    if let Some(cue) = passage.columns.get(right.cue as usize) {
        let stop = if right.stop <= right.cue { right.stop } else { NOWHERE };
        into.go_on(token, RIGHT_STOP_RUN, u64::from(right.cue) << 32 | u64::from(stop), |sink| {
            sink.add(RIGHT_STOP, u32::from(cue.cue), word_at(passage, stop));
        });
    }
}

/// The features that the cues of a sentence are for the tokens that see them.
pub(crate) fn of_cues(
    passage: &Passage,
    around: &Surroundings,
    (from, to): (usize, usize),
    into: &mut impl Receiver,
) {
    let (mut start, mut before) = (from, None);
    loop {
        let next = around.cue_from(passage, start, to);
        of_cue_before(passage, before, (start, next.map_or(to, |cue| cue + 1)), into);
        of_cue_behind(passage, next, (before.unwrap_or(from), next.unwrap_or(to)), into);
        let Some(cue) = next else { return };
        (start, before) = (cue + 1, next);
    }
}

/// What the nearest cue before is for the tokens of a range.
fn of_cue_before(
    passage: &Passage,
    cue: Option<usize>,
    (from, to): (usize, usize),
    into: &mut impl Receiver,
) {
    if from >= to {
        return;
    }
    let Some(cue) = cue else {
        into.give(from..to, |sink| {
            sink.add(LEFT, 0, 0);
            sink.add(LEFT_WORD_FAR, 0, 0);
        });
        return;
    };
    let column = &passage.columns[cue];
    let range = passage.sentence_of(cue);
    let word = |place: isize| passage.word(place, range);
    into.give(from..to, |sink| {
        sink.add(LEFT, column.word, 0);
        sink.add(LEFT_NEXT, column.word, word(cue as isize + 1));
        sink.add(LEFT_PREVIOUS, u32::from(column.cue), word(cue as isize - 1));
    });
    for (steps, band) in DISTANCES.bands() {
        let (near, far) = (cue + band.start, to.min(cue + band.end));
        if near >= far {
            break;
        }
        into.give(near..far, |sink| sink.add(LEFT_WORD_FAR, column.word, steps));
    }
}

/// What the nearest cue behind is for the tokens of a range.
fn of_cue_behind(
    passage: &Passage,
    cue: Option<usize>,
    (from, to): (usize, usize),
    into: &mut impl Receiver,
) {
    let Some(cue) = cue else {
        into.give(from..to, |sink| {
            sink.add(RIGHT, 0, 0);
            sink.add(RIGHT_WORD_FAR, 0, 0);
        });
        return;
    };
    let column = &passage.columns[cue];
    let previous = passage.word(cue as isize - 1, passage.sentence_of(cue));
    into.give(from..to, |sink| {
        sink.add(RIGHT, column.word, 0);
        sink.add(RIGHT_PREVIOUS, u32::from(column.cue), previous);
    });
    for (steps, band) in DISTANCES.bands() {
        let before = |steps: usize| (cue + 1).saturating_sub(steps);
        let (far, near) = (from.max(before(band.end)), before(band.start));
        if far >= near {
            break;
        }
        into.give(far..near, |sink| sink.add(RIGHT_WORD_FAR, column.word, steps));
    }
}

/// The features that what cuts the clauses of a sentence is for the tokens between.
pub(crate) fn of_stops(
    passage: &Passage,
    around: &Surroundings,
    (from, to): (usize, usize),
    into: &mut impl Receiver,
) {
    let word = |place: Option<usize>| place.map_or(0, |place| passage.columns[place].word);
    let mut between = |range: Range<usize>, left: Option<usize>, right: Option<usize>| {
        if range.is_empty() {
            return;
        }
        into.give(range, |sink| {
            sink.add(STOP_L, word(left), 0);
            sink.add(STOP_R, word(right), 0);
            sink.add(STOPS, word(left), word(right));
        });
    };
    let (mut start, mut before) = (from, None);
    loop {
        let next = around.stop_from(passage, start, to);
        between(start..next.unwrap_or(to), before, next);
        let Some(stop) = next else { return };
        let after = around.stop_from(passage, stop + 1, to);
        between(stop..stop + 1, before, after);
        (start, before) = (stop + 1, next);
    }
}
