//! Quotations of short texts with every sort of mark, against tables.

use super::{Mark, Quotation, pair};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::span::Span;

/// The text with its quotations in brackets: `[` and `]` for closed ones, `<` and `>` for those
/// that no mark closes, `~` before one that continues the block before.
fn shown(text: &str) -> String {
    let document = Document::new(text, &Lexicon::default());
    let mut out = String::new();
    let count = document.tokens().len();
    let mut at = 0;
    for token in 0..=count {
        let span = document
            .tokens()
            .get(token)
            .map_or(Span::of(text.len(), text.len()), |token| token.span);
        let closed = document.quotations().iter().rev().filter(|found| found.end as usize == token);
        for found in closed {
            out.push(if found.is_closed { ']' } else { '>' });
        }
        out.push_str(&text[at..span.start()]);
        for found in document.quotations().iter().filter(|found| found.open as usize == token) {
            out.push_str(if found.continues { "~" } else { "" });
            out.push(if found.is_closed { '[' } else { '<' });
        }
        out.push_str(span.slice(text));
        at = span.end();
    }
    out
}

fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(&shown(text), expected);
    }
}

#[test]
fn marks_of_every_kind_are_paired() {
    check(&[
        ("“Go,” she said.", "[“Go,”] she said."),
        ("\"Go,\" she said. \"Now.\"", "[\"Go,\"] she said. [\"Now.\"]"),
        ("``Go,'' she said.", "[``Go,''] she said."),
        ("''Go,'' she said.", "[''Go,''] she said."),
        ("«Va», dit-elle.", "[«Va»], dit-elle."),
        ("»Geh«, sagte sie.", "[»Geh«], sagte sie."),
        ("„Geh“, sagte sie.", "[„Geh“], sagte sie."),
        ("‚Geh‘, sagte sie.", "[‚Geh‘], sagte sie."),
        ("”Gå”, sa hon.", "[”Gå”], sa hon."),
        ("‘Go,’ she said.", "[‘Go,’] she said."),
        ("'Go,' she said.", "['Go,'] she said."),
        ("She called it (“a wreck”) twice.", "She called it ([“a wreck”]) twice."),
        ("A plan—“the best”—failed.", "A plan—[“the best”]—failed."),
        ("\"…and then it fell.\"", "[\"…and then it fell.\"]"),
    ]);
}

#[test]
fn marks_of_two_families_close_each_other() {
    check(&[
        ("It would “end the trade’’.", "It would [“end the trade’’]."),
        ("It would “end the trade\".", "It would [“end the trade\"]."),
        ("“Go,“ she said.", "[“Go,“] she said."),
        ("“Go,'' she said.", "[“Go,''] she said."),
        ("‘She said ‘no’’.", "[‘She said [‘no’’]]."),
        ("‘She told us “go’’.", "<‘She told us [“go’’].>"),
    ]);
}

#[test]
fn apostrophes_are_no_quotation_marks() {
    check(&[
        ("Liam O’Dea’s and the boys’ bikes", "Liam O’Dea’s and the boys’ bikes"),
        ("The boys' and girls' teams", "The boys' and girls' teams"),
        ("'Tis the ’90s, rock 'n' roll", "'Tis the ’90s, rock 'n' roll"),
        ("Give 'em hell, get 'em out", "Give 'em hell, get 'em out"),
        ("He is 6'2\" and she is 5’ 10” tall.", "He is 6'2\" and she is 5’ 10” tall."),
        ("\"I am 6'2\" tall,\" he said.", "[\"I am 6'2\" tall,\"] he said."),
        ("‘The players’ union won,’ she said.", "[‘The players’ union won,’] she said."),
        ("'The players' union won,' she said.", "['The players' union won,'] she said."),
        ("‘bad losers’ for the players’ union", "[‘bad losers’] for the players’ union"),
        ("‘I can’t see the Joneses’ car.’", "[‘I can’t see the Joneses’ car.’]"),
        ("“the boys’ club” is shut", "[“the boys’ club”] is shut"),
        ("‘The “boys’ club” is shut,’ he said.", "[‘The [“boys’ club”] is shut,’] he said."),
    ]);
}

#[test]
fn quotations_nest() {
    check(&[
        ("“He said, ‘I won’t.’”", "[“He said, [‘I won’t.’]”]"),
        ("\"He said, 'I won't.'\"", "[\"He said, ['I won't.']\"]"),
        ("‘He said, “I won’t.”’", "[‘He said, [“I won’t.”]’]"),
        ("“‘Fine,’ he said, and left.”", "[“[‘Fine,’] he said, and left.”]"),
        ("“He said \"no\" to me.”", "[“He said [\"no\"] to me.”]"),
        ("“It was “hell” there,” he said.", "[“It was [“hell”] there,”] he said."),
        ("“It was “hell.”” He left.", "[“It was [“hell.”]”] He left."),
        ("“Go.” “He said “no.””", "[“Go.”] [“He said [“no.”]”]"),
    ]);
    let document = Document::new("“A ‘b «c»’ d” ‘e’", &Lexicon::default());
    let depths: Vec<u8> = document.quotations().iter().map(|found| found.depth).collect();
    assert_eq!(depths, [0, 1, 2, 0]);
}

#[test]
fn a_long_quotation_reopens_in_each_paragraph() {
    check(&[
        ("“One thing.\n\n“Two things,” he said.", "<“One thing.>\n\n~[“Two things,”] he said."),
        ("‘One thing.\n\n‘Two.’ He left.", "<‘One thing.>\n\n~[‘Two.’] He left."),
        ("'One thing.\n\n'Two.' He left.", "<'One thing.>\n\n~['Two.'] He left."),
        ("“One.” He left.\n\n“Two.”", "[“One.”] He left.\n\n[“Two.”]"),
        ("“One.\n\nHe left. “Two.”", "<“One.>\n\nHe left. [“Two.”]"),
    ]);
}

#[test]
fn what_nothing_closes_ends_early() {
    check(&[
        ("He said “go. “Now,” he said.", "He said <“go.> [“Now,”] he said."),
        ("“It was “hell there,” he said.", "<“It was> [“hell there,”] he said."),
        ("“Go. “Now.”” “Then.", "<“Go.> [“Now.”]” <“Then.>"),
        ("“He said ‘no,” she said.", "[“He said <‘no,>”] she said."),
        ("It broke. ” He left.", "It broke. ” He left."),
    ]);
}

#[test]
fn any_run_of_marks_is_paired_in_order_and_in_linear_time() {
    let signs = ["“", "”", "‘", "’", "\"", "'", "«", "»", "„", "‟", "‚", "``", "''", "’’"];
    for step in 1..signs.len() {
        let mut text = String::new();
        let marks: Vec<Mark> = (0..100_000_u32)
            .map(|token| {
                let from = text.len();
                text.push_str(signs[(token as usize * step + token as usize / 7) % signs.len()]);
                let span = Span::of(from, text.len());
                text.push_str(["", " ", "x"][token as usize % 3]);
                Mark { token, span }
            })
            .collect();
        let mut found: Vec<Quotation> = Vec::new();
        pair(&text, &marks, (0, 100_000), &mut found);
        assert!(found.is_sorted_by_key(|quotation| quotation.open));
        assert!(found.iter().all(|quotation| quotation.open < quotation.end));
        let nested = |pair: &[Quotation]| pair[1].depth <= pair[0].depth + 1;
        assert!(found.windows(2).all(nested));
    }
}
