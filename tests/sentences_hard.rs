//! Hard news sentences: each case must be split exactly where its gold says.

use whosaid::text::sentences;

const CASES: &str = include_str!("sentences/hard.tsv");
/// Stands in a case where a sentence ends.
const END: char = '¦';

/// A text and the sentences that it holds, without the white space around them.
struct Case {
    line: usize,
    kind: &'static str,
    text: String,
    expected: Vec<String>,
}

fn cases() -> impl Iterator<Item = Case> {
    let lines = CASES.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines.map(|(number, line)| {
        let (kind, marked) = line.split_once('\t').expect("a case has a kind, a tab and a text");
        let marked = marked.replace("\\r", "\r").replace("\\n", "\n");
        let expected = marked.split(END).map(|part| part.trim().to_owned()).collect();
        Case { line: number + 1, kind, text: marked.replace(END, ""), expected }
    })
}

#[test]
fn hard_news_sentences_end_where_they_should() {
    let mut misses = Vec::new();
    for case in cases() {
        let found: Vec<&str> = sentences(&case.text).map(|span| span.slice(&case.text)).collect();
        if found != case.expected {
            misses.push(format!("line {} ({}): {found:#?}", case.line, case.kind));
        }
    }
    assert!(misses.is_empty(), "{} misses\n{}", misses.len(), misses.join("\n"));
}

#[test]
fn there_are_a_hundred_and_fifty_hard_cases_and_none_stands_twice() {
    let mut texts: Vec<String> = cases().map(|case| case.text).collect();
    texts.sort();
    texts.dedup();
    assert!(texts.len() >= 150, "{}", texts.len());
    assert_eq!(texts.len(), cases().count());
}
