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
