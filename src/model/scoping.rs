//! Features of the scoper, which marks the source and the content of one cue.

use super::feature::{Sink, both, templates, three};
use super::flat::{begins, role};
use super::passage::{Passage, Quoted};
use super::quoting::{Portrait, before_number, form_number};
use super::tagger::{Tags, label};
use super::tokens::Tokens;
use super::vocabulary::{Function, START};

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

/// Where a token stands from the cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Side {
    Left = 0,
    Right = 1,
    /// Between the first and the last word of the cue.
    Within = 2,
}

/// What a token shows to every cue: its tag, and probabilities in seven steps.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct View {
    tag: u8,
    content: u8,
    source: u8,
    cue: u8,
    begins_content: u8,
    begins_source: u8,
    /// The number of its quotation, from 1.
    quote: u16,
}

impl View {
    /// Whether the tagger took the token for a part of a cue.
    pub(crate) const fn is_cue(self) -> bool {
        role(self.tag) == label::CUE
    }
}

/// The views of the tokens of a passage.
pub(crate) fn views(passage: &Passage, tags: &Tags, into: &mut Vec<View>) {
    into.clear();
    into.extend(tags.eager.iter().zip(&tags.marginals).map(|(tag, shares)| {
        let sum = |begin: u8| {
            step(shares[usize::from(begin)].saturating_add(shares[usize::from(begin) + 1]))
        };
        View {
            tag: *tag,
            content: sum(label::CONTENT_BEGINS),
            source: sum(label::SOURCE_BEGINS),
            cue: sum(label::CUE_BEGINS),
            begins_content: step(shares[usize::from(label::CONTENT_BEGINS)]),
            begins_source: step(shares[usize::from(label::SOURCE_BEGINS)]),
            quote: 0,
        }
    }));
    for (number, quote) in passage.quotes.iter().enumerate() {
        into[quote.open..quote.end()].iter_mut().for_each(|view| view.quote = number as u16 + 1);
    }
}

/// A probability in 255ths as one of seven steps.
const fn step(share: u8) -> u8 {
    match share {
        0..8 => 0,
        8..40 => 1,
        40..90 => 2,
        90..165 => 3,
        165..215 => 4,
        215..248 => 5,
        _ => 6,
    }
}

/// A distance from the cue in steps.
const fn steps(tokens: usize) -> u32 {
    match tokens {
        0..=6 => tokens as u32,
        7..=8 => 7,
        9..=12 => 9,
        13..=20 => 13,
        21..=35 => 21,
        _ => 36,
    }
}

/// A cue as features see it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Anchor {
    first: usize,
    last: usize,
    sentence: u32,
    /// The last word, the most cue-like word, all words as one.
    word: u32,
    head: u32,
    words: u32,
    class: u32,
    next: u32,
    next_pair: u32,
    previous: u32,
    /// How much of its sentence follows and precedes it.
    flags: u32,
    share: u32,
    quoted: u32,
    /// The tags just outside.
    tags: (u8, u8),
    /// The nearest quotations to its right and left.
    right_quote: u16,
    left_quote: u16,
}

