//! Tokens of short texts, against tables.

use super::{Case, TokenKind, tokens};
use crate::span::Span;

fn found(text: &str) -> Vec<(&str, TokenKind, Case)> {
    let all = Span::of(0, text.len());
    tokens(text, all).map(|token| (token.span.slice(text), token.kind, token.case)).collect()
}

/// The tokens, separated by spaces.
fn shown(text: &str) -> String {
    found(text).iter().map(|token| token.0).collect::<Vec<_>>().join(" ")
}

#[test]
fn tokens_part_where_they_should() {
    let table = [
        ("He said, “No.”", "He said , “ No . ”"),
        ("won't can’t N'T DON'T", "wo n't ca n’t N'T DO N'T"),
        ("It’s Lund's; we’ve I'm they'd IT'S", "It ’s Lund 's ; we ’ve I 'm they 'd IT 'S"),
        ("O’Brien’s ma'am o'clock y'all", "O’Brien ’s ma'am o'clock y'all"),
        ("the players’ rock’n’roll ’em", "the players ’ rock’n’roll ’ em"),
        ("a foreign-policy aide re- said", "a foreign-policy aide re - said"),
        ("the U.S. and U.S.-led D.C.", "the U.S. and U.S.-led D.C."),
        ("(R-S.C.) (D-N.Y.)", "( R-S.C. ) ( D-N.Y. )"),
        ("at 5 a.m. J.K. Lund", "at 5 a.m. J.K. Lund"),
        ("Mr. Lund left.", "Mr . Lund left ."),
        ("15,000 3.5 9:30 $2.5m 2-1 1990s 10%", "15,000 3.5 9:30 $ 2.5m 2-1 1990s 10 %"),
        ("3.5-year-old No. 10, 9/11", "3.5-year-old No . 10 , 9 / 11"),
        ("wait... no—yes -- so…", "wait ... no — yes -- so …"),
        ("``Yes,'' drug crime’’.", "`` Yes , '' drug crime ’’ ."),
        ("(https://example.org/a?b=1).", "( https://example.org/a?b=1 ) ."),
        ("www.example.org, jane.doe@example.org.", "www.example.org , jane.doe@example.org ."),
        ("Example.com said example.org/news.", "Example.com said example.org/news ."),
        ("the end.Then he.com", "the end . Then he.com"),
        ("@lund #Vote_2 # @", "@lund #Vote_2 # @"),
        ("Élysée naïve Čapek", "Élysée naïve Čapek"),
        ("caf\u{65}\u{301} кто-то", "caf\u{65}\u{301} кто-то"),
        ("他说。", "他 说 。"),
        ("\u{0b}a\u{a0}b", "a b"),
        ("", ""),
    ];
    for (text, expected) in table {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn kinds_and_cases_are_told_apart() {
    use TokenKind::{Address, Clitic, Handle, Number, Punctuation, Quote, Word};
    let table = [
        ("said", Word, Case::Lower),
        ("Moscow", Word, Case::Capitalised),
        ("McCrory", Word, Case::Capitalised),
        ("NATO", Word, Case::Upper),
        ("U.S.", Word, Case::Upper),
        ("I", Word, Case::Upper),
        ("Élysée", Word, Case::Capitalised),
        ("ÉLYSÉE", Word, Case::Upper),
        ("élysée", Word, Case::Lower),
        ("他", Word, Case::None),
        ("1990s", Number, Case::Lower),
        ("15,000", Number, Case::None),
        ("’s", Clitic, Case::Lower),
        ("n't", Clitic, Case::Lower),
        ("’", Quote, Case::None),
        ("''", Quote, Case::None),
        ("...", Punctuation, Case::None),
        ("https://example.org", Address, Case::Lower),
        ("@lund", Handle, Case::Lower),
    ];
    for (text, kind, case) in table {
        assert_eq!(found(text), [(text, kind, case)]);
    }
}

#[test]
fn a_span_that_does_not_fit_holds_no_token() {
    assert_eq!(tokens("é", Span::of(1, 2)).count(), 0);
    assert_eq!(tokens("é", Span::of(0, 9)).count(), 0);
}
