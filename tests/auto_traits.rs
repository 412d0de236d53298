//! Every public type can be sent to and shared between threads, and shown.

use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};

use whosaid::lexicon::{Class, Classes, Lexicon, WordId};
use whosaid::pattern::{Match, Matches, PatternTable, Patterns};
use whosaid::text::{BlockKind, Quotation, RawBlock, RawToken, TokenKind};
use whosaid::{
    Analysis, Anonymity, AnonymityReport, Applicability, Article, ArticleKind, Assertion,
    AssertionKind, Attribution, Balance, Baseline, BaselineEntry, Block, Case, Change, Checker,
    CheckerBuilder, Claim, ClaimId, ColumnUnit, Config, Context, Date, Document, Engine, Error,
    ErrorKind, Evidence, Explanation, Finding, Findings, Form, Group, HouseKind, HouseRule, Kind,
    KindEvidence, KindShare, Level, LexiconConfig, Limits, LineIndex, Link, Markup, Meta,
    OptionValue, Override, Passage, Position, Preset, QuoteCheck, QuoteVerdict, Reason, Registry,
    Report, RuleConfig, RuleOption, Scope, Sentence, SentenceReport, SentenceVoice, Session, SetBy,
    Severity, Source, SourceId, SourceReport, SourceShare, Span, SpanMap, Stats, Status, Step,
    Strength, Suggestion, Suppressed, SuppressedBy, Suppression, Takes, Token, TokenRange,
    Unresolved, Voices, Within,
};

fn is_plain<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + Debug + Clone>() {}

/// Compares too: results are tested by equality.
fn is_result<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + Debug + Clone + PartialEq>() {}

macro_rules! all {
    ($check:ident: $($type:ty),* $(,)?) => { $($check::<$type>();)* };
}

#[test]
fn public_types_can_be_shared_sent_cloned_and_shown() {
    all!(is_plain:
        Analysis<'_>, Article<'_>, Checker, CheckerBuilder, Context<'_, '_>, Document<'_>,
        Findings, Lexicon, LineIndex<'_>, Patterns, Session,
    );
    all!(is_result:
        Anonymity, AnonymityReport, Applicability, ArticleKind, Assertion, AssertionKind, Attribution, Balance,
        Baseline, BaselineEntry, Block, BlockKind, Case, Change, Claim, ClaimId, Class,
        Classes, ColumnUnit, Config, Date, Engine, Error, ErrorKind, Evidence, Explanation,
        Finding, Form, Group, HouseKind, HouseRule, Kind, KindEvidence, KindShare, Level,
        LexiconConfig, Limits, Link, Markup, Match, Matches, Meta, OptionValue, Override,
        Passage, Position, Preset, Quotation, QuoteCheck, QuoteVerdict, RawBlock, RawToken,
        Reason, Registry, Report, RuleConfig, RuleOption, Scope, Sentence, SentenceReport,
        SentenceVoice, SetBy, Severity, Source, SourceId, SourceReport, SourceShare, Span,
        SpanMap, Stats, Status, Step, Strength, Suggestion, Suppressed, SuppressedBy,
        Suppression, Takes, Token, TokenKind, TokenRange, Unresolved, Voices, Within,
        WordId, PatternTable<'_>,
    );
}

/// Exported and not listed above: a trait, and an iterator that is what its items are.
const OTHERS: [&str; 2] = ["Rule", "InOrder"];

#[test]
fn every_exported_type_is_among_them() {
    let (root, here) = (include_str!("../src/lib.rs"), include_str!("auto_traits.rs"));
    let (_, checked) = here.split_once("all!(is_plain").expect("they are listed");
    let listed: Vec<&str> = checked.split(|letter: char| !letter.is_alphanumeric()).collect();
    let exports = root.split("pub use ").skip(1).filter_map(|export| export.split(';').next());
    let names = exports.flat_map(|export| export.split([':', ',', '{', '}', ' ', '\n']));
    let is_type =
        |name: &&str| name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    let missing: Vec<&str> = names
        .filter(is_type)
        .filter(|name| !listed.contains(name) && !OTHERS.contains(name))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_checker_checks_the_same_on_every_thread() {
    let checker = Checker::default();
    let text = "“It leaks,” Ida Holm said.";
    let wanted = checker.check(text);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let checker = checker.clone();
            std::thread::spawn(move || checker.check(text))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().expect("checking does not panic"), wanted);
    }
}
