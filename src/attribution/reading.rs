//! A document as the shapes read it: what stands in quotation marks, and words by their grammar.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "quotations and ranges hold tokens of the document and end behind their starts, and \
              a token begins with a byte"
)]

use crate::document::{Case, Document, Token, TokenRange};
use crate::lexicon::{Class, Classes, Form, Spellings, WordId};
use crate::text::{BlockKind, Quotation, TokenKind};

/// The words that shapes turn on, looked up once for a document.
macro_rules! words {
    ($($name:ident $text:literal)*) => {
        #[derive(Debug, Clone, Copy)]
        pub(super) struct Words { $(pub(super) $name: WordId,)* }

        impl Words {
            fn new(document: &Document<'_>) -> Self {
                let lexicon = document.lexicon();
                Self { $($name: lexicon.word($text),)* }
            }

            #[cfg(test)]
            pub(super) fn all(&self) -> Vec<(&'static str, WordId)> {
                vec![$(($text, self.$name),)*]
            }
        }
    };
}

words! {
    according "according" to "to" that "that" for_ "for" from "from" in_ "in" by "by" of "of"
    and "and" but "but" or "or" it "it" as_ "as" who "who" which "which" whose "whose" on "on"
    out "out" with "with" what "what" whether "whether" how "how" why "why" if_ "if"
    expect "expect" recommend "recommend" put "put" give "give" while_ "while" at "at"
    though "though" although "although"
}

/// The classes of words in -ly that are no adverbs: "family", "reply", "imply", "weekly".
const NOUNS_IN_LY: Classes = Classes::of(&[
    Class::PersonNoun,
    Class::MediaNoun,
    Class::OrganisationNoun,
    Class::SayVerb,
    Class::ArgueVerb,
    Class::NounVerb,
]);

/// A document with what the shapes ask of each token.
#[derive(Debug)]
pub(super) struct Reading<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) words: Words,
    /// For each token one more than the place of the outermost quotation that it stands in.
    quotation_of: Vec<u32>,
}

