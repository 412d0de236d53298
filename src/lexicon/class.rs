//! The classes that lists sort words into, and sets of them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a class is below 128, the bits of the set, and the loop ends at the slice's \
              length"
)]

use super::inflect::Inflection;

macro_rules! classes {
    ($($variant:ident $name:literal $inflection:ident $doc:literal)*) => {
        /// A class of words. Its name is what lists and configuration call it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Class {
            $(#[doc = $doc] $variant,)*
        }

        impl Class {
            /// Every class, in the order of their bits.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in lists and configuration.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How its words change their form.
            pub(super) const fn inflection(self) -> Inflection {
                match self { $(Self::$variant => Inflection::$inflection,)* }
            }
        }
    };
}

classes! {
    SayVerb "say-verb" Verb "Neutral verbs of speech that tag a quotation: say, add, note."
    TellVerb "tell-verb" Verb "Verbs of speech with a hearer: tell, inform, assure."
    AnnounceVerb "announce-verb" Verb "Verbs of announcement: announce, declare, confirm."
    ArgueVerb "argue-verb" Verb "Verbs of argument: argue, claim, insist."
    AskVerb "ask-verb" Verb "Verbs of asking: ask, wonder."
    CallVerb "call-verb" Verb "Verbs that put a label on something: call, describe, dub."
    ThinkVerb "think-verb" Verb "Verbs of belief and view: think, believe, regard."
    FeelVerb "feel-verb" Verb "Verbs of feeling: fear, worry, hope, resent."
    WantVerb "want-verb" Verb "Verbs of intention and wish: want, plan, seek, pledge."
    SupportVerb "support-verb" Verb "Verbs of support and opposition: support, criticise."
    ShowVerb "show-verb" Verb "Verbs of finding, which documents and data take: show, find, indicate."
    OrderVerb "order-verb" Verb "Verbs of decision and demand: order, rule, urge."
    WriteVerb "write-verb" Verb "Verbs of writing: write, tweet, post."
    DenyVerb "deny-verb" Verb "Verbs of denial: deny, dispute."
    LearnVerb "learn-verb" Verb "Verbs of learning: learn, hear."
    DiscussVerb "discuss-verb" Verb "Verbs of talk about a topic: discuss, speak."
    CueNoun "cue-noun" Noun "Nouns that carry a statement: statement, claim, allegation."
    HardLoaded "hard-loaded" Verb "Cue verbs that doubt or accuse: claim, admit, boast."
    SoftLoaded "soft-loaded" Verb "Cue verbs that colour: confirm, insist, acknowledge."
    Factive "factive" Verb "Cue verbs that vouch for what follows: note, reveal, point out."
    SaidSynonym "said-synonym" Verb "Quote tags where \"said\" would do: opine, emphasise."
    Pronoun "pronoun" None "Personal pronouns that can be a source."
    Relative "relative" None "who, which, that."
    Determiner "determiner" None "the, a, his, some."
    Auxiliary "auxiliary" None "has, was, will, would."
    Preposition "preposition" None "of, in, at."
    Conjunction "conjunction" None "and, but, because."
    Negation "negation" None "not, n't, never."
    Title "title" None "Titles before a name: Mr, Gen, Professor."
    RoleNoun "role-noun" Noun "What a person is: minister, lawyer, resident."
    SpokesNoun "spokes-noun" Noun "Those who speak for others: spokesperson."
    OfficialNoun "official-noun" Noun "Public offices: minister, senator, mayor."
    ExpertNoun "expert-noun" Noun "Experts: analyst, professor, economist."
    WitnessNoun "witness-noun" Noun "Witnesses and those affected: resident, survivor."
    OrganisationNoun "organisation-noun" Noun "Heads of names of organisations: ministry, council, union."
    GovernmentNoun "government-noun" Noun "Heads of state bodies: government, ministry, court."
    CompanyNoun "company-noun" None "What marks a company's name: Inc, Corp, plc."
    MediaNoun "media-noun" Noun "What marks an outlet: newspaper, station, Times."
    DocumentNoun "document-noun" Noun "Documents that speak: report, study, poll."
    VagueGroup "vague-group" None "Crowds that speak for nobody: observers, critics, many."
    VagueQuantifier "vague-quantifier" None "some, many, most, several."
    AnonymousNoun "anonymous-noun" Noun "Those who are not named: source, insider."
    State "state" None "Countries and their people: Russia, Russian, Russians."
    CapitalMetonym "capital-metonym" None "Capitals and seats that stand for a government: Moscow, Kremlin."
    Month "month" None "January, Jan."
    Weekday "weekday" None "Monday, Mon."
    SubjectPronoun "subject-pronoun" None "he, she, they, it, we, I."
    BeVerb "be-verb" None "The forms of be: is, was, been."
    HaveVerb "have-verb" None "The forms of have as an auxiliary: has, had."
    ModalVerb "modal-verb" None "Auxiliaries before a base form: will, would, do."
    Adverb "adverb" None "Adverbs that stand between subject and verb: also, then, never."
    TimeWord "time-word" None "Days without a name: today, yesterday."
    PlainVerb "plain-verb" Verb "Common verbs that report nothing: go, take, win."
    Subordinator "subordinator" None "Words that open a clause in front of the main one: when, after."
    ViewNoun "view-noun" Noun "Nouns of view in \"from X's perspective\": view, opinion, eyes."
    CritiqueVerb "critique-verb" Verb "Verbs of blame and praise, which report an utterance: criticise, accuse."
    CommitVerb "commit-verb" Verb "Verbs that commit the speaker: pledge, vow, threaten."
    NounVerb "noun-verb" None "Cue verbs in -s and base forms that are more often nouns: attacks, claim."
    ClauseVerb "clause-verb" Verb "Cue verbs that report only with a clause or a quotation: find, know."
    Possessive "possessive" None "Possessive pronouns: his, her, their."
    LabelWord "label-word" None "Words before a colon that name no speaker: update, note."
    PersonNoun "person-noun" Noun "Nouns for people that no role list holds: man, woman, people."
    Hinge "hinge" None "Words that a hand-written shape turns on and that stand in no other class: according."
    ChannelNoun "channel-noun" Noun "Where something was said: statement, interview, tweet."
    UtterVerb "utter-verb" Verb "Verbs that report words whatever follows: criticise, tout."
    UtterWord "utter-word" None "Nouns and adjectives that report words: remarks, critical."
    ReplyVerb "reply-verb" Verb "Verbs of answering, which refuse where negated: respond, comment."
    SilenceVerb "silence-verb" Verb "Verbs of saying nothing, some where negated: decline, respond, reach."
    BidVerb "bid-verb" Verb "Verbs of saying that ask for an act of a hearer: ask, tell, beg."
    AppealVerb "appeal-verb" Verb "Verbs of saying that ask for an act before \"for\" or \"to\": call, appeal."
    VowVerb "vow-verb" Verb "Verbs of promise and ruling: vow, pledge, rule."
    MindVerb "mind-verb" Verb "Verbs of belief, perception and feeling: believe, see, fear."
    MindWord "mind-word" None "Nouns and adjectives of belief and feeling: view, confident."
    LookVerb "look-verb" Verb "Verbs of view that plan before \"to\": look, consider."
    LikeVerb "like-verb" Verb "Verbs of liking that wish after \"would\": love, hate."
    WillVerb "will-verb" Verb "Verbs of plan, wish, support, decision and refusal: want, endorse."
    WillWord "will-word" None "Nouns and adjectives of plan and wish: goal, eager."
    LightVerb "light-verb" Verb "Verbs that leave it to the next word what a cue does: continue, seem."
    Numeral "numeral" None "Numbers in letters: two, dozen, million."
    Evaluative "evaluative" None "Adjectives that judge: striking, disastrous, brilliant."
    JudgementNoun "judgement-noun" Noun "Nouns that judge: disaster, triumph, farce."
    EventNoun "event-noun" Noun "What is judged: reversal, decision, defeat, speech."
    Superlative "superlative" None "Ranks: worst, deadliest, largest."
    ContestedLabel "contested-label" Noun "Names that take a side: terrorist, extremist."
    WrongdoingVerb "wrongdoing-verb" Verb "Crimes as verbs: embezzle, torture."
    HearsayAdverb "hearsay-adverb" None "Adverbs that hide who says so: reportedly."
    WeaselAdverb "weasel-adverb" None "Adverbs that claim many without counting: widely."
    PeopleNoun "people-noun" Noun "People by nation, party or faith: American, Republican, Muslim."
    PlaceNoun "place-noun" None "What marks the name of a place: street, river, east."
    Feminine "feminine" None "Words that only women are called by: she, mrs, actress, mother."
    Masculine "masculine" None "Words that only men are called by: he, mr, spokesman, father."
    FemaleName "female-name" None "First names that are mostly women's."
    MaleName "male-name" None "First names that are mostly men's."
    RoleModifier "role-modifier" None "Words that shade a role before a name: former, acting, senior."
    Former "former" None "Words that say a role is over: former, ex, retired."
    NameParticle "name-particle" None "Small words inside a name: van, de, bin."
    NameSuffix "name-suffix" None "What follows a surname: Jr, III."
    Epithet "epithet" None "What a person just named is called instead: the nominee, the veteran."
    RelationalNoun "relational-noun" Noun "What somebody is to another, which is no role: rival, friend."
    SentenceOpener "sentence-opener" None "Words that open a sentence before a name: meanwhile, what."
    PlaceName "place-name" None "Cities, regions and US states that are not used as actors."
    Calling "calling" None "What somebody named is known for and called by: the actor, the striker."
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Classes(u128);

impl Classes {
    /// The empty set.
    pub const NONE: Self = Self(0);

    /// The set of these classes.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let mut bits = 0;
        let mut next = 0;
        while next < classes.len() {
            bits |= 1 << classes[next] as u8;
            next += 1;
        }
        Self(bits)
    }

    /// The words of either set.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the class is in the set.
    #[inline]
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 != 0
    }

    /// Whether the two sets share a class.
    #[inline]
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The numbers of its classes, in order.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        let rest = std::iter::successors(Some(self.0), |rest| Some(rest & rest.wrapping_sub(1)));
        rest.take_while(|rest| *rest != 0).map(|rest| rest.trailing_zeros() as usize)
    }

    /// Adds a class.
    pub const fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u8;
    }

    /// Takes a class out.
    pub const fn remove(&mut self, class: Class) {
        self.0 &= !(1 << class as u8);
    }
}

