//! The rules that come with the crate, in the order of the catalogue.

use super::Rule;

/// The rule that the `terms` of a configuration make: its name, and what it flags and why.
pub(crate) const HOUSE_TERM: (&str, &str) = ("house-term", include_str!("house_term.md"));

/// The rule of each folder, which calls it `RULE`.
macro_rules! rules {
    ($($folder:ident)*) => {
        /// The rules that come with the crate, in the order of the catalogue.
        pub(crate) const RULES: &[&dyn Rule] = &[$(&super::$folder::RULE),*];

        pub mod reference {
            #![doc = include_str!("RULES.md")]
            #[doc = include_str!("house_term.md")]
            pub mod house_term {}
            $(
                #[doc = include_str!(concat!(stringify!($folder), "/docs.md"))]
                pub mod $folder {}
            )*
        }
    };
}

rules! {
    unattributed_evaluation
    unattributed_motive
    mind_reading
    unattributed_causal_claim
    unattributed_prediction
    unattributed_superlative
    unsourced_statistic
    unattributed_accusation
    contested_label
    allegation_modifier
    editorialising_adverb
    author_obligation
    puffery
    unsupported_trend
    vague_attribution
    agentless_attribution
    agentless_opinion
    weasel_quantifier
    hearsay_adverb
    unnamed_document
    media_reports
    anonymous_source_undescribed
    anonymous_source_no_reason
    anonymous_opinion
    role_without_name
    outlet_has_learned
    second_hand_attribution
    single_source_story
    no_response_sought
    source_provenance_missing
    late_first_attribution
    attribution_desert
    agentless_announcement
    loaded_attribution_verb
    factive_attribution_verb
    said_synonym
    said_variety
    non_speech_verb
    attribution_tense_mix
    doubtful_according_to
    quote_without_speaker
    late_quote_attribution
    double_attribution
    speakers_run_together
    fragment_quote
    scare_quotes
    overlong_quote
    altered_quote
    unbalanced_quotation_marks
    mismatched_quotation_marks
    mixed_quote_style
    inconsistent_quote_punctuation
    quote_introducer
    surname_before_full_name
    speaker_without_title
    expert_without_affiliation
    full_name_repeated
    undated_reference
    incomplete_enumeration
    headline_claim_unattributed
    space_before_punctuation
    inconsistent_serial_comma
}
