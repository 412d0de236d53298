//! What each rendering gives is valid by the schema or grammar of its readers, for every example
//! article.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use whosaid::render::{Checked, github, json as report_json, rdjson, sarif};
use whosaid::{Article, Checker, Preset, Report};

fn folder(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// The example articles with every rule on, and one with every kind of finding in it.
fn articles() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder("examples/articles")).expect("there are articles");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    assert!(paths.len() >= 6);
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read_to_string(path).unwrap());
    let mut articles: Vec<_> = paths.into_iter().map(read).collect();
    let traps = "Zoe\u{308} 🦊 “said , so’’\r\n\r\nIt is , they say , “true .\r\n";
    articles.push(("a b/ö#1.txt".to_owned(), traps.to_owned()));
    articles
}

fn report(name: &str, article: &Article<'_>) -> Report {
    let checker = Checker::builder().preset(Preset::Strict).build().expect("the preset is one");
    let mut report = checker.check_article(article);
    report.path = Some(name.to_owned());
    report
}

/// Calls with every article beside its report, all at once.
fn with_checked(test: impl FnOnce(&[Checked<'_>])) {
    let texts = articles();
    let articles: Vec<Article<'_>> = texts.iter().map(|(_, text)| Article::plain(text)).collect();
    let names = texts.iter().map(|(name, _)| name);
    let reports: Vec<Report> =
        names.zip(&articles).map(|(name, article)| report(name, article)).collect();
    let checked: Vec<Checked<'_>> = articles
        .iter()
        .zip(&reports)
        .map(|(article, report)| Checked::new(article, report))
        .collect();
    assert!(reports.iter().map(|report| report.findings.len()).sum::<usize>() > 10);
    test(&checked);
}

fn assert_valid(schema: &Value, instance: &Value) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

fn schema(file: &str) -> Value {
    let text = std::fs::read_to_string(folder("tests/schemas").join(file)).expect("it is there");
    // One pattern of the published SARIF schema has a bracket too many and is no regular expression;
    // the errata of the standard mend it as here.
    let text = text.replace("|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "|^[a-zA-Z]{2}-[a-zA-Z]{2}?$");
    serde_json::from_str(&text).expect("it is JSON")
}

/// The shipped schema, which allows fields of later versions, with none allowed: a field that is
/// added to the report must be added to the schema too.
fn strict_schema() -> Value {
    let mut schema: Value = serde_json::from_str(report_json::SCHEMA).expect("it is JSON");
    forbid_others(&mut schema);
    schema
}

fn forbid_others(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(forbid_others);
            if map.get("properties").is_some_and(Value::is_object) && map.contains_key("type") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(forbid_others),
        _ => {}
    }
}

#[test]
fn reports_are_valid_by_the_shipped_schema() {
    let schema = strict_schema();
    with_checked(|articles| {
        for checked in articles {
            let report = serde_json::from_str(&report_json::to_string(checked.report())).unwrap();
            assert_valid(&schema, &report);
            let line = report_json::to_line(checked.report());
            assert_eq!(line.matches('\n').count(), 1);
            assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), report);
        }
    });
}

#[test]
fn the_shipped_schema_refuses_what_is_no_report() {
    let report = serde_json::to_value(Checker::default().check("Mara Lindt said so.")).unwrap();
    let validator = jsonschema::validator_for(&strict_schema()).unwrap();
    assert!(validator.is_valid(&report));
    for (pointer, wrong) in [
        ("/schema", json!("whosaid.report/2")),
        ("/sentences/0/span", json!([1])),
        ("/sentences/0/status", json!("said")),
        ("/stats/words", json!(-1)),
    ] {
        let mut report = report.clone();
        *report.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&report), "{pointer}");
    }
}

/// What serde takes for a variant, read from what it says to a wrong one.
fn variants<T: serde::de::DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_value::<T>(json!("?")) else { return Vec::new() };
    let error = error.to_string();
    let mut variants: Vec<String> =
        error.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    variants.sort();
    variants
}

