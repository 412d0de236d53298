//! Text of an article into text of a page: nothing in it is markup any more.

/// Appends text so that it is text wherever it stands: between tags and in quoted attributes.
///
/// Control characters, which no page may hold, and the marks that turn the direction of what follows
/// them become U+FFFD.
pub(super) fn escape_into(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let Some(written) = replacement(letter) else { continue };
        out.push_str(&text[from..at]);
        out.push_str(written);
        from = at + letter.len_utf8();
    }
    out.push_str(&text[from..]);
}

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
mod tests {
    use super::escaped;

    #[test]
    fn nothing_stays_markup() {
        assert_eq!(
            escaped("<b a='\"'>&\u{0}\u{1b}\u{202e}é\n"),
            "&lt;b a=&#39;&quot;&#39;&gt;&amp;\u{fffd}\u{fffd}\u{fffd}é\n"
        );
    }
}
