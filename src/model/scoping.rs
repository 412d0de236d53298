//! Features of the scoper, which marks the source and the content of one cue.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a window has a view and a column, and features are made of a few \
              small numbers"
)]

use super::anchor::{Anchor, Side, steps};
use super::column::Column;
use super::feature::{Sink, Template, both, templates, three};
use super::flat::role;
use super::forms::Forms;
use super::passage::Passage;
use super::quoting::{Portrait, before_number, form_number};
use super::table::{Receiver, Run};
use super::view::View;
use super::vocabulary::Function;
use super::way::Way;

templates! { 128:
    // Of a token on one side of a cue.
    WORD WORD_L1 WORD_R1 WORD_L2 WORD_R2 PAIR_L PAIR_R SUFFIX SHAPE SHAPE_L SHAPE_R QUOTED QUOTEDS
    SOURCE TAG TAGS SHARES SHARE_BEGINS_CONTENT SHARE_BEGINS_SOURCE SHARES_AROUND
    QUOTE_SIZE QUOTE_EDGES QUOTE_EXIT QUOTE_TRAIL QUOTE_ENTRY QUOTE_FORM QUOTE_FRAME
    BEFORE_PASSAGE FORM_PASSAGE SORTS SORTS_L SORTS_R
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

/// Runs of features that go on from token to token, of tokens beside any cue and of one cue's.
const QUOTED_RUN: Run = 0;
const SHARES_RUN: Run = 1;
const QUOTE_RUN: Run = 2;
const FAR_RUN: Run = 3;
const FAR_SHARES_RUN: Run = 4;
const PATH_RUN: Run = 5;
const TRAIL_RUN: Run = 6;
const BARRED_RUN: Run = 7;
const FORM_RUN: Run = 8;
const PASSAGE_RUN: Run = 9;

/// Numbers as one key of a run, each in so many bits that none reaches into the next.
fn key(parts: &[(u32, u32)]) -> u64 {
    parts.iter().fold(0, |key, (number, bits)| key << bits | u64::from(*number))
}

/// A token on one side of any cue, and the place of its sums.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) views: &'p [View],
    pub(crate) portraits: &'p [Portrait],
    pub(crate) forms: &'p Forms,
    pub(crate) token: usize,
    /// 0 left of a cue, 1 right of it.
    pub(crate) side: u32,
}

/// What a word gives a token that stands some steps from it.
struct Reach {
    steps: isize,
    word: Template,
    shape: Option<Template>,
}

const REACHES: [Reach; 5] = [
    Reach { steps: -2, word: WORD_L2, shape: None },
    Reach { steps: -1, word: WORD_L1, shape: Some(SHAPE_L) },
    Reach { steps: 0, word: WORD, shape: Some(SHAPE) },
    Reach { steps: 1, word: WORD_R1, shape: Some(SHAPE_R) },
    Reach { steps: 2, word: WORD_R2, shape: None },
];

/// How many slots the sums of so many forms take.
pub(crate) const fn slots(forms: usize) -> usize {
    forms * 2 * REACHES.len()
}

