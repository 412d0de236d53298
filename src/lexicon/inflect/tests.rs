//! Lemmas into their forms.

use super::{Inflection, forms};

#[test]
fn verbs_take_their_regular_forms() {
    let table = [
        ("say/said", "say says said said saying"),
        ("deny", "deny denies denied denied denying"),
        ("quip", "quip quips quipped quipped quipping"),
        ("admit", "admit admits admitted admitted admitting"),
        ("report", "report reports reported reported reporting"),
        ("argue", "argue argues argued argued arguing"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("write/wrote/written", "write writes wrote written writing"),
        ("stress", "stress stresses stressed stressed stressing"),
        ("reveal", "reveal reveals revealed revealed revealing"),
        ("lie", "lie lies lied lied lying"),
    ];
    for (lemma, expected) in table {
        let mut parts = lemma.split('/');
        let lemma = parts.next().unwrap();
        let irregular: Vec<&str> = parts.collect();
        let found: Vec<String> =
            forms(Inflection::Verb, lemma, &irregular).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found.join(" "), expected);
    }
}

#[test]
fn nouns_take_a_plural() {
    let found =
        |lemma: &str, irregular: &[&str]| forms(Inflection::Noun, lemma, irregular)[1].1.clone();
    assert_eq!(found("ministry", &[]), "ministries");
    assert_eq!(found("spokesman", &["spokesmen"]), "spokesmen");
}
