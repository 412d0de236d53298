//! Patterns into matches in sentences.

use super::super::{PatternTable, Patterns};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// What a table finds in a text, as `label: words`.
fn found(table: &str, text: &str) -> Vec<String> {
    let table = PatternTable { name: "test.tsv", text: table };
    let patterns = Patterns::compile(&[table], &Lexicon::default()).unwrap();
    let document = Document::new(text, patterns.lexicon());
    let matches = patterns.find(&document);
    let shown = matches
        .of(0)
        .iter()
        .map(|found| format!("{}: {}", patterns.label(found), document.text_of(found.tokens)));
    shown.collect()
}

#[test]
fn every_item_stands_for_what_it_says() {
    let table = [
        ("seek/sought:v", "They sought peace.", "sought"),
        ("seek/sought:ing", "They sought peace.", ""),
        ("<say-verb:ing>", "He left, saying nothing.", "saying"),
        ("doubt:n grow", "Doubts grow.", "Doubts grow"),
        ("n't", "He didn’t.", "n’t"),
        ("NUMBER %", "About 40% left.", "40%"),
        ("NUMBER people", "Some twelve people left.", "twelve people"),
        ("NAME vowed", "The Lund vowed.", "Lund vowed"),
        ("NAME vowed", "They vowed.", ""),
        ("a|an new? push", "It was a push.", "a push"),
        ("a|an new? push", "It was a new push.", "a new push"),
        ("claim:v !life/lives:n", "It claimed lives.", ""),
        ("claim:v !life/lives:n", "It claimed land.", "claimed"),
        ("!not seen", "It was not seen.", ""),
        ("!not seen", "It was seen.", "seen"),
        ("reflect:v ..2 push", "It reflects a new push.", "reflects a new push"),
        ("reflect:v ..2 push", "It reflects, a push.", ""),
        ("a ..2 push", "It is a very broad push.", "a very broad push"),
        ("START for some", "For some, it was over.", "For some"),
        ("START for some", "It went on for some time.", ""),
        ("again END", "They met again.", "again"),
        ("again END", "They met again today.", ""),
        ("in [decades|years]", "The first in decades.", "decades"),
        (", say:ed", "It was over, he said.", ""),
        (", he|she say/said:ed", "It was over, he said.", ", he said"),
        ("the 9 / 11 attack", "The 9/11 attack.", "The 9/11 attack"),
    ];
    for (pattern, text, expected) in table {
        let shown = found(&format!("x\t{pattern}"), text);
        let expected: Vec<String> =
            (!expected.is_empty()).then(|| format!("x: {expected}")).into_iter().collect();
        assert_eq!(shown, expected, "{pattern}");
    }
}

#[test]
fn sets_and_exceptions_belong_to_their_table() {
    let table = "@growth\tgrow/grew/grown:v mount:v\n\
                 growth\tdoubt:n ..2 @growth ; @growth doubt:n\n\
                 !growth\tself doubt:n\n";
    assert_eq!(found(table, "Doubts have grown."), ["growth: Doubts have grown"]);
    assert_eq!(found(table, "Self doubts grew."), [""; 0]);
    let table = "growth\tdoubt:n grow:v\n!!growth\tsays NAME\n";
    assert_eq!(found(table, "Doubts grow, says Lund."), [""; 0]);
    assert_eq!(found(table, "Doubts grow. So says Lund."), ["growth: Doubts grow"]);
}

#[test]
fn the_first_label_and_then_the_longest_match_wins() {
    let table = "b\tone two three ; one two\na\ttwo three four";
    assert_eq!(found(table, "One two three four."), ["b: One two three"]);
    let table = "a\ttwo three four\nb\tone two three";
    assert_eq!(found(table, "One two three four."), ["a: two three four"]);
}

#[test]
fn a_pattern_of_gaps_fails_in_few_steps() {
    // Without a memory of dead ends each would take 9 to the 11th steps from every "a".
    let gaps = "..8 WORD? ".repeat(11);
    let text = "a ".repeat(300);
    assert_eq!(found(&format!("x\ta {gaps}b"), &text), [""; 0]);
    assert_eq!(found(&format!("x\tb {gaps}a"), &text), [""; 0]);
    assert_eq!(found(&format!("x\tb {gaps}<say-verb>"), &format!("{text}said")), [""; 0]);
    let hit = found("x\ta ..8 a ..8 a ..8 b", "a a c c a c c c b");
    assert_eq!(hit, ["x: a a c c a c c c b"]);
}

#[test]
fn a_faulty_table_names_its_line() {
    let table = |text| PatternTable { name: "house.tsv", text };
    let error =
        |text| Patterns::compile(&[table(text)], &Lexicon::default()).unwrap_err().to_string();
    assert_eq!(error("x\tNAME"), "house.tsv:1: the pattern names no word");
    assert_eq!(
        error("@a\t@a\n# fine\nx\tgo @a"),
        "house.tsv:3: no set is named `@a`, or it names itself"
    );
}
