//! House rules through the whole checker.

use super::{checker, error, found, shown};
use crate::finding::Severity;

#[test]
fn house_rules_of_every_kind_report_what_they_say() {
    let off = r#""preset": "off", "house""#;
    let table = [
        (
            r#"{"a": {"kind": "existence", "patterns": ["at this point in time"]}}"#,
            "It rains at this point in time. “It rains at this point in time,” Ida Holm said.",
            &["a: at this point in time"][..],
        ),
        (
            r#"{"a": {"kind": "existence", "scope": "quoted", "patterns": ["at this point"]}}"#,
            "It rains at this point. “It rains at this point,” Ida Holm said.",
            &["a: at this point"],
        ),
        (
            r#"{"a": {"kind": "existence", "patterns": ["pass:v away"], "except": ["pass:v away from"]}}"#,
            "The mayor passed away. The train passed away from the town.",
            &["a: passed away"],
        ),
        (
            r#"{"a": {"kind": "occurrence", "patterns": ["meanwhile"], "max": 1}}"#,
            "Meanwhile it rained. Meanwhile it snowed.",
            &["a: Meanwhile"],
        ),
        (
            r#"{"a": {"kind": "occurrence", "patterns": ["very"], "max": 1, "within": "sentence"}}"#,
            "It was very wet. It was very, very cold.",
            &["a: very"],
        ),
        (
            r#"{"a": {"kind": "consistency", "variants": [["adviser:n"], ["advisor:n"]]}}"#,
            "An adviser left. The advisor stayed. Two advisers came.",
            &["a: advisor"],
        ),
        (
            r#"{"a": {"kind": "conditional", "patterns": ["WHO"], "requires": ["World Health Organization"]}}"#,
            "Doctors of the WHO came.",
            &["a: WHO"],
        ),
        (
            r#"{"a": {"kind": "conditional", "patterns": ["WHO"], "requires": ["World Health Organization"]}}"#,
            "The World Health Organization came. Doctors of the WHO left.",
            &[],
        ),
    ];
    for (house, text, expected) in table {
        assert_eq!(found(&format!("{{{off}: {house}}}"), text), expected, "{house}: {text}");
    }
}

#[test]
fn a_substitution_brings_its_edit() {
    let config = r#"{"preset": "off", "house": {"aircraft": {"kind": "substitution",
        "swap": {"plane": "aircraft", "planes": "aircraft"}}}}"#;
    let text = "Planes landed. A plane left.";
    let fixed = checker(config).check(text).fix(text, crate::Applicability::Unsafe);
    assert_eq!(fixed, "Aircraft landed. A aircraft left.");
    assert_eq!(checker(config).check(text).fix(text, crate::Applicability::Safe), text);
}

#[test]
fn what_is_written_instead_takes_the_form_of_what_stands_there() {
    let config = r#"{"preset": "off", "house": {"plain": {"kind": "substitution", "swap": {
        "utilise:v": "use", "commence:v": "begin/began/begun", "make:v use of": "use",
        "perform|effect:v": "carry out", "plane:n": "craft"
    }}}}"#;
    let table = [
        ("They utilise it.", "They use it."),
        ("Utilising it helped.", "Using it helped."),
        ("She utilises it.", "She uses it."),
        ("It commenced on Monday.", "It began on Monday."),
        ("It has commenced.", "It has begun."),
        ("It was later commenced.", "It was later begun."),
        ("He makes use of it.", "He uses it."),
        ("Repairs were effected by night.", "Repairs were carried out by night."),
        ("Two planes left.", "Two craft left."),
    ];
    for (text, wanted) in table {
        let fixed = checker(config).check(text).fix(text, crate::Applicability::Unsafe);
        assert_eq!(fixed, wanted);
    }
}

#[test]
fn more_swaps_than_a_set_of_bits_holds_keep_apart() {
    let swaps: Vec<String> =
        (0..200).map(|n| format!(r#""old{} thing": "new{n}""#, letters(n))).collect();
    let config = format!(
        r#"{{"preset": "off", "house": {{"a": {{"kind": "substitution", "swap": {{{}}}}}}}}}"#,
        swaps.join(",")
    );
    let text = format!("The old{} thing fell.", letters(150));
    let fixed = checker(&config).check(&text).fix(&text, crate::Applicability::Unsafe);
    assert_eq!(fixed, "The new150 fell.");
}

fn letters(number: u32) -> String {
    let letter = |digit: u32| char::from(b'a' + (digit % 26) as u8);
    [letter(number / 26), letter(number)].iter().collect()
}

#[test]
fn house_terms_leave_quotations_and_names_alone() {
    let config = r#"{"preset": "off", "terms": {"plane:n": "aircraft", "prior to": "before"}}"#;
    let text = "Planes left prior to May. “The plane left,” Ida Holm said on Plane Street.";
    assert_eq!(found(config, text), ["house-term: Planes", "house-term: prior to"]);
    let fixed = checker(config).check(text).fix(text, crate::Applicability::Unsafe);
    assert!(fixed.starts_with("Aircraft left before May."), "{fixed}");
    assert!(checker(config).explain("house-term").unwrap().starts_with("# house-term"));
    let off = config.replacen('{', r#"{"rules": {"house-term": "off"}, "#, 1);
    assert_eq!(found(&off, text), [""; 0]);
    assert!(error(r#"{"terms": {"<plane>": "x"}}"#).starts_with("`terms.<plane>`: no class"));
    assert!(error(r#"{"house": {"house-term": {}}}"#).starts_with("`house.house-term`: "));
}

#[test]
fn a_house_rule_extends_a_shipped_one() {
    let config = r#"{"house": {"no-crowds": {"extends": "vague-attribution", "severity": "error",
        "patterns": ["word on the street"], "except": ["critics say"],
        "message": "“{}” is a crowd."}}}"#;
    let text = "Critics say it is cruel. Many say it is kind. Word on the street is that it rains.";
    let report = checker(config).check(text);
    assert_eq!(
        shown(&report.findings, text),
        ["no-crowds: Many say", "no-crowds: Word on the street"]
    );
    assert!(report.findings.iter().all(|found| found.severity == Severity::Error));
    assert_eq!(report.findings[0].message, "“Many say” is a crowd.");
    assert!(checker(config).explain("no-crowds").unwrap().starts_with("# vague-attribution"));
}
