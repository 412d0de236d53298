//! One article through the whole check: the report in JSON, each span beside its words.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Claim, Report};
use crate::assertion::Status;
use crate::checker::Checker;
use crate::config::Config;
use crate::finding::Severity;

const ARTICLE: &str = "Fjord bridge to close for a year\n\nThe Fjord bridge will close in May, the \
    port authority said in a statement on Monday. “It is tired,” said Hugh Lindt, an engineer at \
    the authority. He told Radio Norvik that the mayor believed a second bridge would be needed. \
    The bridge was a striking failure. Its motor car lift rusts, and Lindt claimed that it had \
    “never held” .\n\nCritics say the plan is cruel. A source said the mayor took \
    bribes.\n\nThe ferry line plans to buy two ships. Mayor Ida Holm declined to comment. Nearly \
    40% of drivers will lose an hour, and around 9,000 workers will lose two. It is believed \
    that the ferry leaks. The widely hated toll stays.\n\nA trader who asked not to be named \
    because the talks are private said rents had doubled.";

fn report() -> Report {
    let terms = BTreeMap::from([("motor car".to_owned(), "car".to_owned())]);
    let config = Config { terms, ..Config::default() };
    let mut report = Checker::builder().config(config).build().unwrap().check(ARTICLE);
    report.path = Some("bridge.txt".to_owned());
    report
}

/// The value with each `[start, end]` of bytes as "start..end words".
fn with_words(value: Value, key: &str) -> Value {
    const PLACES: [&str; 4] = ["sources", "kinds", "claims", "sentences"];
    match value {
        Value::Array(pair) if !PLACES.contains(&key) && is_pair(&pair) => {
            let [start, end] = [0, 1].map(|place| pair[place].as_u64().unwrap() as usize);
            format!("{start}..{end} {}", &ARTICLE[start..end]).into()
        }
        Value::Array(values) => {
            values.into_iter().map(|value| with_words(value, key)).collect::<Vec<_>>().into()
        }
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| {
                let value = with_words(value, &key);
                (key, value)
            });
            Value::Object(fields.collect())
        }
        other => other,
    }
}

fn is_pair(values: &[Value]) -> bool {
    values.len() == 2 && values.iter().all(Value::is_u64)
}

/// What each object of a list has in a field, once.
fn seen(list: &Value, field: &str) -> BTreeSet<String> {
    let values = list.as_array().unwrap().iter().map(|object| object[field].to_string());
    values.map(|value| value.trim_matches('"').to_owned()).collect()
}

/// The JSON as a reader sees it. How sure the engine is, each training moves.
fn shown(json: &str) -> String {
    let mut shown = with_words(serde_json::from_str(json).unwrap(), "");
    for claim in shown["claims"].as_array_mut().unwrap() {
        let confidence = claim.as_object_mut().unwrap().remove("confidence").unwrap();
        assert!((0.0..=1.0).contains(&confidence.as_f64().unwrap()));
    }
    serde_json::to_string_pretty(&shown).unwrap()
}

#[test]
fn a_report_holds_all_that_an_editor_asks() {
    let report = report();
    let written = serde_json::to_string(&report).unwrap();
    insta::assert_snapshot!("report", shown(&written));

    let json: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(report.sentences.len(), 14);
    for status in [Status::Attributed, Status::Mixed, Status::Unattributed, Status::None] {
        assert!(report.sentences.iter().any(|sentence| sentence.status == status), "{status:?}");
    }
    let forms = seen(&json["claims"], "form");
    assert_eq!(forms, ["direct", "indirect", "mixed", "plain"].map(str::to_owned).into());
    let severities = seen(&json["findings"], "severity");
    assert_eq!(severities, ["error", "hint", "warning"].map(str::to_owned).into());
    assert!(report.findings.iter().any(|finding| !finding.related.is_empty()));
    let nested = report.claims.iter().find(|claim| claim.parent.is_some()).unwrap();
    assert_eq!(nested.parent.unwrap().0 + 1, nested.id.0);
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    let report = report();
    let written = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&written).unwrap(), report);
}

#[test]
fn a_report_answers_what_people_ask() {
    let report = report();
    let words = |claim: &Claim| claim.content[0].slice(ARTICLE);

    let lindt = report.sources.iter().find(|source| source.name == "Hugh Lindt").unwrap();
    let said: Vec<&str> = report.claims_of(lindt).map(words).collect();
    let expected = [
        "“It is tired,”",
        "that the mayor believed a second bridge would be needed",
        "that it had “never held”",
    ];
    assert_eq!(said, expected);
    let own: Vec<&str> = report.unattributed_claims().map(words).collect();
    assert_eq!(own.len(), 2, "{own:?}");
    assert_eq!(own[0], "The bridge was a striking failure");

    let nested = report
        .sentences
        .iter()
        .find(|sentence| sentence.span.slice(ARTICLE).starts_with("He told"));
    assert_eq!(report.claims_in(nested.unwrap()).count(), 2);
    let graver = report.findings_at_least(Severity::Error);
    let rules: Vec<&str> = graver.map(|finding| finding.rule.as_ref()).collect();
    assert_eq!(rules, ["anonymous-source-undescribed"]);
    let of_finding = report.sentence_of(&report.findings[0]).unwrap();
    assert_eq!(of_finding.slice(ARTICLE), "The bridge was a striking failure.");
}
