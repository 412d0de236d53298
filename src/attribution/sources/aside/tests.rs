//! Which link a verb without a subject goes on with.

use super::before_elision;
use crate::attribution::Link;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The cue of the link before whose subject the link with this number shares; "-" where there is none. Links are
/// written "mention / cue".
fn shared(text: &str, links: &[&str], number: usize) -> String {
    let document = Document::new(text, &Lexicon::default());
    let read = |link: &&str| {
        let (mention, cue) = link.split_once(" / ").unwrap();
        let mention = (!mention.is_empty()).then(|| range(&document, mention));
        Link::new(Vec::new(), vec![range(&document, cue)], mention)
    };
    let links: Vec<Link> = links.iter().map(read).collect();
    let found = before_elision(&document, &links, number);
    found.map_or("-", |found| document.text_of(links[found].cue[0])).to_owned()
}

#[test]
fn a_verb_behind_a_joint_has_the_subject_of_the_cue_before() {
    let table: [(&str, &[&str], usize, &str); 9] = [
        ("Lund said it rained and added it poured.", &["Lund / said", " / added"], 1, "said"),
        ("Lund says it rains but adds it pours.", &["Lund / says", " / adds"], 1, "says"),
        ("Lund said it rained and added it poured.", &[" / added", "Lund / said"], 0, "said"),
        (
            "Lund said it rained, Hale denied it and added it poured.",
            &["Lund / said", "Hale / denied", " / added"],
            2,
            "denied",
        ),
        ("Lund said it rained and adding it poured.", &["Lund / said", " / adding"], 1, "-"),
        ("Lund said it rained, added it poured.", &["Lund / said", " / added"], 1, "-"),
        ("Lund left and said it rained.", &[" / said"], 0, "-"),
        ("It rained and poured, said Lund.", &[" / poured", "Lund / said"], 0, "-"),
        ("Lund said it rained. It froze and added to it.", &["Lund / said", " / added"], 1, "-"),
    ];
    for (text, links, number, expected) in table {
        assert_eq!(shared(text, links, number), expected, "{text}");
    }
}
