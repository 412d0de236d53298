//! Text of an article into text of a page: nothing in it is markup any more.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "every byte has a place in the table, and places move on within the text"
)]

/// Appends text so that it is text wherever it stands: between tags and in quoted attributes.
///
/// Control characters, which no page may hold, and the marks that turn the direction of what follows
/// them become U+FFFD.
pub(super) fn escape_into(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while let Some(next) = bytes[at..].iter().position(|byte| SUSPECT[usize::from(*byte)]) {
        at += next;
        let Some(letter) = text[at..].chars().next() else { break };
        if let Some(written) = replacement(letter) {
            out.push_str(&text[from..at]);
            out.push_str(written);
            from = at + letter.len_utf8();
        }
        at += letter.len_utf8();
    }
    out.push_str(&text[from..]);
}

/// The first bytes of all letters that are replaced, and of some that are not; no byte inside a
/// letter is among them. Most text is copied without being decoded.
const SUSPECT: [bool; 256] = {
    let mut suspect = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        suspect[byte] = matches!(byte as u8, 0..0x20 | 0x7f | b'&' | b'<' | b'>' | b'"' | b'\'')
            // U+0080 to U+00BF, and U+2000 to U+2FFF.
            || matches!(byte, 0xc2 | 0xe2);
        byte += 1;
    }
    suspect
};

/// Escaped text on its own.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape_into(&mut out, text);
    out
}

const fn replacement(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '\t' | '\n' | '\r' => None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some("\u{fffd}"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some("\u{fffd}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
