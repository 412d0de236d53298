//! The spans of a report from one text to another: the file and the text that is read of it.

use super::{Attribution, Claim, Report};
use crate::article::{Article, Markup};
use crate::finding::{Finding, Suggestion};
use crate::span::Span;

impl Report {
    /// The same report with every span put through `map`.
    #[must_use]
    pub fn map_spans(mut self, mut map: impl FnMut(Span) -> Span) -> Self {
        let mut put = |span: &mut Span| *span = map(*span);
        self.sentences.iter_mut().for_each(|sentence| put(&mut sentence.span));
        self.sources.iter_mut().for_each(|source| {
            put(&mut source.description);
            let anonymity = source.anonymity.as_mut();
            anonymity.and_then(|found| found.reason.as_mut()).map(&mut put);
            source.mentions.iter_mut().for_each(&mut put);
            source.refusals.iter_mut().for_each(&mut put);
        });
        self.claims.iter_mut().for_each(|claim| map_claim(claim, &mut put));
        self.findings.iter_mut().for_each(|finding| map_finding(finding, &mut put));
        self.suppressed.iter_mut().for_each(|found| put(&mut found.span));
        self
    }

    /// A report on the text that is read of an article as one on the article as it was given.
    pub(crate) fn in_original(mut self, article: &Article<'_>) -> Self {
        if article.markup() == Markup::Plain {
            return self;
        }
        for finding in &mut self.findings {
            finding.suggestions.retain(|suggestion| article.map().is_verbatim(suggestion.span));
            finding.suggestions.iter_mut().for_each(|found| escape(found, article.markup()));
        }
        self.map_spans(|span| article.map().to_original(span))
    }
}

fn map_claim(claim: &mut Claim, put: &mut impl FnMut(&mut Span)) {
    claim.content.iter_mut().for_each(&mut *put);
    let Some(Attribution { mention, cue, channel, .. }) = &mut claim.attribution else { return };
    mention.iter_mut().chain(cue).chain(channel).for_each(put);
}

fn map_finding(finding: &mut Finding, put: &mut impl FnMut(&mut Span)) {
    put(&mut finding.span);
    finding.related.iter_mut().for_each(&mut *put);
    finding.suggestions.iter_mut().for_each(|suggestion| put(&mut suggestion.span));
}

/// A replacement is written as the markup wants it.
fn escape(suggestion: &mut Suggestion, markup: Markup) {
    if markup == Markup::Html && suggestion.replacement.contains(['&', '<', '>']) {
        let text = suggestion.replacement.replace('&', "&amp;");
        suggestion.replacement = text.replace('<', "&lt;").replace('>', "&gt;");
    }
}

#[cfg(test)]
mod tests {
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
        let moved = report
            .clone()
            .map_spans(|span| Span::new(span.start() + 1000, span.end() + 1000).unwrap());
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
}
