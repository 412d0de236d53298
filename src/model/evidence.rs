//! What speaks for and against a link, for the relation filter.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens of links lie in the passage, and features are made of a few small numbers"
)]

use super::feature::{Template, templates};
use super::filter::Weigh;
use super::flat::Link;
use super::passage::{Passage, distance};
use super::scoper::Proposal;
use super::tagger::{Tags, label};
use super::tokens::Tokens;

templates! { 0:
    BIAS CONTENT_MEAN CONTENT_LEAST CONTENT_MOST CONTENT_FIRST CONTENT_LAST
    SOURCE_MEAN SOURCE_LAST NO_SOURCE CUE_MOST CUE_MEAN
    TAG_MEAN TAG_LEAST TAG_MOST TAG_FIRST TAG_LAST TAG_SOURCE TAG_SOURCE_MOST
    GAP OUTSIDE PRODUCT_TAGS PRODUCT_SHARES PRODUCT_CUE PRODUCT_ALL
    CONTENT_MEAN_STEP CONTENT_LEAST_STEP CUE_STEP TAG_MEAN_STEP SOURCE_MEAN_STEP TAG_LEAST_STEP
    LENGTH QUOTED CUE_BUCKET CUE_WORD CUE_CLASS FIRST_WORD NEXT_WORD SIDE SENTENCES SOURCE_LENGTH
    SOURCE_WORD CUE_QUOTED RIVALS RIVAL_BETTER RIVAL_SHARED RIVAL_MEAN CUE_IN_RIVAL
    LAST_MARK FRAME
}

/// Everything that evidence is read from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Witness<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) tags: &'p Tags,
}

/// The mean, the least, the greatest, the first and the last of shares in 255ths.
#[derive(Debug, Clone, Copy, Default)]
struct Spread {
    mean: f32,
    least: f32,
    most: f32,
    first: f32,
    last: f32,
}

impl Spread {
    fn of(shares: impl Iterator<Item = u8>) -> Self {
        let mut spread = Self { least: 1.0, ..Self::default() };
        let mut count = 0.0_f32;
        for share in shares.map(|share| f32::from(share) / 255.0) {
            if count == 0.0 {
                spread.first = share;
            }
            spread.mean += share;
            spread.least = spread.least.min(share);
            spread.most = spread.most.max(share);
            spread.last = share;
            count += 1.0;
        }
        if count == 0.0 {
            return Self::default();
        }
        Self { mean: spread.mean / count, ..spread }
    }
}

