//! A word of a cue into what it does: report words, ask, vow, view, like or will.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the token behind a cue's word is looked at, where one beyond the document holds \
              nothing"
)]

use crate::document::Document;
use crate::lexicon::{Class, Classes};

/// What the word that carries a cue does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// It reports words, spoken or written: "said", "criticised", "the poll found".
    Utterance,
    /// It reports words, or asks for an act of a hearer: "asked whether", "asked them to leave".
    Bid,
    /// The same, where only the word right after it tells: "called it a sham", "called for calm".
    Appeal,
    /// It answers, or refuses to where it is negated: "did not respond".
    Reply,
    /// It promises or rules: "vowed to go", but "vowed that it would go".
    Vow,
    /// It gives a belief, a perception or a feeling.
    View,
    /// It gives a view, or before "to" a plan: "looked tired", "looked to gain".
    Look,
    /// It gives a liking, or after "would" a wish: "loves the place", "would love a place".
    Liking,
    /// It gives a plan, wish, demand, decision, support, attempt or refusal.
    Will,
}

/// The act of each class; the first that holds a word counts. Lists of strength go before those of
/// cues, which say no more than what most of their words do, and spellings before verbs with all
/// their forms: "considering" is an exception to "consider".
const ACTS: [(Act, Classes); 14] = [
    (Act::Utterance, Classes::of(&[Class::UtterWord])),
    (Act::View, Classes::of(&[Class::MindWord])),
    (Act::Will, Classes::of(&[Class::WillWord])),
    (Act::Reply, Classes::of(&[Class::ReplyVerb])),
    (Act::Bid, Classes::of(&[Class::BidVerb])),
    (Act::Appeal, Classes::of(&[Class::AppealVerb])),
    (Act::Vow, Classes::of(&[Class::VowVerb])),
    (Act::Look, Classes::of(&[Class::LookVerb])),
    (Act::Liking, Classes::of(&[Class::LikeVerb])),
    (Act::Utterance, Classes::of(&[Class::UtterVerb])),
    (Act::View, Classes::of(&[Class::MindVerb])),
    (Act::Will, Classes::of(&[Class::WillVerb])),
    (Act::View, Classes::of(&[Class::ThinkVerb, Class::FeelVerb, Class::LearnVerb])),
    (Act::Will, Classes::of(&[Class::WantVerb, Class::OrderVerb])),
];

/// The classes of cues that report words, where no list says otherwise.
const SPEECH: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::AskVerb,
    Class::CallVerb,
    Class::SupportVerb,
    Class::ShowVerb,
    Class::WriteVerb,
    Class::DenyVerb,
    Class::DiscussVerb,
    Class::CueNoun,
]);

/// The classes of all words that do something.
#[expect(clippy::indexing_slicing, reason = "acts are counted up to the end of their list")]
const ANY: Classes = {
    let (mut all, mut next) = (SPEECH, 0);
    while next < ACTS.len() {
        all = all.with(ACTS[next].1);
        next += 1;
    }
    all
};

/// The classes of nouns and adjectives among cues.
const NOUNS: Classes = Classes::of(&[
    Class::UtterWord,
    Class::MindWord,
    Class::WillWord,
    Class::CueNoun,
    Class::ChannelNoun,
]);

impl Act {
    /// What the token does where it stands in a cue.
    pub(super) fn at(document: &Document<'_>, token: usize) -> Option<Self> {
        let classes = document.classes(token);
        if !classes.intersects(ANY) {
            return None;
        }
        let listed = ACTS.iter().find(|(_, of)| of.intersects(classes)).map(|(act, _)| *act);
        listed.or_else(|| classes.intersects(SPEECH).then_some(Self::Utterance))
    }

    /// The word that carries the cue: the first that does something, a light one only where nothing
    /// follows it ("continued to oppose", "an angry denunciation", "offered praise").
    pub(super) fn head(
        document: &Document<'_>,
        cue: impl Iterator<Item = usize> + Clone,
    ) -> Option<(Self, usize)> {
        let acts = cue.filter_map(|token| Some((Self::in_cue(document, token)?, token)));
        let mut heavy = acts.clone().filter(|(_, token)| !is_light(document, *token));
        heavy.next().or_else(|| acts.clone().next())
    }

    /// Whether it gives a view where it gives no intention.
    pub(super) const fn is_view(self) -> bool {
        matches!(self, Self::View | Self::Look | Self::Liking)
    }

    /// Whoever shoots, hits or pushes back, sounds off or rattles off does it in words.
    fn in_cue(document: &Document<'_>, token: usize) -> Option<Self> {
        let act = Self::at(document, token)?;
        Some(match document.token_text(token + 1) {
            "back" => Self::Utterance,
            "off" if act == Self::View => Self::Utterance,
            _ => act,
        })
    }

    /// What a noun does outside the cue: "in the minister’s view", "gave a short answer". Nouns for
    /// people do nothing, though they come from verbs: "critics", "supporters".
    pub(super) fn of_noun(document: &Document<'_>, token: usize) -> Option<Self> {
        let is_noun = !document.classes(token).intersects(NO_NOUNS);
        Self::at(document, token).filter(|_| is_noun)
    }
}

/// Words that name people or hold no meaning of their own.
const NO_NOUNS: Classes = Classes::of(&[
    Class::VagueGroup,
    Class::RoleNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::Auxiliary,
    Class::Preposition,
]);

/// Whether a word leaves it to a later one what the cue does: a light verb, or an adjective of feeling
/// right before a noun ("overwhelming support").
fn is_light(document: &Document<'_>, token: usize) -> bool {
    document.is(token, Class::LightVerb)
        || document.is(token, Class::MindWord) && document.classes(token + 1).intersects(NOUNS)
}
