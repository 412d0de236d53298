use super::{Link, Strength};
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// Reads a text with its link marked: {mention}, <cue>, [content].
fn strength(marked: &str) -> Strength {
    let text: String = marked.chars().filter(|letter| !"{}<>[]".contains(*letter)).collect();
    let document = Document::new(&text, &Lexicon::default());
    let mut link = Link::new(pieces(marked, &document, '[', ']'), Vec::new(), None);
    link.cue = pieces(marked, &document, '<', '>');
    link.mention = pieces(marked, &document, '{', '}').first().copied();
    Strength::of(&document, &link)
}

fn pieces(marked: &str, document: &Document<'_>, open: char, close: char) -> Vec<TokenRange> {
    let (mut at, mut from, mut found) = (0, 0, Vec::new());
    for letter in marked.chars() {
        if letter == open {
            from = at;
        } else if letter == close {
            found.extend(tokens_in(document, from, at));
        } else if !"{}<>[]".contains(letter) {
            at += letter.len_utf8();
        }
    }
    found
}

fn tokens_in(document: &Document<'_>, from: usize, to: usize) -> Option<TokenRange> {
    let range = document.tokens_in(Span::of(from, to));
    (!range.is_empty()).then_some(range)
}

fn all_are(strength_of_all: Strength, texts: &[&str]) {
    for marked in texts {
        assert_eq!(strength(marked), strength_of_all, "{marked}");
    }
}

#[test]
fn what_a_condition_says_was_not_said() {
    all_are(Strength::Ascribed, &["If {voters} <think> [it is unsafe], it will close."]);
    all_are(
        Strength::Intended,
        &[
            "If {Lund} <says> [the bridge is unsafe], it will close.",
            "The town waits, and unless {Lund} <says> [it is safe], it will close.",
            "Even if {Lund} <says> [it is safe], it will close.",
        ],
    );
    all_are(
        Strength::Stated,
        &[
            "Asked if {Lund} <said> [it is safe], she left.",
            "[It is safe] if dry, {Lund} <said>.",
            "It will close if, as {Lund} <said>, [it is unsafe].",
        ],
    );
}

#[test]
fn reported_words_are_stated() {
    all_are(
        Strength::Stated,
        &[
            "{Lund} <said> [the bridge was safe].",
            "<According to> {the survey}, [rents rose].",
            "{The mayor} <confirmed> [the news] on Friday.",
            "{Lund} <said it believed> [the toll was wrong].",
            "{The minister} <criticised> [the plan].",
            "{Lund} <called> [the toll a sham].",
            "{She} <asked> [whether the ferry would sail].",
            "{Lund} <hit back at> [the council].",
            "{Lund} <continued to insist> [the bill was paid].",
            "{Lund}<:> [No toll on my bridge]",
        ],
    );
}

#[test]
fn views_and_feelings_are_ascribed() {
    all_are(
        Strength::Ascribed,
        &[
            "{Many farmers} <believe> [the dam leaks].",
            "{Officials} <view> [the port as a risk].",
            "<For {some}>, [the vote was a betrayal].",
            "<From {the port}’s perspective>, [the toll is a tax].",
            "<In> {the harbour’s view}, [the toll is a tax].",
            "{Lund} <feared> [the toll].",
            "{Survey respondents} <see> [the toll as a tax].",
            "{Bill Lund} <sees> [a rise in rents].",
            "{Lund} <considers> [the dam a danger].",
            "[The crew] <was expected> [to sail].",
            "{Shoppers} <had an overwhelming sense of> [loss].",
        ],
    );
}

#[test]
fn plans_wishes_demands_and_decisions_are_intended() {
    all_are(
        Strength::Intended,
        &[
            "{The port} <plans> [to close a quay].",
            "{Lund} <wants> [a toll].",
            "{The union} <opposes> [the toll].",
            "{Lund} <urged> [the council to act].",
            "{Lund} <asked> [the council to act].",
            "{The union} <called on> [the council to act].",
            "{The union} <called again on Tuesday for> [a vote].",
            "{Lund} <would love> [a second bridge].",
            "{The port} <is looking> [to sell the quay].",
            "{Lund} <declined to> [comment].",
            "{The port} <did not respond to> [questions].",
            "{The court} <would not say> [when it would sit].",
            "{The board} <continued to oppose> [the sale].",
        ],
    );
}

#[test]
fn a_promise_is_an_intention_unless_its_words_are_reported() {
    all_are(
        Strength::Intended,
        &["{Lund} <vowed> [to stay].", "{The ministry} <pledged> [support for the port]."],
    );
    all_are(
        Strength::Stated,
        &[
            "{Lund} <vowed> [that the port would stay open].",
            "{The ministry} <pledged> [support for “a safe and open harbour”].",
            "{Lund} <rejected> [the claim that the dam leaked].",
        ],
    );
}

#[test]
fn a_pledge_in_a_statement_is_stated() {
    let text = "In a statement, the port pledged support for the crews.";
    let document = Document::new(text, &Lexicon::default());
    let mut link =
        Link::new(tokens_in(&document, 32, text.len() - 1).into_iter().collect(), Vec::new(), None);
    link.cue = tokens_in(&document, 25, 32).into_iter().collect();
    assert_eq!(document.text_of(link.cue[0]), "pledged");
    assert_eq!(Strength::of(&document, &link), Strength::Intended);
    link.channel = tokens_in(&document, 5, 14);
    assert_eq!(Strength::of(&document, &link), Strength::Stated);
}

#[test]
fn a_document_that_sees_or_expects_reports() {
    all_are(
        Strength::Stated,
        &["{The report} <sees> [a rise in rents].", "{a survey of crews} <expects> [delays]."],
    );
}

#[test]
fn quoted_words_show_speech_only_where_they_are_the_sources() {
    assert_eq!(strength("{Lund} <opposes> [a “tax on the poor”]."), Strength::Stated);
    assert_eq!(strength("“{They} <believe> [the dam will burst],” she said."), Strength::Ascribed);
    assert_eq!(strength("{Lund} <likes> [“The Long Quay”]."), Strength::Ascribed);
}

#[test]
fn links_without_cue_or_beyond_the_text_do_not_panic() {
    let document = Document::new("Rents rose. — Lund", &Lexicon::default());
    let mut link = Link::new(vec![TokenRange::new(0, 3)], Vec::new(), None);
    assert_eq!(Strength::of(&document, &link), Strength::Stated);
    link.cue = vec![TokenRange::new(40, 50)];
    link.content.push(TokenRange::new(90, 80));
    link.mention = Some(TokenRange::new(70, 71));
    assert_eq!(Strength::of(&document, &link), Strength::Stated);
}

#[test]
fn who_accepts_that_something_is_so_states_it() {
    all_are(Strength::Stated, &["{Lund} <accepted> [that the date was wrong]."]);
    all_are(Strength::Intended, &["{Lund} <accepted> [the offer]."]);
}

#[test]
fn names_are_capitals_that_tell_no_day() {
    let table = [
        ("told Lund that", true),
        ("told NATO that", true),
        ("told Monday that", false),
        ("told May that", false),
        ("told us that", false),
        ("told 40 that", false),
        ("told", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(super::names(&document, 1), expected, "{text}");
    }
}