impl Witness<'_> {
    /// How likely the tagger finds it that each token has the role that begins with `begin`.
    fn shares<'s>(&'s self, tokens: &'s Tokens, begin: u8) -> impl Iterator<Item = u8> + 's {
        let at = usize::from(begin);
        tokens.iter().map(move |token| {
            let shares = &self.tags.marginals[token];
            shares[at].saturating_add(shares[at + 1])
        })
    }

    /// The greatest share of content just outside the content.
    fn outside(&self, link: &Link) -> f32 {
        let first = link.content.first().and_then(|first| first.checked_sub(1));
        let after = link.content.last().map(|last| last + 1).filter(|at| *at < self.passage.len());
        let outside = [first, after].into_iter().flatten();
        let outside = outside.filter(|token| !link.cue.has(*token) && !link.source.has(*token));
        let shares = outside.map(|token| {
            let shares = &self.tags.marginals[token];
            f32::from(shares[5].saturating_add(shares[6])) / 255.0
        });
        shares.fold(0.0, f32::max)
    }

    /// What speaks for and against a proposal among all those of its passage.
    pub(crate) fn of_proposal(&self, number: usize, all: &[Proposal], into: &mut impl Weigh) {
        let proposal = &all[number];
        let link = &proposal.link;
        into.clear();
        into.has(BIAS, 1.0);
        let content = Spread::of(proposal.content.iter().copied());
        let source = Spread::of(proposal.source.iter().copied());
        let cue = Spread::of(self.shares(&link.cue, label::CUE_BEGINS));
        let tag = Spread::of(self.shares(&link.content, label::CONTENT_BEGINS));
        let named = Spread::of(self.shares(&link.source, label::SOURCE_BEGINS));
        for (template, value) in [
            (CONTENT_MEAN, content.mean),
            (CONTENT_LEAST, content.least),
            (CONTENT_MOST, content.most),
            (CONTENT_FIRST, content.first),
            (CONTENT_LAST, content.last),
            (SOURCE_MEAN, source.mean),
            (SOURCE_LAST, source.last),
            (CUE_MOST, cue.most),
            (CUE_MEAN, cue.mean),
            (TAG_MEAN, tag.mean),
            (TAG_LEAST, tag.least),
            (TAG_MOST, tag.most),
            (TAG_FIRST, tag.first),
            (TAG_LAST, tag.last),
            (TAG_SOURCE, named.mean),
            (TAG_SOURCE_MOST, named.most),
            (OUTSIDE, self.outside(link)),
            (PRODUCT_TAGS, cue.most * tag.mean),
            (PRODUCT_SHARES, content.mean * source.mean),
            (PRODUCT_CUE, cue.most * content.mean),
            (PRODUCT_ALL, cue.most * content.mean * source.mean),
        ] {
            into.has(template, value);
        }
        for (template, value) in [
            (CONTENT_MEAN_STEP, content.mean),
            (CONTENT_LEAST_STEP, content.least),
            (CUE_STEP, cue.most),
            (TAG_MEAN_STEP, tag.mean),
            (SOURCE_MEAN_STEP, source.mean),
            (TAG_LEAST_STEP, tag.least),
        ] {
            into.is(template, (value * 8.0) as u32, 0);
        }
        self.of_words(link, 0, into);
        rivals(number, all, content.mean, into);
    }

    /// What the words and places of a link say; `kind` keeps two kinds of links apart.
    pub(crate) fn of_words(&self, link: &Link, kind: u32, into: &mut impl Weigh) {
        let columns = &self.passage.columns;
        let (Some(first), Some(last)) = (link.content.first(), link.content.last()) else { return };
        if link.source.is_empty() {
            into.is(NO_SOURCE, kind, 0);
        }
        if link.content.ranges().len() > 1 {
            into.is(GAP, kind, 0);
        }
        into.is(LENGTH, distance(link.content.len()), kind);
        into.is(QUOTED, u32::from(columns[first].is_outside()), kind);
        into.is(FIRST_WORD, columns[first].word, kind);
        into.is(LAST_MARK, columns[last].function as u32, kind);
        into.is(SOURCE_LENGTH, distance(link.source.len()), kind);
        let source = link.source.last().map_or(0, |last| columns[last].word);
        into.is(SOURCE_WORD, source, kind);
        let Some(cue) = link.cue.first() else { return };
        let best = link.cue.iter().fold(cue, |best, token| {
            if columns[token].cue > columns[best].cue { token } else { best }
        });
        let end = link.cue.last().map_or(cue, |last| last + 1);
        into.is(CUE_BUCKET, u32::from(columns[best].cue), kind);
        into.is(CUE_WORD, columns[best].word, kind);
        into.is(CUE_CLASS, u32::from(columns[best].class), kind);
        into.is(NEXT_WORD, columns.get(end).map_or(0, |next| next.word), kind);
        let is_after = first > cue;
        into.is(SIDE, u32::from(is_after), kind);
        let away = columns[first].sentence.abs_diff(columns[cue].sentence).min(2);
        into.is(SENTENCES, away, kind);
        into.is(CUE_QUOTED, u32::from(columns[cue].is_outside()), kind);
        let class = u32::from(columns[best].class) * 2 + u32::from(is_after);
        into.is(FRAME, class, columns[first].function as u32 * 2 + kind);
    }
}

