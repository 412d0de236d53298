//! Lemmas into their forms.

use super::{Inflection, forms};

fn spelt(inflection: Inflection, listed: &str) -> Vec<String> {
    let found = forms(inflection, listed);
    found.map(|(_, spelling)| spelling.write(&mut String::new()).to_owned()).collect()
}

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
        ("signal", "signal signals signaled signaled signaling signalled signalled signalling"),
    ];
    for (lemma, expected) in table {
        let found = spelt(Inflection::Verb, lemma);
        assert_eq!(found.join(" "), expected);
    }
}

#[test]
fn nouns_take_a_plural() {
    assert_eq!(spelt(Inflection::Noun, "ministry"), ["ministry", "ministries"]);
    assert_eq!(spelt(Inflection::Noun, "spokesman/spokesmen"), ["spokesman", "spokesmen"]);
}
