//! Any text into blocks, sentences and tokens: no panic, and each covers all that is not blank.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whosaid::Span;
use whosaid::text::{blocks, sentences, tokens};

fuzz_target!(|text: &str| {
    let whole = Span::new(0, text.len()).expect("an input fits a span");
    assert_covers(text, sentences(text));
    assert_covers(text, blocks(text).map(|block| block.span));
    assert_covers(text, tokens(text, whole).map(|token| token.span));
});

/// That the spans stand in order on char boundaries and leave out white space alone.
fn assert_covers(text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start() && span.start() < span.end());
        assert!(text[end..span.start()].trim().is_empty());
        assert_eq!(text[span.range()].trim().len(), span.len());
        end = span.end();
    }
    assert!(text[end..].trim().is_empty());
}
