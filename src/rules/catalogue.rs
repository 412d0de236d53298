//! The rules that come with the crate, in the order of the catalogue.

use super::Rule;

/// The rule of each folder, which calls it `RULE`.
macro_rules! rules {
    ($($folder:ident)*) => {
        /// The rules that come with the crate, in the order of the catalogue.
        pub(crate) const RULES: &[&dyn Rule] = &[$(&super::$folder::RULE),*];
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
    contested_label
    vague_attribution
    agentless_attribution
    agentless_opinion
    weasel_quantifier
    hearsay_adverb
    said_synonym
    unbalanced_quotation_marks
    mismatched_quotation_marks
    space_before_punctuation
}
