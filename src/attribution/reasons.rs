//! Why a claim is linked to its source, in words: the cue, the shape, what the engine weighed.

#![expect(
    clippy::indexing_slicing,
    reason = "a place in the ordered accounts bounds a slice of them"
)]

use std::fmt;

use super::link::{Evidence, Link};
use crate::document::{Document, TokenRange};
use crate::model::{self, Account};

/// One reason why a claim is linked to its source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// These words show the attribution.
    Cue(String),
    /// A hand-written shape of that name fits.
    Shape(&'static str),
    /// The sentence plainly continues the account of the source before.
    CarryOver,
    /// The trained engine asked this; the answer spoke for the link or, where the weight is
    /// negative, against it. The six that weighed most are told. Weights are in logits: what the
    /// engine makes of them is the logistic function of the sum of all.
    Weighed {
        /// What was asked, in words.
        question: &'static str,
        /// How much the answer counted.
        weight: f32,
    },
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cue(words) => write!(formatter, "cue: {words}"),
            Self::Shape(name) => write!(formatter, "shape: {name}"),
            Self::CarryOver => formatter.write_str("continues the account of the source before"),
            Self::Weighed { question, weight } => write!(formatter, "{weight:+.1} {question}"),
        }
    }
}

/// So many questions are told, those that weighed most.
const TOLD: usize = 6;

/// The reasons for each link, in the order of the links.
pub(crate) fn reasons(document: &Document<'_>, links: &[Link]) -> Vec<Vec<Reason>> {
    let weighs = links.iter().any(|link| link.evidence == Evidence::Engine);
    let accounts = if weighs { model::accounts(document) } else { Vec::new() };
    links.iter().map(|link| of_link(document, link, &accounts)).collect()
}

fn of_link(document: &Document<'_>, link: &Link, accounts: &[Account]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if !link.cue.is_empty() {
        let words: Vec<&str> = link.cue.iter().map(|range| document.text_of(*range)).collect();
        reasons.push(Reason::Cue(words.join(" … ")));
    }
    match link.evidence {
        Evidence::Shape(name) => reasons.push(Reason::Shape(name)),
        Evidence::CarryOver => reasons.push(Reason::CarryOver),
        Evidence::Engine => {
            let grounds = account_of(link, accounts).map_or(&[][..], |account| &account.grounds);
            let told = grounds.iter().take(TOLD);
            reasons.extend(told.map(|ground| Reason::Weighed {
                question: ground.question,
                weight: ground.weight,
            }));
        }
    }
    reasons
}

/// The account of the same passage that has the same cue, else that shares most of the content.
fn account_of<'a>(link: &Link, accounts: &'a [Account]) -> Option<&'a Account> {
    let first = link.content.first()?.start;
    let from = accounts.partition_point(|account| account.passage.end <= first);
    let here = accounts[from..].iter().take_while(|account| account.passage.start <= first);
    let likeness =
        |account: &&Account| (account.cue == link.cue, shared(&account.content, &link.content));
    here.max_by_key(likeness).filter(|account| likeness(account).1 > 0)
}

/// How many tokens two lists of ranges share.
fn shared(one: &[TokenRange], other: &[TokenRange]) -> u32 {
    let common = |(one, other): (&TokenRange, &TokenRange)| {
        one.end.min(other.end).saturating_sub(one.start.max(other.start))
    };
    one.iter().flat_map(|range| other.iter().map(move |other| common((range, other)))).sum()
}

#[cfg(test)]
mod tests;
