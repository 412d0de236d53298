//! Findings into names that survive edits elsewhere in the text: rule, sentence, matched words and
//! which of several equal ones it is.

#![expect(clippy::arithmetic_side_effects, reason = "findings with the same words are counted")]

use crate::document::{Document, place_near};
use crate::finding::Finding;
use crate::lexicon::KeyMap;

/// Gives every finding its fingerprint.
pub(super) fn mark(document: &Document<'_>, findings: &mut [Finding]) {
    // How often each place of a rule was seen, by a hash of both.
    let mut seen: KeyMap<u64, u32> = KeyMap::default();
    let sentences = document.sentences();
    // Findings come in order of the text: each sentence is hashed once, however many stand in it.
    let mut last: Option<(usize, u64)> = None;
    for finding in findings {
        let start = finding.span.start();
        let guess = last.map_or(0, |(number, _)| number);
        let number = place_near(sentences, guess, |sentence| sentence.span.end() <= start);
        let sentence = sentences.get(number).map_or("", |found| found.span.slice(document.text()));
        let known = last.filter(|(other, _)| *other == number).map(|(_, hash)| hash);
        let of_sentence = known.unwrap_or_else(|| sentence_hash(sentence));
        last = Some((number, of_sentence));
        // The name is of the place alone: a reworded message leaves it as it is.
        let mut hash = Fnv(of_sentence);
        hash.add(&[0]);
        hash.add_normalised(finding.span.slice(document.text()));
        let mut of_rule = Fnv(hash.0);
        of_rule.add(finding.rule.as_bytes());
        let count = seen.entry(of_rule.0).or_default();
        *count += 1;
        finding.fingerprint = format!("{}:{:016x}:{count}", finding.rule, hash.0);
    }
}

/// A hash of a sentence that a changed line break does not change.
pub(crate) fn sentence_hash(sentence: &str) -> u64 {
    let mut hash = Fnv::default();
    hash.add_normalised(sentence);
    hash.0
}

/// The 64-bit FNV-1a hash, which is the same on every machine.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    /// Words with one space between them, so that a changed line break changes nothing.
    fn add_normalised(&mut self, text: &str) {
        // A text without stops is one sentence; its first words are enough to know it.
        for word in text.split_whitespace().take(200) {
            self.add(word.as_bytes());
            self.add(b" ");
        }
    }
}
