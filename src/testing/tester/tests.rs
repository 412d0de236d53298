//! Passages that a rule must flag, and others.

use super::RuleTester;

#[test]
fn a_rule_is_tried_alone() {
    let text = "Critics say it is late. The bridge reportedly fell.";
    let _ = RuleTester::new("vague-attribution").flags(text, &["Critics say"]);
    let _ = RuleTester::new("hearsay-adverb").flags(text, &["reportedly"]);
}

#[test]
#[should_panic(expected = "`vague-attribution` flags other words in: It rains.")]
fn what_is_not_flagged_fails() {
    let _ = RuleTester::new("vague-attribution").flags("It rains.", &["It"]);
}

#[test]
#[should_panic(expected = "`vague-attribution` flags “Critics say”: ")]
fn what_is_flagged_is_not_allowed() {
    let _ = RuleTester::new("vague-attribution").allows("Critics say it is cruel.");
}

#[test]
#[should_panic(expected = "no rule is named `vague`")]
fn an_unknown_rule_fails() {
    let _ = RuleTester::new("vague");
}
