//! Features of the scoper, which marks the source and the content of one cue.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a window has a view and a column, and features are made of a few \
              small numbers"
)]

use super::anchor::{Anchor, Side, steps};
use super::column::Column;
use super::fan::{Fan, Rib, ribs};
use super::feature::{Feature, Sink, Template, both, templates, three};
use super::flat::role;
use super::passage::Passage;
use super::quoting::{Portrait, before_number, form_number};
use super::receiver::{Receiver, Run};
use super::scoper::role::WIDTH;
use super::shelf::Small;
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

/// Templates of small values of a token beside any cue, without the side.
pub(crate) const SMALL_BESIDE: &[Small] = &[
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

/// What a word is for the tokens around it, beside any cue.
pub(crate) const WORDS: Fan<5> =
    Fan { first: -2, ribs: ribs([WORD_R2, WORD_R1, WORD, WORD_L1, WORD_L2]) };
/// What its shape is.
pub(crate) const SHAPES: Fan<3> = Fan { first: -1, ribs: ribs([SHAPE_R, SHAPE, SHAPE_L]) };
/// What a word and the next are; the place is that of the first.
pub(crate) const PAIRS: Fan<2> = Fan { first: 0, ribs: ribs([PAIR_R, PAIR_L]) };
/// What the sorts of three words are; the place is that of the second.
pub(crate) const SORTS_AROUND: Fan<3> =
    Fan { first: -1, ribs: [Rib::of_first(SORTS_R), Rib::of_middle(SORTS), Rib::of(SORTS_L)] };

/// Whether a template is one of a token beside any cue.
pub(crate) const fn is_beside(template: Template) -> bool {
    template <= SORTS_R
}

const fn is_same_on_both_sides(template: Template) -> bool {
    matches!(template, PAIR_L | PAIR_R)
}

/// What a feature of a token beside any cue is left and right of one.
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

/// The features that the words of a passage, and what stands for those beyond its ends, are for the tokens
/// around them, beside any cue.
pub(crate) fn of_words(passage: &Passage, into: &mut impl Receiver) {
    let (all, end) = ((0, passage.len()), passage.len() as isize);
    for place in -2..end + 2 {
        let column = passage.column_at(place, all);
        into.fan(&WORDS, (place, 0..passage.len()), column.word, 0);
        into.fan(&SHAPES, (place, 0..passage.len()), column.shape, 0);
    }
    for place in -1..end {
        let (word, next) = (passage.word(place, all), passage.word(place + 1, all));
        into.fan(&PAIRS, (place, 0..passage.len()), word, next);
    }
    for place in -1..=end {
        let sort = |place: isize| passage.sort(place, all);
        let (left, here, right) = (sort(place - 1), sort(place), sort(place + 1));
        into.fan(&SORTS_AROUND, (place, 0..passage.len()), left << 8 | here, right);
    }
}

/// A token beside any cue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) views: &'p [View],
    pub(crate) portraits: &'p [Portrait],
    pub(crate) token: usize,
}

impl Beside<'_> {
    /// The features of the token whatever the cue, but for those of words around it.
    pub(crate) fn features(&self, into: &mut impl Receiver) {
        let token = self.token;
        let column = &self.passage.columns[token];
        into.give(token..token + 1, |sink| {
            sink.add(SUFFIX, column.suffix3, 0);
            if column.source > 0 {
                sink.add(SOURCE, u32::from(column.source), 0);
            }
        });
        self.of_quoted(into);
        self.of_shares(into);
        into.go_on(token, PASSAGE_RUN, 0, |sink| {
            sink.add(BEFORE_PASSAGE, before_number(self.passage), 0);
            sink.add(FORM_PASSAGE, form_number(self.passage), 0);
        });
        let view = self.views[token];
        let number = usize::from(view.quote).checked_sub(1);
        if let Some(portrait) = number.and_then(|number| self.portraits.get(number)) {
            into.go_on(token, QUOTE_RUN, u64::from(view.quote), |sink| {
                sink.add(QUOTE_SIZE, portrait.size(), 0);
                sink.add(QUOTE_EDGES, portrait.edges(), 0);
                sink.add(QUOTE_EXIT, portrait.exit(), 0);
                sink.add(QUOTE_TRAIL, portrait.trail(), 0);
                sink.add(QUOTE_ENTRY, portrait.entry(), 0);
                sink.add(QUOTE_FORM, portrait.form(), 0);
                sink.add(QUOTE_FRAME, portrait.frame(), 0);
            });
        }
    }

    fn of_quoted(&self, into: &mut impl Receiver) {
        let columns = &self.passage.columns;
        let quoted = |column: Option<&Column>| column.map_or(9, |column| column.quoted as u32);
        let left = quoted(self.token.checked_sub(1).map(|left| &columns[left]));
        let right = quoted(columns.get(self.token + 1));
        let here = columns[self.token].quoted as u32;
        let run = key(&[(left, 8), (right, 8), (here, 8)]);
        into.go_on(self.token, QUOTED_RUN, run, |sink| {
            sink.add(QUOTED, here, 0);
            sink.add(QUOTEDS, left * 16 + right, here);
        });
    }

    fn of_shares(&self, into: &mut impl Receiver) {
        let views = self.views;
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
        let run = key(&[(tags.0, 8), (tags.1, 4)]) << 24 | key(&shares);
        into.go_on(self.token, SHARES_RUN, run, |sink| {
            sink.add(TAG, tags.1, 0);
            sink.add(TAGS, tags.0, u32::from(role(view.tag)));
            sink.add(SHARES, u32::from(view.content) * 8 + source, 0);
            sink.add(SHARE_BEGINS_CONTENT, begins.0, 0);
            sink.add(SHARE_BEGINS_SOURCE, begins.1, 0);
            sink.add(SHARES_AROUND, around, 0);
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
