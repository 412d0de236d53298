//! Addresses: URLs, e-mail addresses and names of sites.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each step is as long as what was seen there, and ends lie on ASCII bytes"
)]

use super::word::run_end;

/// No part of an e-mail address before its `@` is read further than this, in bytes.
const LONGEST_NAME: usize = 64;
/// The last part of a site's name that makes a word with a stop in it an address.
const ENDINGS: [&str; 17] = [
    "com", "org", "net", "gov", "edu", "uk", "info", "io", "tv", "news", "co", "eu", "de", "fr",
    "ca", "au", "ru",
];

/// The end of the URL whose first run of letters, from `start`, ends at `run`.
pub(super) fn url_end(text: &str, start: usize, run: usize) -> Option<usize> {
    let (scheme, rest) = (&text[start..run], &text[run..]);
    let is_url = matches!(scheme, "http" | "https") && rest.starts_with("://")
        || matches!(scheme, "www" | "WWW") && rest.starts_with('.');
    is_url.then(|| end_of_path(text, start))
}

/// The end of the e-mail address or of the name of a site that begins at `start`, where a stop or
/// an `@` stands at `run`.
pub(super) fn name_end(text: &str, start: usize, run: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if !bytes.get(run + 1)?.is_ascii_alphanumeric() {
        return None;
    }
    email_end(text, start).or_else(|| site_end(text, run))
}

fn email_end(text: &str, start: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..];
    let is_local =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
    let local = bytes.iter().take(LONGEST_NAME).take_while(|byte| is_local(byte)).count();
    let host = start + local + 1;
    if bytes.get(local) != Some(&b'@') || local == 0 {
        return None;
    }
    let end = end_of_host(text, host);
    text[host..end].contains('.').then_some(end)
}

/// The end of the letters, inner stops and inner hyphens of a host.
fn end_of_host(text: &str, start: usize) -> usize {
    let (mut end, _) = run_end(text, start);
    while matches!(text.as_bytes().get(end), Some(b'.' | b'-')) {
        let (next, _) = run_end(text, end + 1);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    end
}

/// "example.com", "news.example.co.uk/today": small letters behind each stop, a known ending last.
fn site_end(text: &str, run: usize) -> Option<usize> {
    const MOST_PARTS: usize = 4;
    let (mut end, mut known) = (run, false);
    for _ in 0..MOST_PARTS {
        if text.as_bytes().get(end) != Some(&b'.') {
            break;
        }
        let (next, _) = run_end(text, end + 1);
        let part = &text[end + 1..next];
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_lowercase()) {
            break;
        }
        (end, known) = (next, ENDINGS.contains(&part));
    }
    if !known {
        return None;
    }
    Some(if text[end..].starts_with('/') { end_of_path(text, end) } else { end })
}

/// Where white space or a quotation mark ends an address, without the stops and brackets that
/// belong to the sentence around it.
fn end_of_path(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let is_end = |letter: char| {
        letter.is_whitespace() || matches!(letter, '"' | '”' | '“' | '<' | '>' | '’')
    };
    let address = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    let bare = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '…', '—']);
    start + bare.len()
}
