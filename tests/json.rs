//! The shape of a report in JSON, which other programs build on.

use serde_json::{Value, json};
use whosaid::Checker;

const TEXT: &str = "Roof to close\n\nMayor Ida Holm said in a statement that the roof was \
                    “unsafe” . Bo Ek said: “It leaks.”";

fn report() -> Value {
    serde_json::to_value(Checker::default().check(TEXT)).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn is_span(value: &Value) -> bool {
    let pair = value.as_array().map(Vec::as_slice);
    matches!(pair, Some([start, end]) if start.as_u64() <= end.as_u64() && end.is_u64())
}

#[test]
fn the_report_names_its_schema_and_its_parts() {
    let report = report();
    assert_eq!(report["schema"], json!("whosaid.report/1"));
    assert_eq!(keys(&report), ["claims", "findings", "schema", "sentences", "sources", "stats"]);
}

#[test]
fn the_path_is_there_where_the_caller_gave_one() {
    let mut report = Checker::default().check(TEXT);
    report.path = Some("roof.txt".to_owned());
    assert_eq!(serde_json::to_value(&report).unwrap()["path"], json!("roof.txt"));
}

#[test]
fn sentences_have_span_block_and_status() {
    let report = report();
    let headline = &report["sentences"][0];
    assert_eq!(headline, &json!({ "span": [0, 13], "block": "headline", "status": "none" }));
}

#[test]
fn sources_and_claims_point_at_each_other() {
    let report = report();
    let source = &report["sources"][0];
    assert_eq!(
        keys(source),
        [
            "affiliation",
            "claims",
            "description",
            "evidence",
            "id",
            "is_former",
            "is_individual",
            "is_named",
            "kind",
            "mentions",
            "name",
            "role"
        ]
    );
    let claim = &report["claims"][source["claims"][0].as_u64().unwrap() as usize];
    assert_eq!(claim["attribution"]["source"], source["id"]);
    assert!(is_span(&source["mentions"][0]));
}

#[test]
fn claims_have_content_in_pieces_and_an_attribution() {
    let report = report();
    let claim = &report["claims"][0];
    assert_eq!(
        keys(claim),
        ["asserts", "attribution", "confidence", "content", "form", "id", "parent"]
    );
    assert!(is_span(&claim["content"][0]));
    let attribution = &claim["attribution"];
    assert_eq!(keys(attribution), ["channel", "cue", "mention", "source", "strength"]);
    assert_eq!(attribution["strength"], json!("stated"));
    assert!(is_span(&attribution["mention"][0]));
    assert!(is_span(&attribution["cue"][0]));
}

#[test]
fn findings_have_rule_place_and_advice() {
    let report = report();
    let findings = report["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["rule"] == "space-before-punctuation");
    let finding = finding.expect("the space before the stop is found");
    let wanted = [
        "fingerprint",
        "group",
        "help",
        "message",
        "related",
        "rule",
        "severity",
        "span",
        "suggestions",
    ];
    assert_eq!(keys(finding), wanted);
    assert_eq!(finding["severity"], json!("warning"));
    assert_eq!(finding["group"], json!("typography"));
    let suggestion = &finding["suggestions"][0];
    assert_eq!(suggestion["applicability"], json!("safe"));
    assert!(is_span(&suggestion["span"]));
}

#[test]
fn a_report_of_a_later_version_can_still_be_read() {
    let mut report = report();
    report["language"] = json!("en");
    assert!(serde_json::from_value::<whosaid::Report>(report).is_ok());
}

/// Whether a value has all that an older one had, as it was; objects may have more fields.
fn holds(new: &Value, old: &Value) -> bool {
    match (new, old) {
        (Value::Object(new), Value::Object(old)) => {
            old.iter().all(|(key, old)| new.get(key).is_some_and(|new| holds(new, old)))
        }
        (Value::Array(new), Value::Array(old)) => {
            new.len() == old.len() && new.iter().zip(old).all(|(new, old)| holds(new, old))
        }
        _ => new == old,
    }
}

/// The file is never written anew while the form has its number: fields are only added to it.
#[test]
fn a_report_of_the_first_version_is_read_and_written_with_all_it_had() {
    let first: Value = serde_json::from_str(include_str!("schemas/first-report.json")).unwrap();
    for part in ["sources/2/anonymity/reason", "sources/3/refusals/0", "suppressed/0/reason"] {
        assert!(first.pointer(&format!("/{part}")).is_some(), "{part} is there to be lost");
    }
    let report: whosaid::Report = serde_json::from_value(first.clone()).unwrap();
    let written = serde_json::to_string(&report).unwrap();
    let written: Value = serde_json::from_str(&written).unwrap();
    assert!(holds(&written, &first), "{written}");
    let schema = serde_json::from_str(whosaid::render::json::SCHEMA).unwrap();
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&first)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "the schema asks for more than it did: {faults:?}");
    assert!(!holds(&json!({ "a": 1 }), &json!({ "a": 1, "b": [] })));
}
