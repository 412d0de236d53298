//! Links as an engine may join them, with their parts.

use super::{part_at_concessions, part_at_speakers, part_at_tags, part_at_verbs};
use crate::attribution::tests::changed;

fn mended(text: &str, links: &[&str]) -> Vec<String> {
    changed(text, links, |reading, links| {
        part_at_verbs(reading, links);
        part_at_tags(reading, links);
        part_at_speakers(reading, links);
        part_at_concessions(reading, links);
    })
}

#[test]
fn what_a_denial_concedes_is_a_claim_of_its_own() {
    let second = "Holm / accepted / that the lock leaked";
    let text = "Holm denied the delay but accepted that the lock leaked.";
    assert_eq!(mended(text, &["Holm / denied / the delay"]), ["Holm / denied / the delay", second]);
    let whole = "Holm / denied / the delay but accepted that the lock leaked";
    assert_eq!(mended(text, &[whole]), ["Holm / denied / the delay", second]);
    let both = ["Holm / denied / the delay", second];
    assert_eq!(mended(text, &both), both);
    let untouched = [
        ("Holm denied the delay but accepts that the lock leaked.", "Holm / denied / the delay"),
        ("Holm denied the delay but accepted the lock.", "Holm / denied / the delay"),
        ("Holm said it was late but accepted that the lock leaked.", "Holm / said / it was late"),
    ];
    for (text, link) in untouched {
        assert_eq!(mended(text, &[link]), [link], "{text}");
    }
}

#[test]
fn a_second_verb_of_a_tag_has_a_claim_of_its_own() {
    let text = "“It leaks,” Holm said, noting that the lock “has never closed”.";
    assert_eq!(
        mended(text, &["Holm / said / “It leaks,”; “has never closed”"]),
        ["Holm / said / “It leaks,”", "Holm / noting / that the lock “has never closed”"]
    );
    let text = "“It leaks,” Holm said, adding of the lock: “Badly.”";
    assert_eq!(
        mended(text, &["Holm / said; adding of / “It leaks,”; “Badly.”"]),
        ["Holm / said / “It leaks,”", "Holm / adding of / “Badly.”"]
    );
    let text = "“It leaks,” Holm said, adding: “Badly.” “Always.”";
    assert_eq!(
        mended(text, &["Holm / said; adding / “It leaks,”; “Badly.”; “Always.”"]),
        ["Holm / said / “It leaks,”", "Holm / adding / “Badly.”; “Always.”"]
    );
    let both = "Holm / said; wrote / “It leaks,”; “Badly.”";
    assert_eq!(mended("“It leaks,” Holm said and wrote. “Badly.”", &[both]), [both]);
    let table = [
        ("“It leaks,” Holm said, pointing at the lock, “and badly.”", "“and badly.”"),
        ("“It leaks,” Holm said, explaining nothing. “And badly.”", "“And badly.”"),
    ];
    for (text, second) in table {
        let link = format!("Holm / said / “It leaks,”; {second}");
        assert_eq!(mended(text, &[&link]), [link], "{text}");
    }
}

#[test]
fn a_quotation_with_a_subject_and_a_verb_of_its_own_is_theirs() {
    let parts = ["Holm / said / “It leaks,”", "a neighbour / shouted / “Shame!”"];
    let text = "“It leaks,” Holm said as a neighbour shouted: “Shame!”";
    for cue in ["said as a neighbour shouted:", "said; shouted"] {
        assert_eq!(mended(text, &[&format!("Holm / {cue} / “It leaks,”; “Shame!”")]), parts);
    }
    let text = "“It leaks,” Holm said, and a neighbour shouted, “Shame!”";
    assert_eq!(mended(text, &["Holm / said; a neighbour shouted / “It leaks,”; “Shame!”"]), parts);
    let link = "Holm / said / “It leaks,”; “Shame!”";
    assert_eq!(mended("“It leaks,” Holm said to the gate. “Shame!”", &[link]), [link]);
}

#[test]
fn what_stands_before_a_tag_of_two_verbs_is_said_too() {
    let text = "The north gate leaks, Holm said, adding that it is old.";
    let second = "Holm / adding / that it is old";
    let first = "Holm / said / The north gate leaks";
    assert_eq!(mended(text, &["Holm / said; adding / that it is old"]), [second, first]);
    let text = "The north gate leaks, said Holm, adding that it is old.";
    assert_eq!(mended(text, &["Holm / said; adding / that it is old"]), [second, first]);
    let untouched = [
        ("Holm said, adding that it is old.", "Holm / said; adding / that it is old"),
        ("In May, Holm said, adding that it is old.", "Holm / said; adding / that it is old"),
        ("The north gate leaks, Holm said, and added it is old.", "Holm / said; added / it is old"),
        ("The north gate leaks and Holm said so, adding names.", "Holm / said; adding / names"),
    ];
    for (text, link) in untouched {
        assert_eq!(mended(text, &[link]), [link], "{text}");
    }
}
