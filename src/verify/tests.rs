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

thread_local! {
    /// How many places were tried, voted for and laid beside words, to show that work is linear.
    static WORK: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

pub(super) fn count(steps: usize) {
    WORK.set(WORK.get() + steps);
}

/// Whether each quotation of a table has the verdict beside it.
fn assert_verdicts(table: &[(&str, &str)]) {
    for (quote, expected) in table {
        assert_eq!(&verdict(quote), expected, "{quote}");
    }
}

#[test]
fn typography_and_case_are_folded() {
    let dry = "verbatim: the harbour is safe and it's dry";
    assert_verdicts(&[
        ("“the harbour is safe and it’s dry”", dry),
        ("'the harbour is safe and it's dry'", dry),
        ("«The harbour is safe — and it’s dry.»", dry),
        ("“THE HARBOUR IS SAFE AND IT’S DRY!”", dry),
        ("“the harbour is safe and\u{a0}it’s dry”", dry),
        // At the edges of a quotation a sentence may begin or end that did not.
        ("“Our own hands.”", "verbatim: our own hands"),
        ("“friends, the harbour is safe,”", "verbatim: Friends, the harbour is safe"),
    ]);
    let checks =
        verify_quotes("“A ﬁne, well‑kept quay,” he said.", &["It is a fine well-kept quay."]);
    assert!(matches!(checks[0].verdict, QuoteVerdict::Verbatim(_)), "{checks:?}");
}

#[test]
fn brackets_and_ellipses_stand_for_what_they_leave_out() {
    let built = "verbatim: We built it in nine years, with our own hands";
    assert_verdicts(&[
        ("“We built it ... with our own hands”", built),
        ("“We built it […] with our own hands”", built),
        ("“We built it [...] with our own hands”", built),
        ("“We built it … with … hands”", built),
        ("“We built it [the port] in nine years”", "verbatim: We built it in nine years"),
        ("“We built [the harbour] in nine years”", "verbatim: We built it in nine years"),
        ("“[W]e built it in nine years”", "verbatim: We built it in nine years"),
        ("“… we will keep it open …”", "verbatim: we will keep it open"),
        // What is left out has to stand there in this order, and the rest is compared.
        ("“We built it … with our bare hands”", "own>bare"),
    ]);
    let turned = verdict("“With our own hands … we built it in nine years”");
    assert!(!turned.starts_with("verbatim"), "{turned}");
}

#[test]
fn the_first_source_that_has_the_words_is_told_with_their_bytes() {
    let sources =
        ["Ärger, é and 東京. Nothing here.", "Ünser quay is dry.", "The quay is dry, I said."];
    let checks = verify_quotes("“The quay is dry,” she said. “Nothing there is dry.”", &sources);
    let QuoteVerdict::Verbatim(passage) = checks[0].verdict else { panic!("{checks:?}") };
    assert_eq!((passage.source, passage.span.slice(sources[2])), (2, "The quay is dry"));
    let twice = verify_quotes("“quay is dry,” she said.", &sources);
    let QuoteVerdict::Verbatim(passage) = twice[0].verdict else { panic!("{twice:?}") };
    assert_eq!((passage.source, passage.span.slice(sources[1])), (1, "quay is dry"));
}

#[test]
fn no_passage_reaches_from_one_source_into_the_next() {
    let checks = verify_quotes(
        "“The quay is dry and it holds,” she said.",
        &["The quay is", "dry and it holds"],
    );
    assert!(!matches!(checks[0].verdict, QuoteVerdict::Verbatim(_)), "{checks:?}");
    if let QuoteVerdict::Altered { passage, .. } = &checks[0].verdict {
        assert!(passage.span.end() <= "dry and it holds".len(), "{passage:?}");
    }
}

#[test]
fn each_direct_quotation_is_checked_in_order_and_no_indirect_one() {
    let article = "She said the quay was dry. “It holds,” she said, “and he told me ‘it is dry’.”\n\n\
                   “We built it,” said Lindt.";
    let checks = verify_quotes(article, &[SPEECH]);
    let quotes: Vec<&str> = checks.iter().map(|check| check.quote.slice(article)).collect();
    assert_eq!(quotes, ["“It holds,”", "“and he told me ‘it is dry’.”", "“We built it,”"]);
}

#[test]
fn the_nearest_of_like_passages_is_told_with_each_word_that_differs() {
    let sources =
        ["We will mend the old quay by June at the latest.", "We will mend the new quay by May."];
    let article = "“We will mend the new pier by late May,” she said.";
    let checks = verify_quotes(article, &sources);
    let QuoteVerdict::Altered { passage, distance, changes } = &checks[0].verdict else {
        panic!("{checks:?}")
    };
    assert_eq!((passage.source, *distance), (1, 2));
    assert_eq!(passage.span.slice(sources[1]), "We will mend the new quay by May");
    let words = changes.iter().map(|change| {
        let quote = change.quote.map_or("-", |span| span.slice(article));
        (change.source.map_or("-", |span| span.slice(sources[1])), quote)
    });
    assert_eq!(words.collect::<Vec<_>>(), [("quay", "pier"), ("-", "late")]);
}

#[test]
fn twice_the_text_takes_twice_the_work() {
    let work = |size: usize| {
        let speech: String = (0..6_000 * size).map(|n| format!("word{n} and ")).collect();
        let quote = |n: usize| format!("“word{n} and then word{} and so on,” he said. ", n + 1);
        let article: String = (0..200 * size).map(quote).collect();
        WORK.set(0);
        assert_eq!(verify_quotes(&article, &[&speech]).len(), 200 * size);
        WORK.get()
    };
    let (once, twice, four) = (work(1), work(2), work(4));
    assert!(once > 10_000, "{once}");
    assert!(twice < 3 * once && four < 3 * twice, "{once} {twice} {four}");
}
