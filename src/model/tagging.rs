//! Features of the tagger, which marks tokens as cue, source or content of a claim.

use super::feature::{Sink, Template, both, templates};
use super::passage::{Column, Passage, Quoted, distance};
use super::vocabulary::Function;

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

const NOWHERE: u32 = u32::MAX;
const COMMA: u8 = 1;
const QUOTE: u8 = 2;
const THAT: u8 = 4;
const AND: u8 = 8;
const WHO: u8 = 16;

/// What a token sees to its left or right within its sentence.
#[derive(Debug, Clone, Copy)]
struct Sight {
    /// The nearest cue.
    cue: u32,
    /// The nearest word or mark that cuts the clause.
    stop: u32,
    /// Which marks and conjunctions stand between the cue and the token.
    between: u8,
}

const DARK: Sight = Sight { cue: NOWHERE, stop: NOWHERE, between: 0 };

/// What a sentence shows to its neighbours.
#[derive(Debug, Clone, Copy, Default)]
struct Gist {
    has_quote: bool,
    is_all_quoted: bool,
    cues: u32,
    first_cue: usize,
    last_cue: usize,
    best: u8,
}

/// What is found out once a passage, before the features of its tokens are made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surroundings {
    left: Vec<Sight>,
    right: Vec<Sight>,
    gists: Vec<Gist>,
}

impl Surroundings {
    /// Looks around in a passage.
    pub(crate) fn look(&mut self, passage: &Passage) {
        self.gists.clear();
        self.gists.extend(passage.sentences.iter().map(|range| gist(&passage.columns, *range)));
        self.left.clear();
        self.right.clear();
        self.right.resize(passage.len(), DARK);
        for &(from, to) in &passage.sentences {
            let mut sight = DARK;
            for token in from..to {
                self.left.push(sight);
                sight = past(sight, &passage.columns[token], token);
            }
            sight = DARK;
            for token in (from..to).rev() {
                self.right[token] = sight;
                sight = past(sight, &passage.columns[token], token);
            }
        }
    }
}

fn past(sight: Sight, column: &Column, token: usize) -> Sight {
    let cuts = !column.is_word || column.function.cuts_clause();
    let stop = if cuts { token as u32 } else { sight.stop };
    if column.is_cue() {
        return Sight { cue: token as u32, stop, between: 0 };
    }
    let seen = match column.function {
        Function::Comma => COMMA,
        Function::Quote => QUOTE,
        Function::That => THAT,
        Function::And | Function::But => AND,
        Function::Who => WHO,
        _ => 0,
    };
    Sight { cue: sight.cue, stop, between: sight.between | seen }
}

fn gist(columns: &[Column], (from, to): (usize, usize)) -> Gist {
    let mut gist = Gist { is_all_quoted: true, ..Gist::default() };
    for (token, column) in columns.iter().enumerate().take(to).skip(from) {
        gist.has_quote |= !column.is_outside();
        gist.is_all_quoted &= !column.is_outside();
        if column.is_cue() {
            if gist.cues == 0 {
                gist.first_cue = token;
            }
            (gist.cues, gist.last_cue) = (gist.cues + 1, token);
            gist.best = gist.best.max(column.cue);
        }
    }
    gist
}

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

/// The features of one token.
pub(crate) fn of_token(
    passage: &Passage,
    around: &Surroundings,
    token: usize,
    into: &mut impl Sink,
) {
    of_words(passage, token, into);
    of_kinds(passage, token, into);
    of_stops(passage, around, token, into);
    of_left(passage, around.left[token], around.right[token], token, into);
    of_right(passage, around.right[token], token, into);
}

