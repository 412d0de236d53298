//! Any JSON as a baseline: an error, or a baseline that only takes findings away.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use whosaid::{Baseline, Checker, Report};

const TEXT: &str = "Critics say the law is cruel. Critics say the law is cruel. It leaks , she said.";

static REPORT: LazyLock<Report> = LazyLock::new(|| Checker::default().check(TEXT));

fuzz_target!(|json: &str| {
    let Ok(mut baseline) = serde_json::from_str::<Baseline>(json) else { return };
    let mut report = REPORT.clone();
    baseline.apply(&mut report, TEXT);
    assert_eq!(report.findings.len() + report.suppressed.len(), REPORT.findings.len());
    assert!(report.findings.iter().all(|found| REPORT.findings.contains(found)));
    baseline.prune(&REPORT, TEXT);
    baseline.add(&REPORT, TEXT);
    let again = serde_json::to_string(&baseline).expect("a baseline is plain data");
    assert_eq!(serde_json::from_str::<Baseline>(&again).expect("it was written here"), baseline);
});
