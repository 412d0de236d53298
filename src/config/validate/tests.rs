//! Configurations into what is wrong with them.

use crate::checker::{Checker, CheckerBuilder};
use crate::finding::Group;
use crate::rules::{Context, Findings, Level, Meta, Rule};

#[derive(Debug)]
struct Renamed(Meta);

impl Rule for Renamed {
    fn meta(&self) -> &Meta {
        &self.0
    }

    fn docs(&self) -> &'static str {
        "A rule with a past."
    }

    fn check(&self, _: &Context<'_, '_>, _: &mut Findings) {}
}

fn builder() -> CheckerBuilder {
    let meta = Meta::new("calm-headline", Group::House);
    Checker::builder().rule(Renamed(Meta { formerly: &["shouting"], ..meta }))
}

#[test]
fn a_rule_that_was_renamed_tells_its_new_name() {
    let error = builder().level("shouting", Level::Off).build().unwrap_err();
    let expected = "`rules.shouting`: the rule `shouting` is called `calm-headline` now";
    assert_eq!(error.to_string(), expected);
    let text = "<!-- whosaid-ignore shouting: a war ended -->\n\nIT IS OVER, Ida Holm said.";
    let report = builder().build().unwrap().check(text);
    let found = report.findings.iter().find(|found| found.rule == "suppression-of-unknown-rule");
    assert!(found.unwrap().message.ends_with("did you mean “calm-headline”?"), "{found:?}");
}