fn of_words(passage: &Passage, token: usize, into: &mut impl Sink) {
    let column = &passage.columns[token];
    let range = passage.sentence_of(token);
    let at = |offset: isize| passage.word(token as isize + offset, range);
    let word = column.word;
    let (l1, r1, l2, r2) = (at(-1), at(1), at(-2), at(2));
    into.add(WORD, word, 0);
    into.add(WORD_L1, l1, 0);
    into.add(WORD_R1, r1, 0);
    into.add(WORD_L2, l2, 0);
    into.add(WORD_R2, r2, 0);
    into.add(WORD_L3, at(-3), 0);
    into.add(WORD_R3, at(3), 0);
    into.add(PAIR_L, l1, word);
    into.add(PAIR_R, word, r1);
    into.add(PAIR_R2, r1, r2);
    into.add(PAIR_L2, l2, l1);
    into.add(SUFFIX3, column.suffix3, 0);
    into.add(SUFFIX2, column.suffix2, 0);
    into.add(PREFIX3, column.prefix3, 0);
}

fn of_kinds(passage: &Passage, token: usize, into: &mut impl Sink) {
    let columns = &passage.columns;
    let column = &columns[token];
    let (from, to) = passage.sentence_of(token);
    let left = (token > from).then(|| &columns[token - 1]);
    let right = (token + 1 < to).then(|| &columns[token + 1]);
    let shape = |side: Option<&Column>| side.map_or(0, |column| column.shape);
    into.add(SHAPE, column.shape, 0);
    into.add(SHAPE_L, shape(left), 0);
    into.add(SHAPE_R, shape(right), 0);
    into.add(SHAPES, both(shape(left), shape(right)), column.shape);
    into.add(SUFFIX3_L, left.map_or(0, |column| column.suffix3), 0);
    into.add(SUFFIX3_R, right.map_or(0, |column| column.suffix3), 0);
    let quoted = |side: Option<&Column>| side.map_or(9, |column| column.quoted as u32);
    let here = column.quoted as u32;
    into.add(QUOTED, here, 0);
    into.add(QUOTEDS, quoted(left) * 16 + quoted(right), here);
    if column.quote_len > 0 {
        into.add(QUOTE_LEN, u32::from(column.quote_len), 0);
        into.add(QUOTED_LEN, u32::from(column.quote_len), here);
    }
    into.add(CUE, u32::from(column.cue), 0);
    into.add(CUE_QUOTED, u32::from(column.cue), here);
    into.add(FROM_START, distance(token - from), 0);
    into.add(FROM_END, distance(to - 1 - token), 0);
    for (offset, cue, source) in BUCKETS {
        let place = token as isize + offset;
        if place < from as isize || place >= to as isize {
            continue;
        }
        let near = &columns[place as usize];
        if near.cue > 0 && offset != 0 {
            into.add(cue, u32::from(near.cue), 0);
        }
        if near.source > 0 {
            into.add(source, u32::from(near.source), 0);
        }
    }
    of_sorts(passage, token, (from, to), into);
    of_classes(column, left, right, passage.word(token as isize + 1, (from, to)), into);
}

const BUCKETS: [(isize, Template, Template); 5] = [
    (-2, CUE_L2, SOURCE_L2),
    (-1, CUE_L1, SOURCE_L1),
    (0, CUE, SOURCE),
    (1, CUE_R1, SOURCE_R1),
    (2, CUE_R2, SOURCE_R2),
];

fn of_sorts(passage: &Passage, token: usize, (from, to): (usize, usize), into: &mut impl Sink) {
    let at = |offset: isize| {
        let place = token as isize + offset;
        let is_here = place >= from as isize && place < to as isize;
        if is_here { u32::from(passage.columns[place as usize].sort) } else { 255 }
    };
    let (here, word) = (at(0), passage.columns[token].word);
    let (l1, r1) = (at(-1), at(1));
    into.add(SORTS, l1 << 8 | r1, here);
    into.add(SORTS_L, at(-2) << 8 | l1, here);
    into.add(SORTS_R, at(2) << 8 | r1, here);
    into.add(SORTS_WIDE, (at(-2) << 8 | l1) << 16 | r1 << 8 | at(2), here);
    into.add(SORT_WORD_L, l1, word);
    into.add(SORT_WORD_R, r1, word);
}