#[test]
fn the_shipped_schema_has_every_kind() {
    use whosaid::{
        Applicability, AssertionKind, Form, Group, Kind, KindEvidence, Severity, Status, Strength,
    };

    let schema: Value = serde_json::from_str(report_json::SCHEMA).unwrap();
    let listed = |pointer: &str| {
        let list = schema.pointer(&format!("/$defs/{pointer}/enum")).and_then(Value::as_array);
        let items = list.unwrap_or_else(|| panic!("no {pointer}")).iter();
        let mut items: Vec<String> = items.filter_map(Value::as_str).map(str::to_owned).collect();
        items.sort();
        items
    };
    for (pointer, variants) in [
        ("sentence/properties/block", variants::<whosaid::text::BlockKind>()),
        ("sentence/properties/status", variants::<Status>()),
        ("kind", variants::<Kind>()),
        ("source/properties/evidence", variants::<KindEvidence>()),
        ("claim/properties/form", variants::<Form>()),
        ("claim/properties/asserts/items", variants::<AssertionKind>()),
        ("attribution/properties/strength", variants::<Strength>()),
        ("finding/properties/group", variants::<Group>()),
        ("finding/properties/severity", variants::<Severity>()),
        ("suggestion/properties/applicability", variants::<Applicability>()),
    ] {
        assert_eq!(listed(pointer), variants, "{pointer} in report.schema.json");
    }
}

#[test]
fn sarif_is_valid_by_the_published_schema() {
    with_checked(|articles| {
        let log: Value = serde_json::from_str(&sarif::render(articles)).unwrap();
        assert_valid(&schema("sarif-2.1.0.json"), &log);
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "utf16CodeUnits");
        let found: usize = articles.iter().map(|checked| checked.report().findings.len()).sum();
        assert_eq!(run["results"].as_array().unwrap().len(), found);
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    });
    let empty: Value = serde_json::from_str(&sarif::render(&[])).unwrap();
    assert_valid(&schema("sarif-2.1.0.json"), &empty);
}

#[test]
fn sarif_regions_lead_back_to_the_words() {
    with_checked(|articles| {
        let log: Value = serde_json::from_str(&sarif::render(articles)).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().iter();
        let findings = articles.iter().flat_map(|checked| {
            checked.report().findings.iter().map(|finding| (checked.article(), finding))
        });
        for (result, (article, finding)) in results.zip(findings) {
            let region = &result["locations"][0]["physicalLocation"]["region"];
            let number = |key: &str| region[key].as_u64().unwrap() as u32;
            let lines = whosaid::LineIndex::new(article.original());
            let offset = |line: &str, column: &str| {
                let (line, column) = (number(line) - 1, number(column) - 1);
                let position = whosaid::Position { line, column };
                lines.offset(position, whosaid::ColumnUnit::Utf16)
            };
            assert_eq!(offset("startLine", "startColumn"), finding.span.start());
            assert_eq!(offset("endLine", "endColumn"), finding.span.end());
        }
    });
}

#[test]
fn rdjson_is_valid_by_its_documented_form() {
    with_checked(|articles| {
        let result: Value = serde_json::from_str(&rdjson::render(articles)).unwrap();
        assert_valid(&schema("rdjson.json"), &result);
        let found: usize = articles.iter().map(|checked| checked.report().findings.len()).sum();
        assert_eq!(result["diagnostics"].as_array().unwrap().len(), found);
    });
}

#[test]
fn workflow_commands_follow_their_grammar() {
    with_checked(|articles| {
        for checked in articles {
            let lines = github::render(checked);
            assert_eq!(lines.lines().count(), checked.report().findings.len());
            lines.lines().for_each(assert_is_command);
        }
    });
}

/// `::command key=value,key=value::message`, with whole numbers for places.
fn assert_is_command(line: &str) {
    let rest = line.strip_prefix("::").expect("a command opens with two colons");
    let (command, message) = rest.split_once("::").expect("and closes with two");
    let (name, properties) = command.split_once(' ').expect("properties stand behind a space");
    assert!(["error", "warning", "notice"].contains(&name), "{line}");
    assert!(!message.is_empty());
    for property in properties.split(',') {
        let (key, value) = property.split_once('=').expect("a property has a value");
        match key {
            "file" | "title" => assert!(!value.is_empty() && !value.contains(':'), "{line}"),
            "line" | "endLine" | "col" | "endColumn" => {
                assert!(value.parse::<u32>().is_ok_and(|number| number > 0), "{line}");
            }
            _ => panic!("{key} is no property: {line}"),
        }
    }
}
