//! Whether the findings of a report are those that the gold file expects.

use whosaid::{Checker, Finding, Preset, Report};

use super::file::{Expect, Expectation};
use super::{Case, Outcome};

/// Compares every expectation about a rule that exists with the findings under its preset.
pub(super) fn check(case: &Case<'_>, outcome: &mut Outcome) {
    let rules = rule_names();
    for expectation in &case.gold.expectations {
        let exists = rules.iter().any(|rule| is_rule(&expectation.rule, rule));
        if exists {
            check_one(case, expectation, outcome);
        }
    }
    for finding in &case.recommended.findings {
        let is_foreseen =
            case.gold.expectations.iter().any(|expectation| meets(expectation, finding));
        if !is_foreseen {
            let (rule, text) = (&finding.rule, finding.span.slice(case.text));
            outcome.notes.push(format!("finding outside the gold file: {rule} ‹{text}›"));
        }
    }
}

fn rule_names() -> Vec<String> {
    let strict = Checker::builder().preset(Preset::Strict).build();
    strict.iter().flat_map(Checker::rules).map(|rule| rule.name.to_string()).collect()
}

fn check_one(case: &Case<'_>, expectation: &Expectation, outcome: &mut Outcome) {
    let found =
        report_for(case, expectation).findings.iter().find(|finding| meets(expectation, finding));
    let Expectation { rule, span, .. } = expectation;
    let text = span.byte.slice(case.text);
    match expectation.expect {
        Expect::Must => {
            outcome.expect("must", found.is_some(), || format!("not found: {rule} ‹{text}›"));
        }
        Expect::MustNot => outcome.expect("must-not", found.is_none(), || {
            let message = found.map_or("", |finding| &finding.message);
            format!("wrongly found: {rule} ‹{text}›: {message}")
        }),
        Expect::May => {}
    }
}

fn report_for<'c>(case: &'c Case<'_>, expectation: &Expectation) -> &'c Report {
    if expectation.preset == "strict" { &case.strict } else { &case.recommended }
}

fn meets(expectation: &Expectation, finding: &Finding) -> bool {
    let mut places = std::iter::once(&finding.span).chain(&finding.related);
    is_rule(&expectation.rule, &finding.rule)
        && places.any(|place| place.overlaps(expectation.span.byte))
}

/// Whether a rule is meant by a name; `*unattributed-*` means every rule with that in its name.
fn is_rule(pattern: &str, rule: &str) -> bool {
    match pattern.trim_matches('*') {
        name if name.len() == pattern.len() => name == rule,
        part => rule.contains(part),
    }
}