fn rivals(number: usize, all: &[Proposal], own_mean: f32, into: &mut impl Weigh) {
    let link = &all[number].link;
    let others = all.iter().enumerate().filter(|(other, _)| *other != number);
    let (mut count, mut best, mut shared, mut holds_cue) = (0, 0.0_f32, 0.0_f32, false);
    for (_, other) in others {
        let common = link.content.shared(&other.link.content);
        if common == 0 {
            continue;
        }
        count += 1;
        best = best.max(Spread::of(other.content.iter().copied()).mean);
        shared = shared.max(common as f32 / link.content.len() as f32);
        holds_cue |= link.cue.shared(&other.link.content) > 0;
    }
    into.is(RIVALS, count.min(2), 0);
    if count > 0 {
        into.has(RIVAL_BETTER, f32::from(u8::from(best > own_mean)));
        into.has(RIVAL_SHARED, shared);
        into.has(RIVAL_MEAN, best);
        into.has(CUE_IN_RIVAL, f32::from(u8::from(holds_cue)));
    }
}

templates! { 100:
    REST_BIAS REST_MEAN REST_LEAST REST_MOST REST_FIRST REST_LAST REST_MEAN_STEP
    REST_CUE REST_CUE_STEP REST_SOURCE REST_SOURCE_LAST REST_SOURCE_STEP REST_NO_CUE REST_FAR
    REST_SHARED_CUE REST_SHARED_SOURCE REST_OPENS REST_OUTSIDE REST_OTHERS REST_ROLES
}

impl Witness<'_> {
    /// What speaks for and against a link that only the tagger found, beside those that were kept.
    pub(crate) fn of_rest(&self, link: &Link, kept: &[Link], into: &mut impl Weigh) {
        into.clear();
        into.has(REST_BIAS, 1.0);
        let tag = Spread::of(self.shares(&link.content, label::CONTENT_BEGINS));
        let cue = Spread::of(self.shares(&link.cue, label::CUE_BEGINS));
        let source = Spread::of(self.shares(&link.source, label::SOURCE_BEGINS));
        for (template, value) in [
            (REST_MEAN, tag.mean),
            (REST_LEAST, tag.least),
            (REST_MOST, tag.most),
            (REST_FIRST, tag.first),
            (REST_LAST, tag.last),
            (REST_CUE, cue.most),
            (REST_SOURCE, source.mean),
            (REST_SOURCE_LAST, source.last),
            (REST_OUTSIDE, self.outside(link)),
        ] {
            into.has(template, value);
        }
        for (template, value) in
            [(REST_MEAN_STEP, tag.mean), (REST_CUE_STEP, cue.most), (REST_SOURCE_STEP, source.mean)]
        {
            into.is(template, (value * 8.0) as u32, 0);
        }
        let shares = |own: &Tokens, of: fn(&Link) -> &Tokens| {
            u32::from(kept.iter().any(|other| own.shared(of(other)) > 0))
        };
        into.is(REST_SHARED_CUE, shares(&link.cue, |link| &link.cue), 0);
        into.is(REST_SHARED_SOURCE, shares(&link.source, |link| &link.source), 0);
        into.is(REST_OTHERS, kept.len().min(3) as u32, 0);
        let (Some(first), Some(last)) = (link.content.first(), link.content.last()) else { return };
        let sentence = self.passage.sentence_of(first);
        into.is(REST_OPENS, u32::from(first == sentence.0) + u32::from(first == 0), 0);
        let roles = u32::from(link.source.is_empty()) * 2 + u32::from(link.cue.is_empty());
        into.is(REST_ROLES, roles, u32::from(self.passage.columns[first].is_outside()));
        match (link.cue.first(), link.cue.last()) {
            (Some(begin), Some(end)) => {
                let far = first.abs_diff(end).min(begin.abs_diff(last));
                into.is(REST_FAR, distance(far), 0);
            }
            _ => into.has(REST_NO_CUE, 1.0),
        }
        self.of_words(link, 1, into);
    }
}

