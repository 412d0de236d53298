//! Texts that repeat what makes a careless reader look back or ahead again and again.

/// Marks of quotations, and openings that are never closed.
pub(crate) const QUOTATIONS: [&str; 10] =
    ["“", "”", "\"", "'", "’", "‘“", "«»", "“ ", "“a” ", "\"a\n\n"];

/// Cues, with and without somebody beside them.
pub(crate) const CUES: [&str; 7] = [
    "said ",
    "said Lund, ",
    "according to ",
    "he said he ",
    "Lund: “a” ",
    "“a b,” Lund said, adding, ",
    "“a b,” Lund said, according to Dahl, ",
];

/// Paragraphs that open a quotation again, of which only the last has a speaker.
pub(crate) const PARAGRAPHS: [&str; 2] =
    ["“The pier is dry.\n\n", "“It is new and he said it was dry.\n\n"];

/// What nests or is never closed in Markdown.
pub(crate) const MARKDOWN: [&str; 10] =
    ["> ", "- ", "[", "![", "*a ", "**", "`", "<b>", "| a ", "1. a\n"];

/// What nests or is never closed in HTML.
pub(crate) const HTML: [&str; 8] =
    ["<div>", "<b><i>", "</p>", "<table><td>", "<a b='", "<!--", "&", "<p>a"];

/// Names by their numbers, all of them different.
pub(crate) fn names(times: usize) -> String {
    (0..times).map(|number| name(number) + ", ").collect()
}

/// Sources by their numbers, each with a sentence.
pub(crate) fn sources(times: usize) -> String {
    (0..times).map(|number| format!("{} said the roof leaks.\n\n", name(number))).collect()
}

/// A name by its number, of two words that begin with a capital.
fn name(number: usize) -> String {
    let syllables = ["ba", "de", "fo", "gu", "ki", "lo", "mu", "na", "po", "ru"];
    let digits = [100_000, 10_000, 1_000, 100, 10, 1].map(|place| syllables[number / place % 10]);
    let word = |parts: &[&str]| {
        let word = parts.concat();
        format!("{}{}", word[..1].to_uppercase(), &word[1..])
    };
    format!("{} {}", word(&digits[..3]), word(&digits[3..]))
}
