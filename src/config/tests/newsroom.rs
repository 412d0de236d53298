//! What a configuration tells of the newsroom and the article, on both sides of what it changes.

use super::found;

#[test]
fn a_newsroom_knows_its_own_outlet() {
    let learned = r#"{"preset": "off", "rules": {"outlet-has-learned": "on"}}"#;
    let text = "The Aston Echo has learned that the talks failed.";
    assert_eq!(found(learned, text), [""; 0]);
    let named = |outlet: &str, config: &str| {
        config.replacen('{', &format!(r#"{{"outlets": ["{outlet}"], "#), 1)
    };
    let expected = ["outlet-has-learned: Echo has learned"];
    assert_eq!(found(&named("Aston Echo", learned), text), expected);
    assert_eq!(found(&named("aston echo", learned), text), expected);
    assert_eq!(found(&named("ton Echo", learned), text), [""; 0]);
    assert_eq!(found(&named("Norland Echo", learned), text), [""; 0]);
    let second = r#"{"preset": "off", "rules": {"second-hand-attribution": "on"}}"#;
    let text = "According to the Oslo Times, the mayor feels betrayed by the party.";
    assert_eq!(found(second, text), ["second-hand-attribution: the Oslo Times"]);
    assert_eq!(found(&named("Oslo Times", second), text), [""; 0]);
    assert_eq!(
        found(&named("Bergen Times", second), text),
        ["second-hand-attribution: the Oslo Times"]
    );
}

#[test]
fn an_interview_has_one_source_by_design() {
    let text = "Ida Holm, a pilot, met us in May. Holm said the light failed. Holm said the boat \
                turned. Holm said she called. Holm said nobody came. Holm said she swam. Holm said \
                it was cold.";
    let of_kind = |kind: &str| {
        let all = found(&format!(r#"{{"preset": "strict", "kind": "{kind}"}}"#), text);
        all.into_iter().filter(|finding| finding.starts_with("single-source")).count()
    };
    assert_eq!(["news", "interview"].map(of_kind), [1, 0]);
}

#[test]
fn a_whistle_blower_may_judge_and_nobody_else() {
    let table = [
        ("“He is a fool,” said a source who works at the ministry.", 0),
        ("“He is a fool,” said a source, a whistle-blower.", 0),
        ("“He is a fool,” said a source who dined with the minister.", 1),
    ];
    for (text, count) in table {
        let with = |allow: &str| {
            let config = format!(
                r#"{{"preset": "off", "rules": {{"anonymous-opinion": {{"severity": "on", "allow": "{allow}"}}}}}}"#
            );
            found(&config, text).len()
        };
        assert_eq!((with("nobody"), with("whistle-blowers")), (1, count), "{text}");
    }
}