/// Classes in an order in which the first counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order {
    all: Classes,
    /// The place of each class, from 1; at last that of none.
    places: [u8; u128::BITS as usize + 1],
}

impl Order {
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let mut places = [0; u128::BITS as usize + 1];
        let mut next = 0;
        while next < classes.len() {
            places[classes[next] as usize] = next as u8 + 1;
            next += 1;
        }
        Self { all: Classes::of(classes), places }
    }

    /// The place, from 1, of the first of them that is in a set; 0 where none is.
    #[inline]
    pub(crate) fn first_in(&self, set: Classes) -> u8 {
        let found = Classes(set.0 & self.all.0);
        let first = self.places[found.0.trailing_zeros() as usize];
        // Most words have one of them or none.
        if found.0 & found.0.wrapping_sub(1) == 0 {
            return first;
        }
        found.numbers().map(|class| self.places[class]).fold(first, u8::min)
    }
}

impl Class {
    /// The class of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.name() == name)
    }
}

const _: () = assert!(Class::ALL.len() <= 128);

#[cfg(test)]
mod tests {
    use super::{Class, Classes};

    #[test]
    fn a_name_leads_to_its_class() {
        for class in Class::ALL {
            assert_eq!(Class::named(class.name()), Some(*class));
        }
        assert_eq!(Class::named("nonsense"), None);
    }

    #[test]
    fn sets_hold_what_was_put_in() {
        let speech = Classes::of(&[Class::SayVerb, Class::ChannelNoun]);
        assert!(speech.has(Class::ChannelNoun) && !speech.has(Class::TellVerb));
        assert!(speech.intersects(Classes::of(&[Class::SayVerb])));
    }
}
