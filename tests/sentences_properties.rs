//! What holds for any text: spans on char boundaries, in order, over all that is not blank;
//! paragraphs independent of one another; no allocation.

use proptest::prelude::*;
use whosaid::Span;
use whosaid::text::{BlockKind, blocks, sentences, tokens};

/// Pieces that decisions hang on, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "The ",
        "Lund ",
        "said",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        ".",
        ". ",
        "!",
        "? ",
        "…",
        "...",
        "“",
        "”",
        "’",
        "'s",
        "\"",
        "(",
        ")",
        "[1]",
        "[...]",
        "U.S.",
        "St. ",
        "No. 5",
        "p.m. ",
        "e.g. ",
        "1. ",
        "2) ",
        "• ",
        "- ",
        "> ",
        "# ",
        "—",
        "É",
        "他",
        "。",
        "؟ ",
        "۔",
        "।",
        "\u{a0}",
        "\u{301}",
        "\u{200d}",
        "😀",
        "@a",
        "#b",
        "http://x.org/a. ",
        "a@b.org",
        "n't",
        "’t",
        "3.5",
        ",",
        ":",
        "\0",
        "\u{0b}",
        "de ",
        "iPhone ",
        "al-Nasr ",
        "``",
        "''",
        "A. ",
        "I ",
        "*",
        "4 The ",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![pieces(), any::<String>(), "[ -~\n“”’….]{0,200}"]
}

/// The chars that are not white space.
fn solid(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// That the spans stand in order, hold something, are trimmed and together hold all but blanks.
fn assert_covers(text: &str, spans: &[Span]) {
    let mut end = 0;
    let mut held = String::new();
    for span in spans {
        assert!(end <= span.start() && span.start() < span.end(), "{span:?} after {end}");
        let part = text.get(span.range()).expect("a span lies on char boundaries");
        assert_eq!(part, part.trim());
        held.push_str(&solid(part));
        end = span.end();
    }
    assert_eq!(held, solid(text));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn sentences_blocks_and_tokens_cover_the_text(text in texts()) {
        let found: Vec<Span> = sentences(&text).collect();
        assert_covers(&text, &found);
        let found: Vec<Span> = blocks(&text).map(|block| block.span).collect();
        assert_covers(&text, &found);
        let whole = Span::new(0, text.len()).unwrap();
        let found: Vec<Span> = tokens(&text, whole).map(|token| token.span).collect();
        assert_covers(&text, &found);
    }

    #[test]
    fn sentences_stay_inside_their_blocks(text in texts()) {
        let all: Vec<Span> = blocks(&text).map(|block| block.span).collect();
        for sentence in sentences(&text) {
            prop_assert!(all.iter().any(|block| block.contains(sentence)));
        }
    }

    #[test]
    fn a_paragraph_reads_the_same_alone(above in texts(), below in texts()) {
        let text = format!("{above}\n\n{below}");
        let base = above.len() + 2;
        let alone: Vec<Span> =
            sentences(&above).chain(sentences(&below).map(|span| shifted(span, base))).collect();
        prop_assert_eq!(sentences(&text).collect::<Vec<_>>(), alone);
        let kinds = |text: &str| blocks(text).map(|block| block.kind).collect::<Vec<_>>();
        let (together, apart) = (kinds(&text), [kinds(&above), kinds(&below)].concat());
        prop_assert_eq!(together.len(), apart.len());
        for (together, apart) in together.into_iter().zip(apart) {
            prop_assert!(is_same_below(together, apart), "{together:?}, alone {apart:?}");
        }
    }
}

fn shifted(span: Span, by: usize) -> Span {
    Span::new(span.start() + by, span.end() + by).unwrap()
}

/// Whether it is the first heading is all that a block may learn from the others: below other text
/// the headline is a subhead, or running text where only the deck under it made it a headline.
fn is_same_below(together: BlockKind, alone: BlockKind) -> bool {
    let below_others = matches!(together, BlockKind::Subhead | BlockKind::Paragraph);
    together == alone || alone == BlockKind::Headline && below_others
}

#[test]
fn a_deck_makes_a_headline_at_the_top_alone() {
    let kinds = |text: &str| blocks(text).map(|block| block.kind).collect::<Vec<_>>();
    let with_deck = "Harbour wall leaks;\nRepairs will take years, experts say.";
    assert_eq!(kinds(with_deck), [BlockKind::Headline]);
    assert_eq!(kinds(&format!("It rained.\n\n{with_deck}")), [BlockKind::Paragraph; 2]);
}

#[test]
fn reading_allocates_nothing() {
    let text = include_str!("sentences/hard.tsv").replace('¦', "");
    let whole = Span::new(0, text.len()).unwrap();
    // The word list is read once for the whole program.
    assert!(sentences(&text).count() > 200);
    let counted = allocation_counter::measure(|| {
        let (mut count, mut bytes) = (0, 0);
        sentences(&text).for_each(|span| count += span.len());
        blocks(&text).for_each(|block| count += block.span.len());
        tokens(&text, whole).for_each(|token| bytes += token.span.len());
        assert!(count > bytes);
    });
    assert_eq!(counted.count_total, 0);
}
