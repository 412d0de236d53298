//! Configurations through the whole checker.

mod house;
mod newsroom;
#[cfg(feature = "toml")]
mod toml_files;

use super::Config;
use crate::attribution::{Kind, KindEvidence};
use crate::checker::Checker;
use crate::finding::{Finding, Severity};
use crate::rules::{ArticleKind, Level, Preset};

fn json(text: &str) -> Config {
    serde_json::from_str(text).unwrap()
}

fn checker(text: &str) -> Checker {
    Checker::builder().config(json(text)).build().unwrap()
}

/// What a configuration finds: rule and words.
fn found(config: &str, text: &str) -> Vec<String> {
    shown(&checker(config).check(text).findings, text)
}

fn shown(findings: &[Finding], text: &str) -> Vec<String> {
    findings.iter().map(|found| format!("{}: {}", found.rule, found.span.slice(text))).collect()
}

/// The error about a configuration.
fn error(text: &str) -> String {
    Checker::builder().config(json(text)).build().unwrap_err().to_string()
}

#[test]
fn severities_and_presets_are_set_by_name() {
    let critics = "Critics say the law is cruel.";
    let severity = |config: &str| {
        let report = checker(config).check(critics);
        report.findings.first().map(|found| found.severity)
    };
    assert_eq!(severity("{}"), Some(Severity::Warning));
    assert_eq!(severity(r#"{"preset": "off"}"#), None);
    assert_eq!(severity(r#"{"rules": {"vague-attribution": "error"}}"#), Some(Severity::Error));
    assert_eq!(severity(r#"{"rules": {"vague-attribution": "off"}}"#), None);
    let on = r#"{"preset": "off", "rules": {"vague-attribution": {"severity": "on"}}}"#;
    assert_eq!(severity(on), Some(Severity::Warning));
}

#[test]
fn the_later_layer_says() {
    let config =
        json(r#"{"preset": "strict", "kind": "analysis", "rules": {"said-synonym": "error"}}"#);
    let builder = Checker::builder().preset(Preset::Off).config(config);
    let built = builder.level("said-synonym", Level::Hint).build().unwrap();
    let rules: Vec<_> = built.rules().map(|rule| rule.name.to_string()).collect();
    assert_eq!(rules, ["said-synonym"]);
    let selection = built.config().selection(&super::Paths::default(), None);
    assert_eq!(selection.article, Some(ArticleKind::Analysis));
    assert_eq!(selection.rules["said-synonym"].level, Some(Level::Hint));
}

#[test]
fn options_the_date_and_the_kind_of_article_change_what_is_flagged() {
    let quote = format!("“It is {}late,” Ida Holm said.", "very ".repeat(10));
    let long =
        r#"{"preset": "off", "rules": {"overlong-quote": {"severity": "on", "max-words": 5}}}"#;
    assert_eq!(found(long, &quote).len(), 1);
    assert_eq!(found(&long.replace('5', "50"), &quote).len(), 0);
    assert_eq!(
        error(&long.replace('5', "5000")),
        "`rules.overlong-quote.max-words`: 5000 does not lie between 5 and 1000"
    );
    let dated = r#"{"preset": "off", "rules": {"undated-reference": "on"}}"#;
    let text = "The council met last week.";
    assert_eq!(found(dated, text), ["undated-reference: last week"]);
    let known = dated.replacen('{', r#"{"article-date": "2026-05-04", "#, 1);
    assert_eq!(found(&known, text), [""; 0]);
    let runs = |kind: &str| {
        let checker = checker(&format!(r#"{{"preset": "strict", "kind": "{kind}"}}"#));
        checker.rules().map(|rule| rule.name.to_string()).collect::<Vec<_>>()
    };
    let single = "single-source-story".to_owned();
    assert!(runs("news").contains(&single) && !runs("interview").contains(&single));
    let motive = "unattributed-motive".to_owned();
    assert!(runs("news").contains(&motive) && !runs("opinion").contains(&motive));
}

#[test]
fn a_document_that_is_named_further_down_is_for_strict_desks() {
    let text = |report: &str| {
        format!(
            "An engineering report found that the pier was weak.\n\nMayor Ida Holm said it would \
             close.\n\nThe report, {report}, names forty faults."
        )
    };
    let named = text("by consultants Lund & Vik");
    let expected = ["unnamed-document: An engineering report found"];
    assert_eq!(found("{}", &text("read by many")), expected);
    assert_eq!(found("{}", &named), [""; 0]);
    let strict = found(r#"{"preset": "strict"}"#, &named);
    assert!(strict.contains(&expected[0].to_owned()), "{strict:?}");
}

#[test]
fn allowed_words_stand_in_the_company_of_a_finding() {
    let text = "Terrorists of the Norlund Front seized the town. Terrorists fled.";
    let label = r#""preset": "off", "rules": {"contested-label": "on"}"#;
    assert_eq!(found(&format!("{{{label}}}"), text).len(), 2);
    let allow = format!(r#"{{{label}, "allow": {{"contested-label": ["norlund front"]}}}}"#);
    assert_eq!(found(&allow, text), ["contested-label: Terrorists"]);
}

#[test]
fn words_are_added_to_classes_and_taken_out() {
    let text = "“The bridge is safe,” grumbled Mara Lindt.";
    let cue = |config: &str| {
        let report = checker(config).check(text);
        let claims = report.claims.iter();
        let attributed = claims.filter_map(|claim| claim.attribution.as_ref());
        attributed.flat_map(|found| &found.cue).any(|cue| cue.slice(text) == "grumbled")
    };
    assert!(cue(r#"{"lexicon": {"add": {"say-verb": ["grumble"]}}}"#));
    assert_eq!(
        error(r#"{"lexicon": {"add": {"say-verbs": ["grumble"]}}}"#),
        "`lexicon.add.say-verbs`: no class of words is named `say-verbs`; did you mean `say-verb`?"
    );
    assert_eq!(
        error(r#"{"lexicon": {"remove": {"say-verb": ["say", "stroll"]}}}"#),
        "`lexicon.remove.say-verb.1`: `stroll` is not among the words of `say-verb`"
    );
}

#[test]
fn aliases_make_one_source_of_two() {
    let text =
        "Mercy Obi said the law was cruel. The ministry denied it. Whitehall said it was kind.";
    let names = |config: &str| {
        let report = checker(config).check(text);
        report.sources.iter().map(|source| source.name.clone()).collect::<Vec<_>>()
    };
    assert!(!names("{}").contains(&"Ministry of Law".to_owned()));
    let merged = names(r#"{"metonyms": {"Whitehall": "Ministry of Law"}}"#);
    assert!(merged.contains(&"Ministry of Law".to_owned()), "{merged:?}");
    assert!(!merged.contains(&"Whitehall".to_owned()), "{merged:?}");
    let seat = checker(r#"{"metonyms": {"Holyrood": "Scottish Government"}}"#)
        .check("Holyrood said the law was kind.");
    let speaking = seat.sources.iter().filter(|source| !source.claims.is_empty());
    let shown: Vec<_> =
        speaking.map(|source| (&*source.name, source.kind, source.evidence)).collect();
    assert_eq!(shown, [("Scottish Government", Kind::Government, KindEvidence::Metonym)]);
    assert_eq!(
        error(r#"{"aliases": {"A": ["X"], "B": ["x"]}}"#),
        "`aliases.B`: `x` leads to `A` already"
    );
}

#[test]
fn entries_suppress_by_rule_and_text() {
    let text = "Critics say the\nlaw is cruel. Many say it is kind.";
    let entry = r#"{"suppress": [{"rule": "vague-attribution",
        "text": "Critics say the law", "reason": "named in the box"}]}"#;
    assert_eq!(found(entry, text), ["vague-attribution: Many say"]);
    let missing = r#"{"suppress": [{"rule": "vague-attribution", "text": "x"}]}"#;
    assert!(error(missing).starts_with("`suppress.0.reason`: is missing or empty"));
    let unknown = r#"{"suppress": [{"rule": "vague", "text": "x", "reason": "y"}]}"#;
    assert!(error(unknown).starts_with("`suppress.0.rule`: no rule is named `vague`"));
}

#[test]
fn options_of_rules_change_what_is_flagged() {
    let quotes = "They call it “a wall”, and “a door.” It is old.";
    let lists = "Ida Holm, Jon Vik, and Mia Dahl came. Ola Berg, Nils Voss and Pia Lund left.";
    let colon = "Holm said: “The road is shut for now.”";
    let named = "Ida Holm said no. Ida Holm said it twice.";
    let insider = "“He is a fool,” said a source who works at the ministry.";
    let desert = "The ban will wreck the trade. The rise will ruin the port.";
    let cause = "The strike of 1926 forced ministers to retreat. It was 2016.";
    let table = [
        ("inconsistent-quote-punctuation", "mode", r#""logical""#, quotes, &[".”"][..]),
        ("inconsistent-quote-punctuation", "mode", r#""american""#, quotes, &["”,"]),
        ("inconsistent-serial-comma", "mode", r#""always""#, lists, &["and"]),
        ("inconsistent-serial-comma", "mode", r#""never""#, lists, &[", and"]),
        ("quote-introducer", "mode", r#""comma""#, colon, &[":"]),
        ("quote-introducer", "mode", r#""colon""#, colon, &[]),
        ("full-name-repeated", "n", "10", named, &["Ida Holm"]),
        ("anonymous-opinion", "allow", r#""nobody""#, insider, &["fool"]),
        ("anonymous-opinion", "allow", r#""whistle-blowers""#, insider, &[]),
        ("inconsistent-serial-comma", "mode", r#""either-consistent""#, lists, &[", and"]),
        ("attribution-desert", "n", "2", desert, &["The ban will wreck the trade."]),
        ("attribution-desert", "n", "3", desert, &[]),
        ("unattributed-causal-claim", "background-years", "10", cause, &[]),
        (
            "unattributed-causal-claim",
            "background-years",
            "100",
            cause,
            &["forced ministers to retreat"],
        ),
    ];
    for (rule, option, value, text, spans) in table {
        let config = format!(
            r#"{{"preset": "off", "rules": {{"{rule}": {{"severity": "on", "{option}": {value}}}}}}}"#
        );
        let expected: Vec<String> = spans.iter().map(|span| format!("{rule}: {span}")).collect();
        assert_eq!(found(&config, text), expected, "{config}");
    }
}

#[test]
fn what_cannot_be_taken_is_named() {
    let table = [
        (
            r#"{"rules": {"said-synonim": "off"}}"#,
            "`rules.said-synonim`: no rule is named `said-synonim`; did you mean `said-synonym`?",
        ),
        (
            r#"{"rules": {"said-synonym": {"max": 3}}}"#,
            "`rules.said-synonym.max`: no option is named `max`",
        ),
        (
            r#"{"rules": {"late-quote-attribution": {"words": 900}}}"#,
            "`rules.late-quote-attribution.words`: 900 does not lie between 0 and 500",
        ),
        (r#"{"allow": {"synonym": []}}"#, "`allow.synonym`: no rule is named `synonym`"),
        (
            r#"{"house": {"said-synonym": {}}}"#,
            "`house.said-synonym`: a rule of the crate has this name; `extends` changes one under another name",
        ),
        (
            r#"{"house": {"Not A Name": {}}}"#,
            "`house.Not A Name`: a rule is named in small letters with hyphens between words",
        ),
        (
            r#"{"house": {"a": {}}}"#,
            "`house.a.kind`: is missing: existence, substitution, occurrence, consistency or conditional",
        ),
        (
            r#"{"house": {"a": {"kind": "existence"}}}"#,
            "`house.a.patterns`: is missing or empty; the kind `existence` needs it",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": ["x"], "max": 1}}}"#,
            "`house.a.max`: has no meaning in the kind `existence`, which takes `patterns`",
        ),
        (
            r#"{"house": {"a": {"kind": "consistency", "patterns": ["x"], "variants": [["x"], ["y"]]}}}"#,
            "`house.a.patterns`: has no meaning in the kind `consistency`, which takes `variants`",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": ["very, very"]}}}"#,
            "`house.a.patterns.0`: `very,` is more than one word or mark in a text: write `very ,`",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": ["Covid-\\d+"]}}}"#,
            "`house.a.patterns.0`: `Covid-\\d+` is more than one word or mark in a text",
        ),
        (
            r#"{"house": {"a": {"kind": "substitution", "swap": {"utilise:v": "use:v"}}}}"#,
            "`house.a.swap.utilise:v`: is written into the text as it stands",
        ),
        (
            r#"{"house": {"a": {"kind": "consistency", "variants": [["x"]]}}}"#,
            "`house.a.variants`: two ways to write it at least, each as a list of patterns, as in `[[\"email\"], [\"e-mail\"]]`; the kind `consistency` needs it",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": ["x", "y?"]}}}"#,
            "`house.a.patterns.1`: `y?` matches no word",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": [""]}}}"#,
            "`house.a.patterns.0`: a pattern is empty",
        ),
        (
            r#"{"house": {"a": {"kind": "existence", "patterns": ["<say-verbs>"]}}}"#,
            "`house.a.patterns.0`: no class is named `say-verbs`",
        ),
        (
            r#"{"house": {"a": {"extends": "b"}, "b": {"extends": "a"}}}"#,
            "`house.b.extends`: rules extend each other in a circle: a → b → a",
        ),
        (
            r#"{"house": {"a": {"extends": "a"}}}"#,
            "`house.a.extends`: rules extend each other in a circle: a → a",
        ),
        (
            r#"{"house": {"a": {"extends": "said-synonim"}}}"#,
            "`house.a.extends`: no rule is named `said-synonim`; did you mean `said-synonym`?",
        ),
    ];
    for (config, message) in table {
        let said = error(config);
        assert!(said.starts_with(message), "{config}\n  says {said}");
    }
}

#[test]
fn a_configuration_is_read_as_it_was_written() {
    let config = json(
        r#"{"preset": "strict", "kind": "opinion", "article-date": "2026-05-04",
            "rules": {"said-synonym": "off", "hearsay-adverb": {"severity": "hint"}},
            "house": {"a": {"kind": "existence", "scope": "document", "patterns": ["x"]}},
            "override": [{"paths": ["a/*"], "rules": {"said-synonym": "error"}}]}"#,
    );
    let again: Config = serde_json::from_str(&serde_json::to_string(&config).unwrap()).unwrap();
    assert_eq!(again, config);
}
