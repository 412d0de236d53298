//! Options of rules into values, or into complaints.

use super::{OPTIONS, OptionValue, RuleOption};

#[test]
fn every_option_belongs_to_a_rule_and_takes_its_default() {
    for (rule, options) in OPTIONS {
        assert!(super::super::RULES.iter().any(|found| found.meta().name == *rule), "{rule}");
        for option in *options {
            let (name, default) = (option.name, option.default_value());
            assert_eq!(option.complaint(&default), None, "{rule}.{name}");
            let docs = super::super::explain(rule).unwrap();
            let line = format!("- `{name} = {default}`: {}", option.about);
            assert!(docs.contains(&line), "the docs of {rule} lack the line {line}");
        }
    }
}

#[test]
fn a_value_that_does_not_fit_is_named() {
    let number = RuleOption::number("max", 4, (1, 50), "");
    let choice = RuleOption::choice("mode", &["logical", "american"], "");
    let word = |text: &str| OptionValue::Choice(text.to_owned());
    let table = [
        (number, OptionValue::Number(4), None),
        (number, OptionValue::Number(51), Some("51 does not lie between 1 and 50")),
        (number, word("four"), Some("expected a number between 1 and 50")),
        (choice, word("american"), None),
        (choice, word("french"), Some("expected one of `logical`, `american`")),
        (choice, OptionValue::Number(1), Some("expected one of `logical`, `american`")),
    ];
    for (option, value, complaint) in table {
        assert_eq!(option.complaint(&value).as_deref(), complaint, "{value}");
    }
}
