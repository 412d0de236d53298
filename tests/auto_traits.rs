//! Every public type can be sent to and shared between threads, and shown.

use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};

use whosaid::lexicon::{Class, Classes, Lexicon, WordId};
use whosaid::{
    Analysis, Applicability, Assertion, AssertionKind, Attribution, Block, Case, Checker,
    CheckerBuilder, Claim, ClaimId, Document, Error, ErrorKind, Evidence, Finding, Form, Group,
    Kind, Link, Meta, Preset, Registry, Report, Sentence, SentenceReport, SentenceVoice, Session,
    Severity, Source, SourceId, SourceReport, Span, Stats, Status, Strength, Suggestion, Token,
    TokenRange, Voices,
};

fn is_plain<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + Debug + Clone>() {}

/// Compares too: results are tested by equality.
fn is_result<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + Debug + Clone + PartialEq>() {}

macro_rules! all {
    ($check:ident: $($type:ty),* $(,)?) => { $($check::<$type>();)* };
}

#[test]
fn public_types_can_be_shared_sent_cloned_and_shown() {
    all!(is_plain: Analysis<'_>, Checker, CheckerBuilder, Document<'_>, Lexicon, Session);
    all!(is_result:
        Applicability, Assertion, AssertionKind, Attribution, Block, Case, Claim, ClaimId, Class,
        Classes, Error, ErrorKind, Evidence, Finding, Form, Group, Kind, Link, Meta, Preset,
        Registry, Report, Sentence, SentenceReport, SentenceVoice, Severity, Source, SourceId,
        SourceReport, Span, Stats, Status, Strength, Suggestion, Token, TokenRange, Voices, WordId,
    );
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
