//! Quotations beside the words they come from.

use super::{QuoteVerdict, verify_quotes};

const SPEECH: &str = "Friends, the harbour is safe and it's dry. We built it in nine years, with our \
                      own hands, and we will keep it open through the winter.";

/// The verdict on a quotation, as "verbatim", "absent" or the words that differ.
fn verdict(quote: &str) -> String {
    let article = format!("{quote}, she said.");
    let checks = verify_quotes(&article, &["Another text about boats.", SPEECH]);
    assert_eq!(checks.len(), 1, "{quote}");
    match &checks[0].verdict {
        QuoteVerdict::Verbatim(passage) => {
            assert_eq!(passage.source, 1);
            format!("verbatim: {}", passage.span.slice(SPEECH))
        }
        QuoteVerdict::Altered { passage, distance, changes } => {
            assert_eq!((passage.source, changes.len()), (1, *distance as usize));
            let shown = changes.iter().map(|change| {
                let quote = change.quote.map_or("-", |span| span.slice(&article));
                let source = change.source.map_or("-", |span| span.slice(SPEECH));
                format!("{source}>{quote}")
            });
            shown.collect::<Vec<_>>().join(" ")
        }
        QuoteVerdict::Absent => "absent".to_owned(),
    }
}

#[test]
fn quotations_are_found_word_for_word_or_nearly() {
    let table = [
        ("“The harbour is safe”", "verbatim: the harbour is safe"),
        ("\"the harbour is safe and it’s dry\"", "verbatim: the harbour is safe and it's dry"),
        ("“[T]he harbour is safe”", "verbatim: the harbour is safe"),
        (
            "“We built it … with our own hands”",
            "verbatim: We built it in nine years, with our own hands",
        ),
        ("“[They] will keep it open”", "verbatim: will keep it open"),
        ("“we will keep [the port] open”", "verbatim: we will keep it open"),
        ("“We built it in ten years, with our own hands”", "nine>ten"),
        ("“We built it in years, with our own hands”", "nine>-"),
        ("“and we will surely keep it open through winter”", "->surely the>-"),
        ("“The bridge has fallen into the sea”", "absent"),
    ];
    for (quote, expected) in table {
        assert_eq!(verdict(quote), expected, "{quote}");
    }
}

#[test]
fn a_quotation_of_common_words_is_found_wherever_it_stands() {
    let common = "We will. Not now. Go home. It is. ".repeat(3_000);
    let speech = format!("{common}We will not go. {common}");
    let checks = verify_quotes("“We will not go,” she said.", &["Go.", &speech]);
    let QuoteVerdict::Verbatim(passage) = &checks[0].verdict else { panic!("{checks:?}") };
    assert_eq!(passage.span.slice(&speech), "We will not go");
}

#[test]
fn long_texts_take_linear_time_and_give_the_same_twice() {
    let speech: String = (0..60_000).map(|n| format!("word{} and ", n % 977)).collect();
    let quote: String = (0..5_000).map(|n| format!("word{} and then ", n % 977)).collect();
    let article = format!("“{quote}” he said. “word1 and word2” “” “…” “[” she said.");
    let checks = verify_quotes(&article, &[&speech, ""]);
    assert_eq!(checks, verify_quotes(&article, &[&speech, ""]));
    assert!(matches!(checks[0].verdict, QuoteVerdict::Altered { .. }), "{:?}", checks[0].quote);
    assert!(verify_quotes("“Nothing to compare with.”", &[]).len() == 1);
}
