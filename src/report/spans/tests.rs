//! Spans of the words read into spans of the file.

use crate::{Article, Checker, Span};
use serde_json::Value;

/// Every pair of numbers in the JSON that is a span must have moved; a field that `map_spans`
/// forgets stays where it was.
#[test]
fn every_span_is_mapped() {
    let text = "“It is safe ,” Mara Lindt told the council in a letter. It was , she said. A clerk \
                who asked not to be named because the talks are private said it was not.";
    let report = Checker::default().check(text);
    assert!(!report.claims.is_empty() && !report.findings.is_empty());
    let reasons = report.sources.iter().filter_map(|source| source.anonymity?.reason);
    assert_eq!(reasons.count(), 1);
    let moved =
        report.clone().map_spans(|span| Span::new(span.start() + 1000, span.end() + 1000).unwrap());
    let (before, after) =
        (serde_json::to_value(&report).unwrap(), serde_json::to_value(&moved).unwrap());
    let mut spans = 0;
    compare(&before, &after, "", &mut spans);
    assert!(spans > 5, "{spans}");
}

#[test]
fn an_edit_where_the_page_has_more_than_its_words_is_not_offered() {
    for (page, edits) in [("<p>It leaks .</p>", 1), ("<p>It leaks  .</p>", 0)] {
        let report = Checker::default().check_article(&Article::html(page));
        assert_eq!(report.findings[0].rule, "space-before-punctuation");
        assert_eq!(report.findings[0].suggestions.len(), edits, "{page}");
    }
}

fn compare(before: &Value, after: &Value, key: &str, spans: &mut usize) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            before.iter().for_each(|(key, value)| compare(value, &after[key], key, spans));
        }
        (Value::Array(left), Value::Array(right)) => {
            let numbers: Vec<_> = left.iter().filter_map(Value::as_u64).collect();
            let is_ids = ["claims", "sentences", "ambiguous"].contains(&key);
            if numbers.len() == 2 && left.len() == 2 && !is_ids {
                *spans += 1;
                assert_eq!(right[0], numbers[0] + 1000, "{key}");
                assert_eq!(right[1], numbers[1] + 1000, "{key}");
            } else {
                left.iter().zip(right).for_each(|(l, r)| compare(l, r, key, spans));
            }
        }
        _ => {}
    }
}

#[test]
fn pieces_that_one_stretch_stands_for_are_one() {
    let joined = |spans: &[(usize, usize)]| {
        let mut spans = spans.iter().map(|(start, end)| Span::of(*start, *end)).collect();
        super::join_overlaps(&mut spans);
        spans
    };
    assert_eq!(joined(&[(0, 5), (0, 5), (4, 9)]), [Span::of(0, 9)]);
    assert_eq!(joined(&[(0, 5), (5, 9)]), [Span::of(0, 5), Span::of(5, 9)]);
}