impl Beside<'_> {
    /// The number of the token on its side: all tokens on the left, then all on the right.
    pub(crate) fn place(&self) -> usize {
        self.side as usize * self.passage.len() + self.token
    }

    /// The features of the token whatever the cue.
    pub(crate) fn features(&self, into: &mut impl Receiver) {
        self.of_forms(into);
        let place = self.place();
        into.give(place..place + 1, |sink| self.of_neighbours(sink));
        self.of_quoted(into);
        self.of_shares(into);
        into.go_on(place, PASSAGE_RUN, u64::from(self.side), |sink| {
            sink.add(BEFORE_PASSAGE, before_number(self.passage), self.side);
            sink.add(FORM_PASSAGE, form_number(self.passage), self.side);
        });
        let view = self.views[self.token];
        let number = usize::from(view.quote).checked_sub(1);
        if let Some(portrait) = number.and_then(|number| self.portraits.get(number)) {
            let side = self.side;
            into.go_on(place, QUOTE_RUN, key(&[(u32::from(view.quote), 16), (side, 1)]), |sink| {
                sink.add(QUOTE_SIZE, portrait.size(), side);
                sink.add(QUOTE_EDGES, portrait.edges(), side);
                sink.add(QUOTE_EXIT, portrait.exit(), side);
                sink.add(QUOTE_TRAIL, portrait.trail(), side);
                sink.add(QUOTE_ENTRY, portrait.entry(), side);
                sink.add(QUOTE_FORM, portrait.form(), side);
                sink.add(QUOTE_FRAME, portrait.frame(), side);
            });
        }
    }

    fn of_forms(&self, into: &mut impl Receiver) {
        let all = (0, self.passage.len());
        for (number, reach) in REACHES.iter().enumerate() {
            let place = self.token as isize + reach.steps;
            let form = self.forms.at(place, all) * 2 + self.side as usize;
            into.recall(self.place(), form * REACHES.len() + number, |sink| {
                let column = self.passage.column_at(place, all);
                sink.add(reach.word, column.word, self.side);
                if let Some(shape) = reach.shape {
                    sink.add(shape, column.shape, self.side);
                }
                if reach.steps == 0 {
                    sink.add(SUFFIX, column.suffix3, self.side);
                    if column.source > 0 {
                        sink.add(SOURCE, u32::from(column.source), self.side);
                    }
                }
            });
        }
    }

    fn of_neighbours(&self, into: &mut impl Sink) {
        let columns = &self.passage.columns;
        let all = (0, self.passage.len());
        let at = |offset: isize| self.passage.word(self.token as isize + offset, all);
        into.add(PAIR_L, at(-1), at(0));
        into.add(PAIR_R, at(0), at(1));
        let sort = |offset: isize| {
            let near = columns.get((self.token as isize + offset) as usize);
            near.map_or(255, |near| u32::from(near.sort))
        };
        let here = sort(0) * 2 + self.side;
        into.add(SORTS, sort(-1) << 8 | sort(1), here);
        into.add(SORTS_L, sort(-2) << 8 | sort(-1), here);
        into.add(SORTS_R, sort(2) << 8 | sort(1), here);
    }

    fn of_quoted(&self, into: &mut impl Receiver) {
        let columns = &self.passage.columns;
        let quoted = |column: Option<&Column>| column.map_or(9, |column| column.quoted as u32);
        let left = quoted(self.token.checked_sub(1).map(|left| &columns[left]));
        let right = quoted(columns.get(self.token + 1));
        let (here, side) = (columns[self.token].quoted as u32, self.side);
        let run = key(&[(left, 8), (right, 8), (here, 8), (side, 1)]);
        into.go_on(self.place(), QUOTED_RUN, run, |sink| {
            sink.add(QUOTED, here, side);
            sink.add(QUOTEDS, left * 16 + right, here * 2 + side);
        });
    }

    fn of_shares(&self, into: &mut impl Receiver) {
        let (views, side) = (self.views, self.side);
        let view = views[self.token];
        let left = self.token.checked_sub(1).map(|left| views[left]);
        let right = views.get(self.token + 1).copied();
        let tag = |view: Option<View>| view.map_or(9, |view| u32::from(role(view.tag)));
        let content = |view: Option<View>| view.map_or(9, |view| u32::from(view.content));
        let tags = (tag(left) * 16 + tag(right), u32::from(view.tag));
        let around = (content(left) * 16 + content(right)) * 16 + u32::from(view.content);
        let source = u32::from(view.source);
        let begins = (u32::from(view.begins_content), u32::from(view.begins_source));
        let shares = [(around, 12), (source, 4), (begins.0, 4), (begins.1, 4)];
        let run = key(&[(tags.0, 8), (tags.1, 4), (side, 1)]) << 24 | key(&shares);
        into.go_on(self.place(), SHARES_RUN, run, |sink| {
            sink.add(TAG, tags.1, side);
            sink.add(TAGS, tags.0, u32::from(role(view.tag)) * 2 + side);
            sink.add(SHARES, u32::from(view.content) * 8 + source, side);
            sink.add(SHARE_BEGINS_CONTENT, begins.0, side);
            sink.add(SHARE_BEGINS_SOURCE, begins.1, side);
            sink.add(SHARES_AROUND, around, side);
        });
    }
}

