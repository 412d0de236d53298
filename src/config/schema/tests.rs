//! The JSON Schema of a configuration, held to the code: rules, options and classes are written into it
//! from their tables, and every other key is one that the code reads.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::config::{CONFIG_SCHEMA, Config, HouseKind, HouseRule, LexiconConfig, Override, Within};
use crate::finding::Severity;
use crate::lexicon::Class;
use crate::rules::{
    ArticleKind, Level, OptionValue, Preset, RULES, Rule, RuleOption, Scope, Takes,
};

/// The schema with what the tables say of rules and classes.
fn generated() -> Value {
    let mut schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    let rules: Map<String, Value> =
        RULES.iter().map(|rule| (rule.meta().name.to_string(), of_rule(*rule))).collect();
    let classes: Vec<&str> = Class::ALL.iter().map(|class| class.name()).collect();
    schema["$defs"]["rules"]["properties"] = Value::Object(rules);
    schema["$defs"]["class"]["enum"] = json!(classes);
    schema
}

/// A level, or a table with the level and the options of the rule.
fn of_rule(rule: &dyn Rule) -> Value {
    if rule.options().is_empty() {
        return json!({"$ref": "#/$defs/rule"});
    }
    let options = rule.options().iter().map(|option| (option.name.to_owned(), of_option(option)));
    let mut properties: Map<String, Value> = options.collect();
    properties.insert("severity".to_owned(), json!({"$ref": "#/$defs/level"}));
    let table = json!({"type": "object", "additionalProperties": false, "properties": properties});
    json!({"oneOf": [{"$ref": "#/$defs/level"}, table]})
}

fn of_option(option: &RuleOption) -> Value {
    let (about, default) = (option.about, option.default_value());
    let default = match default {
        OptionValue::Number(number) => json!(number),
        OptionValue::Choice(choice) => json!(choice),
    };
    match option.takes {
        Takes::Number(_, least, most) => json!({
            "description": about, "type": "integer", "minimum": least, "maximum": most,
            "default": default,
        }),
        Takes::Choice(choices) => {
            json!({"description": about, "enum": choices, "default": default})
        }
    }
}

#[test]
fn the_schema_holds_what_the_tables_say() {
    let schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/config/config.schema.json");
        let text = serde_json::to_string(&generated()).unwrap();
        std::fs::write(path, text + "\n").unwrap();
    } else {
        assert!(schema == generated(), "run the test with UPDATE_REFERENCE=1 to write it anew");
    }
}

/// The names that a type knows, as its error about an unknown one lists them.
fn names<T: serde::de::DeserializeOwned + std::fmt::Debug>(wrong: &str) -> BTreeSet<String> {
    let error = serde_json::from_str::<T>(wrong).unwrap_err().to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_schema_names_what_the_code_reads() {
    let schema: Value = serde_json::from_str(CONFIG_SCHEMA).unwrap();
    let keys = |place: &str| -> BTreeSet<String> {
        let keys = schema.pointer(place).and_then(Value::as_object);
        keys.unwrap().keys().cloned().collect()
    };
    let values = |place: &str| -> BTreeSet<String> {
        let values = schema.pointer(place).and_then(Value::as_array).unwrap();
        values.iter().map(|value| value.as_str().unwrap().to_owned()).collect()
    };
    let unknown = r#"{"": 0}"#;
    assert_eq!(keys("/properties"), names::<Config>(unknown));
    assert_eq!(keys("/$defs/lexicon/properties"), names::<LexiconConfig>(unknown));
    assert_eq!(keys("/$defs/override/properties"), names::<Override>(unknown));
    assert_eq!(keys("/$defs/suppression/properties"), names::<crate::Suppression>(unknown));
    assert_eq!(keys("/$defs/house-rule/properties"), names::<HouseRule>(unknown));
    assert_eq!(values("/$defs/preset/enum"), names::<Preset>(r#""""#));
    assert_eq!(values("/$defs/article-kind/enum"), names::<ArticleKind>(r#""""#));
    assert_eq!(values("/$defs/severity/enum"), names::<Severity>(r#""""#));
    assert_eq!(values("/$defs/level/enum"), names::<Level>(r#""""#));
    let house = "/$defs/house-rule/properties";
    assert_eq!(values(&format!("{house}/kind/enum")), names::<HouseKind>(r#""""#));
    assert_eq!(values(&format!("{house}/scope/enum")), names::<Scope>(r#""""#));
    assert_eq!(values(&format!("{house}/within/enum")), names::<Within>(r#""""#));
}

#[test]
fn the_schema_takes_what_the_code_takes() {
    let validator = jsonschema::validator_for(&serde_json::from_str(CONFIG_SCHEMA).unwrap());
    let validator = validator.unwrap();
    let table = [
        (json!({}), true),
        (json!({"preset": "strict", "kind": "opinion", "article-date": "2026-05-04"}), true),
        (json!({"preset": "strickt"}), false),
        (json!({"presets": "strict"}), false),
        (json!({"article-date": "4 May"}), false),
        (json!({"rules": {"said-synonym": "off", "my-own": {"severity": "hint"}}}), true),
        (json!({"rules": {"said-synonym": "of"}}), false),
        (json!({"rules": {"said-synonym": {"severity": 3}}}), false),
        (json!({"rules": {"overlong-quote": {"severity": "hint", "max-words": 80}}}), true),
        (json!({"rules": {"overlong-quote": {"max-words": 2}}}), false),
        (json!({"rules": {"overlong-quote": {"max": 80}}}), false),
        (json!({"rules": {"quote-introducer": {"mode": "comma"}}}), true),
        (json!({"rules": {"quote-introducer": {"mode": "dash"}}}), false),
        (json!({"lexicon": {"add": {"say-verb": ["grumble"]}}}), true),
        (json!({"lexicon": {"add": {"say-verbs": ["grumble"]}}}), false),
        (json!({"house": {"a": {"kind": "existence", "patterns": ["x"]}}}), true),
        (json!({"house": {"a": {"kind": "existence", "patterns": [""]}}}), false),
        (json!({"house": {"Not A Name": {"kind": "existence", "patterns": ["x"]}}}), false),
        (json!({"override": [{"paths": ["a/*"], "rules": {"said-synonym": "error"}}]}), true),
        (json!({"override": [{"rules": {"said-synonym": "error"}}]}), false),
        (json!({"suppress": [{"rule": "said-synonym", "text": "x", "reason": "y"}]}), true),
        (json!({"suppress": [{"rule": "said-synonym", "text": "x"}]}), false),
    ];
    for (config, is_valid) in table {
        assert_eq!(validator.is_valid(&config), is_valid, "{config}");
    }
}

/// The house style that the repository shows, and the one of a file that people write.
#[cfg(feature = "toml")]
#[test]
fn the_schema_takes_the_house_style_of_the_examples() {
    let validator = jsonschema::validator_for(&serde_json::from_str(CONFIG_SCHEMA).unwrap());
    let text = include_str!("../../../examples/house_style/house-style.toml");
    let config: Config = toml::from_str(text).unwrap();
    let config = serde_json::to_value(&config).unwrap();
    let errors: Vec<String> =
        validator.unwrap().iter_errors(&config).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}