impl<'d, 't> Reading<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Self {
        let mut quotation_of = vec![0; document.tokens().len()];
        for (place, quotation) in document.quotations().iter().enumerate() {
            if quotation.depth == 0 {
                let range = quotation.open as usize..quotation.end as usize;
                quotation_of[range].fill(place as u32 + 1);
            }
        }
        Self { document, words: Words::new(document), quotation_of }
    }

    /// The outermost quotation that the token stands in, its marks included.
    pub(super) fn quotation(&self, token: usize) -> Option<&'d Quotation> {
        let place = *self.quotation_of.get(token)? as usize;
        self.document.quotations().get(place.wrapping_sub(1))
    }

    /// Whether the token stands in a quotation, its marks included.
    #[inline]
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quotation_of.get(token).is_some_and(|place| *place > 0)
    }

    /// The quotation whose opening mark the token is.
    pub(super) fn opened(&self, token: usize) -> Option<&'d Quotation> {
        self.quotation(token).filter(|quotation| quotation.open as usize == token)
    }

    /// The quotation whose closing mark stands right before the token.
    pub(super) fn closed_before(&self, token: usize) -> Option<&'d Quotation> {
        let last = token.checked_sub(1)?;
        self.quotation(last).filter(|found| found.is_closed && found.end as usize == token)
    }

    /// Whether the quotation is a saying and no label: it ends with a stop or comma inside its
    /// marks, or has enough words for a clause.
    pub(super) fn is_saying(&self, quotation: &Quotation) -> bool {
        let (open, end) = (quotation.open as usize, quotation.end as usize);
        let last = end.saturating_sub(2);
        end - open > 7 || self.is_stop(last) || self.is_comma(last)
    }

    #[inline]
    pub(super) fn is(&self, token: usize, class: Class) -> bool {
        self.document.is(token, class)
    }

    #[inline]
    pub(super) fn any(&self, token: usize, classes: Classes) -> bool {
        self.document.classes(token).intersects(classes)
    }

    #[inline]
    pub(super) fn word(&self, token: usize) -> WordId {
        self.document.tokens().get(token).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// Whether the token is this word of the lexicon.
    #[inline]
    pub(super) fn is_word(&self, token: usize, word: WordId) -> bool {
        word != WordId::UNKNOWN && self.word(token) == word
    }

    /// Whether "according to" starts with the token.
    pub(super) fn is_according_to(&self, token: usize) -> bool {
        self.is_word(token, self.words.according) && self.is_word(token + 1, self.words.to)
    }

    /// Whether the token is a form of this lemma.
    pub(super) fn is_lemma(&self, token: usize, lemma: WordId) -> bool {
        lemma != WordId::UNKNOWN && self.document.lexicon().lemma(self.word(token)) == lemma
    }

    pub(super) fn is_form(&self, token: usize, form: Form) -> bool {
        self.document.lexicon().is_form(self.word(token), form)
    }

    #[inline]
    pub(super) fn kind(&self, token: usize) -> Option<TokenKind> {
        self.document.tokens().get(token).map(|token| token.kind)
    }

    /// The first byte of the token; 0 beyond the last.
    #[inline]
    pub(super) fn byte(&self, token: usize) -> u8 {
        let found = self.document.tokens().get(token);
        found.map_or(0, |token| self.document.text().as_bytes()[token.span.start()])
    }

    /// The tokens of a range that are one of these words of the lexicon.
    pub(super) fn places_of<const N: usize>(
        &self,
        words: [WordId; N],
        range: TokenRange,
    ) -> impl Iterator<Item = usize> {
        let tokens = self.document.tokens().get(range.iter()).unwrap_or_default();
        // The words are rare, so that they tell most tokens without a wrong guess; unknown ones are not.
        let is_one =
            move |token: &Token| words.contains(&token.word) && token.word != WordId::UNKNOWN;
        let numbered = range.iter().zip(tokens).filter(move |(_, token)| is_one(token));
        numbered.map(|(number, _)| number)
    }

    /// The marks among so many tokens, quotation marks aside.
    pub(super) fn marks(&self, range: TokenRange, most: usize) -> impl Iterator<Item = usize> {
        let tokens = self.document.tokens().get(range.iter()).unwrap_or_default();
        let numbered = range.iter().zip(tokens).take(most);
        let marks = numbered.filter(|(_, token)| token.kind == TokenKind::Punctuation);
        marks.map(|(number, _)| number)
    }

    fn is_punctuation(&self, token: usize, signs: &[u8]) -> bool {
        self.kind(token) == Some(TokenKind::Punctuation) && signs.contains(&self.byte(token))
    }

    #[inline]
    pub(super) fn is_comma(&self, token: usize) -> bool {
        self.is_punctuation(token, b",")
    }

    pub(super) fn is_colon(&self, token: usize) -> bool {
        self.is_punctuation(token, b":")
    }

    /// A full stop, question mark, exclamation mark or ellipsis.
    pub(super) fn is_stop(&self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Punctuation)
            && (b".!?".contains(&self.byte(token)) || self.text(token) == "…")
    }

    /// "—", "–", "--" or a hyphen that stands alone.
    pub(super) fn is_dash(&self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Punctuation)
            && matches!(self.text(token), "—" | "–" | "-" | "--" | "---" | "―")
    }

    /// A mark that parts clauses: semicolon, colon or dash.
    pub(super) fn is_break(&self, token: usize) -> bool {
        self.is_punctuation(token, b";:") || self.is_dash(token)
    }

    /// Whether a headline ends before the token.
    pub(super) fn ends_heading(&self, token: usize) -> bool {
        let Some(last) = token.checked_sub(1) else { return false };
        let block = self.document.blocks().get(self.document.block_at(last));
        block.is_some_and(|block| {
            block.kind == BlockKind::Headline && block.tokens.end as usize == token
        })
    }

    pub(super) fn is_punctuated(&self, token: usize, sign: u8) -> bool {
        self.is_punctuation(token, &[sign])
    }

    pub(super) fn is_mark(&self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Quote)
    }

    pub(super) fn text(&self, token: usize) -> &'t str {
        self.document.token_text(token)
    }

    /// The same as bytes, which comparisons with words of ASCII need alone.
    #[inline]
    pub(super) fn bytes(&self, token: usize) -> &'t [u8] {
        self.document.token_bytes(token)
    }

    pub(super) fn case(&self, token: usize) -> Case {
        self.document.tokens().get(token).map_or(Case::None, |token| token.case)
    }

    #[inline]
    pub(super) fn is_capital(&self, token: usize) -> bool {
        matches!(self.case(token), Case::Capitalised | Case::Upper)
    }

    /// A word, number, clitic, handle or address.
    #[inline]
    pub(super) fn is_wordlike(&self, token: usize) -> bool {
        let kind = self.kind(token);
        kind.is_some_and(|kind| !matches!(kind, TokenKind::Punctuation | TokenKind::Quote))
    }

    /// An adverb of the list, or any lower-case word in -ly that is no noun of the lists.
    pub(super) fn is_adverbial(&self, token: usize) -> bool {
        if self.any(token, Classes::of(&[Class::Adverb, Class::Negation])) {
            return true;
        }
        // Rules add words of their own to a lexicon, so that a known word tells nothing by itself.
        let text = self.document.token_bytes(token);
        text.len() > 4
            && text.ends_with(b"ly")
            && self.case(token) == Case::Lower
            && !self.any(token, NOUNS_IN_LY)
    }

    /// A form of "be", "have", "do" or a modal; not "to".
    pub(super) fn is_auxiliary(&self, token: usize) -> bool {
        self.is(token, Class::Auxiliary)
    }

    /// A weekday, month or "yesterday".
    pub(super) fn is_time(&self, token: usize) -> bool {
        self.any(token, Classes::of(&[Class::Weekday, Class::TimeWord]))
            || self.is(token, Class::Month) && self.is_capital(token)
    }

    /// "the", "a", "his"; not the words that can stand alone, such as "some" and "this".
    pub(super) fn is_article(&self, token: usize) -> bool {
        self.is(token, Class::Determiner) && !self.is_standalone(token)
    }

    /// "some", "many", "this", "others": a determiner that can be a subject of its own.
    pub(super) fn is_standalone(&self, token: usize) -> bool {
        const ALONE: Spellings<6> =
            Spellings::of(["this", "that", "these", "those", "both", "all"]);
        self.is(token, Class::VagueQuantifier)
            || self.document.is_one_of(token, &ALONE)
                && self.document.token_bytes(token)[1..].iter().all(u8::is_ascii_lowercase)
    }

    /// A possessive clitic or the apostrophe of a plural's.
    pub(super) fn is_possessive(&self, token: usize) -> bool {
        match self.kind(token) {
            Some(TokenKind::Clitic) => matches!(self.text(token), "'s" | "’s" | "'S" | "’S"),
            Some(TokenKind::Quote) => {
                matches!(self.text(token), "'" | "’") && !self.is_quoted(token)
            }
            _ => false,
        }
    }

    /// The end of the range without the stops and closing brackets that end a sentence.
    pub(super) fn without_stops(&self, range: TokenRange) -> TokenRange {
        let mut end = range.end as usize;
        while end > range.start as usize
            && !self.is_quoted(end - 1)
            && (self.is_stop(end - 1) || self.is_punctuation(end - 1, b",;:"))
        {
            end -= 1;
        }
        TokenRange::new(range.start as usize, end)
    }
}

#[cfg(test)]
mod tests {
    use super::Reading;
    use crate::document::Document;
    use crate::lexicon::{Lexicon, WordId};

    #[test]
    fn every_word_that_shapes_turn_on_is_in_the_lexicon() {
        let document = Document::new("", &Lexicon::default());
        for (text, word) in Reading::new(&document).words.all() {
            assert_ne!(word, WordId::UNKNOWN, "{text}");
        }
    }
}
