//! What a report reads like in SARIF.

use super::{plain, uri};

#[test]
fn messages_hold_no_link_and_no_placeholder() {
    assert_eq!(plain("“[here](https://e.org) {0}”"), "“[here\\](https://e.org) {{0}}”");
    assert_eq!(plain("“[sic]” (so it says)"), "“[sic]” (so it says)");
}

#[test]
fn paths_are_uris() {
    assert_eq!(uri("a b/Größe#1%.md"), "a%20b/Gr%C3%B6%C3%9Fe%231%25.md");
    assert_eq!(uri("news\\a.txt"), "news/a.txt");
}