fn of_classes(
    column: &Column,
    left: Option<&Column>,
    right: Option<&Column>,
    next: u32,
    into: &mut impl Sink,
) {
    let class = |side: Option<&Column>| side.map_or(0, |column| u32::from(column.class));
    if column.class > 0 {
        into.add(CLASS, u32::from(column.class), column.suffix2);
        into.add(CLASS_NEXT, u32::from(column.class), next);
    }
    if class(left) > 0 {
        into.add(CLASS_L1, class(left), column.word);
    }
    if class(right) > 0 {
        into.add(CLASS_R1, class(right), column.word);
    }
}

fn word_at(passage: &Passage, place: u32) -> u32 {
    passage.columns.get(place as usize).map_or(0, |column| column.word)
}

fn of_stops(passage: &Passage, around: &Surroundings, token: usize, into: &mut impl Sink) {
    let left = word_at(passage, around.left[token].stop);
    let right = word_at(passage, around.right[token].stop);
    into.add(STOP_L, left, 0);
    into.add(STOP_R, right, 0);
    into.add(STOPS, left, right);
}

/// How far a cue is; 0 for none.
fn far(cue: u32, token: usize) -> u32 {
    if cue == NOWHERE { 0 } else { distance((cue as usize).abs_diff(token)) }
}

fn of_left(passage: &Passage, sight: Sight, right: Sight, token: usize, into: &mut impl Sink) {
    let word = word_at(passage, sight.cue);
    let steps = far(sight.cue, token);
    into.add(LEFT, word, 0);
    into.add(LEFT_FAR, steps, 0);
    into.add(BOTH_FAR, steps, far(right.cue, token));
    into.add(LEFT_WORD_FAR, word, steps);
    let Some(cue) = passage.columns.get(sight.cue as usize) else { return };
    let range = passage.sentence_of(token);
    let bucket = u32::from(cue.cue);
    let at = sight.cue as isize;
    into.add(LEFT_NEXT, word, passage.word(at + 1, range));
    into.add(LEFT_PREVIOUS, bucket, passage.word(at - 1, range));
    into.add(LEFT_QUOTED, bucket, quoted_pair(cue.quoted, passage.columns[token].quoted));
    let stop = if sight.stop != NOWHERE && sight.stop >= sight.cue {
        word_at(passage, sight.stop)
    } else {
        0
    };
    into.add(LEFT_STOP, bucket, stop);
    into.add(LEFT_BETWEEN, bucket, u32::from(sight.between & (COMMA | QUOTE | THAT | AND)));
    into.add(LEFT_CLASS, u32::from(cue.class), steps);
}

fn of_right(passage: &Passage, sight: Sight, token: usize, into: &mut impl Sink) {
    let word = word_at(passage, sight.cue);
    let steps = far(sight.cue, token);
    into.add(RIGHT, word, 0);
    into.add(RIGHT_FAR, steps, 0);
    into.add(RIGHT_WORD_FAR, word, steps);
    let Some(cue) = passage.columns.get(sight.cue as usize) else { return };
    let range = passage.sentence_of(token);
    let bucket = u32::from(cue.cue);
    let stop = if sight.stop != NOWHERE && sight.stop <= sight.cue {
        word_at(passage, sight.stop)
    } else {
        0
    };
    into.add(RIGHT_STOP, bucket, stop);
    into.add(RIGHT_QUOTED, bucket, quoted_pair(cue.quoted, passage.columns[token].quoted));
    into.add(RIGHT_BETWEEN, bucket, u32::from(sight.between & (COMMA | QUOTE | THAT | WHO)));
    into.add(RIGHT_PREVIOUS, bucket, passage.word(sight.cue as isize - 1, range));
    into.add(RIGHT_CLASS, u32::from(cue.class), steps);
}

const fn quoted_pair(cue: Quoted, here: Quoted) -> u32 {
    cue as u32 * 4 + here as u32
}