/// What the templates ask, in words.
const QUESTIONS: [(&str, &[Template]); 21] = [
    ("how often such links are right", &[BIAS, REST_BIAS]),
    (
        "how well the content goes with the cue",
        &[
            CONTENT_MEAN,
            CONTENT_LEAST,
            CONTENT_MOST,
            CONTENT_FIRST,
            CONTENT_LAST,
            CONTENT_MEAN_STEP,
            CONTENT_LEAST_STEP,
        ],
    ),
    ("how well the source goes with the cue", &[SOURCE_MEAN, SOURCE_LAST, SOURCE_MEAN_STEP]),
    (
        "how much the cue looks like one where it stands",
        &[CUE_MOST, CUE_MEAN, CUE_STEP, REST_CUE, REST_CUE_STEP],
    ),
    (
        "how much the content looks like one where it stands",
        &[
            TAG_MEAN,
            TAG_LEAST,
            TAG_MOST,
            TAG_FIRST,
            TAG_LAST,
            TAG_MEAN_STEP,
            TAG_LEAST_STEP,
            REST_MEAN,
            REST_LEAST,
            REST_MOST,
            REST_FIRST,
            REST_LAST,
            REST_MEAN_STEP,
        ],
    ),
    (
        "how much the source looks like one where it stands",
        &[TAG_SOURCE, TAG_SOURCE_MOST, REST_SOURCE, REST_SOURCE_LAST, REST_SOURCE_STEP],
    ),
    (
        "whether content, source and cue look right together",
        &[PRODUCT_TAGS, PRODUCT_SHARES, PRODUCT_CUE, PRODUCT_ALL],
    ),
    ("whether more words could be content", &[OUTSIDE, REST_OUTSIDE]),
    ("whether a source is named", &[NO_SOURCE, REST_ROLES]),
    ("whether the content stands in pieces", &[GAP]),
    ("the length of the content", &[LENGTH]),
    ("whether the content is quoted", &[QUOTED]),
    ("the cue", &[CUE_BUCKET, CUE_WORD, CUE_CLASS, CUE_QUOTED, REST_NO_CUE]),
    ("the first word of the content", &[FIRST_WORD]),
    ("the word after the cue", &[NEXT_WORD]),
    ("on which side of the cue the content stands", &[SIDE, FRAME]),
    ("how far the content is from the cue", &[SENTENCES, REST_FAR]),
    ("the words of the source", &[SOURCE_LENGTH, SOURCE_WORD]),
    (
        "other claims that the same words could be part of",
        &[
            RIVALS,
            RIVAL_BETTER,
            RIVAL_SHARED,
            RIVAL_MEAN,
            CUE_IN_RIVAL,
            REST_SHARED_CUE,
            REST_SHARED_SOURCE,
            REST_OTHERS,
        ],
    ),
    ("the mark that ends the content", &[LAST_MARK]),
    ("whether the content opens its sentence", &[REST_OPENS]),
];

/// What a template asks, as a place in the list of all questions.
pub(crate) fn question_of(template: Template) -> Option<usize> {
    QUESTIONS.iter().position(|(_, templates)| templates.contains(&template))
}

/// The question at a place.
pub(crate) fn question(place: usize) -> &'static str {
    QUESTIONS[place].0
}

/// How many questions there are.
pub(crate) const ASKED: usize = QUESTIONS.len();

#[cfg(test)]
mod tests {
    use super::{FRAME, QUESTIONS, REST_BIAS, REST_ROLES};

    #[test]
    fn every_template_asks_one_question() {
        for template in (0..=FRAME).chain(REST_BIAS..=REST_ROLES) {
            let asked = QUESTIONS.iter().filter(|(_, templates)| templates.contains(&template));
            assert_eq!(asked.count(), 1, "{template}");
        }
    }
}