impl Anchor {
    /// Looks at a cue in a passage, within the window `from..to`.
    pub(crate) fn of(
        passage: &Passage,
        views: &[View],
        cue: &Tokens,
        (from, to): (usize, usize),
    ) -> Self {
        let columns = &passage.columns;
        let (first, last) = (cue.first().unwrap_or(from), cue.last().unwrap_or(from));
        let head = cue.iter().fold(first, |head, token| {
            if columns[token].cue > columns[head].cue { token } else { head }
        });
        let sentence = passage.sentence_of(first);
        let word = |place: usize| passage.word(place as isize, (from, to));
        let tag = |place: usize| views.get(place).map_or(9, |view| role(view.tag));
        let quote = |view: &View| (view.quote > 0).then_some(view.quote);
        let flag = |tokens: usize| (steps(tokens) / 2).min(3);
        Self {
            first,
            last,
            sentence: columns[first].sentence,
            word: columns[last].word,
            head: columns[head].word,
            words: cue.iter().take(4).fold(0, |words, token| both(words, columns[token].word)),
            class: u32::from(columns[head].class),
            next: word(last + 1),
            next_pair: both(word(last + 1), word(last + 2)),
            previous: if first > from { columns[first - 1].word } else { START },
            flags: flag(sentence.1.saturating_sub(last + 1)) * 4
                + ((first - sentence.0) as u32 / 2).min(3),
            share: cue.iter().map(|token| u32::from(views[token].cue)).max().unwrap_or(0),
            quoted: columns[first].quoted as u32,
            tags: (tag(last + 1), first.checked_sub(1).map_or(9, tag)),
            right_quote: views[last + 1..to].iter().find_map(quote).unwrap_or(0),
            left_quote: views[from..first].iter().rev().find_map(quote).unwrap_or(0),
        }
    }

    const fn side(&self, token: usize) -> Side {
        if token < self.first {
            Side::Left
        } else if token > self.last {
            Side::Right
        } else {
            Side::Within
        }
    }

    fn far(&self, token: usize) -> usize {
        match self.side(token) {
            Side::Left => self.first - token,
            Side::Right => token - self.last,
            Side::Within => 0,
        }
    }

    /// The side of a sentence and how many sentences away it is.
    fn place(&self, side: Side, sentence: u32) -> u32 {
        let away = (i64::from(sentence) - i64::from(self.sentence)).clamp(-2, 2) + 2;
        side as u32 * 8 + away as u32
    }
}

/// What lies between the cue and a token.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Way {
    /// Marks and conjunctions in order, five bits each, the first six.
    path: u32,
    /// Roles of tagged spans in order, three bits each, the first six.
    trail: u32,
    /// Other cues, and the last of them.
    others: u32,
    other: u32,
    /// The least content step on the way, and the greatest cue step before the token.
    content: u8,
    cue: u8,
}

/// The symbol of a mark or conjunction in a path; 0 for all other words.
const fn symbol(function: Function) -> u32 {
    match function {
        Function::Comma => 1,
        Function::Quote => 2,
        Function::Open => 3,
        Function::Close => 4,
        Function::Colon => 5,
        Function::Semicolon => 6,
        Function::Stop | Function::Question | Function::Exclamation => 7,
        Function::That => 8,
        Function::Who | Function::Which => 9,
        Function::And | Function::But | Function::Or => 10,
        Function::Dash => 11,
        Function::As => 12,
        Function::If | Function::Because | Function::When | Function::While => 13,
        Function::To => 14,
        _ => 0,
    }
}

impl Way {
    const START: Self = Self { path: 0, trail: 0, others: 0, other: 0, content: 6, cue: 0 };

