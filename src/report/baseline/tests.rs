//! Reports into known findings, and back into what is new.

use super::Baseline;
use crate::checker::Checker;
use crate::report::Report;

const OLD: &str = "Critics say the law is cruel.";

fn baseline() -> (Checker, Baseline) {
    let checker = Checker::default();
    let mut baseline = Baseline::default();
    baseline.add(&checker.check(OLD), OLD);
    (checker, baseline)
}

fn left(baseline: &Baseline, checker: &Checker, text: &str) -> Vec<String> {
    let mut report = checker.check(text);
    baseline.apply(&mut report, text);
    shown(&report, text)
}

fn shown(report: &Report, text: &str) -> Vec<String> {
    report.findings.iter().map(|finding| finding.span.slice(text).to_owned()).collect()
}

#[test]
fn a_known_finding_stays_known_and_a_new_one_shows() {
    let (checker, baseline) = baseline();
    let table = [
        (OLD.to_owned(), vec![]),
        (format!("The council met.\n\n{OLD}"), vec![]),
        (OLD.replace("law is", "law\nis"), vec![]),
        (OLD.replace("cruel", "kind"), vec!["Critics say"]),
        (format!("{OLD} {OLD}"), vec!["Critics say"]),
    ];
    for (text, expected) in table {
        assert_eq!(left(&baseline, &checker, &text), expected, "{text}");
    }
}

#[test]
fn what_is_mended_is_pruned() {
    let (checker, mut baseline) = baseline();
    assert_eq!(baseline.prune(&checker.check(OLD), OLD), 0);
    let mended = "Mercy Obi said the law was cruel.";
    assert_eq!(baseline.prune(&checker.check(mended), mended), 1);
    assert_eq!(baseline, Baseline::default());
}

#[test]
fn the_json_is_read_again() {
    let (_, baseline) = baseline();
    let json = serde_json::to_string(&baseline).unwrap();
    assert_eq!(serde_json::from_str::<Baseline>(&json).unwrap(), baseline);
}
