//! Weights with altered bytes: an error, or an engine that finds what it finds without a panic.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

const TEXT: &str = "“The bridge is safe,” Mara Lindt said on Friday. The ferry company said that it \
    would not, according to Lund: “No.”\n\nHe believes “a” and ‘b’, she added.";

/// Bytes to put into the body of the embedded weights, and where.
#[derive(Debug, Arbitrary)]
struct Altered {
    edits: Vec<(u32, u8)>,
    /// Where the body is cut, where it is.
    cut: Option<u32>,
}

fuzz_target!(|altered: Altered| {
    whosaid::link_with_altered_weights(&altered.edits, altered.cut, TEXT);
});
