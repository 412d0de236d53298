//! Who said that, and says who? An article in; sentences, claims with their sources, and
//! assertions that nobody stands behind, out.
//!
//! ```
//! use whosaid::Checker;
//!
//! let text = "“The bridge is safe,” Mara Lindt said.";
//! let report = Checker::default().check(text);
//! for claim in &report.claims {
//!     let who = report.source_of(claim).map_or("the author", |source| &source.name);
//!     println!("{who}: {}", claim.content[0].slice(text));
//! }
//! ```
//!
//! * A [`Checker`] is made once, with presets, a newsroom's [`Config`] or rules of one's own
//!   ([`Rule`]), and checks any number of texts. Checking cannot fail.
//! * [`Article`] reads plain text, Markdown and HTML; spans lie in the file as it was given.
//! * A [`Report`] holds sentences, sources, claims and findings; [`render`] writes it for terminals,
//!   code hosts, programs, and as a page that shows the article with each claim tinted by its source.
//! * [`verify_quotes`] finds quotations in transcripts, word for word or nearly.
//!
//! How it decides, how to make it one's own, how often it is right and where it ends: [`guide`].

// Any text gives a report: whatever may panic stands beside its reason.
#![warn(
    clippy::exit,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::panic,
    clippy::panic_in_result_fn,
    clippy::unreachable,
    clippy::unwrap_used
)]
// Each module says at its head why its own cannot fail; tests may, as they are there to fail.
#![cfg_attr(not(test), warn(clippy::arithmetic_side_effects, clippy::indexing_slicing))]

mod analysis;
mod article;
mod assertion;
mod attribution;
#[cfg(feature = "parallel")]
mod batch;
mod checker;
mod config;
mod document;
mod error;
mod finding;
pub mod guide;
pub mod lexicon;
mod limits;
mod line_index;
#[cfg(feature = "train")]
pub mod model;
#[cfg(not(feature = "train"))]
mod model;
pub mod pattern;
mod report;
mod rules;
mod session;
mod span;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text;
mod verify;

pub use analysis::Analysis;
pub use article::{Article, Markup, SpanMap};
pub use assertion::{Assertion, AssertionKind, SentenceVoice, Status, Voices};
pub use attribution::{
    Anonymity, Engine, Evidence, Form, Kind, KindEvidence, Link, Reason, Registry, Source,
    SourceId, Strength, Unresolved,
};
#[cfg(feature = "parallel")]
pub use batch::{IN_FLIGHT, InOrder};
pub use checker::{Checker, CheckerBuilder};
pub use config::{
    CONFIG_SCHEMA, Config, Date, Explanation, HouseKind, HouseRule, LexiconConfig, Override,
    RuleConfig, SetBy, Step, Within,
};
pub use document::{Block, Case, Document, Sentence, Token, TokenRange};
pub use error::{Error, ErrorKind};
pub use finding::{Applicability, Finding, Group, Severity, Suggestion};
pub use limits::Limits;
pub use line_index::{ColumnUnit, LineIndex, Position};
#[cfg(fuzzing)]
pub use model::link_with_altered_weights;
pub use report::render;
pub use report::{
    AnonymityReport, Attribution, BASELINE_SCHEMA, Balance, Baseline, BaselineEntry, Claim,
    ClaimId, KindShare, Report, SCHEMA, SentenceReport, SourceReport, SourceShare, Stats,
    Suppressed, SuppressedBy, Suppression,
};
pub use rules::{
    ArticleKind, Context, Findings, Level, Meta, OptionValue, Preset, Rule, RuleOption, Scope,
    Takes, explain, reference,
};
pub use session::Session;
pub use span::Span;
pub use verify::{Change, Passage, QuoteCheck, QuoteVerdict, verify_quotes};
