//! Suppressions through the whole checker.

use crate::checker::Checker;
use crate::report::SuppressedBy;
use crate::rules::Level;

/// The rules that are left with their words, and those that were suppressed.
fn checked(text: &str) -> (Vec<String>, Vec<String>) {
    let report = Checker::default().check(text);
    let left = report.findings.iter();
    let left = left.map(|found| format!("{}: {}", found.rule, found.span.slice(text))).collect();
    let gone = report.suppressed.iter();
    (left, gone.map(|found| found.span.slice(text).to_owned()).collect())
}

const COMMENT: &str = "<!-- whosaid-ignore vague-attribution: named below -->";

#[test]
fn a_comment_is_for_the_paragraph_that_it_stands_in_or_before() {
    let before = format!("{COMMENT}\n\nCritics say the law is cruel.\n\nMany say it is kind.");
    let behind =
        format!("Critics say the law is cruel. {COMMENT} It rains.\n\nMany say it is kind.");
    let above = format!("{COMMENT}\nCritics say the law is cruel.\n\nMany say it is kind.");
    for text in [before, behind, above] {
        let (left, gone) = checked(&text);
        assert_eq!(left, ["vague-attribution: Many say"], "{text}");
        assert_eq!(gone, ["Critics say"], "{text}");
    }
}

#[test]
fn a_stretch_and_a_file_are_suppressed_for_the_named_rule_alone() {
    let text = "Many say it is kind.\n\n<!-- whosaid-ignore-start vague-attribution: a list -->\n\n\
                Critics say the law is cruel.\n\nExperts say the law is kind.\n\n\
                <!-- whosaid-ignore-end vague-attribution -->\n\nObservers say it is late.";
    let (left, gone) = checked(text);
    assert_eq!(left, ["vague-attribution: Many say", "vague-attribution: Observers say"]);
    assert_eq!(gone, ["Critics say", "Experts say"]);

    let text = "<!-- whosaid-ignore-file vague-attribution: a survey -->\n\n\
                Critics say the law is cruel.\n\nThe bridge reportedly fell.";
    let (left, gone) = checked(text);
    assert_eq!(left, ["hearsay-adverb: reportedly"]);
    assert_eq!(gone, ["Critics say"]);
}

#[test]
fn what_is_wrong_with_a_suppression_is_a_finding() {
    let clean = "The council met on Monday.";
    let table = [
        ("<!-- whosaid-ignore vague-attribution: why -->", "unused-suppression"),
        ("<!-- whosaid-ignore vague-atribution: why -->", "suppression-of-unknown-rule"),
        ("<!-- whosaid-ignore: everything -->", "suppression-of-unknown-rule"),
        ("<!-- whosaid-ignore * : everything -->", "suppression-of-unknown-rule"),
        ("<!-- whosaid-ignore-end vague-attribution -->", "suppression-without-end"),
    ];
    for (comment, rule) in table {
        let (left, _) = checked(&format!("{comment}\n\n{clean}"));
        assert_eq!(left, [format!("{rule}: {comment}")]);
    }
    let (left, gone) =
        checked("<!-- whosaid-ignore vague-attribution -->\n\nCritics say it is cruel.");
    assert_eq!(left, ["suppression-without-reason: <!-- whosaid-ignore vague-attribution -->"]);
    assert_eq!(gone, ["Critics say"]);
    let (left, _) = checked(
        "<!-- whosaid-ignore-start vague-attribution: a list -->\n\nCritics say it is cruel.",
    );
    assert_eq!(
        left,
        ["suppression-without-end: <!-- whosaid-ignore-start vague-attribution: a list -->"]
    );
}

#[test]
fn a_second_comment_for_one_finding_is_unused() {
    let text = format!("{COMMENT}\n\n{COMMENT}\n\nCritics say the law is cruel.");
    let (left, gone) = checked(&text);
    assert_eq!((left.len(), gone.len()), (1, 1));
    assert!(left[0].starts_with("unused-suppression"));
}

#[test]
fn a_rule_that_is_off_leaves_its_suppressions_in_peace() {
    let checker = Checker::builder().level("vague-attribution", Level::Off).build().unwrap();
    let text = format!("{COMMENT}\n\nCritics say the law is cruel.");
    assert_eq!(checker.check(&text).findings, []);
}

#[test]
fn the_counts_and_the_reason_follow() {
    let report = Checker::default().check(&format!("{COMMENT}\n\nCritics say the law is cruel."));
    assert_eq!(report.stats.warnings, 0);
    assert_eq!(report.suppressed[0].reason, "named below");
    assert_eq!(report.suppressed[0].by, SuppressedBy::Comment);
}