    fn with_symbol(mut self, function: Function) -> Self {
        let symbol = symbol(function);
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

    /// The way to a token; what the token adds counts only for the next, but for its role and its
    /// share of content.
    fn pass(&mut self, token: usize, starts_span: bool) -> Way {
        let view = self.views[token];
        let role = role(view.tag);
        if role != self.last_role || (starts_span && role != label::OUTSIDE) {
            self.way = self.way.with_role(role);
            self.last_role = role;
        }
        self.way.content = self.way.content.min(view.content);
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

/// The features of a token on one side of any cue.
pub(crate) fn of_side(
    passage: &Passage,
    views: &[View],
    portraits: &[Portrait],
    token: usize,
    is_right: bool,
    into: &mut impl Sink,
) {
    let columns = &passage.columns;
    let column = &columns[token];
    let side = u32::from(is_right);
    let all = (0, passage.len());
    let at = |offset: isize| passage.word(token as isize + offset, all);
    let left = token.checked_sub(1).map(|left| &columns[left]);
    let right = columns.get(token + 1);
    into.add(WORD, column.word, side);
    into.add(WORD_L1, at(-1), side);
    into.add(WORD_R1, at(1), side);
    into.add(WORD_L2, at(-2), side);
    into.add(WORD_R2, at(2), side);
    into.add(PAIR_L, at(-1), column.word);
    into.add(PAIR_R, column.word, at(1));
    into.add(SUFFIX, column.suffix3, side);
    into.add(SHAPE, column.shape, side);
    into.add(SHAPE_L, left.map_or(0, |left| left.shape), side);
    into.add(SHAPE_R, right.map_or(0, |right| right.shape), side);
    let quoted = |column: Option<&super::passage::Column>| column.map_or(9, |c| c.quoted as u32);
    into.add(QUOTED, column.quoted as u32, side);
    into.add(QUOTEDS, quoted(left) * 16 + quoted(right), (column.quoted as u32) * 2 + side);
    if column.source > 0 {
        into.add(SOURCE, u32::from(column.source), side);
    }
    let sort = |offset: isize| {
        let near = usize::try_from(token as isize + offset).ok().and_then(|at| columns.get(at));
        near.map_or(255, |near| u32::from(near.sort))
    };
    let here = sort(0) * 2 + side;
    into.add(SORTS, sort(-1) << 8 | sort(1), here);
    into.add(SORTS_L, sort(-2) << 8 | sort(-1), here);
    into.add(SORTS_R, sort(2) << 8 | sort(1), here);
    of_shares(views, token, side, into);
    let view = views[token];
    if let Some(portrait) = usize::from(view.quote).checked_sub(1).and_then(|at| portraits.get(at))
    {
        into.add(QUOTE_SIZE, portrait.size(), side);
        into.add(QUOTE_EDGES, portrait.edges(), side);
        into.add(QUOTE_EXIT, portrait.exit(), side);
        into.add(QUOTE_TRAIL, portrait.trail(), side);
        into.add(QUOTE_ENTRY, portrait.entry(), side);
        into.add(QUOTE_FORM, portrait.form(), side);
        into.add(QUOTE_FRAME, portrait.frame(), side);
    }
    into.add(BEFORE_PASSAGE, before_number(passage), side);
    into.add(FORM_PASSAGE, form_number(passage), side);
}

fn of_shares(views: &[View], token: usize, side: u32, into: &mut impl Sink) {
    let view = views[token];
    let left = token.checked_sub(1).map(|left| views[left]);
    let right = views.get(token + 1).copied();
    let tag = |view: Option<View>| view.map_or(9, |view| u32::from(role(view.tag)));
    let content = |view: Option<View>| view.map_or(9, |view| u32::from(view.content));
    into.add(TAG, u32::from(view.tag), side);
    into.add(TAGS, tag(left) * 16 + tag(right), u32::from(role(view.tag)) * 2 + side);
    into.add(SHARES, u32::from(view.content) * 8 + u32::from(view.source), side);
    into.add(SHARE_BEGINS_CONTENT, u32::from(view.begins_content), side);
    into.add(SHARE_BEGINS_SOURCE, u32::from(view.begins_source), side);
    let around = (content(left) * 16 + content(right)) * 16;
    into.add(SHARES_AROUND, around + u32::from(view.content), side);
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

/// The side of a token: 0 left, 1 right, 2 within.
pub(crate) fn side_of(anchor: &Anchor, token: usize) -> usize {
    anchor.side(token) as usize
}

/// The features of a cue and a token.
pub(crate) fn of_token(
    passage: &Passage,
    views: &[View],
    anchor: &Anchor,
    way: &Way,
    (token, is_other): (usize, bool),
    into: &mut impl Sink,
) {
    let column = &passage.columns[token];
    let view = &views[token];
    let side = anchor.side(token);
    let far = (steps(anchor.far(token)) << 2) | side as u32;
    let place = anchor.place(side, column.sentence);
    into.add(FAR, far, 0);
    into.add(HEAD_FAR, anchor.head, far);
    into.add(NEXT_FAR, anchor.next, far);
    into.add(LAST_FAR, anchor.previous, far);
    into.add(FLAGS_FAR, anchor.flags, far);
    into.add(CLASS_FAR, anchor.class, far);
    if anchor.far(token) <= 4 {
        into.add(NEAR_WORD, column.word, far);
        into.add(NEAR_SHAPE, column.shape, far);
        into.add(NEAR_HEAD, both(column.shape, anchor.head), far);
        into.add(NEAR_SORT, u32::from(column.sort) << 8 | anchor.class, far);
    }
    into.add(SORT_CLASS, u32::from(column.sort) << 8 | anchor.class, far & 3);
    into.add(CUE_QUOTED, anchor.quoted * 4 + column.quoted as u32, place);
    of_path(passage, anchor, way, (token, place, far), into);
    of_trail(anchor, way, view, (side as u32, place, far), into);
    let content = u32::from(view.content);
    let source = u32::from(view.source);
    into.add(SHARE_CONTENT, content, place);
    into.add(SHARE_SOURCE, source, place);
    into.add(SHARE_CUE, u32::from(view.cue), place);
    into.add(SHARE_CONTENT_FAR, content, far);
    into.add(SHARE_SOURCE_FAR, source, far);
    into.add(SHARE_BARRED, content * 8 + u32::from(way.cue), place);
    into.add(SHARE_SOURCE_BARRED, source * 8 + u32::from(way.cue), place);
    if column.cue > 0 {
        into.add(IN_CUE, u32::from(column.cue) * 2 + u32::from(is_other), side as u32);
    }
}

fn of_path(
    passage: &Passage,
    anchor: &Anchor,
    way: &Way,
    (token, place, far): (usize, u32, u32),
    into: &mut impl Sink,
) {
    let column = &passage.columns[token];
    let others = way.others.min(3);
    into.add(PATH, way.path, place);
    into.add(PATH_NEXT, both(way.path, anchor.next), place);
    into.add(PATH_HEAD, both(way.path, anchor.head), place);
    into.add(PATH_SORT, both(way.path, u32::from(column.sort)), far & 3);
    if column.function == Function::None {
        into.add(PATH_SHAPE, both(way.path, column.shape), place);
    } else {
        into.add(PATH_WORD, both(way.path, column.word), place);
    }
    into.add(OTHERS, others, place);
    into.add(OTHERS_FAR, others.min(2), far);
    into.add(OTHER_WORD, way.other, far & 3);
    into.add(OTHERS_PATH, way.path & 0x7FFF, others.min(2) * 4 + (far & 3));
    if column.sentence != anchor.sentence {
        let (from, to) = passage.sentence_of(token);
        let is_quoted = passage.columns[from].quoted != Quoted::Outside
            && passage.columns[to - 1].quoted != Quoted::Outside;
        let form = u32::from(is_quoted) * 2 + u32::from(!column.is_outside());
        into.add(OTHER_SENTENCE, form, place);
        into.add(OTHER_FLAGS, form * 16 + anchor.flags, place);
        into.add(OTHER_HEAD, both(anchor.head, form), place);
        into.add(OTHER_CUES, form * 4 + others.min(2), place);
    }
}

fn of_trail(
    anchor: &Anchor,
    way: &Way,
    view: &View,
    (side, place, far): (u32, u32, u32),
    into: &mut impl Sink,
) {
    let tag = u32::from(role(view.tag));
    let trail = way.trail * 8 + tag;
    into.add(TAG_FAR, tag, far);
    into.add(TRAIL, trail, place);
    into.add(TRAIL_HEAD, both(trail, anchor.head), side);
    into.add(TRAIL_OTHERS, trail * 4 + way.others.min(2), side);
    into.add(TRAIL_PATH, both(trail, way.path & 0x3FF), side);
    into.add(TRAIL_FLAGS, trail * 16 + anchor.flags, place);
    let sides = u32::from(anchor.tags.0) * 16 + u32::from(anchor.tags.1);
    into.add(TRAIL_SIDES, three(trail, sides, 0), side);
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
