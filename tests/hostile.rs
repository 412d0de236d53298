//! An article cannot put anything into a page, a terminal or a workflow's log that acts there.

use proptest::prelude::*;
use whosaid::render::terminal::Terminal;
use whosaid::render::{Checked, github, html, json, rdjson, sarif};
use whosaid::{Article, Checker, Report, Span};

const HOSTILE: [&str; 13] = [
    "<script>alert(1)</script> said Mara Lindt , “no”.",
    "“\"><img src=x onerror=alert(1)>” , said Mara Lindt.",
    "' onmouseover='alert(1) , Mara Lindt said ' autofocus onfocus=alert(1) x='.",
    "</main></style></title><svg/onload=alert(1)> , Mara Lindt said.",
    "&lt;script&gt; &#60;b&#62; , Mara Lindt said &amp;amp; left.",
    "<!-- --><![CDATA[ ]]> , Mara Lindt said --> it.",
    "Mara\u{1b}]8;;x\u{7}Lindt\u{1b}[31m said\u{9b}2J , “a\u{202e}b\u{2066}c”\u{0}.",
    "The ::error file=a,line=1::x%0A\n::warning::y , Mara Lindt said.\r::stop-commands::z",
    "{{7*7}} ${x} `x` %s %n , Mara Lindt said.",
    "javascript:alert(1) data:text/html,<b> , Mara Lindt said.",
    "\u{feff}\u{2028}\u{2029}\u{fffe} , Mara Lindt said\u{ad}.",
    "[click](https://e.org/) [here](1) {0} , Mara Lindt said.",
    "<p>one</p>\n\n<h1>By Mara Lindt</h1>\n\n- <li> , she said.",
];

/// A report with the hostile text wherever a report has text, and every span over all of it.
fn hostile_report(text: &str) -> Report {
    let whole = Span::new(0, text.len()).expect("in order");
    let given = "“It is safe,” engineer Mara Lindt said. The bridge is open .";
    let mut report = Checker::default().check(given).map_spans(|_| whole);
    assert!(!report.sources.is_empty() && !report.claims.is_empty() && !report.findings.is_empty());
    report.path = Some(text.to_owned());
    for source in &mut report.sources {
        source.name = text.to_owned();
        (source.role, source.affiliation) = (Some(text.to_owned()), Some(text.to_owned()));
    }
    let mut nested = report.claims[0].clone();
    nested.parent = Some(report.claims[0].id);
    report.claims.push(nested);
    for finding in &mut report.findings {
        finding.rule = text.to_owned().into();
        (finding.message, finding.help) = (text.to_owned(), text.to_owned());
        finding.fingerprint = text.to_owned();
        finding.related = vec![whole];
        finding.suggestions.iter_mut().for_each(|edit| edit.replacement = text.to_owned());
    }
    report
}

/// A checker whose configuration says the hostile text wherever a newsroom may say something.
fn configured(text: &str) -> Checker {
    let rule = serde_json::json!({
        "kind": "substitution", "scope": "document", "message": text, "help": text, "docs": text,
        "swap": { "said": text },
    });
    let config = serde_json::json!({ "outlets": [text], "house": { "no-said": rule } });
    let config = serde_json::from_value(config).expect("it is a configuration");
    Checker::builder().config(config).build().expect("a message may say anything")
}

/// Calls with each hostile article beside its own report, beside one made to be worse, and beside
/// that of a hostile configuration.
fn with_hostile(test: impl Fn(&Checked<'_>)) {
    for text in HOSTILE {
        let article = Article::plain(text);
        let report = configured(text).for_path(text).check_article(&article);
        assert!(report.findings.iter().any(|found| found.rule == "no-said"), "{text}");
        test(&Checked::new(&article, &report));
        let mut own = Checker::default().check_article(&article);
        own.path = Some(text.to_owned());
        test(&Checked::new(&article, &own));
        test(&Checked::new(&article, &hostile_report(text)));
    }
}

const TAGS: [&str; 34] = [
    "a",
    "aside",
    "b",
    "blockquote",
    "body",
    "code",
    "details",
    "div",
    "em",
    "fieldset",
    "footer",
    "h1",
    "h2",
    "head",
    "header",
    "html",
    "i",
    "input",
    "label",
    "legend",
    "li",
    "main",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "small",
    "span",
    "style",
    "summary",
    "title",
    "u",
    "ul",
];

const ATTRIBUTES: [&str; 17] = [
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "charset",
    "checked",
    "class",
    "content",
    "data-n",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "role",
    "style",
    "tabindex",
    "type",
];

/// Asserts that every "<" of a page opens one of the crate's own tags, well formed and well nested,
/// and gives the text of its article.
fn assert_is_sound(page: &str) -> String {
    let body = page.strip_prefix("<!doctype html>").expect("a page says what it is");
    let mut open: Vec<(&str, &str)> = Vec::new();
    let mut words = String::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag is closed");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().map(|(open, _)| open), Some(name), "tags nest: {piece}");
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(TAGS.contains(&name), "<{name}> is none of ours");
            assert_attributes(attributes);
            if !["meta", "input"].contains(&name) {
                open.push((name, attributes));
            }
        }
        let is_in = |class: &str| open.iter().any(|(_, attributes)| attributes.starts_with(class));
        if (is_in("class=\"text") || open.iter().any(|(name, _)| *name == "h1"))
            && !is_in("class=\"tip")
        {
            words.push_str(text);
        }
    }
    assert!(open.is_empty(), "{open:?} is never closed");
    words
}

