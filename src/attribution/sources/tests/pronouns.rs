//! Whom pronouns and general words lead to, and when to nobody.

use super::{assert_names, read};
use crate::attribution::Unresolved;

#[test]
fn pronouns_lead_past_whoever_cannot_be_meant() {
    let table: &[(&str, &[&str])] = &[
        ("Lars Lund leads among Nordvik voters [who] doubt it.", &["Nordvik voters"]),
        ("Lars Lund and those [who] doubt it met.", &["those"]),
        ("They will confront voters [who] doubt it.", &["voters"]),
        ("It worried analysts and activists, [who] said so.", &["analysts and activists"]),
        ("It was Jan Lund, head of the Harbour Board, [who] said so.", &["Jan Lund"]),
        ("[Tom Dahl] said so. As for Lars Lund, [he] said no.", &["Tom Dahl", "Lars Lund"]),
        ("Lars Lund spoke, and later Ashton was shown. [He] said so.", &["Lars Lund"]),
        (
            "[Party officials] met. In the face of [polling that] hurt, [they] said so.",
            &["Party officials", "polling", "Party officials"],
        ),
        ("[One] might doubt it.", &["the reader"]),
        ("[Allies] say that [he] left.", &["Allies", "Some(NoAntecedent)"]),
        (
            "[Lars Lund] said so.\n\nTom Dahl waved at the quay. It was dry, [he] said.",
            &["Lars Lund", "Tom Dahl"],
        ),
        ("Tom Dahl left. Paul Lund paid. The Dahl quay was long. [He] said so.", &["Paul Lund"]),
        (
            "Lars Lund runs the port.\n\nQ: Do [you] doubt it?\n\nA: No.\n\nQ: And now?\n\nA: Yes.",
            &["Lars Lund"],
        ),
        ("[I] doubt it. Nobody asked, and [they] said so.", &["the author", "Some(NoAntecedent)"]),
        (
            "Rain fell on the quay for days. Lars Lund wrote “Dry Quays,” [which] says so.",
            &["Dry Quays"],
        ),
        ("The video was released, [which] says so.", &["video"]),
        ("“[You] know that it leaks a lot,” Tom Dahl said.", &["Some(NoAntecedent)"]),
        ("“[We] know that it leaks a lot,” Tom Dahl said.", &["Some(NoAntecedent)"]),
        ("[You] may doubt it. “I doubt it,” Tom Dahl said. Can [you] tell?", &["the reader"; 2]),
    ];
    assert_names(table);
}

#[test]
fn what_cannot_be_told_is_said_to_be_unresolved() {
    let nobody = read("“It rained,” [he] said.");
    assert_eq!(nobody.of_link, [None]);
    assert_eq!(nobody.unresolved, [Some(Unresolved::NoAntecedent)]);
    let either = read("Kim Lund and Robin Hale spoke. Later [he] said so.");
    assert!(matches!(either.unresolved[0], Some(Unresolved::Ambiguous(_))), "{either:?}");
}

#[test]
fn parts_and_general_words_lead_to_their_document() {
    let table: &[(&str, &[&str])] = &[
        (
            "[A report by the port] said so. [Table 3] shows rust. [Appendix B] does not.",
            &["report by the port"; 3],
        ),
        (
            "[The indictment] says so. [The 40-page document] lists six payments.",
            &["indictment", "indictment"],
        ),
        // An inquiry has no pages, and nobody's report spoke before.
        (
            "[The inquiry by the council] said so. [Page 212] says more.",
            &["inquiry by the council", "Page 212"],
        ),
        ("The council met. [Table 3] shows rust.", &["Table 3"]),
        (
            "[The indictment] says so. [The leaked document] does not.",
            &["indictment", "leaked document"],
        ),
    ];
    assert_names(table);
}