/// The features that a cue gives all tokens of one sentence on one side.
pub(crate) fn of_sentence(anchor: &Anchor, sentence: u32, side: usize, into: &mut impl Sink) {
    let side = [Side::Left, Side::Right, Side::Within][side];
    let place = anchor.place(side, sentence);
    into.add(SENTENCE, place, 0);
    into.add(CUE_WORD, anchor.word, place);
    into.add(HEAD, anchor.head, place);
    into.add(CUE_NEXT, anchor.next, place);
    into.add(CUE_LAST, anchor.previous, place);
    into.add(FLAGS, anchor.flags, place);
    into.add(CUE_SHARE, anchor.share, side as u32);
    into.add(CUE_CLASS, anchor.class, place);
    into.add(CUE_WORDS, anchor.words, side as u32);
    into.add(CUE_PAIR, anchor.next_pair, side as u32);
}

/// A token as one cue sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) anchor: &'p Anchor,
    pub(crate) column: &'p Column,
    pub(crate) view: View,
    pub(crate) way: Way,
    /// Whether it is part of another cue.
    pub(crate) is_other: bool,
    pub(crate) side: u32,
    /// The distance in steps, with the side.
    far: u32,
    /// The sentences between, with the side.
    place: u32,
}

impl<'p> Seen<'p> {
    pub(crate) fn new(
        (passage, views): (&'p Passage, &[View]),
        anchor: &'p Anchor,
        way: Way,
        (token, is_other): (usize, bool),
    ) -> Self {
        let column = &passage.columns[token];
        let side = anchor.side(token);
        let far = (steps(anchor.far(token)) << 2) | side as u32;
        let place = anchor.place(side, column.sentence);
        let view = views[token];
        Self { passage, anchor, column, view, way, is_other, side: side as u32, far, place }
    }

    /// The features of the cue and the token.
    pub(crate) fn features(&self, at: usize, into: &mut impl Receiver) {
        into.give(at..at + 1, |sink| self.of_word(sink));
        self.of_far(at, into);
        self.of_path(at, into);
        self.of_trail(at, into);
        self.of_barred(at, into);
        self.of_form(at, into);
    }

    fn of_word(&self, into: &mut impl Sink) {
        let Self { anchor, column, side, far, place, .. } = *self;
        let sort = u32::from(column.sort);
        if far >> 2 <= 4 {
            into.add(NEAR_WORD, column.word, far);
            into.add(NEAR_SHAPE, column.shape, far);
            into.add(NEAR_HEAD, both(column.shape, anchor.head), far);
            into.add(NEAR_SORT, sort << 8 | anchor.class, far);
        }
        into.add(SORT_CLASS, sort << 8 | anchor.class, side);
        into.add(PATH_SORT, both(self.way.path, sort), side);
        if column.function == Function::None {
            into.add(PATH_SHAPE, both(self.way.path, column.shape), place);
        } else {
            into.add(PATH_WORD, both(self.way.path, column.word), place);
        }
        if column.cue > 0 {
            into.add(IN_CUE, u32::from(column.cue) * 2 + u32::from(self.is_other), side);
        }
    }

    fn of_far(&self, at: usize, into: &mut impl Receiver) {
        let Self { anchor, far, .. } = *self;
        into.go_on(at, FAR_RUN, u64::from(far), |sink| {
            sink.add(FAR, far, 0);
            sink.add(HEAD_FAR, anchor.head, far);
            sink.add(NEXT_FAR, anchor.next, far);
            sink.add(LAST_FAR, anchor.previous, far);
            sink.add(FLAGS_FAR, anchor.flags, far);
            sink.add(CLASS_FAR, anchor.class, far);
        });
        let others = self.way.others.min(2);
        let tag = u32::from(role(self.view.tag));
        let (content, source) = (u32::from(self.view.content), u32::from(self.view.source));
        let run = key(&[(far, 16), (others, 4), (tag, 4), (content, 4), (source, 4)]);
        into.go_on(at, FAR_SHARES_RUN, run, |sink| {
            sink.add(OTHERS_FAR, others, far);
            sink.add(TAG_FAR, tag, far);
            sink.add(SHARE_CONTENT_FAR, content, far);
            sink.add(SHARE_SOURCE_FAR, source, far);
        });
    }

    fn of_path(&self, at: usize, into: &mut impl Receiver) {
        let Self { anchor, way, side, place, .. } = *self;
        let others = way.others.min(3);
        let run = key(&[(way.path, 32), (way.others, 16), (place, 16)]);
        into.go_on(at, PATH_RUN, run, |sink| {
            sink.add(PATH, way.path, place);
            sink.add(PATH_NEXT, both(way.path, anchor.next), place);
            sink.add(PATH_HEAD, both(way.path, anchor.head), place);
            sink.add(OTHERS, others, place);
            sink.add(OTHER_WORD, way.other, side);
            sink.add(OTHERS_PATH, way.path & 0x7FFF, others.min(2) * 4 + side);
        });
    }

    fn of_trail(&self, at: usize, into: &mut impl Receiver) {
        let Self { anchor, way, side, place, .. } = *self;
        let trail = way.trail * 8 + u32::from(role(self.view.tag));
        let (others, path) = (way.others.min(2), way.path & 0x3FF);
        let run = key(&[(trail, 24), (path, 12), (others, 4), (place, 16)]);
        into.go_on(at, TRAIL_RUN, run, |sink| {
            sink.add(TRAIL, trail, place);
            sink.add(TRAIL_HEAD, both(trail, anchor.head), side);
            sink.add(TRAIL_OTHERS, trail * 4 + others, side);
            sink.add(TRAIL_PATH, both(trail, path), side);
            sink.add(TRAIL_FLAGS, trail * 16 + anchor.flags, place);
            let sides = u32::from(anchor.tags.0) * 16 + u32::from(anchor.tags.1);
            sink.add(TRAIL_SIDES, three(trail, sides, 0), side);
        });
    }

    fn of_barred(&self, at: usize, into: &mut impl Receiver) {
        let (place, cue) = (self.place, u32::from(self.view.cue));
        let (content, source) = (u32::from(self.view.content), u32::from(self.view.source));
        let before = u32::from(self.way.cue);
        let run = key(&[(content, 4), (source, 4), (cue, 4), (before, 4), (place, 16)]);
        into.go_on(at, BARRED_RUN, run, |sink| {
            sink.add(SHARE_CONTENT, content, place);
            sink.add(SHARE_SOURCE, source, place);
            sink.add(SHARE_CUE, cue, place);
            sink.add(SHARE_BARRED, content * 8 + before, place);
            sink.add(SHARE_SOURCE_BARRED, source * 8 + before, place);
        });
    }

    fn of_form(&self, at: usize, into: &mut impl Receiver) {
        let Self { anchor, column, place, .. } = *self;
        let others = self.way.others.min(2);
        let quoted = column.quoted as u32;
        let run = key(&[(quoted, 4), (others, 4), (place, 8), (column.sentence, 32)]);
        into.go_on(at, FORM_RUN, run, |sink| {
            sink.add(CUE_QUOTED, anchor.quoted * 4 + quoted, place);
            if column.sentence == anchor.sentence {
                return;
            }
            let (from, to) = self.passage.sentences[column.sentence as usize];
            let columns = &self.passage.columns;
            let is_quoted = !columns[from].is_outside() && !columns[to - 1].is_outside();
            let form = u32::from(is_quoted) * 2 + u32::from(!column.is_outside());
            sink.add(OTHER_SENTENCE, form, place);
            sink.add(OTHER_FLAGS, form * 16 + anchor.flags, place);
            sink.add(OTHER_HEAD, both(anchor.head, form), place);
            sink.add(OTHER_CUES, form * 4 + others, place);
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