fn assert_attributes(attributes: &str) {
    let mut rest = attributes;
    while !rest.is_empty() {
        let name = &rest[..rest.find(['=', ' ']).unwrap_or(rest.len())];
        assert!(!name.is_empty() && ATTRIBUTES.contains(&name), "{name} in {attributes}");
        rest = &rest[name.len()..];
        if let Some(value) = rest.strip_prefix("=\"") {
            let end = value.find('"').expect("a value is closed");
            if name == "href" {
                assert!(value.starts_with('#'), "{attributes}");
            }
            rest = &value[end + 1..];
        }
        rest = rest.strip_prefix(' ').unwrap_or(rest);
    }
}

#[test]
fn pages_hold_nothing_but_their_own_markup() {
    with_hostile(|checked| {
        let page = html::render(checked);
        assert_is_sound(&page);
        let is_plain = |letter: char| !letter.is_control() || letter.is_whitespace();
        assert!(page.chars().all(is_plain), "a control character is left");
    });
}

#[test]
fn the_check_of_pages_sees_what_it_is_for() {
    for page in [
        "<!doctype html><main><script></script></main>",
        "<!doctype html><main onload=\"x\"></main>",
        "<!doctype html><a href=\"javascript:x\"></a>",
        "<!doctype html><p><b></p></b>",
    ] {
        assert!(std::panic::catch_unwind(|| assert_is_sound(page)).is_err(), "{page}");
    }
}

#[test]
fn terminals_get_no_control_character() {
    with_hostile(|checked| {
        let shown = Terminal::plain().render(checked);
        for letter in shown.chars() {
            let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(letter == '\n' || !letter.is_control() && !turns, "{letter:?} in {shown:?}");
        }
    });
}

#[test]
fn logs_get_one_command_for_each_finding() {
    with_hostile(|checked| {
        let commands = github::render(checked);
        assert_eq!(commands.lines().count(), checked.report().findings.len(), "{commands}");
        for line in commands.lines() {
            assert!(
                ["::error ", "::warning ", "::notice "].iter().any(|name| line.starts_with(name))
            );
            assert!(line.chars().all(|letter| !letter.is_control()));
        }
    });
}

#[test]
fn logs_of_scanners_hold_one_result_for_each_finding_and_no_link() {
    with_hostile(|checked| {
        let findings = checked.report().findings.len();
        let log = sarif::render(&[*checked]);
        let shown: serde_json::Value = serde_json::from_str(&log).expect("it is JSON");
        let results = shown["runs"][0]["results"].as_array().expect("a list");
        assert_eq!(results.len(), findings);
        for result in results {
            let text = result["message"]["text"].as_str().expect("a message");
            let links = text.match_indices("](").filter(|(at, _)| !text[..*at].ends_with('\\'));
            assert_eq!(links.count(), 0, "{text}");
            assert!(!text.replace("{{", "").contains('{'), "{text}");
        }
        let diagnostics = rdjson::render(&[*checked]);
        let shown: serde_json::Value = serde_json::from_str(&diagnostics).expect("it is JSON");
        assert_eq!(shown["diagnostics"].as_array().expect("a list").len(), findings);
        let is_sound = |letter: char| letter == '\n' || !letter.is_control();
        let line = json::to_line(checked.report());
        let again: Report = serde_json::from_str(&line).expect("it is a report");
        assert_eq!(&again, checked.report());
        let all = log.chars().chain(diagnostics.chars()).chain(line.chars());
        assert!(all.into_iter().all(is_sound), "{log}{diagnostics}{line}");
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Stretches that overlap as they like, on characters' borders or not, still make a page whose
    /// elements nest and whose article is the article.
    #[test]
    fn any_spans_make_a_sound_page(
        text in "([a-z<>&\"é🦊]{1,6}[ .]|\n\n){1,30}",
        spans in prop::collection::vec((0u32..200, 0u32..60), 0..24),
    ) {
        let mut report = hostile_report(&text);
        let template = (report.findings[0].clone(), report.claims[0].clone());
        report.claims.clear();
        report.findings.clear();
        for (number, (start, length)) in spans.into_iter().enumerate() {
            let start = (start as usize).min(text.len());
            let end = (start + length as usize).min(text.len());
            let span = Span::new(start, end).expect("in order");
            if number % 2 == 0 {
                let mut finding = template.0.clone();
                finding.span = span;
                report.findings.push(finding);
            } else {
                let mut claim = template.1.clone();
                claim.content = vec![span];
                report.claims.push(claim);
            }
        }
        let article = Article::plain(&text);
        let checked = Checked::new(&article, &report);
        let words = assert_is_sound(&html::render(&checked));
        let blocks = article.blocks().map(|block| block.span.slice(&text));
        let blocks: String = blocks.collect();
        if !blocks.is_empty() {
            let escaped = blocks.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            prop_assert!(words.ends_with(&escaped.replace('"', "&quot;")), "{}", words);
        }
        prop_assert!(Terminal::plain().render(&checked).ends_with('\n'));
        prop_assert!(github::render(&checked).lines().count() <= report.findings.len());
    }
}
